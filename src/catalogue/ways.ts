/**
 * In which ways an answer can be given, told from who is asked and what is asked. A form says in `modes` only what it
 * offers beyond this, so that no form has to repeat the rule and none can forget it.
 *
 * - Every question to a child or young person, but for shared facts: words, voice, a photo, a drawing, pictures.
 * - Every long answer of anybody else, also in a row or a group: words and voice.
 * - Nothing where the answer itself must not be kept, and nothing that the answer already is.
 *
 * Whatever way is used, it lies under the path of the same answer.
 */
import type { AskedQuestion } from './form.ts'
import { leavesOf, type AnswerSchema } from './shapes.ts'

export type Way = 'words' | 'voice' | 'photo' | 'drawing' | 'pictures'

const allWays = ['words', 'voice', 'photo', 'drawing', 'pictures'] as const satisfies readonly Way[]

/** Every way in which the question can be answered, its own way of answering left aside. */
export function waysOf(asked: AskedQuestion): readonly Way[] {
  const { question, form } = asked
  if (question.reach !== 'plan') return []
  const offered = new Set<string>(question.modes ?? [])
  const isChilds = question.fact !== true && (form.speaker === 'child' || form.speaker === 'youngPerson')
  if (isChilds || isLong(asked)) offered.add('voice')
  if (isChilds) for (const way of ['photo', 'drawing', 'pictures'] as const) offered.add(way)
  if (offered.size > 0) offered.add('words')
  const isPicture = question.type === 'photo' || question.type === 'drawing'
  const isAlready = (way: Way): boolean =>
    way === question.type || (isPicture && (way === 'photo' || way === 'drawing'))
  return allWays.filter((way) => offered.has(way) && !isAlready(way))
}

/** True when the words need a box of their own beside the answer, because the answer has none. */
export function needsWordsBeside(asked: AskedQuestion): boolean {
  return waysOf(asked).includes('words') && firstText(asked.schema) === undefined
}

/** The first field that takes words somebody writes: '' for an answer without fields; undefined when none does. */
export function firstText(schema: AnswerSchema): string | undefined {
  return Object.entries(leavesOf(schema)).find(([, leaf]) => takesWords(leaf))?.[0]
}

/** The name of the question's type says it; in rows and groups the longest text they take does. */
function isLong({ question, schema }: AskedQuestion): boolean {
  if (question.type === 'longText') return true
  if (question.type !== 'rows' && question.type !== 'group') return false
  return Object.values(leavesOf(schema)).some((leaf) => takesWords(leaf) && mostLetters(leaf) > oneLine)
}

function takesWords(leaf: AnswerSchema): boolean {
  return leaf.type === 'string' && leaf.enum === undefined && leaf.pattern === undefined
}

/** Texts up to this many characters are drawn as one line. */
export const oneLine = 500

function mostLetters(leaf: AnswerSchema): number {
  return (leaf as { readonly maxLength?: number }).maxLength ?? Infinity
}
