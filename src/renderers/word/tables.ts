import type { Paragraph } from 'docx'
import {
  BorderStyle,
  HeightRule,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  type FileChild,
} from 'docx'
import type { Facts as FactsBlock, Line, Table as TableBlock } from '../../documents/model.ts'
import { textHeight, textWidth } from './page.ts'
import { firstParagraph, paragraph, type WordContext } from './paragraphs.ts'
import { colours, listKinds, style } from './styles.ts'
import { directionOfLanguage, isBlank, textOf } from '../../documents/text.ts'

/** Space between a cell's border and its words, in twentieths of a point. */
const cellMargin = { top: 70, bottom: 50, left: 110, right: 110 }

interface Row {
  readonly cells: readonly (readonly Line[])[]
  /** True for the row of column headings, which Word repeats on every page. */
  readonly heads: boolean
  /** True when the first cell names the row. */
  readonly named: boolean
  /** Lines of handwriting it has room for. */
  readonly room?: number
  /** Cells without words hold a box to tick. */
  readonly ticks?: true
}

/** A table under its caption, with widths in absolute units: Word, LibreOffice and Pages then agree on them. */
export function tableOf({ caption, head, widths, rows }: TableBlock, context: WordContext): FileChild[] {
  return captioned(
    caption,
    [
      { cells: head.map((cell) => [cell]), heads: true, named: false },
      ...rows.map(({ cells, header, room, ticks }) => ({
        cells,
        heads: false,
        named: header,
        ...(room !== undefined && { room }),
        ...(ticks && { ticks }),
      })),
    ],
    absolute(widths),
    context,
  )
}

/** Label and value pairs as a table of two columns whose first column is headings. */
export function factsOf({ caption, rows }: FactsBlock, context: WordContext): FileChild[] {
  const drawn = rows.map(({ label, value }) => ({ cells: [[label], value], heads: false, named: true }))
  return captioned(caption, drawn, absolute([0.26, 0.74]), context)
}

function captioned(
  caption: Line,
  rows: readonly Row[],
  widths: readonly number[],
  context: WordContext,
): FileChild[] {
  // The paragraph is there even without words: it carries the bookmark and keeps two tables from becoming one.
  const above = firstParagraph(
    caption,
    { style: style.caption, ...(isBlank(caption) && { spacing: { before: 0, after: 0, line: 120 } }) },
    context,
  )
  return rows.length === 0 ? [above] : [above, tableWith(rows, widths, context)]
}

function tableWith(rows: readonly Row[], widths: readonly number[], context: WordContext): Table {
  const border = { style: BorderStyle.SINGLE, size: 4, color: colours.hair }
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: cellMargin,
    borders: {
      top: border,
      bottom: border,
      left: border,
      right: border,
      insideHorizontal: border,
      insideVertical: border,
    },
    // Word and screen readers take headings from here; the row header also from `tableHeader`.
    tableLook: {
      firstRow: rows.some(({ heads }) => heads),
      firstColumn: rows.some(({ named }) => named),
      lastRow: false,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    ...(directionOfLanguage(context.model.language) === 'rtl' && { visuallyRightToLeft: true }),
    rows: rows.map((row) => rowOf(row, widths, context)),
  })
}

function rowOf(row: Row, widths: readonly number[], context: WordContext): TableRow {
  return new TableRow({
    ...(fitsOnHalfAPage(row.cells, widths, context.model.look.size) && { cantSplit: true }),
    ...(row.heads && { tableHeader: true, keepNext: true }),
    ...(row.room !== undefined && {
      height: { value: Math.round(row.room * context.model.look.size * 20 * 2.2), rule: HeightRule.ATLEAST },
    }),
    children: row.cells.map((lines, at) => {
      const names = row.heads || (row.named && at === 0)
      return new TableCell({
        width: { size: widths[at] ?? 0, type: WidthType.DXA },
        ...(names && { shading: { fill: colours.tint } }),
        children:
          row.ticks && lines.length === 0 ? [tickBox(context)] : cellParagraphs(lines, names, context),
      })
    }),
  })
}

/** An empty line of the list of choices: its bullet is the box. */
function tickBox(context: WordContext): Paragraph {
  const numbering = { reference: listKinds.choice, level: 0 }
  return paragraph([], { style: style.cell, numbering }, context)
}

function cellParagraphs(lines: readonly Line[], names: boolean, context: WordContext): Paragraph[] {
  // A cell without a paragraph is a file Word will not open.
  const drawn = lines.length === 0 ? [[]] : lines
  return drawn.map((line) =>
    paragraph(
      names ? line.map((inline) => ({ ...inline, strong: true })) : line,
      { style: style.cell },
      context,
    ),
  )
}

/** Parts of the page's width as whole twentieths of a point that add up to the width exactly. */
function absolute(widths: readonly number[]): number[] {
  const whole = widths.map((width) => Math.round(width * textWidth))
  const missing = textWidth - whole.reduce((sum, width) => sum + width, 0)
  return whole.map((width, at) => (at === whole.length - 1 ? width + missing : width))
}

/**
 * Whether a row may be kept in one piece. A row that may not split and is longer than the space left moves to the next
 * page whole; one longer than a page would be cut off. The estimate takes a letter as half its size wide.
 */
function fitsOnHalfAPage(
  cells: readonly (readonly Line[])[],
  widths: readonly number[],
  points: number,
): boolean {
  const lineHeight = points * 20 * 1.3
  const heights = cells.map((lines, at) => {
    const letters = Math.max(
      1,
      ((widths[at] ?? textWidth) - cellMargin.left - cellMargin.right) / (points * 10),
    )
    const drawn = lines
      .flatMap((line) => textOf(line).split('\n'))
      .reduce((sum, text) => sum + Math.max(1, Math.ceil(text.length / letters)), 0)
    return drawn * lineHeight + lines.length * 60
  })
  return Math.max(0, ...heights) <= textHeight / 2
}
