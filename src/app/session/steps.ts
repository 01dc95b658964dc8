/** What each command writes: from what is shown now to the leaves that change. Pure; the session gives writer and moment. */
import type { Answer, Value } from '../../generated/case.ts'
import { answerAt, headIdsAt, heldAt, removalOf, rowsAt } from '../../entries/answers.ts'
import { answerIn, saidIn } from '../../entries/entry.ts'
import type { Present } from '../../entries/fold.ts'

export interface Step {
  readonly part: string
  readonly path: string
  readonly value: Value
  readonly replaces: readonly string[]
}

/**
 * A leaf is answered. An emptied text or an empty list takes the answer away; the answer that is shown already
 * changes nothing. A skip that stood at the leaf or above it is over. Other people's versions of the leaf stay
 * beside it until somebody chooses.
 */
export function answered(present: Present, part: string, path: string, answer: Answer): readonly Step[] {
  if (answer === '' || (Array.isArray(answer) && answer.length === 0)) return emptied(present, part, path)
  const value: Value = { answer }
  const held = heldAt(present, part, path)
  const isNew = held === undefined || saidIn(held.shown.value) !== saidIn(value)
  return [...skipsAbove(present, part, path), ...(isNew ? [instead(present, part, path, value)] : [])]
}

/** The answer or the skip at a leaf is taken away. */
export function emptied(present: Present, part: string, path: string): readonly Step[] {
  const held = heldAt(present, part, path)
  if (held === undefined || 'cleared' in held.shown.value) return []
  return [instead(present, part, path, { cleared: true })]
}

/**
 * A question is skipped. ‘Later’ takes nothing away: an answer that is there stays. The leaves below the question
 * stay in any case, and are shown again when one of them is answered.
 */
export function skipped(
  present: Present,
  part: string,
  path: string,
  how: 'later' | 'wontSay' | 'notAsked',
): readonly Step[] {
  const shown = heldAt(present, part, path)?.shown.value
  if (shown !== undefined && 'skipped' in shown && shown.skipped === how) return []
  if (how === 'later' && shown !== undefined && answerIn(shown) !== undefined) return []
  return [instead(present, part, path, { skipped: how })]
}

/** One of several versions is the answer now; the others are history. */
export function chosen(present: Present, part: string, path: string, entry: string): readonly Step[] {
  const held = heldAt(present, part, path)
  const version = held?.heads.find(({ id }) => id === entry)
  if (held === undefined || version === undefined || held.heads.length < 2) return []
  const { value } = version
  const said: Value = 'answer' in value ? { answer: value.answer } : value
  return [{ part, path, value: said, replaces: headIdsAt(present, part, path) }]
}

/** The texts of all versions become the answer, the shown one first, each once. Nothing when one is no text. */
export function bothKept(present: Present, part: string, path: string): readonly Step[] {
  const held = heldAt(present, part, path)
  if (held === undefined || held.others.length === 0) return []
  const answers = [held.shown, ...held.others].flatMap(({ value }) => answerIn(value) ?? [])
  const texts = answers.filter((answer) => typeof answer === 'string')
  if (texts.length < answers.length || texts.length === 0) return []
  const answer = [...new Set(texts.map((text) => text.trim()))].join('\n')
  return [{ part, path, value: { answer }, replaces: headIdsAt(present, part, path) }]
}

/** A new row stands at the end. */
export function rowAdded(present: Present, part: string, question: string, row: string): readonly Step[] {
  const path = `${question}/${row}`
  const value = { answer: placeAtEnd(present, part, question) }
  return [...skipsAbove(present, part, path), { part, path, value, replaces: [] }]
}

export function rowRemoved(present: Present, part: string, question: string, row: string): readonly Step[] {
  const standing = rowsAt(present, part, question).find((one) => one.row === row)
  if (standing === undefined || (standing.removed && standing.changedSince.length === 0)) return []
  return [{ part, ...removalOf(present, part, question, row) }]
}

/** A removed row stands again, at its old place when that is still known. */
export function rowBroughtBack(
  present: Present,
  part: string,
  question: string,
  row: string,
  place: number | undefined,
): readonly Step[] {
  const path = `${question}/${row}`
  const held = heldAt(present, part, path)
  if (held === undefined || answerIn(held.shown.value) !== undefined) return []
  const value = { answer: place ?? placeAtEnd(present, part, question) }
  return [{ part, path, value, replaces: headIdsAt(present, part, path) }]
}

/** The leaf written anew, in place of what is shown there; a version that says something else stays beside it. */
function instead(present: Present, part: string, path: string, value: Value): Step {
  const held = heldAt(present, part, path)
  const said = held && saidIn(held.shown.value)
  const seen = (held?.heads ?? []).filter(
    (one) => saidIn(one.value) === said || saidIn(one.value) === saidIn(value),
  )
  return { part, path, value, replaces: seen.map(({ id }) => id) }
}

/** Somebody who answers a field of a question did not skip the question. A remark beside it says nothing of that. */
function skipsAbove(present: Present, part: string, path: string): Step[] {
  const names = path.split('/')
  if (path.includes('/@')) return []
  return names.slice(1).flatMap((_, i) => {
    const above = names.slice(0, i + 1).join('/')
    const value = heldAt(present, part, above)?.shown.value
    if (value === undefined || !('skipped' in value)) return []
    return [
      { part, path: above, value: { cleared: true as const }, replaces: headIdsAt(present, part, above) },
    ]
  })
}

function placeAtEnd(present: Present, part: string, question: string): number {
  const places = rowsAt(present, part, question).map(({ place }) => place ?? 0)
  return Math.floor(Math.max(0, ...places)) + 1
}

/** What is said of the child's name: the one they like to be called by, else the legal one, else ''. */
export function childNameIn(present: Present): string {
  for (const path of ['core.name.preferred', 'core.name.legal']) {
    const answer = answerAt(present, 'facts', path)
    if (typeof answer === 'string' && answer.trim() !== '') return answer
  }
  return ''
}
