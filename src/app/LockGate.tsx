import { lazy, useEffect, type ReactNode } from 'react'
import { needsLock, useSettings } from './settings.ts'
import { useIsUnlocked, watchTouches } from './unlocked.ts'
import { useDevice } from './useCase.tsx'

const LockedScreen = lazy(async () => ({ default: (await import('./ScreenLock.tsx')).LockedScreen }))
const LockNeeded = lazy(async () => ({ default: (await import('./LockNeeded.tsx')).LockNeeded }))

/** Lets through what lies behind the lock once it is open, and puts the lock back after a while untouched. */
export function LockGate({ children }: { readonly children: ReactNode }) {
  const device = useDevice()
  const settings = useSettings(device)
  const isUnlocked = useIsUnlocked()
  const { likes } = settings
  useEffect(() => {
    // Where somebody has chosen how the pages look, they look so; elsewhere nothing is fetched for it.
    if (likes !== undefined) void import('./like/wear.ts')
  }, [likes])
  if (device.database === 'demo' || device.safe !== undefined) return children
  if (settings.lock === undefined) return needsLock(settings) ? <LockNeeded /> : children
  if (!isUnlocked) return <LockedScreen record={settings.lock} />
  return <Watched>{children}</Watched>
}

function Watched({ children }: { readonly children: ReactNode }) {
  useEffect(watchTouches, [])
  return children
}
