import { Component, type ReactNode } from 'react'
import { sayFrom } from '../catalogue/say.ts'
import file from '../../schemas/screens/frame.en-GB.json'
import { Screen } from './Screen.tsx'

const say = sayFrom(file.labels)

interface FaultsProps {
  readonly children: ReactNode
}

/** What a person sees when a page of ours breaks. Going to another page draws it anew. */
export class Faults extends Component<FaultsProps, { readonly isBroken: boolean }> {
  override state = { isBroken: false }

  static getDerivedStateFromError(): { readonly isBroken: boolean } {
    return { isBroken: true }
  }

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children
    return (
      <Screen title={say('frame.fault')} back={{ at: 'start' }}>
        <div role="alert">
          <h1 className="govuk-heading-l">{say('frame.fault')}</h1>
          <p className="govuk-body">{say('frame.fault.says')}</p>
        </div>
        <button type="button" className="govuk-button" onClick={() => window.location.reload()}>
          {say('frame.again')}
        </button>
      </Screen>
    )
  }
}
