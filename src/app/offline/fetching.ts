/** Fetching what is not on this device yet: when asked, or by itself where that costs nobody anything. */
import type { GroupName } from './groups.ts'
import { mayFetchUnasked, type Connection } from './network.ts'
import { offline, seenFrom, type OfflineStore } from './state.ts'
import { askWorker, type Asks } from './workerTalk.ts'

/** - `noWorker`: this browser keeps nothing for later; whatever is wanted comes over the network each time. */
export type Fetched = 'here' | 'failed' | 'noWorker'

/** Asks the worker what is here, and tells the screens. */
export async function lookAgain(worker: Asks | undefined, store: OfflineStore = offline): Promise<void> {
  if (worker === undefined) {
    const nothing = { worksOffline: 'no', papersHere: 'no', othersHere: 'no', scriptsHere: 'no' } as const
    store.change({ keepsFiles: false, ...nothing })
    return
  }
  await askWorker(worker, { type: 'GROUPS' }, (answered) => {
    if (answered.kind === 'groups') store.change(seenFrom(answered.groups))
    return false
  })
}

/** Fetches a group; while it goes on, `now().fetching` tells how far. Asked for again meanwhile, nothing more happens. */
export async function fetchGroup(
  group: GroupName,
  worker: Asks | undefined = overThisPage(),
  store: OfflineStore = offline,
): Promise<Fetched> {
  if (worker === undefined) return 'noWorker'
  if (store.now().fetching !== undefined) return 'failed'
  store.change({ fetching: { group, done: 0, of: store.now().missing[group] } })
  let last = 'failed'
  await askWorker(worker, { type: 'FETCH', group }, (answered) => {
    last = answered.kind
    if (answered.kind !== 'progress') return false
    store.change({ fetching: { group, done: answered.done, of: answered.of } })
    return true
  })
  store.change({ fetching: undefined })
  await lookAgain(worker, store)
  return last === 'fetched' ? 'here' : 'failed'
}

/** The makers of PDF and Word files, with all they need. */
export function fetchPapers(): Promise<Fetched> {
  return fetchGroup('papers')
}

/** Looks again from a page: files may have come since, one by one as they were needed. */
export async function lookAgainHere(): Promise<void> {
  const worker = overThisPage()
  if (worker !== undefined) await lookAgain(worker)
}

/** Fetches what is missing and many need, one group after the other, if the network is one on which nobody minds. */
export async function fetchUnasked(
  connection: Connection | undefined,
  worker: Asks,
  store: OfflineStore = offline,
): Promise<void> {
  for (const group of ['first', 'papers', 'others'] as const) {
    const isSmall = group === 'first'
    if (store.now().missing[group] > 0 && (isSmall || mayFetchUnasked(connection))) {
      await fetchGroup(group, worker, store)
    }
  }
}

function overThisPage(): Asks | undefined {
  return 'serviceWorker' in navigator ? (navigator.serviceWorker.controller ?? undefined) : undefined
}
