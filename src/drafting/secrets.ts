/** Keeping a withheld address out of a copy, wherever somebody wrote it and however it is spelt. */
import type { CaseReading } from '../domain/reading.ts'
import { skeleton, skeletonOf, withheldIn } from '../domain/withheld.ts'
import type { Audience } from './audience.ts'

/**
 * What must be nowhere in a copy for this audience, as skeletons, longest first (see `withheldIn`).
 *
 * @param inPrint the authority's name, address and the like
 */
export function secretsFrom(
  reading: CaseReading,
  audience: Audience,
  inPrint: readonly string[] = [],
): string[] {
  return withheldIn(reading, audience.maySeeContact, inPrint)
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
