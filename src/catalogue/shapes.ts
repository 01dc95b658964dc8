/**
 * Which shape of answer each type of question has. One record for all types, so that a new type does not
 * compile until its shape is said.
 */
import type { Question } from '../generated/meta/form.ts'

/** The part of draft-07 that a form may use. */
export interface AnswerSchema {
  readonly type?: string
  readonly enum?: readonly string[]
  readonly pattern?: string
  readonly items?: AnswerSchema
  readonly properties?: Readonly<Record<string, AnswerSchema>>
  readonly additionalProperties?: boolean
}

export type QuestionType = Question['type']

/** Structure words that a form's schema may use; wording stays outside (a compiled validator is fixed). */
const structureWords = new Set(
  'type enum pattern items properties additionalProperties uniqueItems minItems maxItems minLength maxLength minimum maximum multipleOf format'.split(
    ' ',
  ),
)

const yesNo = ['yes', 'no']
const yesNoNotSure = ['yes', 'no', 'notSure']
const faces3 = ['sad', 'ok', 'happy']
const faces5 = ['verySad', 'sad', 'ok', 'happy', 'veryHappy']

type Shape = (schema: AnswerSchema) => string | undefined

const text: Shape = (schema) =>
  isLeaf(schema) && schema.type === 'string' && !schema.enum ? undefined : 'a string'
const oneOf =
  (values?: readonly string[]): Shape =>
  (schema) => {
    const leaf = schema.type === 'object' ? firstLeaf(schema) : schema
    if (leaf?.type !== 'string' || !leaf.enum) return 'a string with an enum (or a group that has one)'
    if (values && !sameList(leaf.enum, values)) return `an enum of exactly ${values.join(', ')}`
    return undefined
  }
const chosenMany: Shape = (schema) =>
  schema.properties?.['chosen']?.type === 'array' && schema.properties['more']?.type === 'string'
    ? undefined
    : 'an object with "chosen" (a list) and "more" (a string)'
const cards: Shape = (schema) =>
  schema.type === 'object' && Object.values(schema.properties ?? {}).some((card) => card.enum)
    ? undefined
    : 'an object with one enum for each card or row'
const withText =
  (first: Shape): Shape =>
  (schema) =>
    schema.type === 'object' && schema.properties?.['more']
      ? Object.values(schema.properties).every(isLeaf)
        ? undefined
        : 'a group of single answers'
      : first(schema)
const group: Shape = (schema) =>
  schema.type === 'object' && Object.values(schema.properties ?? {}).every(isLeaf)
    ? undefined
    : 'an object of single answers'
const number: Shape = (schema) =>
  schema.type === 'number' || schema.type === 'integer' ? undefined : 'a number'
const stored: Shape = (schema) =>
  schema.type === 'string' && schema.pattern?.includes('sha256') === true
    ? undefined
    : 'a string that holds the hash of what is kept'
const patterned: Shape = (schema) =>
  schema.type === 'string' && schema.pattern !== undefined ? undefined : 'a string with a pattern'

const shapes: Record<QuestionType, Shape> = {
  shortText: text,
  longText: text,
  yesNo: oneOf(yesNo),
  yesNoNotSure: oneOf(yesNoNotSure),
  chooseOne: oneOf(),
  chooseMany: chosenMany,
  symbols: chosenMany,
  faces3: withText(oneOf(faces3)),
  faces5: withText(oneOf(faces5)),
  slider: number,
  sort: cards,
  rating: cards,
  photo: stored,
  drawing: stored,
  voice: stored,
  file: stored,
  date: withText(patterned),
  approximateDate: withText(patterned),
  number: withText(number),
  telephone: text,
  email: text,
  address: group,
  identifier: withText(patterned),
  group,
  rows: group,
}

/**
 * @returns what the schema should be for this type, or undefined when it is
 */
export function shapeFault(type: QuestionType, schema: AnswerSchema): string | undefined {
  return shapes[type](schema)
}

/** Words of a schema that are not structure, as paths: `me.like.title`. Property names are not words of the schema. */
export function foreignWords(schema: unknown, at = ''): string[] {
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return []
  return Object.entries(schema).flatMap(([word, value]) => {
    const here = at === '' ? word : `${at}.${word}`
    if (!structureWords.has(word)) return [here]
    if (word === 'properties') {
      return Object.entries(value as object).flatMap(([name, inner]) =>
        foreignWords(inner, at === '' ? name : `${at}.${name}`),
      )
    }
    return word === 'items' ? foreignWords(value, here) : []
  })
}

/** Single answers of a schema: field name ('' for the answer itself) → its schema. */
export function leavesOf(schema: AnswerSchema): Record<string, AnswerSchema> {
  return schema.type === 'object' ? { ...schema.properties } : { '': schema }
}

/** The values a person chooses from in one leaf, or undefined. */
export function choicesOf(leaf: AnswerSchema): readonly string[] | undefined {
  return leaf.enum ?? leaf.items?.enum
}

function isLeaf(schema: AnswerSchema): boolean {
  return schema.type !== 'object' && (schema.type !== 'array' || schema.items?.type === 'string')
}

function firstLeaf(schema: AnswerSchema): AnswerSchema | undefined {
  return Object.values(schema.properties ?? {}).find((leaf) => leaf.enum)
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index])
}
