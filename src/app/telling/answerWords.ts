/** An answer as lines a person reads back: on the page of checking, and where a fact is shown again. */
import type { Answer } from '../../generated/case.ts'
import type { Form, Page } from '../../generated/meta/form.ts'
import { answerSchema, wordsFor, type AskedQuestion } from '../../catalogue/form.ts'
import { answerText } from '../../drafting/said.ts'
import type { Held } from '../../entries/fold.ts'
import { answerIn } from '../../entries/entry.ts'
import { fieldsOf, heldIn, leafOf, rowTitle, standingRows, type Teller } from './leaves.ts'

/** One line: what the field is called (nothing where the question says enough), and the words or the file. */
export interface AnswerLine {
  readonly title: string
  readonly text: string
  /** 'sha256-…' of a picture, sound or file; then `text` is empty. */
  readonly file: string | undefined
  readonly held: Held
}

export interface SaidRow {
  readonly row: string
  readonly lines: readonly AnswerLine[]
}

export function askedOn(form: Form, page: Page, id: string, language: string): AskedQuestion | undefined {
  const question = page.questions[id]
  if (question === undefined) return undefined
  return {
    id,
    form,
    page,
    question,
    schema: answerSchema(page, id),
    words: wordsFor(form, id, language),
  }
}

/** Fields whose titles only repeat the question. */
const untitled = new Set(['', 'chosen', 'answer', 'face'])

/** The lines of a question's answer (of one of its rows), in the order of its fields. Nothing for nothing. */
export function linesOf(teller: Teller, asked: AskedQuestion, row?: string): AnswerLine[] {
  return fieldsOf(asked.page, asked.id).flatMap((field): AnswerLine[] => {
    const held = heldIn(teller, leafOf(teller, asked.id, field, row))
    const answer = held && answerIn(held.shown.value)
    if (held === undefined || answer === undefined) return []
    const title = untitled.has(field) ? '' : (asked.words.fields?.[field] ?? '')
    const target = asked.question.refers?.[field]
    if (target !== undefined && Array.isArray(answer)) {
      return [{ title, text: namesOf(teller, asked.form, target, answer), file: undefined, held }]
    }
    if (isFile(answer)) return [{ title, text: '', file: answer, held }]
    const text = answerText(asked, field, answer)
    return text.trim() === '' ? [] : [{ title, text, file: undefined, held }]
  })
}

/** Pictures and sounds kept beside an answer. */
export function filesBeside(teller: Teller, asked: AskedQuestion, row?: string): readonly string[] {
  return fieldsOf(asked.page, asked.id).flatMap((field) => {
    const leaf = leafOf(teller, asked.id, field, row)
    if (leaf === undefined) return []
    return ['photo', 'drawing', 'voice'].flatMap((name) => {
      const held = teller.present.get(leaf.part)?.get(`${leaf.path}/@${name}`)
      const answer = held && answerIn(held.shown.value)
      return answer !== undefined && isFile(answer) ? [answer] : []
    })
  })
}

export function saidRows(teller: Teller, asked: AskedQuestion): SaidRow[] {
  return standingRows(teller, asked.id).map(({ row }) => ({ row, lines: linesOf(teller, asked, row) }))
}

function namesOf(teller: Teller, form: Form, question: string, rows: readonly string[]): string {
  return rows
    .map((row) => rowTitle(teller, form, question, row))
    .filter((name) => name !== '')
    .join('; ')
}

export function isFile(answer: Answer): answer is string {
  return typeof answer === 'string' && /^sha256-[0-9a-f]{64}$/.test(answer)
}
