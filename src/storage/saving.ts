import type { IDBPTransaction } from 'idb'
import { keysOf, storeNames, type Database, type Layout, type StoreName } from './ladder.ts'
import {
  areEqualBytes,
  refusedRecord,
  type BlobUse,
  type Change,
  type Refused,
  type StoredEntry,
  type StoredParticipant,
} from './store.ts'
import { causeOf } from './trouble.ts'

export type Writing = IDBPTransaction<Layout, StoreName[], 'readwrite'>

/** How many records a change is about. */
export function sizeOf({ entries, participants, gone, blobs, removed = {} }: Change): number {
  const lists = [entries, participants, gone, blobs, ...Object.values(removed as Record<string, unknown[]>)]
  return lists.reduce((sum, list) => sum + (list?.length ?? 0), 0)
}

/** One transaction over everything: whole, or not at all. Fails with the real reason of the database. */
export async function written<T>(database: Database, work: (tx: Writing) => Promise<T>): Promise<T> {
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

/**
 * Writes fresh words without looking first. All requests and the word to commit go to the database in one turn of the
 * page: then they arrive even when the page is gone a moment later.
 *
 * @returns false when the change has to be looked at first: it is not fresh, or an id is known all the same. Nothing
 *   is written then.
 */
export async function isWrittenAtOnce(database: Database, change: Change): Promise<boolean> {
  const { case: ofCase, entries: coming = [], removed = {} } = change
  const words = coming.length + (removed.entries?.length ?? 0)
  if (change.fresh !== true || words !== sizeOf(change)) return false
  try {
    await written(database, async (tx) => {
      const entries = tx.objectStore('entries')
      const failed: unknown[] = []
      const requests = inOneGo(
        [
          () => tx.objectStore('cases').put({ case: ofCase }),
          ...(removed.entries ?? []).map((id) => () => entries.delete([ofCase, id])),
          // Unlike `put`, this fails where the id is known, and everything is taken back.
          ...coming.map((one) => () => entries.add({ ...one, case: ofCase })),
        ],
        (error) => failed.push(error),
      )
      if (failed.length === 0) tx.commit()
      await requests
    })
    return true
  } catch (error) {
    if (error instanceof Error && error.name === 'ConstraintError') return false
    throw error
  }
}

/**
 * Makes the change, or nothing and says why not. Waits for nothing but the database: anything else ends the
 * transaction.
 */
export async function savedIn(tx: Writing, change: Change): Promise<Refused | undefined> {
  const ofCase = change.case
  const { removed = {} } = change
  const entries = tx.objectStore('entries')
  const participants = tx.objectStore('participants')
  const gone = tx.objectStore('gone')

  // First everything is looked up, then everything is written: a refusal has nothing to take back.
  const isUnlisted = new Set((removed.gone ?? []).map(goneKey))
  const isListed = new Set((change.gone ?? []).map(goneKey))
  const listed = await Promise.all((change.gone ?? []).map((one) => entries.get([ofCase, one.id])))
  const coming = (change.entries ?? []).filter((one) => !isListed.has(goneKey(one)))
  const [twins, places, people] = await Promise.all([
    Promise.all(coming.map((one) => entries.get([ofCase, one.id]))),
    Promise.all(coming.map((one) => gone.getKey([ofCase, one.part, one.id]))),
    Promise.all((change.participants ?? []).map((one) => participants.get([ofCase, one.id]))),
  ])
  const isGone = (one: StoredEntry, i: number): boolean =>
    places[i] !== undefined && !isUnlisted.has(goneKey(one))
  const fresh = coming.filter((one, i) => !isGone(one, i))
  const freshTwins = twins.filter((_, i) => coming[i] !== undefined && !isGone(coming[i], i))
  const other =
    firstOther(fresh, freshTwins, removed.entries) ??
    firstOther(change.participants ?? [], people, removed.participants)
  if (other !== undefined) return refusedRecord(other.id)

  await unused(tx, ofCase, removed.blobs ?? [])
  const blobs = change.blobs ?? []
  await inOneGo([
    () => tx.objectStore('cases').put({ case: ofCase }),
    ...(removed.entries ?? []).map((id) => () => entries.delete([ofCase, id])),
    ...(removed.participants ?? []).map((id) => () => participants.delete([ofCase, id])),
    ...(removed.gone ?? []).map(
      ({ part, id }) =>
        () =>
          gone.delete([ofCase, part, id]),
    ),
    ...(change.gone ?? []).map((one) => () => gone.put({ ...one, case: ofCase })),
    ...listed
      .filter((entry, i) => entry?.part === change.gone?.[i]?.part)
      .map((entry) => () => entries.delete([ofCase, entry?.id ?? ''])),
    ...fresh.map((one) => () => entries.put({ ...one, case: ofCase })),
    ...(change.participants ?? []).map((one) => () => participants.put({ ...one, case: ofCase })),
    ...blobs.map((one) => () => tx.objectStore('blobUses').put(useOf(one, ofCase))),
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
async function inOneGo(
  requests: readonly (() => Promise<unknown>)[],
  failedInCall: (error: unknown) => void = () => undefined,
): Promise<void> {
  await Promise.all(
    requests.map(async (request) => {
      let answer: Promise<unknown>
      try {
        answer = request()
      } catch (error) {
        failedInCall(error)
        throw error
      }
      await answer
    }),
  )
}

/** Takes a case away. */
export async function erasedIn(tx: Writing, ofCase: string): Promise<undefined> {
  const uses = await tx.objectStore('blobUses').getAllKeys(keysOf(ofCase))
  await unused(
    tx,
    ofCase,
    uses.map(([, hash]) => hash),
  )
  await inOneGo([
    () => tx.objectStore('cases').delete(ofCase),
    ...(['entries', 'participants', 'gone', 'notes'] as const).map(
      (name) => () => tx.objectStore(name).delete(keysOf(ofCase)),
    ),
  ])
}

/** Takes everything away. */
export async function allErasedIn(tx: Writing): Promise<undefined> {
  await inOneGo(storeNames.map((name) => () => tx.objectStore(name).clear()))
}

/** The case no longer uses these files; those that no other case uses go. */
async function unused(tx: Writing, ofCase: string, hashes: readonly string[]): Promise<void> {
  const uses = tx.objectStore('blobUses')
  await inOneGo(hashes.map((hash) => () => uses.delete([ofCase, hash])))
  const left = await Promise.all(hashes.map((hash) => uses.index('byHash').count(hash)))
  const bare = hashes.filter((_, i) => left[i] === 0)
  await inOneGo(bare.map((hash) => () => tx.objectStore('blobs').delete(hash)))
}

/** The first record that says something else than what is kept under its id, or than a record before it in the change. */
function firstOther<T extends StoredParticipant>(
  records: readonly T[],
  kept: readonly (T | undefined)[],
  removed: readonly string[] = [],
): T | undefined {
  const before = new Map<string, T>()
  return records.find((record, i) => {
    const twin = before.get(record.id) ?? (removed.includes(record.id) ? undefined : kept[i])
    before.set(record.id, record)
    return twin !== undefined && !areEqualBytes(twin.bytes, record.bytes)
  })
}

function goneKey({ part, id }: { readonly part: string; readonly id: string }): string {
  return `${part} ${id}`
}

function useOf({ hash, type, name }: BlobUse, ofCase: string): BlobUse & { case: string } {
  return { case: ofCase, hash, type, ...(name !== undefined && { name }) }
}
