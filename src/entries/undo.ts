import type { Blob, Entry, Gone, Participant } from '../generated/case.ts'
import { answerIn } from './entry.ts'
import { goneTest, settled, type Kept } from './kept.ts'

/**
 * What it takes to take a merge back: which records came with the file, and the ones here that it took away.
 * Plain JSON. Good until retention lets go of replaced words (`trimmed`): then what the file replaced is no
 * longer there to come back, and the undo must be dropped.
 */
export interface MergeUndo {
  readonly case: string
  readonly added: {
    readonly entries: readonly string[]
    readonly participants: readonly string[]
    readonly gone: readonly { readonly part: string; readonly id: string }[]
    readonly blobs: readonly string[]
  }
  readonly removed: {
    readonly entries: readonly Entry[]
    readonly participants: readonly Participant[]
    /** Listed before, with another reason. */
    readonly gone: readonly Gone[]
    readonly blobs: Readonly<Record<string, Blob>>
  }
}

/** The undo of a merge that made `after` of `before`: two copies of one case, both settled. */
export function undoOf(before: Kept, after: Kept): MergeUndo {
  const wasGone = new Map(before.gone.map((one) => [placeOf(one), one]))
  const newlyGone = after.gone.filter((one) => wasGone.get(placeOf(one))?.why !== one.why)
  return {
    case: after.case,
    added: {
      entries: idsNotIn(after.entries, before.entries),
      participants: idsNotIn(after.participants, before.participants),
      gone: newlyGone.map(({ part, id }) => ({ part, id })),
      blobs: Object.keys(after.blobs).filter((name) => !Object.hasOwn(before.blobs, name)),
    },
    removed: {
      entries: notIn(before.entries, after.entries),
      participants: notIn(before.participants, after.participants),
      gone: newlyGone.flatMap((one) => wasGone.get(placeOf(one)) ?? []),
      blobs: Object.fromEntries(
        Object.entries(before.blobs).filter(([name]) => !Object.hasOwn(after.blobs, name)),
      ),
    },
  }
}

/**
 * The case without what came with the file, and with everything written since.
 *
 * - Must take away exactly the records that came with the file.
 * - Must keep what was written since, also where it replaces something that came with the file.
 * - Must bring back what the file took away, unless it was erased here since.
 * - Must keep everybody whose entry stays or whom a staying answer names, and every picture such an answer names.
 *
 * Another case than the undo's is given back as it is.
 */
export function undone(now: Kept, undo: MergeUndo): Kept {
  if (now.case !== undo.case) return now
  const { added, removed } = undo
  const addedEntries = new Set(added.entries)
  const addedGone = new Set(added.gone.map(placeOf))
  const gone = [...now.gone.filter((one) => !addedGone.has(placeOf(one))), ...removed.gone]
  const isGone = goneTest(gone)
  const entries = [...now.entries.filter(({ id }) => !addedEntries.has(id)), ...removed.entries].filter(
    ({ part, id }) => !isGone(part, id),
  )
  const addedPeople = new Set(added.participants)
  const needed = new Set(entries.flatMap((entry) => [entry.by, ...namedBy(entry)]))
  return settled({
    case: now.case,
    participants: [
      ...now.participants.filter(({ id }) => !addedPeople.has(id) || needed.has(id)),
      ...removed.participants,
    ],
    entries,
    gone,
    blobs: { ...removed.blobs, ...now.blobs },
  })
}

function namedBy(entry: Entry): readonly string[] {
  const answer = answerIn(entry.value)
  return typeof answer === 'string' ? [answer] : Array.isArray(answer) ? answer : []
}

function placeOf({ part, id }: { readonly part: string; readonly id: string }): string {
  return `${part} ${id}`
}

interface Fixed {
  readonly id: string
}

function notIn<T extends Fixed>(records: readonly T[], others: readonly T[]): T[] {
  const ids = new Set(others.map(({ id }) => id))
  return records.filter(({ id }) => !ids.has(id))
}

function idsNotIn(records: readonly Fixed[], others: readonly Fixed[]): string[] {
  return notIn(records, others).map(({ id }) => id)
}
