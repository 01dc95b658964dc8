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
 * contact details the audience may see (a shared town) is no secret, and neither is what the authority
 * prints of itself (its own town).
 *
 * @param inPrint the authority's name, address and the like
 */
export function secretsFrom(
  reading: CaseReading,
  audience: Audience,
  inPrint: readonly string[] = [],
): string[] {
  const hidden = restrictedCarers(reading).filter((carer) => !audience.maySeeContact(carer))
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

/**
 * The text with every secret struck out.
 *
 * @param mark what stands in its place, for example ‘[withheld]’
 */
export function withoutSecrets(text: string, secrets: readonly string[], mark: string): string {
  return withoutRanges(text, rangesIn(text, secrets), mark)
}

/** Where secrets stand in a text, from and to, in order and never overlapping. */
function rangesIn(text: string, secrets: readonly string[]): Range[] {
  if (secrets.length === 0 || text === '') return []
  const { letters, places } = skeletonOf(text)
  const found: Range[] = []
  for (const secret of secrets) {
    for (let at = letters.indexOf(secret); at !== -1; at = letters.indexOf(secret, at + 1)) {
      found.push([places[at]?.[0] ?? 0, places[at + secret.length - 1]?.[1] ?? text.length])
    }
  }
  const ranges: Range[] = []
  for (const [from, to] of found.sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const last = ranges.at(-1)
    if (last && from < last[1]) ranges[ranges.length - 1] = [last[0], Math.max(last[1], to)]
    else ranges.push([from, to])
  }
  return ranges
}

/** True when a secret stands in the text in any spelling. */
export function holdsSecret(text: string, secrets: readonly string[]): boolean {
  const letters = skeleton(text)
  return secrets.some((secret) => letters.includes(secret))
}

/** Strings that are not read by anybody: names of things, codes, and the bytes of pictures. */
const unread = new Set(['id', 'kind', 'picture', 'bytes', 'type', 'language', 'direction', 'code'])

/**
 * Every string inside a value with its secrets struck out, also where one is spread over runs, lines and
 * paragraphs that stand next to each other. Keys and what nobody reads (ids, codes, bytes) stay.
 */
export function struckOut<T>(value: T, secrets: readonly string[], mark: string): T {
  if (secrets.length === 0) return value
  if (typeof value === 'string') return withoutSecrets(value, secrets, mark) as T
  if (typeof value !== 'object' || value === null) return value
  const runs = runsIn(value)
  if (runs) return asIn(value, withoutSecretsInRuns(runs, secrets, mark)) as T
  if (Array.isArray(value)) return value.map((one: unknown) => struckOut(one, secrets, mark)) as T
  const fields = Object.entries(value).map(([key, one]) => [
    key,
    typeof one === 'string' && unread.has(key) ? one : struckOut(one as unknown, secrets, mark),
  ])
  return Object.fromEntries(fields) as T
}

interface Run {
  readonly text: string
}

/** The runs of a line, or of several lines, in reading order; undefined for anything else. */
function runsIn(value: unknown): Run[] | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined
  if (value.every(isRun)) return value
  const lines = value.filter((one): one is Run[] => Array.isArray(one) && one.every(isRun))
  return lines.length === value.length ? lines.flat() : undefined
}

const runFields = new Set(['text', 'strong', 'emphasis', 'language', 'direction'])

function isRun(value: unknown): value is Run {
  if (typeof value !== 'object' || value === null || !('text' in value)) return false
  return typeof value.text === 'string' && Object.keys(value).every((key) => runFields.has(key))
}

/** Each run with its part of the secrets struck out of all of them together. */
function withoutSecretsInRuns(runs: readonly Run[], secrets: readonly string[], mark: string): Run[] {
  const ranges = rangesIn(runs.map(({ text }) => text).join(''), secrets)
  let start = 0
  return runs.map((run) => {
    const end = start + run.text.length
    let text = ''
    let at = start
    for (const [from, to] of ranges) {
      if (to <= start || from >= end) continue
      text += run.text.slice(at - start, Math.max(from, start) - start)
      // The mark stands once, where the secret began.
      if (from >= start) text += mark
      at = Math.min(to, end)
    }
    const cut = { ...run, text: text + run.text.slice(at - start) }
    start = end
    return cut
  })
}

/** Runs in the shape they came in: one line, or several. */
function asIn(value: unknown, runs: readonly Run[]): unknown {
  const lines = value as readonly unknown[]
  let next = 0
  return lines.map((one) => (Array.isArray(one) ? runs.slice(next, (next += one.length)) : runs[next++]))
}

/**
 * What was made for an audience, with every secret struck out once more, because a template's own words may be
 * the name of a place too (Street, Reading).
 *
 * @returns the clean copy, or undefined when a secret is still found in it: then it must not be shown or written
 */
export function cleanCopy<T>(made: T, secrets: readonly string[], mark: string): T | undefined {
  const clean = struckOut(made, secrets, mark)
  return leaksIn(clean, secrets).length > 0 ? undefined : clean
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

/** Every string in a value that somebody reads; runs and lines next to each other also joined into one. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.entries(value).flatMap(([key, one]: [string, unknown]) =>
    typeof one === 'string' && unread.has(key) ? [] : textsIn(one),
  )
  const runs = runsIn(value) ?? []
  return runs.length > 1 ? [...inside, runs.map(({ text }) => text).join('')] : inside
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

/** The telephone numbers in a text, each without its leading 0 or country code, as it would follow +44. */
function localNumbers(text: string): string[] {
  const numbers = text.normalize('NFKC').match(/\d[\d\s().–-]{8,}\d/g) ?? []
  return numbers
    .map((number) => number.replace(/\D/g, '').replace(/^(0044|44)0?|^0/, ''))
    .filter((digits) => digits.length >= 9)
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

/** From where to where in a text. */
type Range = readonly [number, number]

function withoutRanges(text: string, ranges: readonly Range[], mark: string): string {
  let out = ''
  let at = 0
  for (const [from, to] of ranges) {
    out += text.slice(at, from) + mark
    at = to
  }
  return out + text.slice(at)
}
