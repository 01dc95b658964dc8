import type { DatabaseOptions, NotOpenWhy } from './connection.ts'
import { indexedDbStore } from './indexedDbStore.ts'
import type { RawExport } from './rawExport.ts'
import type { MayWrite, Store } from './store.ts'

/** The demo child lives in a database of its own: erasing or filling one never touches the other. */
export const databaseNames = { own: 'one-and-only', demo: 'one-and-only-demo' } as const

export interface OpenStoreOptions extends Omit<DatabaseOptions, 'name'> {
  readonly database: keyof typeof databaseNames
  readonly mayWrite?: MayWrite
  /** The base64 text of bytes (RFC 4648 §4), for the raw export. */
  readonly base64From: (bytes: Uint8Array) => string
}

export type OpenedStore =
  | { readonly kind: 'open'; readonly store: Store }
  /**
   * The storage did not open. The app starts all the same, keeps nothing, and says `because`. `rawExport` gives
   * whatever can still be read.
   */
  | {
      readonly kind: 'safe'
      readonly why: NotOpenWhy
      readonly because: string
      readonly rawExport: () => Promise<RawExport>
    }

/** The store of this device, or why there is none. Asking again is trying again. */
export async function openStore(options: OpenStoreOptions): Promise<OpenedStore> {
  const { database, mayWrite, base64From, ...rest } = options
  const name = databaseNames[database]
  const store = indexedDbStore({ ...rest, name }, mayWrite)
  const opened = await store.open()
  if (opened.kind === 'open') return { kind: 'open', store }
  store.close()
  const { timers, patience } = options
  return {
    kind: 'safe',
    why: opened.why,
    because: reasons[opened.why],
    rawExport: async () => {
      const { rawExport } = await import('./rawExport.ts')
      return rawExport({ name, timers, base64From, ...(patience !== undefined && { patience }) })
    },
  }
}

const closeOthers = 'Close all other tabs of this page, then load this one again.'

const reasons: Readonly<Record<NotOpenWhy, string>> = {
  blocked: `An older version of this page is open in another tab and holds what is saved. ${closeOthers}`,
  noAnswer: `The browser did not open what is saved on this device. ${closeOthers}`,
  newer: 'What is saved on this device was written by a newer version of this page. Load this page again.',
  forbidden:
    'This browser lets the page save nothing, perhaps because the window is private. Open the page in a usual window, or save a copy as a file before you close it.',
  full: 'There is no room left on this device. Make room, then load this page again.',
  damaged:
    'What is saved on this device could not be opened. Save a raw copy of it first, then ask for help: nothing was deleted.',
  left: 'This page gave its storage up. Load this page again.',
}
