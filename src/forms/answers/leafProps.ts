import type { AnswerProps } from '../contract.ts'
import type { LeafKind } from '../kinds.ts'

/** One single answer: of a question, of a field of a group, of a field on the page of a row. */
export interface LeafProps extends Omit<AnswerProps, 'errors'> {
  readonly kind: LeafKind
  /** The field of a group or of a row; '' for an answer without fields. */
  readonly field: string
  /** The last word of the question's id, or the field: what it is called in the schema. */
  readonly name: string
  readonly title: string
  readonly isWrong: boolean
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}

/**
 * What a browser may fill in. Only where the question is about the person's own home or number: in a list of other
 * people it would write down the wrong one. What is asked of whoever writes is filled in only for them.
 */
export function autoCompleteOf({ asked, kind, name, context }: LeafProps): string {
  const { type } = asked.question
  if (context.isOwn === true && asked.id.endsWith('.author')) return authorParts.get(name) ?? 'off'
  if (type === 'address') return addressParts.get(name) ?? 'off'
  if (type === 'telephone' || type === 'email') return kind === 'telephone' ? 'tel' : 'email'
  return 'off'
}

/** No dictionary has the names of people; a wave beneath one says that it is wrong. */
export function isName({ asked, name }: LeafProps): boolean {
  return name === 'name' || asked.id.startsWith('core.name.')
}

const authorParts = new Map([
  ['name', 'name'],
  ['role', 'organization-title'],
  ...['organisation', 'employer', 'school', 'setting', 'provider'].map(
    (name) => [name, 'organization'] as const,
  ),
])
const addressParts = new Map([
  ['line1', 'address-line1'],
  ['line2', 'address-line2'],
  ['town', 'address-level2'],
  ['county', 'address-level1'],
  ['postcode', 'postal-code'],
])
