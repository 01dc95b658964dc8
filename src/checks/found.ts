/** What one kind of question found, before it is put into a rule's words. */
import type { Rule } from '../generated/meta/rule.ts'
import type { Letter, Plan } from '../generated/plan.ts'

export interface Found {
  /** The record's id; none when it is about a section or the whole plan. */
  readonly id?: string
  readonly section?: Letter
  /** The fields that are missing, or the one that says it. */
  readonly fields?: readonly string[]
  /** The phrase as it is written there. */
  readonly words?: string
}

/** Asks a rule of a plan. */
export type Ask = (rule: Rule, plan: Plan) => readonly Found[]
