/** What somebody of the family is to a child: the choices, and the role that goes with each. */
import { sayFrom } from '../catalogue/say.ts'
import file from '../../schemas/screens/doors.en-GB.json'

const say = sayFrom(file.labels)

export const relations = ['mum', 'dad', 'grandparent', 'guardian', 'fosterCarer', 'other'] as const

export type Relation = (typeof relations)[number]

export function isRelation(text: string): text is Relation {
  return (relations as readonly string[]).includes(text)
}

/** The words for it, as they stand beside what the person tells. `other` is what somebody else wrote themselves. */
export function relationText(relation: Relation, other: string): string {
  return relation === 'other' ? other.trim() : say(`relation.${relation}`)
}

/** A foster carer reads less and is asked by the council differently, so that is a role of its own. */
export function roleOf(relation: Relation): 'parent' | 'foster-carer' {
  return relation === 'fosterCarer' ? 'foster-carer' : 'parent'
}
