/** Choosing with one switch: which key does what, and what is offered next. Pure. */
import type { ScanSettings } from '../session/contract.ts'

export const noScan: ScanSettings = { scan: 'off', seconds: 2, stepKey: ' ', chooseKey: 'Enter' }

/** What may be chosen for the time each thing is offered, in seconds. */
export const paces = [1, 1.5, 2, 3, 4, 6, 10] as const

/** Keys that are somebody’s hand on a keyboard and not a switch. */
const notASwitch = new Set(['Tab', 'Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'Escape'])

/** What a key does, or a touch, which is called `touch`. A switch may send any key, so all but a few do what the only switch is for. */
export function scanAct(settings: ScanSettings, key: string): 'step' | 'choose' | undefined {
  if (settings.scan === 'off') return undefined
  if (key === 'touch') return 'choose'
  if (settings.scan === 'step') {
    if (key === settings.stepKey) return 'step'
    return key === settings.chooseKey ? 'choose' : undefined
  }
  return notASwitch.has(key) || /^F\d+$/.test(key) ? undefined : 'choose'
}

/** The place of what is offered next, round and round; -1 where there is nothing. */
export function nextOffered(at: number, count: number): number {
  return count === 0 ? -1 : (at + 1) % count
}

/**
 * The place of what is offered after the page changed: where it was when the same thing is still there, else the
 * beginning.
 */
export function offeredAfter<Target>(last: Target | undefined, targets: readonly Target[]): number {
  if (targets.length === 0) return -1
  return Math.max(0, last === undefined ? 0 : targets.indexOf(last))
}

/** Settings as they are kept, from whatever an older or newer app kept. */
export function scanSettingsFrom(kept: Partial<ScanSettings> | undefined): ScanSettings {
  const { scan, seconds, stepKey, chooseKey } = { ...noScan, ...kept }
  return {
    scan: scan === 'auto' || scan === 'step' ? scan : 'off',
    seconds: Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0.5), 60) : noScan.seconds,
    stepKey: stepKey === '' ? noScan.stepKey : stepKey,
    // Two keys that are one would leave nothing to choose with.
    chooseKey:
      chooseKey !== '' && chooseKey !== stepKey
        ? chooseKey
        : stepKey === noScan.chooseKey
          ? noScan.stepKey
          : noScan.chooseKey,
  }
}
