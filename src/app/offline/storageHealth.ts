/** Will the browser keep what is written, and is there room? */
import type { Settings } from '../session/contract.ts'
import type { Saved } from '../../storage/store.ts'
import type { Known } from './state.ts'

/** What a browser tells of its storage; old ones tell nothing. */
export type StorageTold = Partial<Pick<StorageManager, 'persisted' | 'persist' | 'estimate'>>

/** Has the browser said that it will not clear what is written? */
export async function isKept(storage: StorageTold | undefined): Promise<Known> {
  const said = await storage?.persisted?.().catch(() => undefined)
  return said === undefined ? 'unknown' : said ? 'yes' : 'no'
}

/** Asks the browser to keep what is written. Some ask the person, most decide by themselves. */
export async function askToKeep(storage: StorageTold | undefined): Promise<Known> {
  const said = await storage?.persist?.().catch(() => undefined)
  return said === undefined ? 'unknown' : said ? 'yes' : 'no'
}

interface SettingsKept {
  readonly settings: () => Promise<Settings>
  readonly keepSettings: (settings: Settings) => Promise<Saved>
}

/**
 * Asks once for each device, after the first saved words: before, there is nothing to keep, and browsers say yes more
 * often to a page that is used.
 *
 * @param today 'YYYY-MM-DD'
 * @returns what the browser said; undefined when it was asked before
 */
export async function askToKeepOnce(
  device: SettingsKept,
  today: string,
  storage: StorageTold | undefined,
): Promise<Known | undefined> {
  const { askedToPersist } = await device.settings()
  if (askedToPersist !== undefined || storage?.persist === undefined) return undefined
  return askAndNote(device, today, storage)
}

/** Asks whether or not it was asked before, and notes the day. */
export async function askAndNote(
  device: SettingsKept,
  today: string,
  storage: StorageTold | undefined,
): Promise<Known> {
  const said = await askToKeep(storage)
  // Some browsers ask the person, who may set a lock before answering: only now is it known what else is kept.
  await device.keepSettings({ ...(await device.settings()), askedToPersist: today })
  return said
}

/** Not there in old browsers, and on pages that came without encryption. */
export function storageHere(): StorageTold | undefined {
  return (navigator as { readonly storage?: StorageTold }).storage
}

/** `photos`: about how many fit in. */
export type Room =
  { readonly kind: 'plenty' | 'little' | 'unknown' } | { readonly kind: 'some'; readonly photos: number }

/** A photo as it is kept: made smaller before. */
const photo = 600_000
const plenty = 1_000_000_000
const little = 20_000_000

/** Room left, from what the browser estimates. */
export function roomFrom(estimate: StorageEstimate | undefined): Room {
  if (estimate?.quota === undefined) return { kind: 'unknown' }
  const left = estimate.quota - (estimate.usage ?? 0)
  if (left >= plenty) return { kind: 'plenty' }
  if (left < little) return { kind: 'little' }
  return { kind: 'some', photos: roundDown(left / photo) }
}

/** To one digit and zeros, because an estimate is not more exact. */
function roundDown(count: number): number {
  const step = 10 ** Math.floor(Math.log10(count))
  return Math.floor(count / step) * step
}
