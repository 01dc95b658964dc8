import type { Glyph, OpenFont } from './machine.ts'

const same = (a: readonly number[], b: readonly number[]) =>
  a.length === b.length && a.every((point, at) => point === b[at])

/**
 * A glyph that spells nothing: the dots of an Arabic letter, which fonts keep apart from its shape. Viewers
 * make up a text for it when it is shown as text, so its outline is drawn instead (see `drawing.ts`).
 */
export const isMute = (glyph: Glyph) => glyph.codePoints.length === 0 && glyph.advanceWidth === 0

/**
 * Makes a font spell what it draws. pdfkit lets every glyph stand for one text, the first it was drawn
 * for; but an Arabic letter is often a shape shared by five letters plus dots, a bracket in Arabic is the
 * other bracket mirrored, and our mark for an unknown character stands for many. Copying or searching such
 * words found others. Here a glyph that comes with another text is put into the font once more, under a
 * number of its own.
 *
 * Afterwards `font.spelled`, while it is set, is the true text of whatever is drawn with one glyph.
 */
export function keepTrueText(font: OpenFont): void {
  // fontkit keeps one object per glyph, with the text it was first asked for, and gives it to every other.
  const glyphOf = font.font.getGlyph.bind(font.font)
  font.font.getGlyph = (id, codePoints) => {
    const glyph = glyphOf(id, codePoints)
    if (codePoints === undefined || same(glyph.codePoints, codePoints)) return glyph
    return Object.create(glyph, { codePoints: { value: codePoints } }) as Glyph
  }
  /** Glyph and text → number in the file's font. */
  const numbers = new Map<string, number>()

  const numberOf = (glyph: number, codePoints: readonly number[], width: number): number => {
    const key = `${String(glyph)} ${codePoints.join(' ')}`
    const known = numbers.get(key)
    if (known !== undefined) return known
    let number = font.subset.includeGlyph(glyph)
    const spells = font.unicode[number]
    if (spells && !same(spells, codePoints)) number = font.subset.glyphs.push(glyph) - 1
    font.widths[number] = width
    font.unicode[number] = codePoints
    numbers.set(key, number)
    return number
  }

  font.encode = (text) => {
    const run = font.layout(text)
    const glyphs = run.glyphs.filter((glyph) => !isMute(glyph))
    const positions = run.positions.filter((_, at) => !isMute(run.glyphs[at] as Glyph))
    const spelled =
      glyphs.length === 1 && font.spelled !== undefined
        ? Array.from(font.spelled, (sign) => sign.codePointAt(0) ?? 0)
        : undefined
    const codes = glyphs.map((glyph) =>
      numberOf(glyph.id, spelled ?? glyph.codePoints, glyph.advanceWidth * font.scale)
        .toString(16)
        .padStart(4, '0'),
    )
    return [codes, positions]
  }
}
