import { openDB } from 'idb'
import { ladder, storeNames, type Database, type Step } from './ladder.ts'
import { within, type Timers } from './timers.ts'
import { troubleIn } from './trouble.ts'

/** Why a database does not open. */
export type NotOpenWhy =
  /** Another tab holds an older version of it. */
  | 'blocked'
  /** The browser did not answer in time. */
  | 'noAnswer'
  /** It was written by a newer version than this page. */
  | 'newer'
  /** The browser lets this page keep nothing: private browsing, or a setting. */
  | 'forbidden'
  | 'full'
  | 'damaged'
  /** This page gave it up: another tab needed to renew it, or it was closed. */
  | 'left'

export type Opened =
  | { readonly kind: 'open'; readonly database: Database }
  | { readonly kind: 'notOpen'; readonly why: NotOpenWhy }

export interface DatabaseOptions {
  readonly name: string
  readonly timers: Timers
  /** The most milliseconds an opening or a small save may take; 5000 when not given. Large work may take longer. */
  readonly patience?: number
  /** Called when another tab needs to renew the database: save what is unsaved. Waited for at most two seconds. */
  readonly beforeLeaving?: () => Promise<unknown>
  /** Called when this page has given the database up: say so, and offer to load the page again. */
  readonly left?: () => void
  readonly ladder?: readonly Step[]
}

export interface Connection {
  /** The open database; opened when it is not. */
  database(): Promise<Opened>
  /** This connection is of no more use: the next `database()` opens a new one, unless that was done meanwhile. */
  drop(stale: Database): void
  /** Gives the database up for good. */
  leave(): void
}

export const usualPatience = 5000
const leavingPatience = 2000

/** One connection that is opened again when the browser closed it. Never throws for what a browser may do. */
export function connectionTo(options: DatabaseOptions): Connection {
  let opening: Promise<Opened> | undefined
  let current: Database | undefined
  let hasLeft = false
  const isOver = (): boolean => hasLeft

  const leave = (): void => {
    hasLeft = true
    const last = opening
    opening = undefined
    void last?.then(closed)
  }
  const open = (): Promise<Opened> => {
    const mine: Promise<Opened> = opened(options, {
      terminated: () => {
        if (opening === mine) opening = undefined
      },
      blocking: () => void makeWay(),
    })
    return mine
  }
  // Saves go on until the last words are in: the other tab waits for the connection to close, not for us to hear it.
  const makeWay = async (): Promise<void> => {
    if (isOver()) return
    const saving = options.beforeLeaving?.() ?? Promise.resolve()
    await within(saving, leavingPatience, options.timers, undefined).catch(() => undefined)
    if (isOver()) return
    leave()
    options.left?.()
  }

  return {
    async database() {
      if (isOver()) return { kind: 'notOpen', why: 'left' }
      const mine = (opening ??= open())
      const result = await mine
      if (opening === mine) {
        if (result.kind === 'open') current = result.database
        else opening = undefined
      }
      return result
    },
    drop(stale) {
      if (current === stale) opening = current = undefined
      stale.close()
    },
    leave,
  }
}

function closed(opened: Opened): void {
  if (opened.kind === 'open') opened.database.close()
}

interface Events {
  readonly terminated: () => void
  readonly blocking: () => void
}

/**
 * Opens once.
 *
 * - Must answer in time: a tab that waits behind another waiting tab gets no event at all, hence the timer.
 * - Must close a connection that comes after that, or this tab would block the next one.
 */
async function opened(options: DatabaseOptions, events: Events): Promise<Opened> {
  const steps = options.ladder ?? ladder
  const heard = { isBlocked: false }
  try {
    const request = openDB(options.name, steps.length, {
      upgrade: (database, from, _to, upgrade) => {
        for (const step of steps.slice(from)) step(database as Database, upgrade as Parameters<Step>[1])
      },
      blocked: () => {
        heard.isBlocked = true
      },
      ...events,
    })
    const patience = options.patience ?? usualPatience
    const database = (await within(request, patience, options.timers, undefined)) as Database | undefined
    if (database === undefined) {
      request.then((late) => late.close()).catch(() => undefined)
      return { kind: 'notOpen', why: heard.isBlocked ? 'blocked' : 'noAnswer' }
    }
    if (storeNames.every((name) => database.objectStoreNames.contains(name)))
      return { kind: 'open', database }
    database.close()
    return { kind: 'notOpen', why: 'damaged' }
  } catch (error) {
    return { kind: 'notOpen', why: whyIn(error) }
  }
}

/** No `indexedDB` at all is a ReferenceError; private windows of some browsers say InvalidStateError. */
function whyIn(error: unknown): NotOpenWhy {
  const name = error instanceof Error ? error.name : ''
  if (['ReferenceError', 'TypeError', 'SecurityError', 'InvalidStateError'].includes(name)) return 'forbidden'
  const trouble = troubleIn(error)
  return trouble === 'newer' || trouble === 'full' ? trouble : 'damaged'
}
