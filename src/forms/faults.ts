/**
 * What is wrong on a page, one sentence for each place.
 *
 * Musts: nothing is required, so what is empty is never wrong; every wrong place is named, though a compiled check
 * stops at its first; the sentence says which answer and what to do; nothing is changed.
 */
import { answerSchema, wordsFor } from '../catalogue/form.ts'
import { leavesOf, type AnswerSchema } from '../catalogue/shapes.ts'
import { partsOf, wrongBoxes } from './answers/dateParts.ts'
import { isDay } from '../domain/dates.ts'
import { identifierFault } from '../domain/identifiers.ts'
import type { Form, Page } from '../generated/meta/form.ts'
import type { PageCheck } from './contract.ts'
import { idOf, partId } from './ids.ts'
import { identifierOf, lastWord, leafKind } from './kinds.ts'
import { answered, fieldOf, isGroup } from './leaves.ts'
import { sentenceFor } from './sentences.ts'

export interface PageFault {
  readonly question: string
  /** The field of the question; '' for the answer itself. */
  readonly field: string
  /** The element to go to. */
  readonly id: string
  readonly sentence: string
}

/** What a check has found at one leaf. `field` is '' for a property without fields. */
export interface Found {
  readonly property: string
  readonly field: string
  readonly keyword: string
  readonly params: Readonly<Record<string, unknown>>
}

export interface PageState {
  readonly form: Form
  readonly page: Page
  readonly questions: readonly string[]
  readonly language: string
  readonly check: PageCheck | undefined
}

/** @param values by property of the page's schema: questions, or fields on the page of a row */
export function faultsOf(state: PageState, values: Readonly<Record<string, unknown>>): PageFault[] {
  const { form, page } = state
  const schema = (page.schema ?? { type: 'object' }) as AnswerSchema
  const properties = Object.keys(schema.properties ?? {}).filter((name) =>
    state.questions.includes(page.rows ?? name),
  )
  const shown = Object.fromEntries(properties.map((name) => [name, values[name]]))
  const bySchema = state.check ? foundBy(state.check, schema, shown) : []
  return properties.flatMap((property) => {
    const question = page.rows ?? property
    const inner = schema.properties?.[property] ?? {}
    const fault = (field: string, leaf: AnswerSchema, found: Found): PageFault => {
      const name = page.rows === undefined ? field : property
      const words = wordsFor(form, question, state.language)
      const value = fieldOf(shown[property], field)
      const place = placeOf(page, question, name)
      return {
        question,
        field: name,
        id: boxAt(place, name === '' ? lastWord(question) : name, leaf, value),
        sentence: sentenceFor(found, { words, name, question, leaf, value }),
      }
    }
    const whole = bySchema.find((one) => one.property === property && one.field === '')
    if (whole) return [fault('', inner, whole)]
    return Object.entries(leavesOf(inner)).flatMap(([field, leaf]) => {
      const name = page.rows === undefined ? (field === '' ? lastWord(question) : field) : property
      const found =
        bySchema.find((one) => one.property === property && one.field === field) ??
        unreal(property, field, name, leaf, fieldOf(shown[property], field))
      return found ? [fault(field, leaf, found)] : []
    })
  })
}

/**
 * All that a check which stops at the first mistake would find: what was found is taken out of a copy, and the rest
 * is checked again. Nothing is required, so a leaf less never makes a new mistake.
 */
export function foundBy(
  check: PageCheck,
  schema: AnswerSchema,
  values: Readonly<Record<string, unknown>>,
): Found[] {
  let rest = answeredOf(schema, values)
  const found: Found[] = []
  while (!check(rest)) {
    const error = check.errors?.[0]
    const [, property, inner] = (error?.instancePath ?? '').split('/').map(fromPointer)
    const before = property === undefined ? undefined : rest[property]
    if (error === undefined || property === undefined || before === undefined) break
    const field = inner !== undefined && isGroup(before) ? inner : ''
    found.push({ property, field, keyword: error.keyword, params: error.params })
    rest = { ...rest, [property]: field === '' || !isGroup(before) ? undefined : without(before, field) }
  }
  return found
}

/** The element a person is led to: the first field of a group bears the id of its question. */
export function placeOf(page: Page, question: string, field: string): string {
  if (page.rows === question) return idOf(question, field)
  const [first] = Object.keys(leavesOf(answerSchema(page, question)))
  return field === '' || field === first ? idOf(question) : partId(idOf(question), field)
}

/** In a date, the first box that is wrong: the day bears the id of the whole. */
function boxAt(place: string, name: string, leaf: AnswerSchema, value: unknown): string {
  const kind = leafKind(name, leaf)
  if (kind !== 'date' && kind !== 'approximateDate') return place
  const [first = 'day'] = wrongBoxes(partsOf(value), kind === 'approximateDate')
  return first === 'day' ? place : partId(place, first)
}

/** Only what the schema names and somebody answered: what is kept beside it is not this page's to judge. */
function answeredOf(
  schema: AnswerSchema,
  values: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(schema.properties ?? {}).flatMap(([name, inner]) => {
      const value = values[name]
      if (isGroup(value) && inner.type === 'object') return [[name, answeredOf(inner, value)]]
      return answered(value) === undefined ? [] : [[name, value]]
    }),
  )
}

/** What no pattern can see: a day that is in no calendar, a check digit that does not fit. */
function unreal(
  property: string,
  field: string,
  name: string,
  leaf: AnswerSchema,
  value: unknown,
): Found | undefined {
  if (typeof value !== 'string' || value === '') return undefined
  const identifier = identifierOf(name)
  const wrong = identifier && identifierFault(identifier, value)
  if (wrong !== undefined) return { property, field, keyword: wrong, params: {} }
  const dated = leafKind(name, leaf)
  const isWholeDay = (dated === 'date' || dated === 'approximateDate') && value.length === 10
  return isWholeDay && !isDay(value) ? { property, field, keyword: 'pattern', params: {} } : undefined
}

function without(group: Readonly<Record<string, unknown>>, field: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(group).filter(([name]) => name !== field))
}

/** RFC 6901. */
function fromPointer(word: string): string {
  return word.replaceAll('~1', '/').replaceAll('~0', '~')
}
