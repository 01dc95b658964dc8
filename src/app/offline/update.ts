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
  /** The newer version was accepted just before this page was loaded. */
  readonly wasAccepted: boolean
  /** Keeps for the page that is loaded next that the newer version was accepted. */
  readonly remember: () => void
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

/**
 * How long the newer worker may take until the page loads again regardless: Safari on iPhones may never tell. On a
 * slow phone the page may then still be the older one, so the page that is loaded asks a second time, by itself.
 */
const patience = 2_000

export function updateFrom({
  isSettled,
  flush,
  takeOver,
  reload,
  wait,
  wasAccepted,
  remember,
  store = offline,
}: UpdateParts): Update {
  let isAccepted = false
  let isReloaded = false
  const reloadOnce = (): void => {
    if (isReloaded) return
    isReloaded = true
    reload()
  }
  const accept = async (): Promise<boolean> => {
    await flush()
    if (!isSettled()) return false
    isAccepted = true
    // Asked once more at most: a worker that never comes must not load the page for ever.
    if (!wasAccepted) remember()
    takeOver()
    await wait(patience)
    reloadOnce()
    return true
  }
  return {
    accept,
    waiting: () => {
      if (wasAccepted && isSettled()) void accept()
      else store.change({ updateReady: true })
    },
    controlled: (isFirst) => {
      if (isAccepted || (wasAccepted && isSettled())) reloadOnce()
      // Accepted in another tab: what this page still wants of its own version is kept for it (keptGroups.ts).
      else if (!isFirst) store.change({ updateReady: true })
    },
  }
}
