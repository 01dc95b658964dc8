/**
 * Which section a line of provision belongs to.
 *
 * Health or social care provision that educates or trains is special educational provision (Children and
 * Families Act 2014, s.21(5)), so that question comes first; a person may choose another section and says why.
 * Section 2 of the Chronically Sick and Disabled Persons Act 1970 is for those under 18: what was advised under it
 * for somebody who is 18 is adult care (Care Act 2014) and stands in H2.
 */
import type { Form } from '../generated/meta/form.ts'
import type { Provision } from '../generated/plan.ts'

export interface Route {
  readonly section: Provision['section']
  /** Only what somebody said: a section that follows from the question alone has no reason to print. */
  readonly because: Provision['routed']
}

export interface RouteQuestion {
  /** The feed's place: `F.provision`, `H1.provision` … or `provision` when it is to be worked out. */
  readonly place: string
  readonly service: Form['service']
  /** 'yes' when it teaches or trains. */
  readonly educates: string | undefined
  /** A section somebody chose. */
  readonly chosen: string | undefined
  /** Whole years of the person whom the plan is for; undefined when nobody has told the birthday. */
  readonly age: number | undefined
}

const adult = 18

export function provisionRoute({ place, service, educates, chosen, age }: RouteQuestion): Route {
  if (isSection(chosen)) return { section: chosen, because: 'chosen' }
  if (educates === 'yes') return { section: 'F', because: 'educates' }
  const [letter] = place.split('.')
  const doesNot = educates === 'no'
  if (letter === 'H1' && age !== undefined && age >= adult) return { section: 'H2', because: 'care-adult' }
  if (isSection(letter)) return { section: letter, because: doesNot ? reasons[letter] : undefined }
  if (service === 'health') return { section: 'G', because: doesNot ? 'health' : undefined }
  if (service === 'care') return { section: 'H2', because: doesNot ? 'care-other' : undefined }
  return { section: 'F', because: undefined }
}

const reasons = { F: undefined, G: 'health', H1: 'care-s2', H2: 'care-other' } as const

function isSection(text: string | undefined): text is Provision['section'] {
  return text === 'F' || text === 'G' || text === 'H1' || text === 'H2'
}
