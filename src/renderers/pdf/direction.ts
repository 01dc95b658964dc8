import bidiFactory from 'bidi-js'
import type { Inline, Line } from './machine.ts'

const bidi = bidiFactory()
const leftToRight = new Set(['L'])
const rightToLeft = new Set(['R', 'AL'])

/** The direction of a paragraph: that of its first letter that has one (UAX #9, P2 and P3). */
export function directionOf(text: string): 'ltr' | 'rtl' {
  for (const character of text) {
    const type = bidi.getBidiCharTypeName(character)
    if (rightToLeft.has(type)) return 'rtl'
    if (leftToRight.has(type)) return 'ltr'
  }
  return 'ltr'
}

const mayRunBackwards = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/** Draws `text` in the order seen on paper, where one font would draw it in the order typed. */
const reversed = (text: string, mirror: boolean) =>
  Array.from(text)
    .reverse()
    .map((character) => (mirror ? (bidi.getMirroredCharacter(character) ?? character) : character))
    .join('')

/** A piece of an inline whose characters all have one level. */
interface Piece {
  readonly inline: Inline
  readonly level: number
}

/**
 * Cuts an inline where the level changes, and right-to-left words from the spaces around them. Signs of a
 * left-to-right font among right-to-left words (brackets, stops) each stand alone: see `keepTrueText`.
 */
function piecesOf(inline: Inline, levels: Uint8Array, from: number): Piece[] {
  if (inline.actual !== undefined || inline.text === '')
    return [{ inline, level: levels[from] ?? (inline.base === 'rtl' ? 1 : 0) }]
  const pieces: Piece[] = []
  let start = 0
  const isSpace = (at: number) => /\s/u.test(inline.text.charAt(at))
  for (let at = 1; at <= inline.text.length; at++) {
    const level = levels[from + start] ?? 0
    const goesOn =
      at < inline.text.length &&
      levels[from + at] === level &&
      (level % 2 === 0 ||
        (inline.shaped === true && isSpace(at) === isSpace(start)) ||
        /[\udc00-\udfff]/.test(inline.text.charAt(at)))
    if (goesOn) continue
    const piece = drawnAs(inline, inline.text.slice(start, at), level)
    // Only the last piece ends the line.
    pieces.push({ inline: at < inline.text.length ? { ...piece, lineEnd: false } : piece, level })
    start = at
  }
  return pieces
}

/**
 * What has to be handed to the font so that the piece comes out in the order it is read. The font shapes
 * and turns round whatever is in an Arabic script, its digits too, and leaves everything else as it is.
 */
function drawnAs(inline: Inline, text: string, level: number): Inline {
  const turnsItself = inline.shaped === true && mayRunBackwards.test(text)
  const backwards = level % 2 === 1
  const drawn = turnsItself === backwards ? text : reversed(text, backwards)
  const width = inline.font.widthOfString(drawn, inline.fontSize)
  return { ...inline, text: drawn, width, ...(drawn !== text && { actual: text }) }
}

/**
 * Puts the words of a finished line where they are read (UAX #9, L1 to L4): their order in the line stays
 * the order of speaking, which is also the order in the file; only their places change. A line without
 * right-to-left letters is left as it is.
 */
export function arrange(line: Line): void {
  const text = line.inlines.map((inline) => inline.text).join('')
  const base = line.inlines[0]?.base ?? 'ltr'
  if (base === 'ltr' && !mayRunBackwards.test(text)) return
  const { levels } = bidi.getEmbeddingLevels(text, base)
  const baseLevel = base === 'rtl' ? 1 : 0
  // L1: spaces at the end of a line belong to the paragraph's direction.
  for (let at = text.length - 1; at >= 0 && /\s/u.test(text.charAt(at)); at--) levels[at] = baseLevel

  let from = 0
  const pieces = line.inlines.flatMap((inline) => {
    const cut = piecesOf(inline, levels, from)
    from += inline.text.length
    return cut
  })
  // L2: from the highest level down, turn round every stretch at that level or above.
  const seen = [...pieces]
  const highest = Math.max(...pieces.map((piece) => piece.level))
  for (let level = highest; level >= 1; level--) {
    for (let start = 0; start < seen.length; start++) {
      let end = start
      while (end < seen.length && (seen[end] as Piece).level >= level) end++
      if (end - start > 1) seen.splice(start, end - start, ...seen.slice(start, end).reverse())
      start = Math.max(start, end)
    }
  }
  // Trailing spaces hang outside the line: on its left when the line runs leftwards.
  let x = base === 'rtl' ? -line.trailingCut : 0
  for (const { inline } of seen) {
    inline.x = x
    x += inline.width
  }
  line.inlines = pieces.map((piece) => piece.inline)
}
