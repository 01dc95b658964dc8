/** The settings of this device, read once for each database and known to every screen that asks. */
import { use, useSyncExternalStore } from 'react'
import type { Device, Settings } from './session/contract.ts'
import type { Saved } from '../storage/store.ts'

const read = new Map<Device, Promise<Settings>>()
const listeners = new Set<() => void>()

export function settingsOf(device: Device): Promise<Settings> {
  const known = read.get(device) ?? device.settings()
  read.set(device, known)
  return known
}

/** Waits inside the nearest Suspense the first time. */
export function useSettings(device: Device): Settings {
  return use(useSyncExternalStore(listen, () => settingsOf(device)))
}

/** Keeps settings. What could not be saved is not shown as if it were. */
export async function keepSettings(device: Device, settings: Settings): Promise<Saved> {
  const saved = await device.keepSettings(settings)
  if (saved.kind === 'saved') {
    read.set(device, atHand(settings))
    for (const run of listeners) run()
  }
  return saved
}

/** After everything was erased: what was read is no longer so. */
export function forgetSettings(device: Device): void {
  read.delete(device)
  for (const run of listeners) run()
}

/**
 * What the device is used for once somebody begins as this. Whoever keeps other people’s children’s stories here
 * keeps the lock, whatever is begun beside them.
 */
export function purposeAfter(
  now: Settings['use'],
  begun: NonNullable<Settings['use']>,
): NonNullable<Settings['use']> {
  return now === 'professional' || now === 'council' ? now : begun
}

/** Other people’s children’s stories lie here only behind a lock. */
export function needsLock({ use: purpose }: Settings): boolean {
  return purpose === 'professional' || purpose === 'council'
}

/**
 * A promise that React reads without waiting, because it says of itself that it is fulfilled: keeping a setting while
 * somebody types must not put “One moment …” in the place of the page.
 */
function atHand(settings: Settings): Promise<Settings> {
  return Object.assign(Promise.resolve(settings), { status: 'fulfilled', value: settings })
}

/** Runs whenever settings were kept or forgotten. */
export function listen(run: () => void): () => void {
  listeners.add(run)
  return () => listeners.delete(run)
}
