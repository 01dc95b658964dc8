import type { IDBPDatabase } from 'idb'
import {
  connectionTo,
  usualPatience,
  type DatabaseOptions,
  type NotOpenWhy,
  type Opened,
} from './connection.ts'
import { keysOf, noteKey, type Database } from './ladder.ts'
import { rowsOneByOne } from './rows.ts'
import { allErasedIn, erasedIn, isWrittenAtOnce, savedIn, sizeOf, written, type Writing } from './saving.ts'
import {
  closedBecause,
  full,
  readOnly,
  type BlobUse,
  type Closed,
  type Full,
  type MayWrite,
  type Read,
  type Refused,
  type Saved,
  type Store,
  type StoredCase,
  type StoredEntry,
  type StoredGone,
  type StoredParticipant,
} from './store.ts'
import { within } from './timers.ts'
import { troubleIn } from './trouble.ts'

export interface IndexedDbStore extends Store {
  /** Opens the database now, so that trouble is known at the start and not at the first word. */
  open(): Promise<Opened>
}

/**
 * The store in the browser's database.
 *
 * - Must wait inside a transaction for nothing but the database: anything else ends it.
 * - Must save in one transaction, written through to the disk: a phone's battery may end at any word.
 * - Must reopen a connection that the system closed in the background, and make the save again, once.
 * - Must know a full disk wherever it shows: in a request, in the abort of the transaction, in the call.
 * - Must say in time that the storage does not answer.
 */
export function indexedDbStore(options: DatabaseOptions, mayWrite: MayWrite = () => true): IndexedDbStore {
  const connection = connectionTo(options)
  const patience = options.patience ?? usualPatience

  /** The work's result. Everything the store does may be done twice, so a lost connection is tried again, once. */
  const tried = async <T>(
    work: (database: Database, isAgain: boolean) => Promise<T>,
    limit: number,
  ): Promise<T | Full | Closed> => {
    for (let isLast = false; ; isLast = true) {
      const opened = await connection.database()
      if (opened.kind === 'notOpen') {
        if (opened.why === 'full') return full
        if (isLast || !mayPass.has(opened.why)) return closedBecause(closedWhy[opened.why])
        continue
      }
      const outcome = await outcomeOf(work(opened.database, isLast), limit)
      if (outcome !== 'lost') return outcome
      connection.drop(opened.database)
      if (isLast) return closedBecause('lost')
    }
  }
  const outcomeOf = async <T>(work: Promise<T>, limit: number): Promise<T | Full | 'lost'> => {
    try {
      return await within(work, limit, options.timers, 'lost' as const)
    } catch (error) {
      const trouble = troubleIn(error)
      if (trouble === 'full') return full
      if (trouble === 'ours') throw error
      return 'lost'
    }
  }
  const read = async <T>(work: (database: Database) => Promise<T>): Promise<Read<T>> => {
    const reading = async (database: Database): Promise<Read<T>> => ({
      kind: 'read',
      value: await work(database),
    })
    const outcome = await tried(reading, patience * readingTakes)
    return outcome.kind === 'full' ? closedBecause('lost') : outcome
  }
  const kept = (
    records: number,
    work: (tx: Writing) => Promise<Refused | undefined>,
    isKeptAtOnce: (database: Database) => Promise<boolean> = () => Promise.resolve(false),
  ): Promise<Saved> => {
    const saving = async (database: Database, isAgain: boolean): Promise<Saved> => {
      // Tried before, it may have been kept, and been erased since: then it is looked at.
      if (!isAgain && (await isKeptAtOnce(database))) return { kind: 'saved' }
      return (await written(database, work)) ?? { kind: 'saved' }
    }
    return tried(saving, patience + records * perRecord)
  }
  const write: (ofCase: string, ...what: Parameters<typeof kept>) => Promise<Saved> = (ofCase, ...what) =>
    mayWrite(ofCase) ? kept(...what) : Promise.resolve(readOnly)

  return {
    open: () => connection.database(),
    cases: () => read((database) => database.getAllKeys('cases')),
    read: (ofCase) => read((database) => storedCase(database, ofCase)),
    entriesOf: (ofCase, part) =>
      read(async (database) =>
        (await database.getAllFromIndex('entries', 'byPart', IDBKeyRange.only([ofCase, part]))).map(
          withoutCase,
        ),
      ),
    blob: (ofCase, hash) =>
      read(async (database) => {
        const use = await database.get('blobUses', [ofCase, hash])
        const blob = use && (await database.get('blobs', hash))
        return blob && { ...withoutCase(use), bytes: blob.bytes }
      }),
    save: (change) =>
      write(
        change.case,
        sizeOf(change),
        (tx) => savedIn(tx, change),
        (database) => isWrittenAtOnce(database, change),
      ),
    erase: (ofCase) => write(ofCase, manyRecords, (tx) => erasedIn(tx, ofCase)),
    eraseAll: () => kept(manyRecords, allErasedIn),
    note: (key) => read(async (database) => (await database.get('notes', noteKey(key)))?.bytes),
    keepNote: (key, bytes) =>
      kept(1, async (tx) => {
        const [ofCase, name] = noteKey(key)
        await tx.objectStore('notes').put({ case: ofCase, name, bytes })
        return undefined
      }),
    dropNote: (key) =>
      kept(1, async (tx) => {
        await tx.objectStore('notes').delete(noteKey(key))
        return undefined
      }),
    close: () => connection.leave(),
  }
}

/** A whole case is read at once: milliseconds for most, some seconds for a long one on an old phone. */
const readingTakes = 6
/**
 * Milliseconds allowed for each record of a save. Measured: 0.2 on a desktop for 10,000 entries at once, so a phone
 * that is fifty times slower still brings in a long case.
 */
const perRecord = 10
/** How many records are allowed for where they are not counted. */
const manyRecords = 3000

/** Trouble in opening that a second try may not meet: the old connection may not have been quite closed. */
const mayPass: ReadonlySet<NotOpenWhy> = new Set(['damaged', 'forbidden'])

const closedWhy: Readonly<Record<NotOpenWhy, Closed['why']>> = {
  blocked: 'lost',
  noAnswer: 'lost',
  newer: 'newer',
  forbidden: 'lost',
  full: 'lost',
  damaged: 'lost',
  left: 'left',
}

/** All at once where the browser can; one by one where one record is in the way. */
async function storedCase(database: Database, ofCase: string): Promise<StoredCase> {
  const names = ['entries', 'participants', 'gone', 'blobUses'] as const
  try {
    const tx = database.transaction(names)
    const all = Promise.all([
      tx.objectStore('entries').getAll(keysOf(ofCase)),
      tx.objectStore('participants').getAll(keysOf(ofCase)),
      tx.objectStore('gone').getAll(keysOf(ofCase)),
      tx.objectStore('blobUses').getAll(keysOf(ofCase)),
      tx.done,
    ])
    const [entries, participants, gone, uses] = await all
    return {
      entries: entries.map(withoutCase),
      participants: participants.map(withoutCase),
      gone: gone.map(withoutCase),
      blobs: uses.map(withoutCase),
      unreadable: [],
    }
  } catch {
    const plain = database as unknown as IDBPDatabase
    const found = await Promise.all(names.map((name) => rowsOneByOne(plain, name, keysOf(ofCase))))
    const [entries, participants, gone, blobs] = found.map(({ rows }) =>
      rows.map(({ value }) => withoutCase(value as { case: string })),
    )
    return {
      entries: entries as unknown as StoredEntry[],
      participants: participants as unknown as StoredParticipant[],
      gone: gone as unknown as StoredGone[],
      blobs: blobs as unknown as BlobUse[],
      unreadable: found.flatMap(({ unreadable }) => unreadable),
    }
  }
}

function withoutCase<T extends { case: string }>(record: T): Omit<T, 'case'> {
  const rest: Partial<T> = { ...record }
  delete rest.case
  return rest as Omit<T, 'case'>
}
