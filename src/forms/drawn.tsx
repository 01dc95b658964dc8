/** Which component draws which type of answer. A type that is new does not compile until it is drawn. */
import { Answer } from './answers/answer.tsx'
import { symbols } from './cards/symbols.tsx'
import type { AskedQuestion } from '../catalogue/form.ts'
import { leavesOf, type AnswerSchema } from '../catalogue/shapes.ts'
import type { Page } from '../generated/meta/form.ts'
import type { DrawnAnswer, DrawnAnswers, Reader } from './contract.ts'
import { hasSeveralControls, lastWord, leafKind } from './kinds.ts'
import { drawing, faces3, faces5, file, photo, rating, slider, sort, voice } from './drawnLater.tsx'

const group: DrawnAnswer = { frame: 'group', field: Answer }
const label: DrawnAnswer = { frame: 'label', field: Answer }

const drawn: DrawnAnswers = {
  shortText: label,
  longText: label,
  yesNo: group,
  yesNoNotSure: group,
  chooseOne: group,
  chooseMany: group,
  symbols,
  faces3,
  faces5,
  slider,
  sort,
  rating,
  photo,
  drawing,
  voice,
  file,
  date: group,
  approximateDate: group,
  number: label,
  telephone: label,
  email: label,
  address: group,
  identifier: label,
  group,
  rows: group,
}

/** How one property of a page's schema is drawn: a question, or a field on the page of a row ('' otherwise). */
export function drawnFor(
  asked: AskedQuestion,
  field: string,
  schema: AnswerSchema,
  reader: Reader,
): DrawnAnswer {
  if (field !== '') {
    const kind = leafKind(field, schema, asked.question.refers?.[field])
    return hasSeveralControls(kind, schema) ? group : label
  }
  const own = drawn[asked.question.type]
  // A child chooses among pictures; a list of all languages would be a wall of them.
  const few = (schema.properties?.['chosen']?.items?.enum?.length ?? Infinity) <= 30
  if (asked.question.type === 'chooseMany' && reader === 'child' && few) return symbols
  if (own.field !== Answer) return own
  if (schema.type === 'object') return group
  return schema.enum && !hasSeveralControls('choice', schema) ? label : own
}

/** What draws the answers of a page and is not here yet: each is settled sooner or later, and then it is no more. */
export function fetchedFor({ questions, schema }: Page): readonly Promise<void>[] {
  const fields = Object.entries((schema as AnswerSchema | undefined)?.properties ?? {}).flatMap(
    ([name, of]) =>
      Object.entries(leavesOf(of)).map(([field, leaf]) => leafKind(field || lastWord(name), leaf)),
  )
  const drawnBy = [
    ...Object.values(questions).map(({ type }) => drawn[type]),
    ...fields.flatMap((kind) => (kind === 'picture' ? photo : kind === 'file' ? file : [])),
  ]
  return [...new Set(drawnBy)].flatMap(({ fetched }) => fetched?.() ?? [])
}
