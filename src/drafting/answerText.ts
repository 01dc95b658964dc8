/** One answer as text; apart from the rest of this room, because a page of questions needs no more of it. */
import { choiceText, leavesOf, type AskedQuestion } from '../catalogue/form.ts'
import { dayText } from '../domain/dates.ts'
import type { Answer } from '../generated/case.ts'

/** What an answer is read in where no form has words for it. */
export interface PlainWords {
  readonly yes: string
  readonly no: string
  readonly day: (day: string) => string
}

const inEnglish: PlainWords = { yes: 'yes', no: 'no', day: dayText }

/** An answer as a person reads it: labels for what was chosen, the text itself for what was written. */
export function answerText(asked: AskedQuestion, field: string, answer: Answer, plain = inEnglish): string {
  const chosen = (value: string, choices: readonly string[] | undefined): string =>
    // A value the form does not offer, from a newer form or a wrong file, is printed as it came.
    choices?.includes(value) === true ? choiceText(asked.words, field, value) : value
  const schema = leavesOf(asked.schema)[field]
  if (Array.isArray(answer)) return answer.map((value) => chosen(value, schema?.items?.enum)).join('; ')
  if (typeof answer === 'boolean') return answer ? plain.yes : plain.no
  if (typeof answer === 'number') return String(answer)
  if (schema?.enum) return chosen(answer, schema.enum)
  return schema?.pattern?.includes('[0-9]{4}') === true ? plain.day(answer) : answer
}
