/** Complete answers to a form, made from its schemas: every field filled, every text unlike every other. */
import {
  answerSchema,
  choicesOf,
  leavesOf,
  questionsOf,
  repeats,
  type AskedQuestion,
} from '../../src/catalogue/form.ts'
import type { AnswerSchema } from '../../src/catalogue/shapes.ts'
import type { Answer } from '../../src/generated/case.ts'
import type { Form } from '../../src/generated/meta/form.ts'

/** One leaf to be answered. `row` counts the rows of a repeating question from 0. */
export interface Filled {
  readonly asked: AskedQuestion
  readonly row: number | undefined
  readonly field: string
  readonly answer: Answer
}

/** How many rows each repeating question gets: two, so that links have something to choose from. */
export const rowCount = 2

/**
 * An answer for every leaf of a form.
 *
 * @param file the hash of a picture that is kept; stands for every picture, recording and file
 * @param rowsOf the names of the rows of a question
 */
export function filledOf(
  form: Form,
  file: string,
  rowsOf: (question: string) => readonly string[],
): Filled[] {
  let count = 0
  return questionsOf(form).flatMap((asked) =>
    (repeats(asked) ? [...Array(rowCount).keys()] : [undefined]).flatMap((row) =>
      Object.entries(leavesOf(answerSchema(asked.page, asked.id))).map(([field, leaf]): Filled => {
        count += 1
        const target = asked.question.refers?.[field]
        const answer = target === undefined ? answerTo(leaf, count, asked.id, file) : [...rowsOf(target)]
        return { asked, row, field, answer }
      }),
    ),
  )
}

/** Texts that some pattern of the forms asks for. The numbers are made up; those with a check digit pass it. */
const patterned = (count: number, file: string): readonly string[] => [
  `20${String(10 + (count % 14))}-0${String(1 + (count % 9))}-1${String(count % 9)}`,
  file,
  'P207000016049',
  '9276308686',
  '9990001235',
  '100000',
  '10000000',
  'ZZ99 3WZ',
  'SO14 7LY',
]

function answerTo(leaf: AnswerSchema, count: number, question: string, file: string): Answer {
  const choices = choicesOf(leaf)
  if (leaf.type === 'array') return choices === undefined ? [] : [...new Set(chosenFrom(choices, count))]
  if (choices !== undefined) return choices[count % choices.length] ?? ''
  if (leaf.type === 'number' || leaf.type === 'integer') return numberFor(leaf, count)
  if (leaf.pattern !== undefined) {
    const pattern = new RegExp(leaf.pattern, 'u')
    const found = patterned(count, file).find((one) => pattern.test(one))
    if (found === undefined) throw new Error(`${question}: no text here fits ${leaf.pattern}`)
    return found
  }
  const { maxLength = 200 } = leaf as { readonly maxLength?: number }
  const words = `Sentence ${String(count)} about ${question.replaceAll('.', ' ')}, said by nobody else`
  return words.length <= maxLength ? words : `Q${String(count)}X${question.length}`.slice(0, maxLength)
}

function chosenFrom(choices: readonly string[], count: number): string[] {
  return [choices[count % choices.length], choices[(count + 1) % choices.length]].flatMap((one) => one ?? [])
}

function numberFor(leaf: AnswerSchema, count: number): number {
  const { minimum = 0, maximum = 1_000_000 } = leaf as {
    readonly minimum?: number
    readonly maximum?: number
  }
  return Math.min(maximum, Math.max(minimum, 11 + (count % 80)))
}
