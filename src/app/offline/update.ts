/** Going over to a newer version: only when the person asks for it, and never over an unsaved word. */
import { offline, type OfflineStore } from './state.ts'

export interface Settling {
  /** Is every word saved? */
  readonly isSettled: () => boolean
  /** Saves what is not. */
  readonly flush: () => Promise<void>
}

export interface UpdateParts extends Settling {
  /** Tells the waiting worker to take over; it does nothing when none waits any more. */
  readonly takeOver: () => void
  readonly reload: () => void
  readonly wait: (milliseconds: number) => Promise<void>
  readonly store?: OfflineStore
}

export interface Update {
  /** A newer worker waits. */
  readonly waiting: () => void
  /** Another worker stands over this page now. `isFirst`: there was none before. */
  readonly controlled: (isFirst: boolean) => void
  /** The person wants the newer version. @returns false when not every word could be saved; nothing happens then */
  readonly accept: () => Promise<boolean>
}

/** How long the newer worker may take until the page loads again regardless: Safari on iPhones may never tell. */
const patience = 2_000

export function updateFrom({
  isSettled,
  flush,
  takeOver,
  reload,
  wait,
  store = offline,
}: UpdateParts): Update {
  let isAccepted = false
  let isReloaded = false
  const reloadOnce = (): void => {
    if (isReloaded) return
    isReloaded = true
    reload()
  }
  return {
    waiting: () => store.change({ updateReady: true }),
    controlled: (isFirst) => {
      if (isAccepted) reloadOnce()
      // Accepted in another tab: what this page still wants of its own version is kept for it (keptGroups.ts).
      else if (!isFirst) store.change({ updateReady: true })
    },
    accept: async () => {
      await flush()
      if (!isSettled()) return false
      isAccepted = true
      takeOver()
      await wait(patience)
      reloadOnce()
      return true
    },
  }
}
