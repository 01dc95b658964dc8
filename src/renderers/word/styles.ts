import {
  AlignmentType,
  BorderStyle,
  LevelFormat,
  LineRuleType,
  type INumberingOptions,
  type IStylesOptions,
} from 'docx'
import { sizeIn } from '../../documents/largePrint.ts'
import type { DocumentModel } from '../../documents/model.ts'
import { directionOfLanguage } from '../../documents/text.ts'

/** The typeface, and the one every office computer has, which Word is told to use where the first is missing. */
export const typeface = 'Atkinson Hyperlegible'
export const typefaceElsewhere = 'Arial'

export const colours = { quiet: '44494D', line: '767B80', hair: 'B1B4B6', tint: 'F3F2F1' }

/** Style ids, as the blocks name them; Word shows the names in `stylesOf`. */
export const style = {
  quote: 'Quote',
  quoteSource: 'QuoteSource',
  note: 'Note',
  caption: 'Caption',
  bullet: 'ListBullet',
  number: 'ListNumber',
  choice: 'Choice',
  room: 'Room',
  cell: 'TableText',
  signature: 'Signature',
  header: 'Header',
  footer: 'Footer',
} as const

/** '#rrggbb' as Word writes it. */
export function wordColour(colour: string): string {
  return colour.slice(1).toUpperCase()
}

/**
 * The paper's styles under the names Word itself uses, so that its navigation pane, its styles gallery and another
 * person's macro find them. Sizes follow `look.size` (points); Word counts in half points.
 */
export function stylesOf({ look, language }: DocumentModel): IStylesOptions {
  const accent = wordColour(look.accent)
  const points = (factor: number) => Math.round(sizeIn(look, factor) * 2)
  // Word's borders know left and right, not start and end.
  const startSide = directionOfLanguage(language) === 'rtl' ? 'right' : 'left'
  const heading = (level: number, factor: number, before: number) => ({
    run: { size: points(factor), bold: true, color: level === 5 ? '000000' : accent },
    paragraph: {
      outlineLevel: level - 1,
      keepNext: true,
      keepLines: true,
      spacing: { before, after: 120, line: 264, lineRule: LineRuleType.AUTO },
      ...(level === 2 && {
        border: { top: { style: BorderStyle.SINGLE, size: 12, color: accent, space: 6 } },
      }),
    },
  })
  // The bar stands beside the person's own words only; who said them stands under it, which also parts two quotes.
  const quoteBar = {
    // The same on both sides, so that the bar stays in line beside a paragraph written the other way.
    indent: { start: 340, end: 340 },
    border: { [startSide]: { style: BorderStyle.SINGLE, size: 24, color: accent, space: 10 } },
  }
  const boxSide = { style: BorderStyle.SINGLE, size: 12, color: colours.line, space: 8 }
  const named = (id: string, name: string) => ({ id, name, basedOn: 'Normal', quickFormat: true })
  return {
    default: {
      document: {
        run: {
          font: { ascii: typeface, hAnsi: typeface, cs: typefaceElsewhere, eastAsia: typefaceElsewhere },
          size: points(1),
          language:
            directionOfLanguage(language) === 'rtl'
              ? { value: 'en-GB', bidirectional: language }
              : { value: language },
        },
        paragraph: { spacing: { after: 140, line: 288, lineRule: LineRuleType.AUTO } },
      },
      heading1: heading(1, 1.8, 0),
      heading2: heading(2, 1.4, 480),
      heading3: heading(3, 1.2, 320),
      heading4: heading(4, 1.05, 280),
      heading5: heading(5, 1, 240),
      // No paper has notes at the foot; whoever adds one to large print finds it in large print.
      ...(look.least !== undefined && {
        footnoteText: { run: { size: points(1) } },
        footnoteTextChar: { run: { size: points(1) } },
        endnoteText: { run: { size: points(1) } },
        endnoteTextChar: { run: { size: points(1) } },
      }),
      caption: {
        run: { size: points(1), bold: true, italics: false, color: '000000' },
        paragraph: { keepNext: true, spacing: { before: 200, after: 100 } },
      },
    },
    paragraphStyles: [
      { ...named(style.quote, 'Quote'), run: { italics: false }, paragraph: quoteBar },
      {
        ...named(style.quoteSource, 'Quote Source'),
        run: { size: points(0.9), color: colours.quiet },
        paragraph: { indent: quoteBar.indent, keepLines: true, spacing: { after: 280 } },
      },
      {
        ...named(style.note, 'Note'),
        paragraph: {
          indent: { start: 200, end: 200 },
          border: { top: boxSide, bottom: boxSide, left: boxSide, right: boxSide },
          shading: { fill: colours.tint },
          keepLines: true,
        },
      },
      { ...named(style.bullet, 'List Bullet'), paragraph: { spacing: { after: 80 } } },
      { ...named(style.number, 'List Number'), paragraph: { spacing: { after: 80 } } },
      { ...named(style.choice, 'Choice'), paragraph: { keepLines: true, spacing: { after: 80 } } },
      {
        ...named(style.room, 'Room to write'),
        paragraph: { spacing: { before: points(8), after: 0, line: 240, lineRule: LineRuleType.AUTO } },
      },
      {
        ...named(style.cell, 'Table Text'),
        run: { size: points(0.95) },
        paragraph: { spacing: { after: 60 } },
      },
      {
        ...named(style.signature, 'Signature'),
        paragraph: { spacing: { before: 360, after: 240 }, keepLines: true },
      },
      {
        ...named(style.header, 'header'),
        run: { bold: true, color: accent },
        paragraph: { alignment: AlignmentType.END, spacing: { after: 0 } },
      },
      {
        ...named(style.footer, 'footer'),
        run: { size: points(0.8), color: colours.quiet },
        paragraph: { spacing: { after: 0 } },
      },
    ],
  }
}

/** Names of the kinds of list; each ordered list is an instance of its own and starts at 1. */
export const listKinds = { bullet: 'bulleted', number: 'numbered', choice: 'choices' } as const

/** How lists are marked. The bullet is a character every typeface has. */
export const numbering: INumberingOptions = {
  config: [
    { reference: listKinds.bullet, levels: [level(LevelFormat.BULLET, '•')] },
    { reference: listKinds.number, levels: [level(LevelFormat.DECIMAL, '%1.')] },
    { reference: listKinds.choice, levels: [level(LevelFormat.BULLET, '☐')] },
  ],
}

function level(format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) {
  return {
    level: 0,
    format,
    text,
    alignment: AlignmentType.START,
    style: { paragraph: { indent: { start: 500, hanging: 400 } } },
  }
}
