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
    Object.entries(page.questions).map(([id, question]) => ({
      id,
      form,
      page,
      question,
      schema: answerSchema(page, id),
      words: wordsFor(form, id, language),
    })),
  )
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
