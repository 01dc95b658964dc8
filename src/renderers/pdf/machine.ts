import documentModule from 'pdfmake/js/PDFDocument.js'
import layoutModule from 'pdfmake/js/LayoutBuilder.js'
import lineModule from 'pdfmake/js/Line.js'
import rendererModule from 'pdfmake/js/Renderer.js'
import svgMeasureModule from 'pdfmake/js/SVGMeasure.js'
import tableModule from 'pdfmake/js/TableProcessor.js'

/**
 * The parts of pdfmake this room is built on, typed. pdfmake's own `Printer` is left out: it always makes
 * its own layout and renderer, resolves addresses over the network and reads local files. With the parts
 * put together here (`toPdf.ts`), our classes are ordinary subclasses, nothing shared is patched, so two
 * papers can never disturb each other, and there is no code left that could fetch anything.
 */

/** A font opened for one document, as pdfkit keeps it. Measures are thousandths of the font size. */
export interface OpenFont {
  ascender: number
  descender: number
  readonly scale: number
  /** The font file as fontkit reads it. */
  readonly font: {
    hasGlyphForCodePoint(codePoint: number): boolean
    getGlyph(id: number, codePoints?: readonly number[]): Glyph
  }
  /** The glyphs that go into the file, in the order of their numbers there. */
  readonly subset: { readonly glyphs: number[]; includeGlyph(glyph: number): number }
  readonly widths: number[]
  /** What each glyph in the file spells, in code points. */
  readonly unicode: (readonly number[])[]
  widthOfString(text: string, size: number): number
  lineHeight(size: number): number
  layout(text: string): { readonly glyphs: readonly Glyph[]; readonly positions: readonly Position[] }
  /** Ours: see `keepTrueText`. */
  spelled?: string | undefined
  /** Glyph numbers in hexadecimal, and where each goes. */
  encode(text: string): [codes: string[], positions: readonly Position[]]
}
interface Position {
  readonly xAdvance: number
  readonly xOffset: number
  readonly yOffset: number
}
export interface Glyph {
  readonly id: number
  readonly codePoints: readonly number[]
  readonly advanceWidth: number
  /** Its outline in the font's own units, upwards. */
  readonly path: { toSVG(): string }
}

/**
 * A run as pdfmake takes it. pdfmake cuts it into words and copies every key onto each of them, so each
 * word arrives at the renderer knowing its tag, its true text and the direction of its paragraph.
 */
export interface Run {
  text: string
  readonly font: string
  readonly bold: boolean
  readonly italics: boolean
  readonly color?: string
  readonly fontSize?: number
  readonly alignment: 'left' | 'right' | 'center'
  /** The paragraph's base direction. */
  readonly base: 'ltr' | 'rtl'
  /** Indents typed with spaces stay. */
  readonly preserveLeadingSpaces: true
  /** The text is not words to break: a sign with its own true text. */
  readonly noWrap?: boolean
  readonly actual?: string
  readonly shaped?: boolean
  /** A Tag (tags.ts). None: the words are furniture of the page (header, footer). */
  readonly tag?: unknown
}

/** A word, or what the line breaker leaves of it: a run's own keys plus its measures in points. */
export interface Inline extends Omit<Run, 'font'> {
  font: OpenFont
  fontSize: number
  color: string
  x: number
  width: number
  height: number
  leadingCut: number
  trailingCut: number
  /** A forced line break follows. */
  lineEnd?: boolean
  /** Must stay on one line with the next inline: they are parts of one word. */
  noNewLine?: boolean
}

export interface Line {
  x: number
  y: number
  maxWidth: number
  inlines: Inline[]
  inlineWidths: number
  leadingCut: number
  trailingCut: number
  lastLineInParagraph?: boolean
  addInline(inline: Inline): void
  getWidth(): number
  getHeight(): number
  getAscenderHeight(): number
}

export interface TableLayout {
  hLineWidth(line: number, node: Node): number
  vLineWidth(line: number, node: Node): number
  hLineColor(line: number, node: Node): string
  vLineColor(line: number, node: Node): string
  paddingLeft(column: number, node: Node): number
  paddingRight(column: number, node: Node): number
  paddingTop(row: number, node: Node): number
  paddingBottom(row: number, node: Node): number
  fillColor(row: number, node: Node, column: number): string | null
}

/** A node of pdfmake's definition, before and (underscored) after measuring. Sizes in points. */
export interface Node {
  text?: Run[]
  stack?: Node[]
  columns?: Node[]
  columnGap?: number
  width?: number | '*' | 'auto'
  table?: { body: Node[][]; widths: (number | { _calcWidth: number })[]; headerRows: number }
  layout?: TableLayout
  image?: string
  fit?: [number, number]
  canvas?: object[]
  margin?: [number, number, number, number]
  alignment?: 'left' | 'right' | 'center'
  lineHeight?: number
  fontSize?: number
  color?: string
  pageBreak?: 'before' | 'after'
  /** Ours: never begin this node so low on a page that it is cut off from what belongs to it. */
  keep?: Keep
  /** Ours: where a picture's content belongs in the structure tree. */
  tag?: unknown
  _inlines?: Inline[]
  _margin?: [number, number, number, number] | null
  _height?: number
  _minHeight?: number
  _layout?: TableLayout
  _offsets?: { offsets: number[]; total: number }
}

/** `whole`: move to the next page rather than split. `before`: the node this one leads to. */
export interface Keep {
  readonly whole?: boolean
  readonly before?: Node
}

interface Context {
  readonly page: number
  readonly x: number
  readonly y: number
  readonly availableWidth: number
  readonly availableHeight: number
  readonly pageMargins: { readonly top: number; readonly bottom: number }
  getCurrentPage(): { readonly pageSize: { readonly height: number } }
  moveDown(by: number): void
  resetMarginXTopParent(): void
}
interface Writer {
  readonly transactionLevel: number
  context(): Context
  moveToNextPage(): void
}
interface PageBreakSeen {
  readonly prevPage: number
}
export interface RowPlace {
  readonly pageBreaks: PageBreakSeen[]
  readonly positions: unknown[]
}

/** pdfmake's layout: definition in, pages of lines, vectors and images out. */
export interface Layout {
  nestedLevel: number
  writer: Writer
  layoutDocument(
    content: Node[],
    document: PdfDocument,
    styles: object,
    defaultStyle: object,
    background: undefined,
    header: ((page: number, pages: number) => Node) | undefined,
    footer: ((page: number, pages: number) => Node) | undefined,
    watermark: undefined,
    pageBreakBefore: undefined,
  ): Page[]
  registerTableLayouts(layouts: object): void
  buildNextLine(node: Node): Line | null
  processNode(node: Node, isVerticalAlignmentAllowed?: boolean): void
  processTable(node: Node & { positions: unknown[] }): void
  processRow(row: object): RowPlace
}

export interface TableProcessor {
  readonly headerRows: number
  readonly rowsWithoutPageBreak: number
  beginTable(writer: Writer): void
  beginRow(row: number, writer: Writer): void
  endRow(row: number, writer: Writer, pageBreaks: PageBreakSeen[]): void
  endTable(writer: Writer): void
}

export interface ImagePlace {
  readonly x: number
  readonly y: number
  readonly _width: number
  readonly _height: number
  readonly tag?: unknown
}
export type PageItem =
  | { readonly type: 'line'; readonly item: Line }
  | { readonly type: 'vector'; readonly item: object }
  | { readonly type: 'image'; readonly item: ImagePlace }
export interface Page {
  readonly pageSize: { readonly width: number; readonly height: number }
  readonly items: readonly PageItem[]
}

/** pdfmake's renderer: draws laid-out pages into a pdfkit document. */
export interface PageRenderer {
  readonly pdfDocument: PdfDocument
  renderPages(pages: readonly Page[]): void
  renderVector(vector: object): void
  renderImage(image: ImagePlace): void
}

/** A reference to an object in the file; `data` is its dictionary. */
export interface Reference {
  readonly data: Record<string, unknown>
  end(): void
}
/** A piece of marked page content, ready to hang in the structure tree. */
export interface Content {
  readonly refs: readonly unknown[]
}
export interface StructureElement {
  readonly dictionary: Reference
  add(child: StructureElement | Content): void
  end(): void
}
export interface Outline {
  addItem(title: string, options: { top: number; left: number; expanded: boolean }): Outline
}
export interface OpenPicture {
  readonly width: number
  readonly height: number
  /** Emptied when the picture has been written. */
  readonly imgData?: unknown
}

/** pdfkit's document with pdfmake's fonts and images. */
export interface PdfDocument {
  info: Record<string, unknown>
  readonly fonts: Record<string, Record<string, Uint8Array>>
  readonly images: Record<string, string>
  readonly outline: Outline
  readonly page: { readonly width: number; readonly height: number }
  _font: OpenFont
  provideFont(family: string, bold: boolean, italics: boolean): OpenFont
  provideImage(label: string): OpenPicture
  addPage(options: { size: [number, number] }): void
  fontSize(size: number): void
  fillColor(color: string): void
  save(): void
  restore(): void
  translate(x: number, y: number): void
  scale(x: number, y: number): void
  path(svg: string): { fill(): void }
  text(text: string, x: number, y: number, options: object): void
  markContent(tag: string, options: object): void
  markStructureContent(tag: string): Content
  endMarkedContent(): void
  struct(role: string, options: object): StructureElement
  addStructure(element: StructureElement): void
  getStructTreeRoot(): Reference
  file(bytes: ArrayBuffer, options: object): void
  appendXML(xml: string): void
  _addInfo(): void
  on(event: 'data', listener: (bytes: Uint8Array) => void): void
  on(event: 'end', listener: () => void): void
  on(event: 'error', listener: (error: Error) => void): void
  end(): void
}

/** The class itself, whether the loader hands over the CommonJS module or what it exports. */
function classOf(module: unknown): unknown {
  return typeof module === 'function' ? module : (module as { default: unknown }).default
}

export const PdfmakeDocument = classOf(documentModule) as new (
  fonts: object,
  images: object,
  patterns: object,
  attachments: object,
  options: object,
  files: null,
  mayReadLocalFile: (path: string) => boolean,
) => PdfDocument
export const PdfmakeLayout = classOf(layoutModule) as new (
  size: object,
  margins: object,
  svg: unknown,
) => Layout
export const PdfmakeLine = classOf(lineModule) as new (maxWidth: number) => Line
export const PdfmakeRenderer = classOf(rendererModule) as new (document: PdfDocument) => PageRenderer
export const PdfmakeTable = classOf(tableModule) as new (node: Node) => TableProcessor
export const PdfmakeSvgMeasure = classOf(svgMeasureModule) as new () => unknown
