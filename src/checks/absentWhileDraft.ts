import type { Plan } from '../generated/plan.ts'
import type { Ask } from './found.ts'

/**
 * A first or re-assessment draft has no such field. The types already say so of a placement; a record that
 * comes from elsewhere has no types.
 */
export const absentWhileDraft: Ask = ({ field = '' }, plan) =>
  isDraft(plan) && Object.hasOwn(plan, field) ? [{ fields: [field], section: 'I' }] : []

function isDraft({ status }: Plan): boolean {
  return status === 'first-draft' || status === 'reassessment-draft'
}
