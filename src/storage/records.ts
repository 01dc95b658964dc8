import { canonicalText } from '../entries/canonical.ts'
import { idOf } from '../entries/entry.ts'
import type { Kept } from '../entries/kept.ts'
import type { StoredCase, StoredEntry, StoredParticipant } from './store.ts'

export type Entry = Kept['entries'][number]
export type Participant = Kept['participants'][number]

/** What a record must pass before it is believed. Handed in: the checks and the hash live in other rooms. */
export interface RecordChecks {
  /** Has the value the shape of an entry? */
  readonly isEntry: (value: unknown) => boolean
  readonly isParticipant: (value: unknown) => boolean
  /** 'sha256-' and 64 hexadecimal digits: the SHA-256 of the text's UTF-8 bytes. */
  readonly hash: (text: string) => string
}

/** A record that was read and cannot be believed. It stays where it is, and the raw export has it. */
export interface BrokenRecord {
  readonly store: string
  readonly id: string
  /** One sentence that goes on from the record's name. It never repeats an answer. */
  readonly because: string
}

/** A case as it was read, without the bytes of its files, and what was left out. */
export interface ReadCase {
  readonly kept: Omit<Kept, 'blobs'>
  readonly broken: readonly BrokenRecord[]
}

export function storedEntry(entry: Entry): StoredEntry {
  const { id, part, path, at } = entry
  return { id, part, path, at, bytes: bytesOf(entry) }
}

export function storedParticipant(participant: Participant): StoredParticipant {
  return { id: participant.id, bytes: bytesOf(participant) }
}

/**
 * The case in what the store gave. Trusts nothing: bytes that are not UTF-8, not JSON, not of the shape, of
 * another case, filed under other words than their own, or changed since they were saved (the hash) are left out
 * and named. Never throws on what it reads.
 */
export function caseFrom(ofCase: string, stored: StoredCase, checks: RecordChecks): ReadCase {
  const broken: BrokenRecord[] = stored.unreadable.map(({ store, key, because }) => ({
    store,
    id: key,
    because,
  }))
  const good = <T extends { readonly id: string; readonly bytes: Uint8Array }, R>(
    store: string,
    records: readonly T[],
    hasShape: (value: unknown) => boolean,
    fields: readonly (keyof T & string)[],
  ): R[] => {
    const found: R[] = []
    for (const record of records) {
      const read = valueIn(record.bytes, hasShape)
      const fault = 'fault' in read ? read.fault : faultOf(read.value, record, fields, ofCase, checks)
      if ('value' in read && fault === undefined) found.push(read.value as R)
      else broken.push({ store, id: record.id, because: fault ?? 'could not be read.' })
    }
    return found
  }
  return {
    kept: {
      case: ofCase,
      entries: good<StoredEntry, Entry>('entries', stored.entries, checks.isEntry, [
        'id',
        'part',
        'path',
        'at',
      ]),
      participants: good<StoredParticipant, Participant>(
        'participants',
        stored.participants,
        checks.isParticipant,
        ['id'],
      ),
      gone: stored.gone,
    },
    broken,
  }
}

type ReadValue = { readonly value: Readonly<Record<string, unknown>> } | { readonly fault: string }

function valueIn(bytes: unknown, hasShape: (value: unknown) => boolean): ReadValue {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes as Uint8Array))
  } catch {
    return { fault: 'is damaged: its bytes are not the text of a record.' }
  }
  if (!hasShape(value)) return { fault: 'is not a record that this version of the page knows.' }
  return { value: value as Readonly<Record<string, unknown>> }
}

function faultOf<T>(
  value: Readonly<Record<string, unknown>>,
  record: T,
  fields: readonly (keyof T & string)[],
  ofCase: string,
  checks: RecordChecks,
): string | undefined {
  if (value['case'] !== ofCase) return 'belongs to another case than the one it is filed under.'
  const wrong = fields.find((field) => value[field] !== record[field])
  if (wrong !== undefined) return `is filed under another ${wrong} than its own.`
  return isOwnId(value, checks) ? undefined : 'was changed or damaged after it was saved.'
}

function isOwnId(value: Readonly<Record<string, unknown>>, checks: RecordChecks): boolean {
  try {
    return idOf(value, checks.hash) === value['id']
  } catch {
    return false // Half a surrogate pair, written as an escape, has no canonical text.
  }
}

function bytesOf(record: Entry | Participant): Uint8Array {
  return new TextEncoder().encode(canonicalText(record))
}
