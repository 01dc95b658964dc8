import { Component, type ReactNode } from 'react'
import { sayFrom } from '../catalogue/say.ts'
import file from '../../schemas/screens/frame.en-GB.json'
import { NotHere } from './notHere.ts'
import { Screen } from './Screen.tsx'

const say = sayFrom(file.labels)

interface FaultsProps {
  readonly children: ReactNode
  /** Drawn instead of a page that says so: for what the page can do without. */
  readonly instead?: ReactNode
}

/** What a person sees when a page of ours breaks, or is not on this device yet. Going to another page draws it anew. */
export class Faults extends Component<FaultsProps, { readonly fault: unknown }> {
  override state = { fault: undefined as unknown }

  static getDerivedStateFromError(fault: unknown): { readonly fault: unknown } {
    return { fault }
  }

  override componentDidCatch(): void {
    window.addEventListener('online', this.askAgain)
  }

  override componentWillUnmount(): void {
    window.removeEventListener('online', this.askAgain)
  }

  /** A page that broke is loaded again; one that is not here is asked for once more, and a lock stays open. */
  private readonly askAgain = (): void => {
    const { fault } = this.state
    if (!(fault instanceof NotHere)) return
    fault.again()
    this.setState({ fault: undefined })
  }

  override render(): ReactNode {
    const { children, instead } = this.props
    const { fault } = this.state
    if (fault === undefined) return children
    if (instead !== undefined) return instead
    const isNotHere = fault instanceof NotHere
    const title = say(isNotHere ? 'frame.notHere' : 'frame.fault')
    return (
      <Screen title={title} back={{ at: 'start' }}>
        <div role="alert">
          <h1 className="govuk-heading-l">{title}</h1>
          <p className="govuk-body">{say(isNotHere ? 'frame.notHere.says' : 'frame.fault.says')}</p>
        </div>
        <button
          type="button"
          className="govuk-button"
          onClick={isNotHere ? this.askAgain : () => window.location.reload()}
        >
          {say(isNotHere ? 'frame.notHere.again' : 'frame.again')}
        </button>
      </Screen>
    )
  }
}
