/** An answer as lines a person reads back: on the page of checking, and where a fact is shown again. */
import type { Answer } from '../../generated/case.ts'
import type { Form } from '../../generated/meta/form.ts'
import { choicesOf, leavesOf, type AskedQuestion } from '../../catalogue/form.ts'
import { answerText, type PlainWords } from '../../drafting/answerText.ts'
import type { Held } from '../../entries/fold.ts'
import { saysUnknown } from '../../domain/identifiers.ts'
import { picturedIn } from '../../domain/pictured.ts'
import { answerIn } from '../../entries/entry.ts'
import { isBlobName } from '../../entries/kept.ts'
import { dayHere } from '../whenText.ts'
import { say } from './say.ts'
import { fieldsOf, heldIn, leafOf, rowTitle, standingRows, type Teller } from './leaves.ts'

/** One line: what the field is called (nothing where the question says enough), and the words or the file. */
export interface AnswerLine {
  readonly title: string
  /** Whose title it is. */
  readonly asked: AskedQuestion
  readonly text: string
  /** True when the words of the answer are the form's own: it was chosen and not written. */
  readonly isChosen: boolean
  /** 'sha256-…' of a picture, sound or file; then `text` is empty. */
  readonly file: string | undefined
  readonly held: Held
}

export interface SaidRow {
  readonly row: string
  readonly lines: readonly AnswerLine[]
}

/** Yes, no and days in the language spoken now. */
export function plainWords(): PlainWords {
  return { yes: say('check.yes'), no: say('check.no'), day: dayHere }
}

/** Fields whose titles only repeat the question. */
const untitled = new Set(['', 'chosen', 'answer', 'face'])

/** The lines of a question's answer (of one of its rows), in the order of its fields. Nothing for nothing. */
export function linesOf(teller: Teller, asked: AskedQuestion, row?: string): AnswerLine[] {
  return fieldsOf(asked.page, asked.id).flatMap((field): AnswerLine[] => {
    const leaf = leafOf(teller, asked.id, field, row)
    const held = heldIn(teller, leaf)
    const answer = held && answerIn(held.shown.value)
    if (held === undefined || answer === undefined || saysUnknown(leaf?.path ?? '', answer)) return []
    const title = untitled.has(field) ? '' : (asked.words.fields?.[field] ?? '')
    const target = asked.question.refers?.[field]
    if (target !== undefined && Array.isArray(answer)) {
      return [
        {
          title,
          asked,
          text: namesOf(teller, asked.form, target, answer),
          isChosen: false,
          file: undefined,
          held,
        },
      ]
    }
    if (isFile(answer)) return [{ title, asked, text: '', isChosen: false, file: answer, held }]
    const isChosen = choicesOf(leavesOf(asked.schema)[field] ?? {}) !== undefined
    const text = answerText(asked, field, answer, plainWords())
    return text.trim() === '' ? [] : [{ title, asked, text, isChosen, file: undefined, held }]
  })
}

/** What was said beside an answer in other words: a line each. */
export function wordsBeside(teller: Teller, asked: AskedQuestion, row?: string): readonly string[] {
  return fieldsOf(asked.page, asked.id).flatMap((field) => {
    const leaf = leafOf(teller, asked.id, field, row)
    if (leaf === undefined) return []
    const remark = (name: string): Answer | undefined => {
      const held = teller.present.get(leaf.part)?.get(`${leaf.path}/@${name}`)
      return held && answerIn(held.shown.value)
    }
    const pictures = remark('pictures')
    const under = Array.isArray(pictures)
      ? pictures.map((one) => picturedIn(one)?.words ?? one).join(', ')
      : ''
    return [remark('words'), remark('transcript'), under].filter(
      (text): text is string => typeof text === 'string' && text.trim() !== '',
    )
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

/** A picture, sound or file is answered by the hash of its bytes. */
export function isFile(answer: Answer): answer is string {
  return typeof answer === 'string' && isBlobName(answer)
}
