import { entryFrom, rewritten, sawIn, type EntryDraft, type Hash } from '../entries/entry.ts'
import { combined } from './change.ts'
import { storedEntry, type Entry } from './records.ts'
import type { Change, Saved } from './store.ts'
import type { Timers } from './timers.ts'

export interface SaverOptions {
  readonly case: string
  /** The store's `save`. */
  readonly save: (change: Change) => Promise<Saved>
  readonly hash: Hash
  readonly timers: Timers
  /** Called whenever the state changes. */
  readonly changed?: (state: SaverState) => void
}

export interface SaverState {
  /** How many writes are not on disk yet. They are kept in memory until they are. */
  readonly unsaved: number
  /** Why the last save did not work; nothing when it did. */
  readonly trouble: Trouble | undefined
}

export type Trouble = Exclude<Saved, { readonly kind: 'saved' }>

/** The entry that stands now, and the id of the entry it was rewritten from, which is no more. */
export interface Written {
  readonly entry: Entry
  readonly instead: string | undefined
}

export interface Saver {
  /** Keeps what was typed. Typing on rewrites the entry while nobody else can have it; see `fix`. */
  write(draft: EntryDraft): Written
  /** Keeps any other change of the case: a picture, a merge, a hand-over, an erasure. */
  add(change: Omit<Change, 'case'>): void
  /** Saves at once, and says how it stands. Call it before anything else reads. */
  flush(): Promise<SaverState>
  /** Saves at once, and hands over in this turn also what waits for a save under way: the page may run no more. */
  leave(): Promise<SaverState>
  /**
   * From now on what was written is rewritten no more; then saves at once. Call it before anything leaves memory:
   * into a file, a backup, a QR code, a hand-over or another tab.
   */
  fix(): Promise<SaverState>
  state(): SaverState
  /** Stops the timers. What is unsaved stays unsaved: flush first. */
  close(): void
}

/** Half a second is promised; the rest is for the database. Counted from the first unsaved word, not the last. */
const longestWait = 200
const firstRetry = 1000
const longestRetry = 30_000

/**
 * Saves what is written, in its order, one save at a time.
 *
 * - Must have every word on its way to the disk within half a second, also while typing goes on.
 * - Must keep in memory, and count, what is not on disk; must go on trying.
 * - Must not stack an entry for each keystroke: an entry that has not left memory is rewritten.
 * - Must leave nothing typed behind in a page that goes, whatever the disk is busy with.
 * - Must never rewrite an entry that another one names.
 * - Must not let one change that the store refuses hold up the others.
 */
export function saver(options: SaverOptions): Saver {
  /** Not on disk yet, in order. The first `underWay` of them are being saved just now. */
  const waiting: Change[] = []
  /** What the store refused, set aside so that it holds up nothing; it is still counted. */
  const setAside: Change[] = []
  /** Of those that wait, what was handed over ahead of its turn. */
  const ahead = new WeakSet<Change>()
  /** Entries written here that nobody else can have, by id. */
  const loose = new Map<string, Entry>()
  let underWay = 0
  let running: Promise<void> | undefined
  let obstacle: Trouble | undefined
  let refusal: Trouble | undefined
  let retry = firstRetry
  let timer: (() => void) | undefined
  let isClosed = false

  const state = (): SaverState => ({
    unsaved: waiting.length + setAside.length,
    trouble: obstacle ?? refusal,
  })
  const tell = (): void => options.changed?.(state())
  const stopTimer = (): void => {
    timer?.()
    timer = undefined
  }
  const later = (milliseconds: number): void => {
    if (isClosed || timer !== undefined) return
    timer = options.timers.after(milliseconds, () => {
      timer = undefined
      void run()
    })
  }
  const queue = (change: Change): void => {
    waiting.push(change)
    if (running === undefined) later(longestWait)
    tell()
  }

  const outcomeOf = async (change: Change): Promise<Saved> => {
    try {
      return await options.save(change)
    } catch (error) {
      // A change that cannot even be copied is our own mistake. It must not take the others with it.
      const name = error instanceof Error ? error.name : 'unknown error'
      return { kind: 'refused', because: `A change could not be saved (${name}). Save a copy as a file.` }
    }
  }
  /** Saves the first that wait, as one. True when they are out of the way. */
  const saveFirst = async (count: number): Promise<boolean> => {
    underWay = count
    const saved = await outcomeOf(combined(options.case, waiting.slice(0, count)))
    underWay = 0
    if (saved.kind === 'refused' && count > 1) return saveOneByOne(count)
    if (saved.kind !== 'saved' && saved.kind !== 'refused') {
      obstacle = saved
      // It may have reached the disk all the same, and been erased by another tab until it is tried again.
      for (const [i, change] of waiting.slice(0, count).entries()) waiting[i] = withoutFresh(change)
      return false
    }
    const done = waiting.splice(0, count)
    obstacle = undefined
    retry = firstRetry
    if (saved.kind === 'refused') {
      refusal = saved
      setAside.push(...done)
    }
    tell()
    return true
  }
  const saveOneByOne = async (count: number): Promise<boolean> => {
    for (let i = 0; i < count; i++) if (!(await saveFirst(1))) return false
    return true
  }
  const saveAll = async (): Promise<void> => {
    let isClear = true
    while (isClear && waiting.length > 0) isClear = await saveFirst(waiting.length)
    running = undefined
    if (obstacle !== undefined && mayPass(obstacle)) {
      later(retry)
      retry = Math.min(retry * 2, longestRetry)
    }
    tell()
  }
  const run = (): Promise<void> => (waiting.length === 0 ? Promise.resolve() : (running ??= saveAll()))
  const flush = async (): Promise<SaverState> => {
    await running
    stopTimer()
    if (waiting.length > 0) await run()
    return state()
  }

  /**
   * Hands over what waits for the save under way; the database keeps their order. A page that lives on saves it again
   * in its turn, and looks first what became of it.
   */
  const handOverAhead = (): void => {
    if (underWay === 0) return
    const behind = waiting.slice(underWay).filter((change) => !ahead.has(change))
    if (behind.length === 0) return
    void outcomeOf(combined(options.case, behind))
    const known = waiting.splice(underWay).map(withoutFresh)
    for (const change of known) ahead.add(change)
    waiting.push(...known)
  }

  /** A rewritten entry that is not being saved just now need not be: takes its write out of the queue. */
  const withdrawn = (id: string): Change | undefined => {
    const place = waiting.findIndex((one, i) => i >= underWay && isOnly(one, id))
    return place < 0 ? undefined : waiting.splice(place, 1)[0]
  }

  return {
    write(draft) {
      const earlier = looseBelow(draft, loose)
      const entry =
        earlier === undefined
          ? entryFrom(draft, options.hash)
          : rewritten(earlier, draft.value, draft.at, options.hash)
      if (entry.id === earlier?.id) return { entry, instead: undefined }
      const change: Change = { case: options.case, entries: [storedEntry(entry)], fresh: true }
      for (const id of [...entry.replaces, ...sawIn(entry.value)]) loose.delete(id)
      loose.set(entry.id, entry)
      if (earlier === undefined) {
        queue(change)
        return { entry, instead: undefined }
      }
      // A save that was given up may have reached the disk all the same, so the older one is always taken away.
      const older = withdrawn(earlier.id)?.removed?.entries ?? []
      loose.delete(earlier.id)
      queue({ ...change, removed: { entries: [...older, earlier.id] } })
      return { entry, instead: earlier.id }
    },
    add(change) {
      const { entries = [], gone = [], removed = {} } = change
      for (const { id } of [...entries, ...gone]) loose.delete(id)
      for (const id of removed.entries ?? []) loose.delete(id)
      queue({ ...change, case: options.case })
    },
    flush,
    leave() {
      handOverAhead()
      return flush()
    },
    fix() {
      loose.clear()
      return flush()
    },
    state,
    close() {
      isClosed = true
      stopTimer()
    },
  }
}

/** The entry that this draft types on: the only one it had in front of it, of the same person, at the same leaf. */
function looseBelow(draft: EntryDraft, loose: ReadonlyMap<string, Entry>): Entry | undefined {
  const [only, ...more] = draft.replaces
  const entry = only === undefined || more.length > 0 ? undefined : loose.get(only)
  const isSameLeaf =
    entry?.case === draft.case &&
    entry.part === draft.part &&
    entry.path === draft.path &&
    entry.by === draft.by
  return isSameLeaf ? entry : undefined
}

function withoutFresh({ fresh: _, ...change }: Change): Change {
  return change
}

function isOnly(change: Change, id: string): boolean {
  return change.entries?.length === 1 && change.entries[0]?.id === id && change.blobs === undefined
}

/** Trouble that may pass by itself. Another tab that writes, or a page that is too old, does not. */
function mayPass(trouble: Trouble): boolean {
  return trouble.kind === 'full' || (trouble.kind === 'closed' && trouble.why === 'lost')
}
