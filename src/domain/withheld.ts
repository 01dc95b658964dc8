/**
 * Whose contact details must be kept from others, and finding them wherever somebody wrote them.
 *
 * Texts are compared by their skeleton: letters and digits only, without case or accents, so that "12 linden
 * court", "12, Linden Court" and a postcode without its space are the same.
 */
import type { AnswerSet, Author, CaseReading } from './reading.ts'

/** Shorter skeletons would strike out ordinary words. */
const shortest = 5

/** Everybody who has asked for contact details to be kept from others. */
export function protectors(reading: CaseReading): Author[] {
  const given = reading.restrictions.leaves.get('core.address.withheld/answer')
  if (!given) return []
  return [given, ...given.others].filter(({ answer }) => answer === 'yes').map(({ by }) => by)
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

/**
 * What must be nowhere in a copy whose reader may see these carers' contact details and no others', as skeletons,
 * longest first. A line that stands in contact details nobody withheld (a shared town) is no secret, and neither
 * is what the authority prints of itself (its own town).
 *
 * @param inPrint the authority's name, address and the like
 */
export function withheldIn(
  reading: CaseReading,
  maySeeContact: (carer: string) => boolean,
  inPrint: readonly string[] = [],
): string[] {
  const hidden = restrictedCarers(reading).filter((carer) => !maySeeContact(carer))
  if (hidden.length === 0) return []
  const open = new Set(
    [...reading.contacts]
      .filter(([carer]) => !hidden.includes(carer))
      .flatMap(([, contact]) => contactStrings(contact).map(skeleton)),
  )
  const printed = inPrint.map(skeleton)
  const secrets = hidden
    .flatMap((carer) => contactStrings(reading.contacts.get(carer) ?? empty))
    .flatMap((text) => [skeleton(text), skeleton(withoutHouseNumber(text)), ...localNumbers(text)])
    .filter((text) => text.length >= shortest && !open.has(text))
    .filter((text) => !printed.some((one) => one.includes(text)))
  return [...new Set(secrets)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
}

/** True when a secret stands in the text in any spelling. */
export function holdsSecret(text: string, secrets: readonly string[]): boolean {
  if (secrets.length === 0) return false
  const letters = skeleton(text)
  return secrets.some((secret) => letters.includes(secret))
}

export function skeleton(text: string): string {
  return skeletonOf(text).letters
}

/** The skeleton, and for each of its characters the stretch of the text it came from. */
export function skeletonOf(text: string): { letters: string; places: [number, number][] } {
  let letters = ''
  const places: [number, number][] = []
  let at = 0
  for (const character of text) {
    const end = at + character.length
    for (const unit of character.normalize('NFKD').toLowerCase()) {
      if (!/[\p{L}\p{N}]/u.test(unit)) continue
      letters += unit
      for (let index = 0; index < unit.length; index += 1) places.push([at, end])
    }
    at = end
  }
  return { letters, places }
}

const empty: AnswerSet = { leaves: new Map(), rows: new Map(), skipped: new Map() }

/** The strings of a carer's contact part: each answer whole, and each of its lines. */
function contactStrings(contact: AnswerSet): string[] {
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

/** A street is found without its number too: "23B Sycamore Mews" is no safer as "Sycamore Mews". */
function withoutHouseNumber(text: string): string {
  const street = text.trim().replace(/^(flat|unit|apartment)?\s*\d+\s*\p{L}?\b[\s,/-]*/iu, '')
  return street.includes(' ') ? street : ''
}

/** The telephone numbers in a text, each without its leading 0 or country code, as it would follow +44. */
function localNumbers(text: string): string[] {
  const numbers = text.normalize('NFKC').match(/\d[\d\s().–-]{8,}\d/g) ?? []
  return numbers
    .map((number) => number.replace(/\D/g, '').replace(/^(0044|44)0?|^0/, ''))
    .filter((digits) => digits.length >= 9)
}
