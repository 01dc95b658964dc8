/** A form as the rest of the house reads it: its questions in order, each with its page, shape and words. */
import type { Feed, Form, Page, Question, QuestionWords } from '../generated/meta/form.ts'
import { choicesOf, leavesOf, type AnswerSchema } from './shapes.ts'

export interface AskedQuestion {
  readonly id: string
  readonly form: Form
  readonly page: Page
  readonly question: Question
  /** The schema of the answer; of one row when the question repeats. */
  readonly schema: AnswerSchema
  readonly words: QuestionWords
}

export const mainLanguage = 'en-GB'

/** Questions in the order they are asked. Pages that only show facts ask nothing. */
export function questionsOf(form: Form, language = mainLanguage): AskedQuestion[] {
  return form.pages.flatMap((page) =>
    Object.keys(page.questions).flatMap((id) => askedOn(form, page, id, language) ?? []),
  )
}

/** A question of one page; undefined when the page does not ask it. */
export function askedOn(
  form: Form,
  page: Page,
  id: string,
  language = mainLanguage,
): AskedQuestion | undefined {
  const question = ownValue(page.questions, id)
  if (question === undefined) return undefined
  return { id, form, page, question, schema: answerSchema(page, id), words: wordsFor(form, id, language) }
}

/** A form's own words in a language; British English where that language has none. */
export function formWords(form: Form, language = mainLanguage): Form['words'][string] {
  return ownValue(form.words, language) ?? form.words[mainLanguage]
}

/** The language in which `wordsFor` gives the words of a question. */
export function wordsLanguage(form: Form, id: string, language = mainLanguage): string {
  return ownValue(ownValue(form.words, language)?.questions, id) === undefined ? mainLanguage : language
}

/** The language of the name of a group, or of the form's title without one: what no translation has is as in English. */
export function titleLanguage(form: Form, group: string | undefined, language: string): string {
  const own = ownValue(form.words, language)
  const titleIn = (words: Form['words'][string]) =>
    group === undefined ? words.title : ownValue(words.groups, group)
  return own === undefined || titleIn(own) === titleIn(form.words[mainLanguage]) ? mainLanguage : language
}

/** The words of one question in a language, or in British English where that language has none. */
export function wordsFor(form: Form, id: string, language = mainLanguage): QuestionWords {
  const own = ownValue(ownValue(form.words, language)?.questions, id)
  return own ?? ownValue(form.words[mainLanguage].questions, id) ?? { question: id, label: id }
}

/** What a person reads for one chosen value: the form's label, or the value itself when it has none. */
export function choiceText(words: QuestionWords, field: string, value: string): string {
  const labels = words.choices
  return ownValue(ownValue(labels, field), value) ?? ownValue(ownValue(labels, '*'), value) ?? value
}

/** What a paper prints for one field of a group, row, sort or rating: its own label, else the title it is asked under. */
export function fieldTitle(words: QuestionWords, field: string): string {
  return ownValue(words.labels, field) ?? ownValue(words.fields, field) ?? field
}

/** An answer may be any word, also one that every object knows (`toString`): only what the form wrote counts. */
function ownValue<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined
}

/** True when the question is a list of rows. */
export function repeats(asked: AskedQuestion): boolean {
  return asked.page.rows === asked.id
}

export function feedsTo(asked: AskedQuestion, test: (feed: Feed) => boolean): Feed[] {
  return asked.question.feeds.filter(test)
}

export function answerSchema(page: Page, id: string): AnswerSchema {
  const schema = (page.schema ?? { type: 'object', properties: {} }) as AnswerSchema
  return page.rows === id ? schema : (schema.properties?.[id] ?? {})
}

export { choicesOf, leavesOf }
