import type { IDBPDatabase, IDBPTransaction } from 'idb'
import { connectionTo, usualPatience, type DatabaseOptions, type NotOpenWhy, type Opened } from './connection.ts'
import { storeNames, type Database, type Layout, type StoreName } from './ladder.ts'
import { rowsOneByOne } from './rows.ts'
import {
  areEqualBytes,
  closedBecause,
  full,
  readOnly,
  refusedRecord,
  type BlobUse,
  type Change,
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
import { causeOf, troubleIn } from './trouble.ts'

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
  const tried = async <T>(work: (database: Database) => Promise<T>): Promise<T | Full | Closed> => {
    for (let isLast = false; ; isLast = true) {
      const opened = await connection.database()
      if (opened.kind === 'notOpen') {
        if (opened.why === 'full') return full
        if (isLast || !mayPass.has(opened.why)) return closedBecause(closedWhy[opened.why])
        continue
      }
      const outcome = await outcomeOf(work(opened.database))
      if (outcome !== 'lost') return outcome
      connection.drop(opened.database)
      if (isLast) return closedBecause('lost')
    }
  }
  const outcomeOf = async <T>(work: Promise<T>): Promise<T | Full | 'lost'> => {
    try {
      return await within(work, patience, options.timers, 'lost' as const)
    } catch (error) {
      const trouble = troubleIn(error)
      if (trouble === 'full') return full
      if (trouble === 'ours') throw error
      return 'lost'
    }
  }
  const read = async <T>(work: (database: Database) => Promise<T>): Promise<Read<T>> => {
    const outcome = await tried(async (database) => ({ kind: 'read' as const, value: await work(database) }))
    return outcome.kind === 'full' ? closedBecause('lost') : outcome
  }
  const write = async (ofCase: string, work: (tx: Writing) => Promise<Refused | undefined>): Promise<Saved> => {
    if (!mayWrite(ofCase)) return readOnly
    return tried(async (database) => (await written(database, work)) ?? { kind: 'saved' as const })
  }

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
    save: (change) => write(change.case, (tx) => savedIn(tx, change)),
    erase: (ofCase) => write(ofCase, (tx) => erasedIn(tx, ofCase)),
    close: () => connection.leave(),
  }
}

type Writing = IDBPTransaction<Layout, StoreName[], 'readwrite'>

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

/** One transaction over everything: whole, or not at all. Fails with the real reason of the database. */
async function written<T>(database: Database, work: (tx: Writing) => Promise<T>): Promise<T> {
  const tx = database.transaction([...storeNames], 'readwrite', { durability: 'strict' })
  const done = tx.done
  done.catch(() => undefined) // Its reason is told below; unheard here it would end up in the browser's log.
  try {
    const value = await work(tx)
    await done
    return value
  } catch (error) {
    try {
      tx.abort()
    } catch {
      // It has ended by itself.
    }
    throw causeOf(error, tx.error)
  }
}

async function savedIn(tx: Writing, change: Change): Promise<Refused | undefined> {
  const ofCase = change.case
  const { removed = {} } = change
  const entries = tx.objectStore('entries')
  const participants = tx.objectStore('participants')
  const gone = tx.objectStore('gone')

  // First everything is looked up, then everything is written: a refusal has nothing to take back.
  const isRemoved = new Set([...(removed.entries ?? []), ...(removed.participants ?? [])])
  const isUnlisted = new Set((removed.gone ?? []).map(goneKey))
  const isListed = new Set((change.gone ?? []).map(goneKey))
  const listed = await Promise.all((change.gone ?? []).map((one) => entries.get([ofCase, one.id])))
  const coming = (change.entries ?? []).filter((one) => !isListed.has(goneKey(one)))
  const [twins, places, people] = await Promise.all([
    Promise.all(coming.map((one) => entries.get([ofCase, one.id]))),
    Promise.all(coming.map((one) => gone.getKey([ofCase, one.part, one.id]))),
    Promise.all((change.participants ?? []).map((one) => participants.get([ofCase, one.id]))),
  ])
  const isGone = (one: StoredEntry, i: number): boolean => places[i] !== undefined && !isUnlisted.has(goneKey(one))
  const isOther = (
    one: StoredEntry | StoredParticipant,
    twin: StoredEntry | StoredParticipant | undefined,
  ): boolean => twin !== undefined && !isRemoved.has(one.id) && !areEqualBytes(twin.bytes, one.bytes)
  const fresh = coming.filter((one, i) => !isGone(one, i))
  const other =
    coming.find((one, i) => !isGone(one, i) && isOther(one, twins[i])) ??
    change.participants?.find((one, i) => isOther(one, people[i])) ??
    contradictionIn(fresh) ??
    contradictionIn(change.participants ?? [])
  if (other !== undefined) return refusedRecord(other.id)

  await unused(tx, ofCase, removed.blobs ?? [])
  const blobs = change.blobs ?? []
  await inOneGo([
    () => tx.objectStore('cases').put({ case: ofCase }),
    ...(removed.entries ?? []).map((id) => () => entries.delete([ofCase, id])),
    ...(removed.participants ?? []).map((id) => () => participants.delete([ofCase, id])),
    ...(removed.gone ?? []).map(({ part, id }) => () => gone.delete([ofCase, part, id])),
    ...(change.gone ?? []).map((one) => () => gone.put({ ...one, case: ofCase })),
    ...listed
      .filter((entry, i) => entry?.part === change.gone?.[i]?.part)
      .map((entry) => () => entries.delete([ofCase, entry?.id ?? ''])),
    ...fresh.map((one) => () => entries.put({ ...one, case: ofCase })),
    ...(change.participants ?? []).map((one) => () => participants.put({ ...one, case: ofCase })),
    ...blobs.map(
      ({ bytes, ...use }) =>
        () =>
          tx.objectStore('blobUses').put({ ...use, case: ofCase }),
    ),
    ...blobs.map(
      ({ hash, bytes }) =>
        () =>
          tx.objectStore('blobs').put({ hash, bytes }),
    ),
  ])
  return undefined
}

/**
 * All requests, made at once in their order. A request that fails in the call itself fails like the others; were
 * it thrown from here, the requests before it would fail later with nobody to hear it.
 */
async function inOneGo(requests: readonly (() => Promise<unknown>)[]): Promise<void> {
  await Promise.all(requests.map(async (request) => request()))
}

async function erasedIn(tx: Writing, ofCase: string): Promise<undefined> {
  const uses = await tx.objectStore('blobUses').getAllKeys(keysOf(ofCase))
  await unused(
    tx,
    ofCase,
    uses.map(([, hash]) => hash),
  )
  await inOneGo([
    () => tx.objectStore('cases').delete(ofCase),
    ...(['entries', 'participants', 'gone'] as const).map(
      (name) => () => tx.objectStore(name).delete(keysOf(ofCase)),
    ),
  ])
}

/** The case no longer uses these files; those that no other case uses go. */
async function unused(tx: Writing, ofCase: string, hashes: readonly string[]): Promise<void> {
  const uses = tx.objectStore('blobUses')
  await inOneGo(hashes.map((hash) => () => uses.delete([ofCase, hash])))
  const left = await Promise.all(hashes.map((hash) => uses.index('byHash').count(hash)))
  const bare = hashes.filter((_, i) => left[i] === 0)
  await inOneGo(bare.map((hash) => () => tx.objectStore('blobs').delete(hash)))
}

/** Two records of one change with one id and different bytes. */
function contradictionIn<T extends StoredParticipant>(records: readonly T[]): T | undefined {
  const known = new Map<string, T>()
  return records.find((record) => {
    const twin = known.get(record.id)
    known.set(record.id, record)
    return twin !== undefined && !areEqualBytes(twin.bytes, record.bytes)
  })
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

/** Every key of a case. An array sorts after every string, and a key after every beginning of it. */
function keysOf(ofCase: string): IDBKeyRange {
  return IDBKeyRange.bound([ofCase], [ofCase, []])
}

function goneKey({ part, id }: { readonly part: string; readonly id: string }): string {
  return `${part} ${id}`
}

function withoutCase<T extends { case: string }>(record: T): Omit<T, 'case'> {
  const { case: _, ...rest } = record
  return rest
}
