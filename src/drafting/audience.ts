/**
 * Who a copy is for, and so what it may hold. With nobody named, the most withheld copy is made: no address, no
 * telephone, no restriction.
 */
import type { Author, CaseReading } from '../domain/reading.ts'
import { protectors } from '../domain/withheld.ts'

export interface Audience {
  /** `nobody`, `authority`, or a carer's row. */
  readonly id: string
  readonly name: string
  /** True when the contact details of this carer may be in the copy. */
  readonly maySeeContact: (carer: string) => boolean
  readonly maySeeRestrictions: boolean
  /** True when the copy may hold all this person said, also what a decision held back or left out. */
  readonly maySeeWhole: (author: Author) => boolean
}

/**
 * @param id undefined for nobody in particular; `authority`; a carer's row id or a participant's id
 * @returns the audience, or one sentence when there is no such person in the case
 */
export function audienceFrom(
  reading: CaseReading,
  id: string | undefined,
): Audience | { readonly refused: string } {
  if (id === undefined || id === 'nobody') {
    return {
      id: 'nobody',
      name: '',
      maySeeContact: () => false,
      maySeeRestrictions: false,
      maySeeWhole: () => false,
    }
  }
  if (id === 'authority') {
    return {
      id,
      name: 'authority',
      maySeeContact: () => true,
      maySeeRestrictions: true,
      maySeeWhole: () => true,
    }
  }
  const author = [...reading.authors.values()].find((one) => one.id === id || one.carer === id)
  if (!author) {
    const carers = [...reading.authors.values()].flatMap((one) =>
      one.carer === undefined ? [] : [one.carer],
    )
    const known = ['authority', ...carers].join(', ')
    return { refused: `There is nobody "${id}" in this case to make a copy for. Choose one of: ${known}.` }
  }
  return {
    id,
    name: author.name,
    maySeeContact: (carer) => author.carer === carer,
    maySeeRestrictions: protectors(reading).some(
      ({ carer }) => carer !== undefined && carer === author.carer,
    ),
    maySeeWhole: (one) => one.id === author.id,
  }
}
