/**
 * Canonical JSON text (RFC 8785): one value has exactly one text, so one entry has exactly one hash.
 *
 * - Keys are ordered by their UTF-16 code units; nothing stands between tokens (3.2.3, 3.2.1).
 * - Numbers are written as ECMAScript writes them, -0 as 0; NaN and infinities have no text (3.2.2.3).
 * - Strings are escaped as ECMAScript escapes them; half of a surrogate pair has no text (3.2.2.2).
 *
 * Throws a TypeError for anything else (undefined, functions, bigints, dates, the refused values above):
 * whatever comes from outside is looked at first, so this is always our own mistake.
 */
export function canonicalText(value: unknown): string {
  switch (typeof value) {
    case 'string':
      if (!isWellFormed(value)) throw new TypeError('Half of a surrogate pair has no canonical text.')
      return JSON.stringify(value)
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`${value} has no canonical text.`)
      return JSON.stringify(value)
    case 'boolean':
      return value ? 'true' : 'false'
    case 'object':
      if (value === null) return 'null'
      if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`
      if (isPlain(value)) return textOfObject(value)
  }
  throw new TypeError(`A ${typeof value} that is not plain data has no canonical text.`)
}

/** True when no half of a surrogate pair stands alone, so that the text can be written as UTF-8 and read back. */
export function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text)
}

/** The text with each lone half of a surrogate pair (half an emoji, left by a cut) as U+FFFD. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD')
}

/** Order by UTF-16 code units: the same on every machine and in every language, unlike localeCompare. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function textOfObject(value: Readonly<Record<string, unknown>>): string {
  const members = Object.keys(value)
    .sort()
    .map((key) => `${canonicalText(key)}:${canonicalText(value[key])}`)
  return `{${members.join(',')}}`
}

function isPlain(value: object): value is Record<string, unknown> {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
