/**
 * Keeping a withheld address out of a copy, wherever somebody wrote it.
 *
 * Texts are compared by their skeleton: letters and digits only, without case or accents, so that "12 linden
 * court", "12, Linden Court" and a postcode without its space are the same.
 */
import type { CaseReading } from '../domain/reading.ts'
import { contactStrings, restrictedCarers, type Audience } from './audience.ts'

/** Shorter skeletons would strike out ordinary words. */
const shortest = 5

/**
 * What must be nowhere in a copy for this audience, as skeletons, longest first. A line that stands in
 * contact details the audience may see (a shared town) is no secret.
 */
export function secretsFrom(reading: CaseReading, audience: Audience): string[] {
  const hidden = restrictedCarers(reading).filter((carer) => !audience.maySeeContact(carer))
  if (hidden.length === 0) return []
  const open = new Set(
    [...reading.contacts]
      .filter(([carer]) => !hidden.includes(carer))
      .flatMap(([, contact]) => contactStrings(contact).map(skeleton)),
  )
  const secrets = hidden
    .flatMap((carer) => contactStrings(reading.contacts.get(carer) ?? empty))
    .flatMap((text) => [skeleton(text), skeleton(withoutHouseNumber(text)), localNumber(text)])
    .filter((text) => text.length >= shortest && !open.has(text))
  return [...new Set(secrets)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
}

/**
 * The text with every secret struck out.
 *
 * @param mark what stands in its place, for example ‘[withheld]’
 */
export function withoutSecrets(text: string, secrets: readonly string[], mark: string): string {
  if (secrets.length === 0 || text === '') return text
  const { letters, places } = skeletonOf(text)
  const struck: [number, number][] = []
  for (const secret of secrets) {
    for (let at = letters.indexOf(secret); at !== -1; at = letters.indexOf(secret, at + 1)) {
      struck.push([places[at]?.[0] ?? 0, places[at + secret.length - 1]?.[1] ?? text.length])
    }
  }
  return withoutRanges(text, struck, mark)
}

/** True when a secret stands in the text in any spelling. */
export function holdsSecret(text: string, secrets: readonly string[]): boolean {
  const letters = skeleton(text)
  return secrets.some((secret) => letters.includes(secret))
}

/** Every string inside a value with its secrets struck out. Keys, and the strings under ‘id’ and ‘picture’, stay. */
export function struckOut<T>(value: T, secrets: readonly string[], mark: string): T {
  if (secrets.length === 0) return value
  if (typeof value === 'string') return withoutSecrets(value, secrets, mark) as T
  if (Array.isArray(value)) return value.map((one: unknown) => struckOut(one, secrets, mark)) as T
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).map(([key, one]) => [
    key,
    typeof one === 'string' && (key === 'id' || key === 'picture')
      ? one
      : struckOut(one as unknown, secrets, mark),
  ])
  return Object.fromEntries(fields) as T
}

/**
 * A last look at what was made: the secrets found anywhere in it, also where one is spread over runs that
 * stand side by side. Empty when the copy is clean.
 */
export function leaksIn(made: unknown, secrets: readonly string[]): string[] {
  const texts = secrets.length === 0 ? [] : textsIn(made)
  const letters = texts.map(skeleton)
  return secrets.filter((secret) => letters.some((text) => text.includes(secret)))
}

/** Every string in a value; the runs of one line also joined into one. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.values(value).flatMap(textsIn)
  if (!Array.isArray(value)) return inside
  const runs = value.flatMap((run: unknown) =>
    typeof run === 'object' && run !== null && 'text' in run && typeof run.text === 'string'
      ? [run.text]
      : [],
  )
  return runs.length > 1 ? [...inside, runs.join('')] : inside
}

const empty = { leaves: new Map(), rows: new Map(), skipped: new Map() } as const

function skeleton(text: string): string {
  return skeletonOf(text).letters
}

/** A street is found without its number too: "23B Sycamore Mews" is no safer as "Sycamore Mews". */
function withoutHouseNumber(text: string): string {
  const street = text.trim().replace(/^(flat|unit|apartment)?\s*\d+\s*\p{L}?\b[\s,/-]*/iu, '')
  return street.includes(' ') ? street : ''
}

/** A telephone number also without its leading 0 or country code, as it would follow +44. */
function localNumber(text: string): string {
  const digits = text.replace(/\D/g, '')
  if (digits.length < 10 || /\p{L}/u.test(text)) return ''
  return digits.replace(/^(0044|44|0)/, '')
}

/** The skeleton, and for each of its characters the stretch of the text it came from. */
function skeletonOf(text: string): { letters: string; places: [number, number][] } {
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

function withoutRanges(text: string, ranges: readonly [number, number][], mark: string): string {
  const ordered = [...ranges].sort((a, b) => a[0] - b[0] || b[1] - a[1])
  let out = ''
  let at = 0
  for (const [from, to] of ordered) {
    if (to <= at) continue
    out += from >= at ? text.slice(at, from) + mark : ''
    at = to
  }
  return out + text.slice(at)
}
