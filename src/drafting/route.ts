/**
 * Which section a line of provision belongs to.
 *
 * Health or social care provision that educates or trains is special educational provision (Children and
 * Families Act 2014, s.21(5)), so that question comes first; a person may choose another section and says why.
 */
import type { Form } from '../generated/meta/form.ts'
import type { Provision } from '../generated/plan.ts'

export interface Route {
  readonly section: Provision['section']
  readonly because: NonNullable<Provision['routed']>
}

export interface RouteQuestion {
  /** The feed's place: `F.provision`, `H1.provision` … or `provision` when it is to be worked out. */
  readonly place: string
  readonly service: Form['service']
  /** 'yes' when it teaches or trains. */
  readonly educates: string | undefined
  /** A section somebody chose. */
  readonly chosen: string | undefined
}

export function provisionRoute({ place, service, educates, chosen }: RouteQuestion): Route {
  if (isSection(chosen)) return { section: chosen, because: 'chosen' }
  if (educates === 'yes') return { section: 'F', because: 'educates' }
  const [letter] = place.split('.')
  if (letter === 'H1') return { section: 'H1', because: 'care-s2' }
  if (letter === 'H2') return { section: 'H2', because: 'care-other' }
  if (letter === 'G') return { section: 'G', because: 'health' }
  if (letter === 'F') return { section: 'F', because: 'educates' }
  if (service === 'health') return { section: 'G', because: 'health' }
  if (service === 'care') return { section: 'H2', because: 'care-other' }
  return { section: 'F', because: 'educates' }
}

function isSection(text: string | undefined): text is Provision['section'] {
  return text === 'F' || text === 'G' || text === 'H1' || text === 'H2'
}
