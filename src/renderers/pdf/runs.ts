import type { Inline as ModelInline, Line } from '../../documents/model.ts'
import { directionOf } from './direction.ts'
import type { Fonts, Style } from './fonts.ts'
import type { Run } from './machine.ts'
import { plainText } from './plainText.ts'
import { spanWithin } from './tags.ts'
import type { Tag } from './tags.ts'

/** How a line of the model is drawn. Sizes in points. */
export interface Dress {
  readonly bold?: boolean
  readonly italics?: boolean
  readonly color?: string
  readonly size?: number
  readonly alignment?: 'left' | 'right' | 'center'
}

/** What words need beside themselves: fonts, the document's language, and somewhere to report to. */
export interface Setting {
  readonly fonts: Fonts
  readonly language: string
  /** Told of every character no font can draw. */
  readonly undrawn: (character: string) => void
}

/** The style of one inline within its surroundings. */
export const styleOf = (inline: ModelInline, dress: Dress): Style => ({
  bold: Boolean(inline.strong) || Boolean(dress.bold),
  italics: Boolean(inline.emphasis) || Boolean(dress.italics),
})

/** The paragraphs inside a line: '\n' ends one. Each keeps its own direction. */
function paragraphsOf(line: Line): ModelInline[][] {
  const paragraphs: ModelInline[][] = [[]]
  for (const inline of line) {
    const pieces = plainText(inline.text).split('\n')
    pieces.forEach((text, index) => {
      if (index > 0) paragraphs.push([])
      const more = index < pieces.length - 1 ? '\n' : ''
      if (text + more !== '') paragraphs.at(-1)?.push({ ...inline, text: text + more })
    })
  }
  return paragraphs
}

/**
 * The runs of a line, each in a font that has its letters. Never empty, so that a line without words
 * keeps its place. Words in another language than the document's get a span of their own.
 */
export function runsOf(line: Line, setting: Setting, dress: Dress = {}, tag?: Tag): Run[] {
  const runs: Run[] = []
  for (const paragraph of paragraphsOf(line)) {
    const base = paragraph[0]?.direction ?? directionOf(paragraph.map((inline) => inline.text).join(''))
    const alignment = dress.alignment ?? (base === 'rtl' ? 'right' : 'left')
    let lastSpan: Tag | undefined
    for (const inline of paragraph) {
      const style = styleOf(inline, dress)
      let place = tag
      if (tag && inline.language && inline.language !== setting.language) {
        lastSpan = lastSpan?.language === inline.language ? lastSpan : spanWithin(tag, inline.language)
        place = lastSpan
      } else lastSpan = undefined
      for (const stretch of setting.fonts.stretches(inline.text, style)) {
        if (stretch.undrawn !== undefined) setting.undrawn(stretch.undrawn)
        runs.push({
          text: stretch.text,
          font: stretch.face.key,
          ...style,
          alignment,
          base,
          preserveLeadingSpaces: true,
          ...(dress.color && { color: dress.color }),
          ...(dress.size && { fontSize: dress.size }),
          ...(stretch.face.shaped && { shaped: true }),
          ...(stretch.actual !== undefined && { actual: stretch.actual, noWrap: true }),
          ...(place && { tag: place }),
        })
      }
    }
  }
  if (runs.length > 0) return runs
  const style = { bold: Boolean(dress.bold), italics: Boolean(dress.italics) }
  const font = setting.fonts.plainFont(style)
  return [{ text: '', font, ...style, alignment: 'left', base: 'ltr', preserveLeadingSpaces: true }]
}
