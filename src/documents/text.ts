/** What every renderer does with words before it draws them: what a file can carry, and which way they run. */
import type { Inline, Line } from './model.ts'

// Code points no file format carries: C0 and C1 controls (but tab and line feed) and the two noncharacters XML refuses.
const unprintable = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g

const rightToLeftLanguages = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi'])

/**
 * Text as it may stand in a file: every kind of line end is '\n', a tab is a space, control characters are gone,
 * and half a surrogate pair becomes U+FFFD. Everything else, joiners and direction marks too, stays as typed.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u000B\u000C\u0085\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(unprintable, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
}

/** The direction a language is written in. `language` is a BCP-47 tag; an unknown one is left to right. */
export function directionOfLanguage(language: string): 'ltr' | 'rtl' {
  return rightToLeftLanguages.has(language.split('-')[0]?.toLowerCase() ?? '') ? 'rtl' : 'ltr'
}

const firstLetter = /\p{L}/u
/** For character classes of regular expressions with the flag u. */
export const rightToLeftScripts =
  '\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}'
const rightToLeftLetter = new RegExp(`[${rightToLeftScripts}]`, 'u')

/**
 * The direction of a run: what it says itself, else what its language is written in, else that of its first letter
 * (people write to us in scripts nobody told us of), else the document's.
 */
export function directionOfInline(inline: Inline, documentLanguage: string): 'ltr' | 'rtl' {
  if (inline.direction !== undefined) return inline.direction
  if (inline.language !== undefined) return directionOfLanguage(inline.language)
  const letter = firstLetter.exec(inline.text)?.[0]
  if (letter === undefined) return directionOfLanguage(documentLanguage)
  return rightToLeftLetter.test(letter) ? 'rtl' : 'ltr'
}

/** The direction of a whole paragraph: the one its words share, else the document's. */
export function directionOfLine(line: Line, documentLanguage: string): 'ltr' | 'rtl' {
  const directions = new Set(
    line
      .filter(({ text }) => firstLetter.test(text))
      .map((inline) => directionOfInline(inline, documentLanguage)),
  )
  const [only] = directions
  return directions.size === 1 && only !== undefined ? only : directionOfLanguage(documentLanguage)
}

/** The words of a line without their dress. */
export function textOf(line: Line): string {
  return line.map(({ text }) => cleanText(text)).join('')
}

/** True when a line has no words: a caption or a heading cell that was left out. */
export function isBlank(line: Line): boolean {
  return textOf(line).trim() === ''
}
