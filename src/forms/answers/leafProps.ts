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
 * people it would write down the wrong one.
 */
export function autoCompleteOf({ asked, kind, name }: LeafProps): string {
  const { type } = asked.question
  if (type === 'address') return addressParts.get(name) ?? 'off'
  if (type === 'telephone' || type === 'email') return kind === 'telephone' ? 'tel' : 'email'
  return 'off'
}

const addressParts = new Map([
  ['line1', 'address-line1'],
  ['line2', 'address-line2'],
  ['town', 'address-level2'],
  ['county', 'address-level1'],
  ['postcode', 'postal-code'],
])
