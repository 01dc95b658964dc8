import { useState } from 'react'
import { sayFrom } from '../catalogue/say.ts'
import file from '../../schemas/screens/lock.en-GB.json'
import { Screen } from './Screen.tsx'
import { SetLock } from './ScreenLock.tsx'
import { deviceWord } from './thisDevice.ts'

const say = sayFrom(file.labels)

/** A lock is set up here before anything of a child is shown. */
export function LockNeeded() {
  const [device] = useState(deviceWord)
  return (
    <Screen title={say('set.needed')} back={{ at: 'start' }}>
      <h1 className="govuk-heading-l">{say('set.needed')}</h1>
      <p className="govuk-body">{say('set.needed.says', { device })}</p>
      <SetLock />
    </Screen>
  )
}
