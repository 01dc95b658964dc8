import { wholeFile, type Refusal } from './refusal.ts'

/**
 * A look at JSON text before it is parsed. The parser overflows or eats all memory on some texts that a few
 * kilobytes of effort can write, and silently lets the last of two equal keys win.
 *
 * - Must use no recursion and memory that does not grow with the text.
 * - Must refuse nesting deeper than any of our files has, and more values than any of them can have.
 * - Must refuse a key given twice in one object, and keys that reach into JavaScript's own objects.
 * - Must refuse words that are no JSON (NaN, Infinity) and numbers too large to hold, with their place.
 * - May leave a missing comma or colon to the parser, which refuses it anyway.
 */
export function faultIn(text: string): Refusal | undefined {
  const open: Frame[] = []
  let values = 0
  let containers = 0
  let i = 0
  while (i < text.length) {
    const frame = open.at(-1)
    const char = text.charCodeAt(i)
    if (char === quote) {
      const end = endOfString(text, i)
      if (end === undefined) return cutShort
      if (frame?.keys !== undefined && frame.awaitsKey) {
        const fault = keyFault(frame, text.slice(i, end + 1), placeOf(open.slice(0, -1)))
        if (fault !== undefined) return fault
      }
      i = end + 1
    } else if (char === openBrace || char === openBracket) {
      if (open.length >= deepest) {
        return {
          place: placeOf(open.slice(0, 3)),
          because: `is nested more than ${deepest} deep. ${askAgain}`,
        }
      }
      if (++containers > mostContainers) return tooMany
      open.push(char === openBrace ? objectFrame() : listFrame())
      i++
    } else if (char === closeBrace || char === closeBracket) {
      open.pop()
      i++
    } else if (char === comma) {
      if (++values > mostValues) return tooMany
      if (frame !== undefined) {
        frame.index++
        frame.awaitsKey = true
      }
      i++
    } else if (isPlainSpace(char) || char === colon) {
      i++
    } else {
      word.lastIndex = i
      const found = word.exec(text)?.[0] ?? text.charAt(i)
      const because = faultOfWord(found)
      if (because !== undefined) return { place: placeOf(open), because }
      i += found.length
    }
  }
  return open.length > 0 ? cutShort : undefined
}

interface Frame {
  /** The keys met so far; absent in a list. */
  readonly keys: Set<string> | undefined
  key: string
  index: number
  awaitsKey: boolean
}

const [quote, openBrace, closeBrace, openBracket, closeBracket, comma, colon] = [34, 123, 125, 91, 93, 44, 58]
/** A case file nests 6 deep, a form 12 or so. */
const deepest = 64
/** 64 MB hold at most some 170,000 entries of four containers and ten values each; this is about twice that. */
const mostContainers = 1_500_000
const mostValues = 6_000_000
const mostKeys = 5_000
const longestWord = 400
const forbidden = new Set(['__proto__', 'constructor', 'prototype'])
const word = /[^\s,:{}[\]"]{1,401}/y
const askAgain = 'No file of ours does that: ask whoever sent it for a new copy.'

const cutShort: Refusal = {
  place: wholeFile,
  because: 'is cut short: it ends before its last bracket. Copy or send it again, whole.',
}
const tooMany: Refusal = { place: wholeFile, because: `holds more values than a case can have. ${askAgain}` }

function objectFrame(): Frame {
  return { keys: new Set(), key: '', index: 0, awaitsKey: true }
}

function listFrame(): Frame {
  return { keys: undefined, key: '', index: 0, awaitsKey: false }
}

/** The index of the closing quote of the string that opens at `start`. */
function endOfString(text: string, start: number): number | undefined {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let slashes = 0
    while (text.charCodeAt(end - 1 - slashes) === 92) slashes++
    if (slashes % 2 === 0) return end
  }
  return undefined
}

function keyFault(frame: Frame, token: string, place: string): Refusal | undefined {
  const key = keyFrom(token)
  if (key === undefined) return { place, because: `has a key that is not a JSON string. ${askAgain}` }
  if (forbidden.has(key)) return { place, because: `has the key "${key}", which is not allowed. ${askAgain}` }
  if (frame.keys?.has(key) === true) {
    return { place, because: `has the key "${shortened(key)}" twice. ${askAgain}` }
  }
  if ((frame.keys?.size ?? 0) >= mostKeys) return tooMany
  frame.keys?.add(key)
  frame.key = key
  frame.awaitsKey = false
  return undefined
}

/** A key may be written with escapes (`\u005f_proto__`), so it is compared as what it means. */
function keyFrom(token: string): string | undefined {
  if (!token.includes('\\')) return token.slice(1, -1)
  try {
    const key: unknown = JSON.parse(token)
    return typeof key === 'string' ? key : undefined
  } catch {
    return undefined
  }
}

function faultOfWord(found: string): string | undefined {
  if (found === 'true' || found === 'false' || found === 'null') return undefined
  if (found.length > longestWord) return `has a number of more than ${longestWord} digits. ${askAgain}`
  if (!/^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(found)) {
    return `has a word that is neither text in quotes nor a number, true, false or null. ${askAgain}`
  }
  return Number.isFinite(Number(found)) ? undefined : `has a number too large to hold. ${askAgain}`
}

function placeOf(open: readonly Frame[]): string {
  const place = open.map((frame) =>
    frame.keys === undefined ? `[${frame.index}]` : `.${shortened(frame.key)}`,
  )
  return place.join('').replace(/^\./, '') || wholeFile
}

function shortened(key: string): string {
  return key.length > 80 ? `${key.slice(0, 80)}…` : key
}

function isPlainSpace(char: number): boolean {
  return char === 32 || char === 10 || char === 13 || char === 9
}
