/** How one single answer is given, told from its schema and its name. */
import type { AskedQuestion } from '../catalogue/form.ts'
import type { AnswerSchema } from '../catalogue/shapes.ts'
import type { Identifier } from '../domain/identifiers.ts'

export type LeafKind =
  | 'text'
  | 'longText'
  | 'choice'
  | 'choices'
  | 'rows'
  | 'tick'
  | 'number'
  | 'date'
  | 'approximateDate'
  | 'identifier'
  | 'telephone'
  | 'email'
  | 'picture'
  | 'file'

/**
 * @param name the last word of the question's id, or the field
 * @param refersTo the repeating question whose rows this answer points at, if it does
 */
export function leafKind(name: string, schema: AnswerSchema, refersTo?: string): LeafKind {
  if (refersTo !== undefined) return 'rows'
  if (schema.type === 'array') return 'choices'
  if (schema.enum) return 'choice'
  if (schema.type === 'boolean') return 'tick'
  if (schema.type === 'number' || schema.type === 'integer') return 'number'
  if (schema.pattern?.includes('sha256') === true) return /picture|photo/i.test(name) ? 'picture' : 'file'
  if (identifierOf(name) !== undefined) return 'identifier'
  if (schema.pattern !== undefined) return dateKind(schema.pattern) ?? 'text'
  if (/telephone|phone|mobile/i.test(name)) return 'telephone'
  if (/^e?mail$/i.test(name)) return 'email'
  return longest(schema) > shortest ? 'longText' : 'text'
}

/**
 * How one answer is given: of a question without fields, or of a field on the page of a row ('' otherwise). What the
 * form says of a question goes before what its schema looks like.
 *
 * @returns undefined for an answer of several fields
 */
export function kindOf({ id, question }: AskedQuestion, field: string, schema: AnswerSchema) {
  if (schema.type === 'object') return undefined
  const { type } = question
  if (field === '') {
    if (type === 'longText' || type === 'telephone' || type === 'email') return type
    if (type === 'shortText') return 'text'
  }
  const name = field === '' ? lastWord(id) : field
  return leafKind(name, schema, question.refers?.[name])
}

/** Which check a name stands for; undefined for any other name. */
export function identifierOf(name: string): Identifier | undefined {
  return identifiers.get(name)
}

/** The last word of a question's id: `core.nhs` → `nhs`. */
export function lastWord(question: string): string {
  return question.slice(question.lastIndexOf('.') + 1)
}

/** True when several controls answer it: then it stands in a fieldset with a legend. */
export function hasSeveralControls(kind: LeafKind, schema: AnswerSchema): boolean {
  if (kind === 'choice') return !isSelect(schema)
  return ['choices', 'rows', 'tick', 'date', 'approximateDate', 'picture', 'file'].includes(kind)
}

/** More choices than this are a list to open: a screen of radios is harder to read than a list that is sorted. */
export function isSelect(schema: AnswerSchema): boolean {
  return (schema.enum?.length ?? 0) > 12
}

/** A pattern that takes a whole day, or one that takes a month or a year as well; undefined for any other. */
function dateKind(pattern: string): 'date' | 'approximateDate' | undefined {
  const takes = new RegExp(pattern)
  if (!takes.test('2019-03-27') || takes.test('2019-13-01')) return undefined
  return takes.test('2019') ? 'approximateDate' : 'date'
}

/** Text up to this many characters is one line. */
const shortest = 500

function longest(schema: AnswerSchema): number {
  return (schema as { readonly maxLength?: number }).maxLength ?? Infinity
}

const identifiers = new Map<string, Identifier>([
  ['nhs', 'nhs'],
  ['upn', 'upn'],
  ['uln', 'uln'],
  ['urn', 'urn'],
  ['postcode', 'postcode'],
])
