import type { Inline } from '../../documents/model.ts'
import { directionOfInline, rightToLeftScripts } from '../../documents/text.ts'

const word = `[${rightToLeftScripts}][${rightToLeftScripts}\\p{M}]*`
const rightToLeftWords = new RegExp(`(${word}(?:[^\\p{L}\\p{M}\\n]+${word})*)`, 'u')

/**
 * A run cut where its direction turns, because Word turns only whole runs. One that says its own direction or language
 * is taken at its word and stays whole.
 */
export function directedPieces(inline: Inline, documentLanguage: string): Inline[] {
  if (inline.direction !== undefined || inline.language !== undefined) return [inline]
  return inline.text
    .split(rightToLeftWords)
    .filter((piece, at) => piece !== '' || at === 0)
    .map((text) => ({ ...inline, text, direction: directionOfInline({ text }, documentLanguage) }))
}
