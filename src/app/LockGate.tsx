import { useEffect, useState, type ReactNode } from 'react'
import { sayFrom } from '../catalogue/say.ts'
import file from '../../schemas/screens/lock.en-GB.json'
import { Screen } from './Screen.tsx'
import { LockedScreen, SetLock } from './ScreenLock.tsx'
import { needsLock, useSettings } from './settings.ts'
import { deviceWord } from './thisDevice.ts'
import { useIsUnlocked, watchTouches } from './unlocked.ts'
import { useDevice } from './useCase.tsx'

const say = sayFrom(file.labels)

/** Lets through what lies behind the lock once it is open, and puts the lock back after a while untouched. */
export function LockGate({ children }: { readonly children: ReactNode }) {
  const device = useDevice()
  const settings = useSettings(device)
  const isUnlocked = useIsUnlocked()
  if (device.database === 'demo' || device.safe !== undefined) return children
  if (settings.lock === undefined) return needsLock(settings) ? <LockNeeded /> : children
  if (!isUnlocked) return <LockedScreen record={settings.lock} />
  return <Watched>{children}</Watched>
}

function Watched({ children }: { readonly children: ReactNode }) {
  useEffect(watchTouches, [])
  return children
}

function LockNeeded() {
  const [device] = useState(deviceWord)
  return (
    <Screen title={say('set.needed')} back={{ at: 'start' }}>
      <h1 className="govuk-heading-l">{say('set.needed')}</h1>
      <p className="govuk-body">{say('set.needed.says', { device })}</p>
      <SetLock />
    </Screen>
  )
}
