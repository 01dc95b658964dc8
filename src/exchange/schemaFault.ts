import type { validateEntry } from '../generated/validators/records.js'
import type { Refusal } from './refusal.ts'

/** A check compiled from a schema, and what it says when it fails. */
export type Validator = typeof validateEntry
type ErrorObject = NonNullable<Validator['errors']>[number]

const aHash = 'a hash (sha256- and 64 digits 0-9 or letters a-f)'

/** What each field of a case file must be, in words. */
const mustBe: Readonly<Record<string, string>> = {
  answer: 'text, a number, yes or no (true or false), or a list of texts',
  at: 'a moment such as 2026-09-14T10:05:00.000Z',
  by: 'a participant’s id (sha256- and 64 digits 0-9 or letters a-f)',
  bytes: 'base64 text',
  carer: 'the short name of a row',
  case: 'a case id: 3 to 64 small letters, digits and hyphens',
  cleared: 'true',
  id: aHash,
  name: 'text of 1 to 200 letters',
  part: 'a part: facts, restrictions, plan, contribution/…, contact/… or chosen/…',
  path: 'the place of one answer, such as views.good or core.carers/r1/name',
  replaces: 'a list of ids, each once',
  role: 'a role’s id: small letters, digits and hyphens',
  saw: 'a list of ids, each once',
  since: 'a moment such as 2026-09-14T10:05:00.000Z',
  skipped: 'later, wontSay or notAsked',
  type: 'a kind of file that can be kept (PNG, JPEG, WebM, MP4, Ogg, PDF or Word)',
  why: 'replaced or erased',
}

/**
 * Why a record does not have the shape the schema asks for: the first fault, at its place, in words that quote
 * none of the record's content. Nothing when it has the shape.
 */
export function schemaFault(validate: Validator, record: unknown, place: string): Refusal | undefined {
  if (validate(record)) return undefined
  const error = mostTelling(validate.errors ?? [])
  if (error === undefined) return { place, because: 'does not have the shape of a case file.' }
  return { place: placeIn(place, error.instancePath), because: becauseOf(error) }
}

/** `place` and a JSON pointer below it, as a person writes it: entries[3].replaces[0]. */
function placeIn(place: string, pointer: string): string {
  return pointer
    .split('/')
    .slice(1)
    .reduce((at, step) => (/^\d+$/.test(step) ? `${at}[${step}]` : at === '' ? step : `${at}.${step}`), place)
}

/** Where one of several shapes is asked for, each shape complains; only what is wrong deepest down tells. */
function mostTelling(errors: readonly ErrorObject[]): ErrorObject | undefined {
  const choice = errors.find(isChoice)
  if (choice === undefined) return errors[0]
  const depth = Math.max(...errors.map((error) => error.instancePath.length))
  if (depth === choice.instancePath.length && depth <= '/value'.length) return choice
  const deepest = errors.filter((error) => error.instancePath.length === depth)
  return deepest.find((error) => error.keyword !== 'type' && !isChoice(error)) ?? deepest[0]
}

function isChoice({ keyword }: ErrorObject): boolean {
  return keyword === 'oneOf' || keyword === 'anyOf'
}

function becauseOf(error: ErrorObject): string {
  const params = error.params as Readonly<Record<string, unknown>>
  switch (error.keyword) {
    case 'required':
      return `has no "${named(params.missingProperty)}".`
    case 'additionalProperties':
      return `has "${named(params.additionalProperty)}", which a case file does not have there.`
    case 'propertyNames':
      return `has the name "${named(params.propertyName)}", which is not a hash (sha256- and 64 digits).`
    case 'maxLength':
      return `has more than the ${named(params.limit)} letters it may have.`
    case 'maxItems':
    case 'maxProperties':
      return `has more than the ${named(params.limit)} items it may have.`
    case 'uniqueItems':
      return 'has the same id twice.'
  }
  const field = fieldOf(error.instancePath)
  if (/\/\d+$/.test(error.instancePath) && (field === 'replaces' || field === 'saw')) {
    return `is not ${aHash}.`
  }
  if (field === 'value') return 'is not one value: it must have exactly one of answer, cleared or skipped.'
  return field === undefined ? 'is not a record in braces.' : `is not ${mustBe[field] ?? 'what it must be'}.`
}

/** The last step of a pointer that is a name; a place in a list counts as its list. */
function fieldOf(pointer: string): string | undefined {
  return pointer
    .split('/')
    .slice(1)
    .findLast((step) => !/^\d+$/.test(step))
}

function named(value: unknown): string {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '?'
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}
