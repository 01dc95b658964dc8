import type { Channel, Locks } from './tabs.ts'
import type { Timers } from './timers.ts'

/**
 * What this tab may do in a case. While `handingOver` it still saves what was typed before, and takes no new
 * words; `reading` shows, and offers “Continue here”.
 */
export type LockState = 'writing' | 'handingOver' | 'reading'

export type TakenOver =
  | { readonly kind: 'writing' }
  /** The other tab holds words that it cannot save. It keeps the lock, so that they are not left behind. */
  | { readonly kind: 'refused'; readonly because: string }
  /** The other tab does not answer: perhaps it sleeps. `takeWithoutAnswer` is the way then, after asking. */
  | { readonly kind: 'noAnswer'; readonly because: string }

export interface CaseLockOptions {
  readonly case: string
  /** A name for this tab that no other tab has. */
  readonly tab: string
  readonly locks: Locks
  readonly channel: Channel
  readonly timers: Timers
  /** The most milliseconds to wait for the other tab; 6000 when not given: a save there may be tried twice. */
  readonly patience?: number
  /**
   * Saves what is unsaved and rewrites nothing of it from now on, because another tab is about to read it or to
   * take over. True when nothing is left unsaved.
   */
  readonly settle: () => Promise<boolean>
  /** This tab's state has changed. */
  readonly changed: (state: LockState) => void
  /** The writing tab has saved something: a reading tab may `look` and read again. */
  readonly othersSaved?: () => void
}

export interface CaseLock {
  state(): LockState
  /** May this tab save in its case? For the store's `mayWrite`. */
  mayWrite(): boolean
  /** Takes the lock if no other tab has it. */
  take(): Promise<LockState>
  /** Asks the tab that writes to save, let go and read; then this one writes. */
  continueHere(): Promise<TakenOver>
  /**
   * Takes the lock from a tab that does not answer. Safe for what is kept, because entries are only ever added;
   * what that tab had not saved stays on its screen, and it is told that it reads now.
   */
  takeWithoutAnswer(): Promise<LockState>
  /**
   * Asks the writing tab to save and settle. A reading tab calls this each time before it reads the store: what
   * it reads may leave the device through it. False when no tab answered in time; what is kept can be read all
   * the same.
   */
  look(): Promise<boolean>
  /** Tells reading tabs that there is something new. */
  tellSaved(): void
  /** Lets the lock go and listens no more. */
  close(): void
}

/** One writer for each case and device. The browser frees the lock of a tab that is closed or dies. */
export function caseLock(options: CaseLockOptions): CaseLock {
  const { channel, locks, timers, tab } = options
  const name = `one-and-only/${options.case}`
  const patience = options.patience ?? 6000
  let state: LockState = 'reading'
  let letGo: (() => void) | undefined

  const become = (next: LockState): void => {
    if (state === next) return
    state = next
    options.changed(next)
  }
  const release = (): void => {
    const free = letGo
    letGo = undefined
    become('reading')
    free?.()
  }
  /** True once the lock is held; false when it is not to be had. */
  const hold = (how: Parameters<Locks['request']>[1]): Promise<boolean> =>
    new Promise((resolve) => {
      let mine: (() => void) | undefined
      const holding = locks.request(name, how, (lock) => {
        if (lock === null) {
          resolve(false)
          return Promise.resolve()
        }
        return new Promise<void>((free) => {
          mine = letGo = free
          become('writing')
          resolve(true)
        })
      })
      // Another tab took the lock, or waiting for it was ended.
      holding.catch(() => {
        if (mine !== undefined && letGo === mine) release()
        resolve(false)
      })
    })
  const tell = (kind: Message['kind'], to?: string): void =>
    channel.tell({ about: name, kind, from: tab, ...(to !== undefined && { to }) })

  const giveWay = async (to: string): Promise<void> => {
    if (state !== 'writing') return
    become('handingOver')
    const isSettled = await options.settle().catch(() => false)
    // Somebody may have taken the lock meanwhile.
    if (letGo === undefined) return
    if (isSettled) {
      release()
      return
    }
    become('writing')
    tell('cannot', to)
  }
  const settleFor = async (to: string): Promise<void> => {
    if (letGo !== undefined && (await options.settle().catch(() => false))) tell('settled', to)
  }
  const stopListening = channel.listen((message) => {
    const heard = messageIn(message, name, tab)
    if (heard?.kind === 'continueHere') void giveWay(heard.from)
    if (heard?.kind === 'look') void settleFor(heard.from)
    if (heard?.kind === 'saved' && state === 'reading') options.othersSaved?.()
  })
  /** Calls when that answer to this tab arrives, or after the patience; until it is stopped. */
  const waitFor = (kind: Message['kind'], run: (answered: boolean) => void): (() => void) => {
    const stopTimer = timers.after(patience, () => run(false))
    const stop = channel.listen((message) => {
      if (messageIn(message, name, tab)?.kind === kind) run(true)
    })
    return () => {
      stopTimer()
      stop()
    }
  }

  return {
    state: () => state,
    mayWrite: () => state !== 'reading',
    async take() {
      if (letGo === undefined) await hold({ ifAvailable: true })
      return state
    },
    async continueHere() {
      if (letGo !== undefined) return { kind: 'writing' }
      const waiting = new AbortController()
      const answer = { isRefusal: false }
      const stop = waitFor('cannot', (answered) => {
        answer.isRefusal = answered
        waiting.abort()
      })
      tell('continueHere')
      const isHeld = await hold({ signal: waiting.signal })
      stop()
      if (isHeld) return { kind: 'writing' }
      return answer.isRefusal ? cannot : noAnswer
    },
    async takeWithoutAnswer() {
      if (letGo === undefined) await hold({ steal: true })
      return state
    },
    look: () =>
      new Promise((resolve) => {
        if (letGo !== undefined) {
          resolve(true)
          return
        }
        const stop = waitFor('settled', (answered) => {
          stop()
          resolve(answered)
        })
        tell('look')
      }),
    tellSaved: () => tell('saved'),
    close() {
      stopListening()
      release()
    },
  }
}

const cannot: TakenOver = {
  kind: 'refused',
  because:
    'The other tab has words that it could not save yet. Go to it, and follow what it says about saving; then continue here.',
}

const noAnswer: TakenOver = {
  kind: 'noAnswer',
  because:
    'The other tab does not answer. Look whether its last words are saved. You can still continue here: what is saved is safe.',
}

interface Message {
  readonly about: string
  readonly kind: 'continueHere' | 'cannot' | 'look' | 'settled' | 'saved'
  readonly from: string
  readonly to?: string
}

/** The message, when it is one about this case and for this tab. */
function messageIn(message: unknown, about: string, tab: string): Message | undefined {
  if (typeof message !== 'object' || message === null) return undefined
  const one = message as Partial<Message>
  if (one.about !== about || typeof one.from !== 'string' || one.from === tab) return undefined
  return one.to === undefined || one.to === tab ? (one as Message) : undefined
}
