import { sections } from '../domain/sections.ts'
import type { Letter, Plan } from '../generated/plan.ts'
import type { Ask } from './found.ts'

/** An empty section has a named person's statement that there is nothing. */
export const sectionStated: Ask = (rule, plan) =>
  (rule.where?.section ?? sections)
    .filter((section) => isEmpty(section, plan) && !plan.nil.some((nil) => nil.section === section))
    .map((section) => ({ section }))

/** Whether a section has nothing of its own. What people said about it does not fill it, except in A and J. */
function isEmpty(section: Letter, plan: Plan): boolean {
  switch (section) {
    case 'A':
      return !plan.statements.some(({ place }) => /^A\.(child|parents|others)$/.test(place))
    case 'B':
    case 'C':
    case 'D':
      return !plan.needs.some((need) => need.section === section)
    case 'E':
      return plan.outcomes.length === 0
    case 'F':
    case 'G':
    case 'H1':
    case 'H2':
      return !plan.provisions.some((provision) => provision.section === section)
    case 'I':
      return plan.status !== 'first-draft' && plan.status !== 'reassessment-draft' && !('placement' in plan)
    case 'J':
      return !plan.statements.some(({ place }) => place.startsWith('J.'))
    case 'K':
      return plan.advice.length === 0
  }
}
