import { useState } from 'react'
import { sayFrom } from '../catalogue/say.ts'
import file from '../../schemas/screens/start.en-GB.json'
import { BusyButton } from './BusyButton.tsx'
import { goTo } from './navigation.tsx'
import { openedDevice } from './openDevice.ts'

const say = sayFrom(file.labels)

/** The way to the demo child, who lives in a database of their own. */
export function TryDemo() {
  const [state, setState] = useState<'ready' | 'opening' | 'failed'>('ready')
  const open = async (): Promise<void> => {
    setState('opening')
    const ofCase = await demoCase()
    if (ofCase === undefined) setState('failed')
    else goTo({ at: 'child', case: ofCase }, { demo: true })
  }
  return (
    <div className="oo-demo">
      <p className="govuk-body">{say('start.demo.says')}</p>
      <BusyButton
        className="govuk-button govuk-button--secondary"
        isBusy={state === 'opening'}
        press={() => void open()}
      >
        {say('start.demo')}
      </BusyButton>
      <p className="govuk-body" role="status">
        {state === 'opening' && say('start.demo.opening')}
        {state === 'failed' && say('start.demo.failed')}
      </p>
    </div>
  )
}

/** The demo child's case; filled from the example when it is not here yet. */
async function demoCase(): Promise<string | undefined> {
  try {
    const device = await openedDevice('demo')
    if ('because' in device || device.safe !== undefined) return undefined
    const [child] = await device.children()
    if (child !== undefined) return child.case
    const answer = await fetch('./examples/ash.json')
    if (!answer.ok) return undefined
    const { fillDemo } = await import('./session/demo.ts')
    const filled = await fillDemo(device, await answer.text())
    return typeof filled === 'string' ? filled : undefined
  } catch (error) {
    reportError(error)
    return undefined
  }
}
