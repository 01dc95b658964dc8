import type { Blob, Entry, Gone, Participant } from '../generated/case.ts'
import { byCodeUnits } from './canonical.ts'
import { answerIn } from './entry.ts'

/** Everything kept about one case. What is shown is folded from it. */
export interface Kept {
  readonly case: string
  readonly participants: readonly Participant[]
  readonly entries: readonly Entry[]
  readonly gone: readonly Gone[]
  /** By the hash of their bytes. */
  readonly blobs: Readonly<Record<string, Blob>>
}

/** The part under which `gone` lists participants' own records. */
export const participantsPart = 'participants'

/**
 * The one form in which a case is kept, whatever order it came in.
 *
 * - Each record once; participants and gone by id, entries by part, path, moment and id.
 * - No entry that `gone` lists under the entry's own part.
 * - No participant that `gone` lists, unless an entry is still theirs: an entry always has a name to it.
 * - No picture, sound or file that no entry names: erased words take their pictures with them.
 */
export function settled(kept: Kept): Kept {
  const gone = goneOnce(kept.gone)
  const isGone = goneTest(gone)
  const entries = once(kept.entries)
    .filter((entry) => !isGone(entry.part, entry.id))
    .sort(inOrder)
  const writers = new Set(entries.map((entry) => entry.by))
  const participants = once(kept.participants)
    .filter(({ id }) => writers.has(id) || !isGone(participantsPart, id))
    .sort((a, b) => byCodeUnits(a.id, b.id))
  return { case: kept.case, participants, entries, gone, blobs: blobsNamed(entries, kept.blobs) }
}

/** Answers whether an id is gone from a part. */
export function goneTest(gone: readonly Gone[]): (part: string, id: string) => boolean {
  const ids = new Map<string, Set<string>>()
  for (const { part, id } of gone) {
    const known = ids.get(part)
    if (known === undefined) ids.set(part, new Set([id]))
    else known.add(id)
  }
  return (part, id) => ids.get(part)?.has(id) === true
}

/** The hashes of the pictures, sounds and files that an entry's answer names. */
export function blobsIn(entry: Entry): readonly string[] {
  const answer = answerIn(entry.value)
  if (typeof answer === 'string') return isBlobName(answer) ? [answer] : []
  return Array.isArray(answer) ? answer.filter(isBlobName) : []
}

/** How many pictures, sounds and files are named in answers and not in this copy. */
export function missingBlobs(kept: Kept): number {
  const named = new Set(kept.entries.flatMap(blobsIn))
  // A person is named by a hash too.
  const people = new Set(kept.participants.map(({ id }) => id))
  return [...named].filter((name) => !people.has(name) && !Object.hasOwn(kept.blobs, name)).length
}

function blobsNamed(entries: readonly Entry[], blobs: Kept['blobs']): Record<string, Blob> {
  const named = new Set(entries.flatMap(blobsIn))
  const found: Record<string, Blob> = {}
  for (const name of Object.keys(blobs).sort(byCodeUnits)) {
    const blob = blobs[name]
    if (blob !== undefined && named.has(name)) found[name] = blob
  }
  return found
}

/** 'sha256-' and 64 hexadecimal digits: the name under which a picture, sound or file is kept. */
export function isBlobName(text: string): boolean {
  return text.length === 71 && /^sha256-[0-9a-f]{64}$/.test(text)
}

/** Each id once per part. `erased` is the stronger word: what was erased for good stays so. */
function goneOnce(gone: readonly Gone[]): Gone[] {
  const strongest = new Map<string, Gone>()
  for (const one of gone) {
    const key = `${one.part} ${one.id}`
    if (one.why === 'erased' || !strongest.has(key)) strongest.set(key, one)
  }
  return [...strongest.values()].sort((a, b) => byCodeUnits(a.part, b.part) || byCodeUnits(a.id, b.id))
}

function once<T extends { readonly id: string }>(records: readonly T[]): T[] {
  return [...new Map(records.map((record) => [record.id, record])).values()]
}

function inOrder(a: Entry, b: Entry): number {
  return (
    byCodeUnits(a.part, b.part) ||
    byCodeUnits(a.path, b.path) ||
    byCodeUnits(a.at, b.at) ||
    byCodeUnits(a.id, b.id)
  )
}
