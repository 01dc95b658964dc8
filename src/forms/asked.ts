/** A question as the components of this room are handed it. */
import { askedOn, mainLanguage, titleLanguage, wordsLanguage, type AskedQuestion } from '../catalogue/form.ts'
import { choicesOf, leavesOf, type AnswerSchema } from '../catalogue/shapes.ts'
import { firstText } from '../catalogue/ways.ts'
import type { Form, Page } from '../generated/meta/form.ts'

/** @throws when the page does not hold the question: that is our own mistake */
export function askedHere(form: Form, page: Page, id: string, language: string): AskedQuestion {
  const asked = askedOn(form, page, id, language)
  if (asked === undefined) throw new Error(`The page ${page.id} of ${form.id} does not ask ${id}.`)
  return asked
}

/** Whose words they are: a question's, the name of a group, or the form's own where it is neither. */
export interface WordsOf {
  readonly form: Form
  readonly id?: string
  readonly group?: string
}

/**
 * What a block says of its language where it is not the page's: what is not translated is in English.
 */
export function spokenIn({ form, id, group }: WordsOf, language: string): { lang?: string; dir?: 'ltr' } {
  const own = id === undefined ? titleLanguage(form, group, language) : wordsLanguage(form, id, language)
  return own === language ? {} : { lang: mainLanguage, dir: 'ltr' }
}

/** The field beside which recordings and pictures are kept: they belong to one leaf, to words where there are some. */
export function wayField(schema: AnswerSchema): string {
  if (schema.type !== 'object') return ''
  const leaves = leavesOf(schema)
  const preferred = ['chosen', 'answer', 'face', 'more', 'other'].find((name) => leaves[name])
  return preferred ?? Object.keys(leaves)[0] ?? ''
}

/** On the page of a row only one field is offered other ways of telling, its first text: once is enough. */
export function offersWays({ schema }: AskedQuestion, field: string): boolean {
  return field === '' || field === (firstText(schema) ?? Object.keys(leavesOf(schema))[0])
}

/** The field whose error stands at the question itself: the choice that the question is about. */
export function choiceField(schema: AnswerSchema): string | undefined {
  if (schema.type !== 'object') return undefined
  const [first] = Object.entries(leavesOf(schema))
  return first && choicesOf(first[1]) ? first[0] : undefined
}
