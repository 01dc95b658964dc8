import { foreignKindOf } from './fileKinds.ts'
import { wholeFile, type Refusal } from './refusal.ts'
import { faultIn } from './scan.ts'

/** What a file, a text or a value from outside holds as plain JSON data, or the one reason why it is not taken. */
export type Json =
  { readonly kind: 'json'; readonly value: unknown } | { readonly kind: 'refused'; readonly refusal: Refusal }

/** 64 MB: some 60 photos beside all words. Larger files are refused before they are read. */
export const mostBytes = 64 * 1024 * 1024

/**
 * The data in bytes, in a text or in a value that is already data. Looks at size, then encoding, then the
 * text, and only then parses. Never throws, whatever comes in. A UTF-8 byte order mark is passed over.
 */
export function jsonFrom(input: unknown, maxBytes = mostBytes): Json {
  try {
    if (input instanceof Uint8Array) return jsonFromBytes(input, maxBytes)
    if (typeof input === 'string') return jsonFromText(input, maxBytes)
    return jsonFromValue(input, maxBytes)
  } catch {
    return refused('could not be read as data. Choose the file that One and Only saved.')
  }
}

/** The sentence for a file above the limit. */
export function tooLarge(bytes: number, maxBytes = mostBytes): Refusal {
  return {
    place: wholeFile,
    because: `has ${inMegabytes(bytes)} MB; the most that can be opened is ${inMegabytes(maxBytes)} MB. Ask for a copy with fewer or smaller pictures.`,
  }
}

function jsonFromBytes(bytes: Uint8Array, maxBytes: number): Json {
  if (bytes.length > maxBytes) return { kind: 'refused', refusal: tooLarge(bytes.length, maxBytes) }
  const foreign = foreignKindOf(bytes)
  if (foreign !== undefined) return refused(`is ${foreign}, not a case file. ${chooseOurs}`)
  if (isUtf16(bytes)) return refused('is written as UTF-16. Save it as UTF-8, or ask for the file as it was.')
  try {
    return parsed(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return refused('is not text in UTF-8: bytes in it were changed or lost. Ask for a new copy.')
  }
}

function jsonFromText(text: string, maxBytes: number): Json {
  const size = sizeOf(text, maxBytes)
  if (size > maxBytes) return { kind: 'refused', refusal: tooLarge(size, maxBytes) }
  return parsed(text.startsWith('\uFEFF') ? text.slice(1) : text)
}

/** A value is written out as text first, so that there is one door. `JSON.stringify` recurses: depth comes first. */
function jsonFromValue(value: unknown, maxBytes: number): Json {
  if (!isShallowAndFinite(value)) return refused('is nested too deep or holds too much. Choose another file.')
  const text = JSON.stringify(value) as string | undefined
  return text === undefined
    ? refused('is not data. Choose the file that One and Only saved.')
    : jsonFromText(text, maxBytes)
}

function parsed(text: string): Json {
  const start = text.trimStart().slice(0, 1)
  if (start === '') return refused(`is empty. ${chooseOurs}`)
  if (start === '<') return refused(`is a web page, not a case file. ${chooseOurs}`)
  const fault = faultIn(text)
  if (fault !== undefined) return { kind: 'refused', refusal: fault }
  try {
    return { kind: 'json', value: JSON.parse(text) as unknown }
  } catch {
    // The engine's own message quotes the text around the fault, which may be a child's words.
    return refused(
      'is not written as JSON: a comma, colon, quote or bracket is out of place. Ask for a new copy.',
    )
  }
}

function refused(because: string): Json {
  return { kind: 'refused', refusal: { place: wholeFile, because } }
}

const chooseOurs = 'Choose the file that One and Only saved.'

function isUtf16(bytes: Uint8Array): boolean {
  const [a, b] = bytes
  return (
    (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || (bytes.length > 1 && (a === 0 || b === 0))
  )
}

/** The UTF-8 size of a text, counted only as far as it matters. */
function sizeOf(text: string, maxBytes: number): number {
  if (text.length > maxBytes || text.length * 3 <= maxBytes) return text.length
  let size = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    size += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3
  }
  return size
}

function isShallowAndFinite(value: unknown): boolean {
  const waiting: [unknown, number][] = [[value, 0]]
  let visited = 0
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [inner, depth] = next
    if (typeof inner !== 'object' || inner === null) continue
    if (depth > 64 || ++visited > 2_000_000) return false
    for (const child of Object.values(inner)) waiting.push([child, depth + 1])
  }
  return true
}

function inMegabytes(bytes: number): number {
  return Math.ceil(bytes / 1024 / 1024)
}
