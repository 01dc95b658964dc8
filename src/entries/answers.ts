import type { Answer, Value } from '../generated/case.ts'
import { byCodeUnits } from './canonical.ts'
import { answerIn, sawIn, sortedOnce } from './entry.ts'
import type { Held, Present } from './fold.ts'

/**
 * One row of a repeating question.
 *
 * `place` orders the rows (fractions are fine: a row may be put between two others); null when the row's own
 * entry has not arrived. `removed` rows are not part of the answer. When somebody changed fields of a row that
 * somebody else removed without having seen the change, `changedSince` names those fields, sorted: the row
 * must then be shown with the question "removed here, changed there: keep it?". `others` is true when one
 * person removed the row and another moved it.
 */
export interface Row {
  readonly row: string
  readonly place: number | null
  readonly removed: boolean
  readonly changedSince: readonly string[]
  readonly others: boolean
}

/** What is held at a path, or nothing. */
export function heldAt(present: Present, part: string, path: string): Held | undefined {
  return present.get(part)?.get(path)
}

/** The answer shown at a path; nothing when it was never answered, was cleared or was skipped. */
export function answerAt(present: Present, part: string, path: string): Answer | undefined {
  const held = heldAt(present, part, path)
  return held === undefined ? undefined : answerIn(held.shown.value)
}

/**
 * The ids of all entries that a new entry at this path has in front of it, and of those that these had replaced:
 * its `replaces`. With the ones below, because a copy for somebody may hold the first and the last of three
 * entries and not the one between, which was never handed over: the last must still stand for the first.
 */
export function headIdsAt(present: Present, part: string, path: string): string[] {
  return sortedOnce(
    (heldAt(present, part, path)?.heads ?? []).flatMap((entry) => [entry.id, ...entry.replaces]),
  )
}

/**
 * The rows of a repeating question in their order: by place, then by the row's own name. Removed rows are
 * among them, marked. A row with answers whose own entry has not arrived comes last, with place null.
 */
export function rowsAt(present: Present, part: string, question: string): readonly Row[] {
  return rowsIn(present, part, (one) => one === question).get(question) ?? []
}

/**
 * The rows of every question of a part, each as `rowsAt` gives them, in one walk. A question that has fields
 * and no rows is among them: the entries cannot tell a field from a row, the form can.
 */
export function rowsIn(
  present: Present,
  part: string,
  isWanted: (question: string) => boolean = () => true,
): ReadonlyMap<string, readonly Row[]> {
  const questions = new Map<string, Map<string, Map<string, Held>>>()
  for (const [path, held] of present.get(part) ?? []) {
    const [question = '', row, ...rest] = path.split('/')
    if (row === undefined || row.startsWith('@') || !isWanted(question)) continue
    const rows = questions.get(question) ?? new Map<string, Map<string, Held>>()
    const fields = rows.get(row) ?? new Map<string, Held>()
    if (rest[0]?.startsWith('@') === false) fields.set(rest.join('/'), held)
    questions.set(question, rows.set(row, fields))
  }
  const inOrder = (rows: ReadonlyMap<string, ReadonlyMap<string, Held>>, question: string): Row[] =>
    [...rows]
      .map(([row, fields]) => rowFrom(row, heldAt(present, part, `${question}/${row}`), fields))
      .sort((a, b) => (a.place ?? Infinity) - (b.place ?? Infinity) || byCodeUnits(a.row, b.row))
  return new Map([...questions].map(([question, rows]) => [question, inOrder(rows, question)]))
}

/** The fields of one row by name (`name`, or `address/street`), without remarks. */
export function fieldsAt(
  present: Present,
  part: string,
  question: string,
  row: string,
): ReadonlyMap<string, Held> {
  const start = `${question}/${row}/`
  const found = new Map<string, Held>()
  for (const [path, held] of present.get(part) ?? []) {
    if (path.startsWith(start) && !path.includes('/@')) found.set(path.slice(start.length), held)
  }
  return found
}

/**
 * What was noted beside an answer, by name: `language`, `translation.en-GB`, `translatedBy`, `meaning` (what an
 * adult thinks the words mean), `alt`, `voice`. A remark never changes the answer it stands beside.
 */
export function remarksAt(present: Present, part: string, path: string): ReadonlyMap<string, Held> {
  const start = `${path}/@`
  const found = new Map<string, Held>()
  for (const [at, held] of present.get(part) ?? []) {
    if (at.startsWith(start)) found.set(at.slice(start.length), held)
  }
  return found
}

/** The value that removes a row, and what its entry replaces. The fields stay as they are, so an undo finds them. */
export function removalOf(
  present: Present,
  part: string,
  question: string,
  row: string,
): { readonly path: string; readonly value: Value; readonly replaces: readonly string[] } {
  const path = `${question}/${row}`
  const saw: string[] = []
  for (const [at, held] of present.get(part) ?? []) {
    if (at.startsWith(`${path}/`)) saw.push(...held.heads.map((entry) => entry.id))
  }
  return {
    path,
    value: { cleared: true, saw: saw.sort(byCodeUnits) },
    replaces: headIdsAt(present, part, path),
  }
}

/** The ids of entries that the removals standing at a row had in front of them; nothing when the row stands. */
export function seenByRemoval(existence: Held | undefined): ReadonlySet<string> | undefined {
  if (existence === undefined || !('cleared' in existence.shown.value)) return undefined
  return new Set(existence.heads.flatMap((entry) => ('cleared' in entry.value ? sawIn(entry.value) : [])))
}

function rowFrom(row: string, existence: Held | undefined, fields: ReadonlyMap<string, Held>): Row {
  const answer = existence === undefined ? undefined : answerIn(existence.shown.value)
  const seen = seenByRemoval(existence)
  const changed = new Set<string>()
  for (const [field, held] of fields) {
    const since = held.heads.some((entry) => !('cleared' in entry.value) && seen?.has(entry.id) === false)
    if (since) changed.add(field.replace(/\/@.*$/, ''))
  }
  return {
    row,
    place: typeof answer === 'number' ? answer : null,
    removed: seen !== undefined,
    changedSince: [...changed].sort(byCodeUnits),
    others: (existence?.others.length ?? 0) > 0,
  }
}
