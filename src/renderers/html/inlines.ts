import type { Inline, Line } from '../../documents/model.ts'
import { element, escaped } from './markup.ts'
import { directionOfInline, directionOfLanguage, directionOfLine } from '../../documents/text.ts'

/** A run of words. `around` is the direction of the paragraph it stands in, said again only where it differs. */
function inlineMarkup(inline: Inline, documentLanguage: string, around: 'ltr' | 'rtl'): string {
  const direction = directionOfInline(inline, documentLanguage)
  let markup = escaped(inline.text).replaceAll('\n', '<br>')
  if (inline.emphasis) markup = element('em', {}, markup)
  if (inline.strong) markup = element('strong', {}, markup)
  const dress = {
    lang: inline.language === documentLanguage ? undefined : inline.language,
    // A run with its own direction is set apart, so that it cannot turn the words beside it round.
    dir: direction === around ? undefined : direction,
  }
  return dress.lang === undefined && dress.dir === undefined ? markup : element('span', dress, markup)
}

/** The runs of a line, without an element around them, for a place whose direction is `around`. */
export function lineMarkup(
  line: Line,
  documentLanguage: string,
  around: 'ltr' | 'rtl' = directionOfLanguage(documentLanguage),
): string {
  return line.map((inline) => inlineMarkup(inline, documentLanguage, around)).join('')
}

/** A line in an element of its own, which turns round when all its words are written the other way. */
export function lineElement(
  name: string,
  line: Line,
  documentLanguage: string,
  attributes: Readonly<Record<string, string>> = {},
): string {
  const direction = directionOfLine(line, documentLanguage)
  const dir = direction === directionOfLanguage(documentLanguage) ? undefined : direction
  return element(name, { ...attributes, dir }, lineMarkup(line, documentLanguage, direction))
}
