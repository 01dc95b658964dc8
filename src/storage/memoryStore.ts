import { byCodeUnits } from '../entries/canonical.ts'
import {
  areEqualBytes,
  closedBecause,
  full,
  readOnly,
  refusedRecord,
  type BlobUse,
  type Change,
  type MayWrite,
  type NoteKey,
  type Read,
  type Saved,
  type Store,
  type StoredEntry,
  type StoredGone,
  type StoredParticipant,
} from './store.ts'

/** What stays when a store is closed: the twin of a database on disk. Several stores may stand on one. */
export interface MemoryDisk {
  cases: ReadonlyMap<string, MemoryCase>
  /** The bytes of pictures, sounds and files by hash. */
  blobs: ReadonlyMap<string, Uint8Array>
  notes: ReadonlyMap<string, Uint8Array>
  /** The most bytes of entries, notes and files together; a save that would need more is answered with `full`. */
  readonly room: number
}

interface MemoryCase {
  readonly entries: ReadonlyMap<string, StoredEntry>
  readonly participants: ReadonlyMap<string, StoredParticipant>
  readonly gone: ReadonlyMap<string, StoredGone>
  readonly uses: ReadonlyMap<string, BlobUse>
}

export function memoryDisk(room = Infinity): MemoryDisk {
  return { cases: new Map(), blobs: new Map(), notes: new Map(), room }
}

/** The twin in memory. Like a database it keeps copies: bytes that the caller changes afterwards do not reach it. */
export function memoryStore(disk = memoryDisk(), mayWrite: MayWrite = () => true): Store {
  let isClosed = false
  const read = <T>(give: () => T): Promise<Read<T>> =>
    Promise.resolve(isClosed ? closedBecause('left') : { kind: 'read', value: structuredClone(give()) })
  const keep = (work: () => Saved): Promise<Saved> =>
    isClosed ? Promise.resolve(closedBecause('left')) : new Promise((resolve) => resolve(work()))
  const write = (ofCase: string, work: () => Saved): Promise<Saved> =>
    keep(() => (mayWrite(ofCase) ? work() : readOnly))
  return {
    cases: () => read(() => [...disk.cases.keys()].sort(byCodeUnits)),
    read: (ofCase) =>
      read(() => {
        const { entries, participants, gone, uses } = disk.cases.get(ofCase) ?? emptyCase
        return {
          entries: inOrder(entries),
          participants: inOrder(participants),
          gone: inOrder(gone),
          blobs: inOrder(uses),
          unreadable: [],
        }
      }),
    entriesOf: (ofCase, part) =>
      read(() => inOrder((disk.cases.get(ofCase) ?? emptyCase).entries).filter((one) => one.part === part)),
    blob: (ofCase, hash) =>
      read(() => {
        const use = disk.cases.get(ofCase)?.uses.get(hash)
        const bytes = disk.blobs.get(hash)
        return use === undefined || bytes === undefined ? undefined : { ...use, bytes }
      }),
    save: (change) => write(change.case, () => savedOn(disk, structuredClone(change))),
    erase: (ofCase) =>
      write(ofCase, () => {
        disk.cases = new Map([...disk.cases].filter(([id]) => id !== ofCase))
        disk.blobs = blobsUsed(disk.blobs, disk.cases)
        disk.notes = new Map([...disk.notes].filter(([key]) => !key.startsWith(`${ofCase} `)))
        return { kind: 'saved' }
      }),
    eraseAll: () =>
      keep(() => {
        disk.cases = disk.blobs = disk.notes = new Map()
        return { kind: 'saved' }
      }),
    note: (key) => read(() => disk.notes.get(noteName(key))),
    keepNote: (key, bytes) =>
      keep(() => {
        const notes = new Map(disk.notes).set(noteName(key), structuredClone(bytes))
        if (sizeOf(disk.cases, disk.blobs, notes) > disk.room) return full
        disk.notes = notes
        return { kind: 'saved' }
      }),
    dropNote: (key) =>
      keep(() => {
        disk.notes = new Map([...disk.notes].filter(([name]) => name !== noteName(key)))
        return { kind: 'saved' }
      }),
    close() {
      isClosed = true
    },
  }
}

const emptyCase: MemoryCase = {
  entries: new Map(),
  participants: new Map(),
  gone: new Map(),
  uses: new Map(),
}

/** Works on copies and puts them in place at the end, so that a save is whole or not at all. */
function savedOn(disk: MemoryDisk, change: Change): Saved {
  const known = disk.cases.get(change.case) ?? emptyCase
  const { removed = {} } = change
  const entries = less(known.entries, removed.entries)
  const participants = less(known.participants, removed.participants)
  const gone = less(known.gone, removed.gone?.map(goneKey))
  const uses = less(known.uses, removed.blobs)
  for (const one of change.gone ?? []) {
    gone.set(goneKey(one), one)
    if (entries.get(one.id)?.part === one.part) entries.delete(one.id)
  }
  for (const [added, kept] of [
    [(change.entries ?? []).filter((entry) => !gone.has(goneKey(entry))), entries] as const,
    [change.participants ?? [], participants] as const,
  ]) {
    for (const record of added) {
      const twin = kept.get(record.id)
      if (twin !== undefined && !areEqualBytes(twin.bytes, record.bytes)) return refusedRecord(record.id)
      kept.set(record.id, record)
    }
  }
  const blobs = new Map(disk.blobs)
  for (const { bytes, ...use } of change.blobs ?? []) {
    uses.set(use.hash, use)
    blobs.set(use.hash, bytes)
  }
  const cases = new Map(disk.cases).set(change.case, { entries, participants, gone, uses })
  const used = blobsUsed(blobs, cases)
  if (sizeOf(cases, used, disk.notes) > disk.room) return full
  disk.cases = cases
  disk.blobs = used
  return { kind: 'saved' }
}

function goneKey({ part, id }: { readonly part: string; readonly id: string }): string {
  return `${part} ${id}`
}

function less<T>(records: ReadonlyMap<string, T>, removed: readonly string[] = []): Map<string, T> {
  const left = new Map(records)
  for (const key of removed) left.delete(key)
  return left
}

function blobsUsed(blobs: MemoryDisk['blobs'], cases: MemoryDisk['cases']): ReadonlyMap<string, Uint8Array> {
  const used = new Set([...cases.values()].flatMap(({ uses }) => [...uses.keys()]))
  return new Map([...blobs].filter(([hash]) => used.has(hash)))
}

/** A case has no space in its name, so the name of one case never begins another's notes. */
function noteName({ case: ofCase = '', name }: NoteKey): string {
  return `${ofCase} ${name}`
}

function sizeOf(cases: MemoryDisk['cases'], blobs: MemoryDisk['blobs'], notes: MemoryDisk['notes']): number {
  const records = [...cases.values()].flatMap(({ entries }) => [...entries.values()])
  return [...records.map((one) => one.bytes), ...blobs.values(), ...notes.values()].reduce(
    (sum, bytes) => sum + bytes.length,
    0,
  )
}

/** As a database gives them: by key. */
function inOrder<T>(records: ReadonlyMap<string, T>): T[] {
  return [...records].sort(([a], [b]) => byCodeUnits(a, b)).map(([, record]) => record)
}
