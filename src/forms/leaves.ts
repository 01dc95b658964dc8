/** Which single answers changed between two states of a question. */
import type { Answer } from '../generated/case.ts'
import { leavesOf, type AnswerSchema } from '../catalogue/shapes.ts'

export interface LeafChange {
  /** '' for an answer without fields. */
  readonly field: string
  /** Undefined when the answer was taken away. */
  readonly value: Answer | undefined
}

/**
 * Leaves that differ, in the order of the schema. A list is one leaf. Only what the schema names is looked at: what
 * stands beside it, kept by an older form or written by another program, is never reported as taken away.
 */
export function changedLeaves(schema: AnswerSchema, before: unknown, after: unknown): LeafChange[] {
  return Object.keys(leavesOf(schema)).flatMap((field) => {
    const value = answered(fieldOf(after, field))
    return isSame(answered(fieldOf(before, field)), value) ? [] : [{ field, value }]
  })
}

/** The value of one field; '' is the answer itself. */
export function fieldOf(value: unknown, field: string): unknown {
  if (field === '') return value
  return isGroup(value) && Object.hasOwn(value, field) ? value[field] : undefined
}

/** True when nothing is answered: nothing typed, nothing chosen, in no field. */
export function isUnanswered(value: unknown): boolean {
  return isGroup(value) ? Object.values(value).every(isUnanswered) : answered(value) === undefined
}

export function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What is empty is no answer; what is no answer at all (a group where one word belongs) is left where it is. */
export function answered(value: unknown): Answer | undefined {
  if (typeof value === 'string') return value === '' ? undefined : value
  if (typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  if (!Array.isArray(value) || value.length === 0) return undefined
  return value.filter((item) => typeof item === 'string')
}

function isSame(a: Answer | undefined, b: Answer | undefined): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b
  return a.length === b.length && a.every((item, index) => item === b[index])
}
