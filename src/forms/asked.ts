/** A question as the components of this room are handed it. */
import { answerSchema, wordsFor, type AskedQuestion } from '../catalogue/form.ts'
import { choicesOf, leavesOf, type AnswerSchema } from '../catalogue/shapes.ts'
import type { Form, Page } from '../generated/meta/form.ts'

/** @throws when the page does not hold the question: that is our own mistake */
export function askedOn(form: Form, page: Page, id: string, language: string): AskedQuestion {
  const question = page.questions[id]
  if (!question) throw new Error(`The page ${page.id} of ${form.id} does not ask ${id}.`)
  return { id, form, page, question, schema: answerSchema(page, id), words: wordsFor(form, id, language) }
}

/** The field beside which recordings and pictures are kept: they belong to one leaf, to words where there are some. */
export function wayField(schema: AnswerSchema): string {
  if (schema.type !== 'object') return ''
  const leaves = leavesOf(schema)
  const preferred = ['chosen', 'answer', 'face', 'more', 'other'].find((name) => leaves[name])
  return preferred ?? Object.keys(leaves)[0] ?? ''
}

/** On the page of a row only its first text is offered other ways of telling: once is enough. */
export function offersWays(asked: AskedQuestion, field: string): boolean {
  if (asked.question.modes === undefined) return false
  return field === '' || field === firstText(asked.schema)
}

/** The field whose error stands at the question itself: the choice that the question is about. */
export function choiceField(schema: AnswerSchema): string | undefined {
  if (schema.type !== 'object') return undefined
  const [first] = Object.entries(leavesOf(schema))
  return first && choicesOf(first[1]) ? first[0] : undefined
}

function firstText(schema: AnswerSchema): string | undefined {
  return Object.entries(leavesOf(schema)).find(
    ([, leaf]) => leaf.type === 'string' && !leaf.enum && leaf.pattern === undefined,
  )?.[0]
}
