/** What this device can do without a network, as the screens see it. */
import type { GroupName, GroupState } from './groups.ts'

export type Known = 'yes' | 'no' | 'unknown'

export interface OfflineNow {
  readonly online: boolean
  /** This browser keeps files of the app for later; false where it has no service workers, or forbids them. */
  readonly keepsFiles: boolean
  /** Everything a family needs to answer is on this device. */
  readonly worksOffline: Known
  /** The makers of PDF and Word files, and what a plan is put together from, are on this device. */
  readonly papersHere: Known
  /** Every form of advice, and every word in another language than English, is on this device. */
  readonly othersHere: Known
  /** Every font for other scripts, signs and emoji is on this device. */
  readonly scriptsHere: Known
  /** A newer version lies ready, and waits to be asked in. */
  readonly updateReady: boolean
  /** What is fetched now, and how much of it is here; undefined when nothing is. */
  readonly fetching: Fetching | undefined
  /** Bytes that are still to be fetched, by group; 0 when all is here or nothing is known. */
  readonly missing: Readonly<Record<GroupName, number>>
}

export interface Fetching {
  readonly group: GroupName
  readonly done: number
  readonly of: number
}

export interface OfflineStore {
  /** The same object until something changes. */
  readonly now: () => OfflineNow
  readonly subscribe: (run: () => void) => () => void
  readonly change: (what: Partial<OfflineNow>) => void
}

const atFirst: OfflineNow = {
  online: true,
  keepsFiles: true,
  worksOffline: 'unknown',
  papersHere: 'unknown',
  othersHere: 'unknown',
  scriptsHere: 'unknown',
  updateReady: false,
  fetching: undefined,
  missing: { first: 0, papers: 0, others: 0, scripts: 0, faces: 0, examples: 0 },
}

export function offlineStore(start: Partial<OfflineNow> = {}): OfflineStore {
  let state: OfflineNow = { ...atFirst, ...start }
  const watching = new Set<() => void>()
  return {
    now: () => state,
    subscribe: (run) => {
      watching.add(run)
      return () => watching.delete(run)
    },
    change: (what) => {
      state = { ...state, ...what }
      for (const run of watching) run()
    },
  }
}

/** What the service worker counted, as the screens see it. */
export function seenFrom(
  groups: Readonly<Record<GroupName, GroupState>>,
): Pick<OfflineNow, 'worksOffline' | 'papersHere' | 'othersHere' | 'scriptsHere' | 'missing'> {
  const known = ({ files, here }: GroupState): Known => (here === files ? 'yes' : 'no')
  return {
    worksOffline: known(groups.first),
    papersHere: known(groups.papers),
    othersHere: known(groups.others),
    scriptsHere: known(groups.scripts),
    missing: {
      first: groups.first.missing,
      papers: groups.papers.missing,
      others: groups.others.missing,
      scripts: groups.scripts.missing,
      faces: groups.faces.missing,
      examples: groups.examples.missing,
    },
  }
}

/** The state of this page. There is one browser, so there is one. */
export const offline = offlineStore({ online: navigatorSaysOnline() })

function navigatorSaysOnline(): boolean {
  return typeof navigator === 'undefined' || (navigator as { onLine?: boolean }).onLine !== false
}
