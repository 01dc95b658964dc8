/** Numbers by which records know a person or a school, and postcodes: their spaces, their shape, their check digit. */

export type Identifier = 'nhs' | 'upn' | 'uln' | 'urn' | 'postcode'

/**
 * `shape`: this cannot be one. `digit`: it looks like one, but its check digit says that something is mistyped.
 * `unknown`: it is the number that college returns write where no number is known, and nobody's.
 */
export type IdentifierFault = 'shape' | 'digit' | 'unknown'

/**
 * An identifier as it is kept: without the spaces and hyphens that people write in it, with capital letters, a
 * postcode with one space before its last three characters. What cannot be one is given back as it was typed,
 * without space around it.
 */
export function tidyIdentifier(kind: Identifier, typed: string): string {
  const close = typed.toUpperCase().replace(/[\s-]/g, '')
  const tidy = kind === 'postcode' ? close.replace(/(.{3})$/, ' $1') : close
  return shapes[kind].test(tidy) ? tidy : typed.trim()
}

/** @returns what is wrong with an identifier, spaces allowed; undefined when nothing is seen to be wrong */
export function identifierFault(kind: Identifier, typed: string): IdentifierFault | undefined {
  const text = tidyIdentifier(kind, typed)
  if (!shapes[kind].test(text)) return 'shape'
  if (kind === 'uln' && text === unknownLearner) return 'unknown'
  return checks[kind](text) ? undefined : 'digit'
}

/** Individualised Learner Record, rule ULN_02: the default where a learner has given no number. */
const unknownLearner = '9999999999'

/**
 * True for an answer that says no more than that nobody knows the number: it was kept as it was typed, counts as no
 * answer, and is printed nowhere as somebody's number.
 *
 * @param path of the answer: `core.uln`, or a field of that name in a row
 */
export function saysUnknown(path: string, answer: unknown): boolean {
  return (
    /[./]uln$/.test(path) && typeof answer === 'string' && tidyIdentifier('uln', answer) === unknownLearner
  )
}

/** ZZ99 is how NHS records write that somebody has no fixed address, or none in this country. */
const postcode =
  /^(GIR 0AA|ZZ99 [0-9][A-Z]{2}|[A-PR-UWYZ]([0-9]{1,2}|[A-HK-Y][0-9]([0-9ABEHMNPRV-Y])?|[0-9][A-HJKPS-UW]) [0-9][ABD-HJLNP-UW-Z]{2})$/

const shapes: Readonly<Record<Identifier, RegExp>> = {
  nhs: /^[0-9]{10}$/,
  upn: /^[A-HJ-NP-RT-Z][0-9]{11}[0-9A-HJ-NP-RT-Z]$/,
  uln: /^[1-9][0-9]{9}$/,
  urn: /^[0-9]{6}$/,
  postcode,
}

const checks: Readonly<Record<Identifier, (text: string) => boolean>> = {
  // Weights 10 to 2 modulo 11; a remainder that would need the digit 10 is never given out.
  nhs: (text) => (11 - (weighed(text) % 11)) % 11 === Number(text[9]),
  // The same weights; ten less the remainder, and a remainder of 0 is never given out.
  uln: (text) => weighed(text) % 11 !== 0 && 10 - (weighed(text) % 11) === Number(text[9]),
  upn: (text) => text.startsWith(upnLetter(text)),
  // Neither has a check digit.
  urn: () => true,
  postcode: () => true,
}

function weighed(text: string): number {
  return Array.from(text.slice(0, 9)).reduce((sum, digit, index) => sum + Number(digit) * (10 - index), 0)
}

/** Unique pupil number: no I, O or S, so that no letter is read as a figure. */
const upnLetters = 'ABCDEFGHJKLMNPQRTUVWXYZ'

/** The check letter that the twelve characters after it ask for: weights 2 to 13 modulo 23. */
function upnLetter(text: string): string {
  const sum = Array.from(text.slice(1)).reduce((total, character, index) => {
    const value = /\d/.test(character) ? Number(character) : upnLetters.indexOf(character)
    return total + value * (index + 2)
  }, 0)
  return upnLetters[sum % 23] ?? ''
}
