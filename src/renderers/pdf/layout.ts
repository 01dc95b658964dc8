import { arrange } from './direction.ts'
import { PdfmakeLayout, PdfmakeLine, PdfmakeTable } from './machine.ts'
import type { Inline, Line, Node } from './machine.ts'

const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' })
/** Points by which sums of measured widths may differ from each other and still be equal. */
const rounding = 0.01

/** How many of the inlines make up the next unbreakable word: runs in different fonts can be one word. */
function wordLength(inlines: readonly Inline[]): number {
  let count = 1
  while (inlines[count - 1]?.noNewLine && !inlines[count - 1]?.lineEnd && inlines[count]) count++
  return count
}

/** Cuts a word too long for a line after as many whole letters as fit into `room`, at least one. */
function cut(inline: Inline, room: number): [Inline, Inline | undefined] {
  const letters = Array.from(clusters.segment(inline.text), ({ segment }) => segment)
  const widthOf = (count: number) =>
    inline.font.widthOfString(letters.slice(0, count).join(''), inline.fontSize)
  let low = 1
  let high = letters.length
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (widthOf(middle) <= room) low = middle
    else high = middle - 1
  }
  if (low >= letters.length || inline.actual !== undefined) return [inline, undefined]
  const [head, tail] = [letters.slice(0, low).join(''), letters.slice(low).join('')]
  return [
    // The word goes on, in the next line: what followed the whole of it now follows its tail.
    { ...inline, text: head, width: widthOf(low), trailingCut: 0, lineEnd: false, noNewLine: false },
    { ...inline, text: tail, width: inline.font.widthOfString(tail, inline.fontSize) },
  ]
}

/** Fills one line from the front of `inlines` and takes what it used. */
function takeLine(inlines: Inline[], width: number): Line {
  const line = new PdfmakeLine(width)
  while (inlines.length > 0) {
    const word = inlines.slice(0, wordLength(inlines))
    const last = word.at(-1) as Inline
    const wordWidth = word.reduce((sum, inline) => sum + inline.width, 0) - last.trailingCut
    if (line.inlineWidths + wordWidth > width + rounding) {
      if (line.inlines.length > 0) break
      takeBrokenWord(line, inlines, word.length, width)
      return line
    }
    for (const inline of word) line.addInline(inline)
    inlines.splice(0, word.length)
    if (last.lineEnd) break
  }
  return line
}

/** A word longer than a whole line: as much of it as fits. */
function takeBrokenWord(line: Line, inlines: Inline[], count: number, width: number): void {
  for (let taken = 0; taken < count; taken++) {
    const inline = inlines[0] as Inline
    const room = width - line.inlineWidths
    if (inline.width - inline.trailingCut <= room + rounding) {
      line.addInline(inline)
      inlines.shift()
      continue
    }
    const first = Array.from(clusters.segment(inline.text))[0]?.segment ?? ''
    const firstFits = inline.font.widthOfString(first, inline.fontSize) <= room
    if (line.inlines.length > 0 && (!firstFits || inline.actual !== undefined)) return
    const [head, tail] = cut(inline, room)
    line.addInline(head)
    inlines.shift()
    if (tail) {
      inlines.unshift(tail)
      return
    }
  }
}

/** The heights of the lines a measured text node will have. */
function lineHeights(node: Node, width: number): number[] {
  const rest = [...(node._inlines ?? [])]
  const heights: number[] = []
  while (rest.length > 0) heights.push(takeLine(rest, width).getHeight())
  return heights
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
const marginsOf = (node: Node) => node._margin ?? [0, 0, 0, 0]

function columnWidths(node: Node, width: number): number[] {
  const columns = node.columns ?? []
  const fixed = sum(columns.map((column) => (typeof column.width === 'number' ? column.width : 0)))
  const gaps = (node.columnGap ?? 0) * (columns.length - 1)
  return columns.map((column) =>
    typeof column.width === 'number' ? column.width : Math.max(1, width - fixed - gaps),
  )
}

/** Content widths of a table's columns; every table of this room has fixed ones. */
const tableWidths = (node: Node) =>
  (node.table?.widths ?? []).map((width) => (typeof width === 'number' ? width : widthIn(width)))
const widthIn = (measured: { _calcWidth?: number; width?: number }) =>
  measured.width ?? measured._calcWidth ?? 0

function rowHeight(node: Node, row: number): number {
  const widths = tableWidths(node)
  const layout = node._layout
  const cells = node.table?.body[row] ?? []
  const padding = layout ? layout.paddingTop(row, node) + layout.paddingBottom(row, node) : 0
  const rule = layout ? layout.hLineWidth(row + 1, node) : 0
  return padding + rule + Math.max(0, ...cells.map((cell, column) => heightOf(cell, widths[column] ?? 0)))
}

/** The height a measured node will take if it is not split. */
function heightOf(node: Node, available: number): number {
  const [left, top, right, bottom] = marginsOf(node)
  const width = available - left - right
  if (node.table) return top + bottom + sum(node.table.body.map((_, row) => rowHeight(node, row)))
  if (node.stack) return top + bottom + sum(node.stack.map((child) => heightOf(child, width)))
  if (node.columns) {
    const widths = columnWidths(node, width)
    return top + bottom + Math.max(...node.columns.map((child, at) => heightOf(child, widths[at] ?? width)))
  }
  if (node.canvas) return top + bottom + (node._minHeight ?? 0)
  if (node.image !== undefined) return top + bottom + (node._height ?? 0)
  return top + bottom + sum(lineHeights(node, width))
}

/** Lines of a paragraph that must come together at the foot of a page. */
const fewestLines = 2

/**
 * The height that must be free so that the node may begin here: a heading needs what it leads to, a
 * paragraph two of its lines, a table its header and first row (or two lines of it).
 */
function headOf(node: Node, available: number, page: number): number {
  const [left, top, right, bottom] = marginsOf(node)
  const width = available - left - right
  const all = heightOf(node, available)
  if (node.keep?.before) return all + headOf(node.keep.before, available, page)
  if (node.keep?.whole && all <= page) return all
  if (node.table) {
    const headers = sum(node.table.body.slice(0, node.table.headerRows).map((_, row) => rowHeight(node, row)))
    const first = rowHeight(node, node.table.headerRows)
    return top + headers + (first <= page / 2 ? first : page / 8)
  }
  if (node.stack?.[0]) return top + headOf(node.stack[0], width, page)
  if (node.columns) {
    const widths = columnWidths(node, width)
    return top + Math.max(...node.columns.map((child, at) => headOf(child, widths[at] ?? width, page)))
  }
  if (node.text) {
    const heights = lineHeights(node, width)
    return heights.length <= fewestLines + 1 ? all - bottom : top + sum(heights.slice(0, fewestLines))
  }
  return all
}

const withoutTop = (margin: Node['_margin']): [number, number, number, number] => {
  const [left, , right, bottom] = margin ?? [0, 0, 0, 0]
  return [left, 0, right, bottom]
}

/**
 * pdfmake's layout with what a paper for people needs. Must:
 * - break words only between whole letters (pdfmake cuts emoji and accents in two);
 * - put right-to-left words in reading order once a line is full;
 * - keep headings with what follows, and short rows in one piece, without laying out the paper again for
 *   every page (pdfmake's own way) and without losing the end of a row taller than a page (its
 *   `dontBreakRows` does).
 */
export class PaperLayout extends PdfmakeLayout {
  override buildNextLine(node: Node): Line | null {
    const inlines = node._inlines
    if (!inlines || inlines.length === 0) return null
    const line = takeLine(inlines, this.writer.context().availableWidth)
    line.lastLineInParagraph = inlines.length === 0
    arrange(line)
    return line
  }

  override processNode(node: Node, isVerticalAlignmentAllowed = false): void {
    if (node.keep && node.pageBreak !== 'before' && this.writer.transactionLevel === 0) {
      const { availableWidth, availableHeight, y, pageMargins } = this.writer.context()
      if (y > pageMargins.top && headOf(node, availableWidth, this.#pageHeight()) > availableHeight) {
        this.writer.moveToNextPage()
        // The white above a heading belongs between it and what it is set apart from.
        node._margin = withoutTop(node._margin)
      }
    }
    // The same at the top of a page begun on purpose.
    if (node.pageBreak === 'before') node._margin = withoutTop(node._margin)
    // White that does not fit below the last line of a page ends with the page. pdfmake would begin another
    // one for it, which stays empty when the paper ends there or a page break follows.
    const margin = node._margin
    if (margin) node._margin = [margin[0], margin[1], margin[2], 0]
    super.processNode(node, isVerticalAlignmentAllowed)
    if (!margin) return
    node._margin = margin
    const context = this.writer.context()
    // Inside an unbreakable block pdfmake knows no height: it is not a number, and everything fits.
    const tooMuch = margin[3] > context.availableHeight
    context.moveDown(tooMuch ? Math.max(0, context.availableHeight) : margin[3])
  }

  /** pdfmake's own, without the parts for columns that flow and cells that span. */
  override processTable(node: Node & { positions: unknown[] }): void {
    const table = node.table
    if (!table) throw new Error('processTable was given a node that is no table')
    // A header taller than half a page cannot be repeated: it would leave no room for the rows.
    const headerHeight = sum(table.body.slice(0, table.headerRows).map((_, row) => rowHeight(node, row)))
    if (headerHeight > this.#pageHeight() / 2) table.headerRows = 0
    this.nestedLevel++
    const processor = new PdfmakeTable(node)
    processor.beginTable(this.writer)
    for (let row = 0; row < table.body.length; row++) {
      if (row > table.headerRows) this.#makeRoomFor(rowHeight(node, row))
      processor.beginRow(row, this.writer)
      const place = this.processRow({
        marginX: node._margin ? [node._margin[0], node._margin[2]] : [0, 0],
        dontBreakRows: false,
        rowsWithoutPageBreak: processor.rowsWithoutPageBreak,
        cells: table.body[row],
        widths: table.widths,
        gaps: node._offsets?.offsets,
        tableBody: table.body,
        tableNode: node,
        rowIndex: row,
        height: undefined,
      })
      node.positions.push(...place.positions)
      processor.endRow(row, this.writer, place.pageBreaks)
    }
    processor.endTable(this.writer)
    this.nestedLevel--
    if (this.nestedLevel === 0) this.writer.context().resetMarginXTopParent()
  }

  /** Starts a new page before a row that would be cut although it fits on half a page. */
  #makeRoomFor(height: number): void {
    const { availableHeight } = this.writer.context()
    const page = this.#pageHeight()
    const needed = height <= page / 2 ? height : page / 8
    if (needed > availableHeight) this.writer.moveToNextPage()
  }

  #pageHeight(): number {
    const { pageMargins } = this.writer.context()
    return this.writer.context().getCurrentPage().pageSize.height - pageMargins.top - pageMargins.bottom
  }
}
