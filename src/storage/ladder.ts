import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb'
import type { BlobUse, NoteKey, StoredEntry, StoredGone, StoredParticipant } from './store.ts'

/** How a database of ours is laid out, at its present version. */
export interface Layout extends DBSchema {
  cases: { key: string; value: { case: string } }
  entries: {
    key: [string, string]
    value: StoredEntry & { case: string }
    indexes: { byPart: [string, string] }
  }
  participants: { key: [string, string]; value: StoredParticipant & { case: string } }
  gone: { key: [string, string, string]; value: StoredGone & { case: string } }
  blobs: { key: string; value: { hash: string; bytes: Uint8Array } }
  blobUses: {
    key: [string, string]
    value: BlobUse & { case: string }
    indexes: { byHash: string }
  }
  notes: { key: [string, string]; value: { case: string; name: string; bytes: Uint8Array } }
}

export type Database = IDBPDatabase<Layout>
export type StoreName = StoreNames<Layout>
export const storeNames: readonly StoreName[] = [
  'cases',
  'entries',
  'participants',
  'gone',
  'blobs',
  'blobUses',
  'notes',
]

/** One step up. Must wait for nothing but the database itself, or the upgrade ends before the step does. */
export type Step = (
  database: Database,
  upgrade: IDBPTransaction<Layout, StoreName[], 'versionchange'>,
) => void

/**
 * The steps from nothing to the present layout; the version is how many there are. A released step is never
 * edited, because devices stand on every one of them: a change of layout is a step added at the end.
 */
export const ladder: readonly Step[] = [
  function casesAndEntries(database) {
    database.createObjectStore('cases', { keyPath: 'case' })
    database.createObjectStore('entries', { keyPath: ['case', 'id'] }).createIndex('byPart', ['case', 'part'])
  },
  function peopleAndGone(database) {
    database.createObjectStore('participants', { keyPath: ['case', 'id'] })
    database.createObjectStore('gone', { keyPath: ['case', 'part', 'id'] })
  },
  function filesOnceForAllCases(database) {
    database.createObjectStore('blobs', { keyPath: 'hash' })
    database.createObjectStore('blobUses', { keyPath: ['case', 'hash'] }).createIndex('byHash', 'hash')
  },
  function notesOfThisDevice(database) {
    database.createObjectStore('notes', { keyPath: ['case', 'name'] })
  },
]

/** The key of a note. What belongs to the device as a whole lies under the empty name, which no case has. */
export function noteKey(key: NoteKey): [string, string] {
  return [key.case ?? '', key.name]
}

/** Every key of a case. An array sorts after every string, and a key after every beginning of it. */
export function keysOf(ofCase: string): IDBKeyRange {
  return IDBKeyRange.bound([ofCase], [ofCase, []])
}
