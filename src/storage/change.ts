import { blobsIn, type Kept } from '../entries/kept.ts'
import { storedEntry, storedParticipant } from './records.ts'
import type { Change, Removed, StoredBlob } from './store.ts'

/**
 * What must be saved so that a store that keeps `before` keeps `after`: whatever happened in between (typing,
 * merging, handing over, letting go, erasing, undoing any of them).
 *
 * Pictures, sounds and files may be missing in either where they were not loaded: those that `after` has and
 * `before` has not are added; those that only entries of `before` name are taken away. `bytesFromBase64` gives
 * nothing for a text that is not base64; such a file is left out, because the door let none in.
 */
export function changeBetween(
  before: Kept,
  after: Kept,
  bytesFromBase64: (text: string) => Uint8Array | undefined,
): Change {
  const keyOf = ({ part, id }: { part: string; id: string }): string => `${part} ${id}`
  const strongly = (one: Kept['gone'][number]): string => `${keyOf(one)} ${one.why}`
  const named = (kept: Kept): Set<string> =>
    new Set([...kept.entries.flatMap(blobsIn), ...Object.keys(kept.blobs)])
  const namedAfter = named(after)
  const stillGone = new Set(after.gone.map(keyOf))
  return {
    case: after.case,
    entries: without(after.entries, before.entries, idOf).map(storedEntry),
    participants: without(after.participants, before.participants, idOf).map(storedParticipant),
    gone: without(after.gone, before.gone, strongly),
    blobs: blobsAdded(before, after, bytesFromBase64),
    removed: {
      entries: without(before.entries, after.entries, idOf).map(idOf),
      participants: without(before.participants, after.participants, idOf).map(idOf),
      gone: before.gone.filter((one) => !stillGone.has(keyOf(one))).map(({ part, id }) => ({ part, id })),
      blobs: [...named(before)].filter((hash) => !namedAfter.has(hash)),
    },
  }
}

/**
 * Changes of one case, the first first, as one: saving it leaves what saving them one after the other leaves.
 * What a later change takes away is not added; what a later change adds again is. (One thing stays safer than
 * that: an entry listed as gone and unlisted again within the same run is not taken away in between.)
 */
export function combined(ofCase: string, changes: readonly Change[]): Change {
  const entries = new Gathered<NonNullable<Change['entries']>[number]>()
  const participants = new Gathered<NonNullable<Change['participants']>[number]>()
  const gone = new Gathered<NonNullable<Change['gone']>[number]>()
  const blobs = new Gathered<StoredBlob>()
  const goneKeys = new Map<string, NonNullable<Removed['gone']>[number]>()
  for (const { removed = {}, ...added } of changes) {
    removed.entries?.forEach((id) => entries.remove(id))
    removed.participants?.forEach((id) => participants.remove(id))
    removed.blobs?.forEach((hash) => blobs.remove(hash))
    for (const { part, id } of removed.gone ?? []) {
      const key = `${part} ${id}`
      goneKeys.set(key, { part, id })
      gone.remove(key)
    }
    added.entries?.forEach((one) => entries.add(one.id, one))
    added.participants?.forEach((one) => participants.add(one.id, one))
    added.blobs?.forEach((one) => blobs.add(one.hash, one))
    added.gone?.forEach((one) => gone.add(`${one.part} ${one.id}`, one))
  }
  return {
    case: ofCase,
    ...(changes.length > 0 && changes.every(({ fresh }) => fresh === true) && { fresh: true }),
    entries: entries.added(),
    participants: participants.added(),
    gone: gone.added(),
    blobs: blobs.added(),
    removed: {
      entries: entries.removed(),
      participants: participants.removed(),
      blobs: blobs.removed(),
      gone: gone.removed().flatMap((key) => goneKeys.get(key) ?? []),
    },
  }
}

/** What is added and taken away of one kind of record. A key may be in both: first taken away, then added anew. */
class Gathered<T> {
  readonly #added = new Map<string, T>()
  readonly #removed = new Set<string>()

  add(key: string, record: T): void {
    this.#added.set(key, record)
  }

  remove(key: string): void {
    this.#added.delete(key)
    this.#removed.add(key)
  }

  added(): T[] {
    return [...this.#added.values()]
  }

  removed(): string[] {
    return [...this.#removed]
  }
}

function idOf(record: { readonly id: string }): string {
  return record.id
}

function without<T>(records: readonly T[], others: readonly T[], keyOf: (record: T) => string): T[] {
  const known = new Set(others.map(keyOf))
  return records.filter((record) => !known.has(keyOf(record)))
}

function blobsAdded(
  before: Kept,
  after: Kept,
  bytesFromBase64: (text: string) => Uint8Array | undefined,
): StoredBlob[] {
  return Object.entries(after.blobs).flatMap(([hash, blob]) => {
    const bytes = before.blobs[hash] === undefined ? bytesFromBase64(blob.bytes) : undefined
    if (bytes === undefined) return []
    return [{ hash, type: blob.type, ...(blob.name !== undefined && { name: blob.name }), bytes }]
  })
}
