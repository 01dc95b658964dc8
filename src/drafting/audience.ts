/**
 * Who a copy is for, and so what it may hold. With nobody named, the most withheld copy is made: no address, no
 * telephone, no restriction.
 */
import type { AnswerSet, Author, CaseReading } from '../domain/reading.ts'

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

/**
 * The carers whose contact details must be kept from others. All of them when somebody asked for it who is no
 * carer. Another person's "no" at the same time takes nobody's protection away.
 */
export function restrictedCarers(reading: CaseReading): string[] {
  const asked = protectors(reading)
  if (asked.some(({ carer }) => carer === undefined)) return [...reading.contacts.keys()]
  return [...new Set(asked.flatMap(({ carer }) => (carer === undefined ? [] : [carer])))]
}

/** Everybody who has asked for contact details to be kept from others. */
function protectors(reading: CaseReading): Author[] {
  const given = reading.restrictions.leaves.get('core.address.withheld/answer')
  if (!given) return []
  return [given, ...given.others].filter(({ answer }) => answer === 'yes').map(({ by }) => by)
}

/** The strings of a carer's contact part: each answer whole, and each of its lines. */
export function contactStrings(contact: AnswerSet): string[] {
  return [...contact.leaves.values()].flatMap(({ path, answer, others }) => {
    if (!isTraceable(path)) return []
    return [answer, ...others.map((version) => version.answer)].flatMap((one) =>
      typeof one === 'string' ? [one, ...one.split(/[\n,]/)] : [],
    )
  })
}

/** Fields that lead to a home: not "when is a good time to ring" or "letters by e-mail". */
function isTraceable(path: string): boolean {
  return !/\/(bestTime|lettersBy|interpreter)$/.test(path)
}
