import { PdfmakeRenderer } from './machine.ts'
import type { Glyph, Inline, Line, Outline, Page, PdfDocument } from './machine.ts'
import { attach, spelledIn } from './tags.ts'
import type { Tag } from './tags.ts'
import { isMute } from './trueText.ts'

/** A heading's place in the bookmarks: its words, and the depth at which it hangs. */
export interface Bookmark {
  readonly title: string
  readonly level: number
}

/** What was noticed while drawing; the PDF/UA checkpoints ask for it. */
export interface Drawn {
  /** Glyphs drawn as a font's own "missing" box. Always 0 unless the choice of fonts is wrong. */
  missingGlyphs: number
  /** Bookmarks made. */
  bookmarks: number
}

/** Neighbouring words that look alike and belong together are written as one. */
function joined(inlines: readonly Inline[]): Inline[] {
  const out: Inline[] = []
  for (const inline of inlines) {
    const last = out.at(-1)
    const alike =
      last !== undefined &&
      last.font === inline.font &&
      last.fontSize === inline.fontSize &&
      last.color === inline.color &&
      last.tag === inline.tag &&
      !last.shaped &&
      !inline.shaped &&
      last.actual === undefined &&
      inline.actual === undefined &&
      !last.lineEnd &&
      Math.abs(last.x + last.width - inline.x) < 0.01
    if (alike) {
      const lineEnd = inline.lineEnd ?? false
      out[out.length - 1] = {
        ...last,
        text: last.text + inline.text,
        width: last.width + inline.width,
        lineEnd,
      }
    } else out.push(inline)
  }
  return out
}

/**
 * Draws pages and notes for every word which tag it belongs to. Must:
 * - mark everything: words and pictures as their tag's content, all else as an artifact (ISO 14289-1, 7.1);
 * - give each paragraph one piece of content per page, in the order it is read;
 * - treat a table header repeated on the next page as furniture, so that it is read once;
 * - give letters drawn in another order than spoken their true text (ISO 14289-1, 7.2).
 */
export class TaggingRenderer extends PdfmakeRenderer {
  readonly drawn: Drawn = { missingGlyphs: 0, bookmarks: 0 }
  readonly #bookmarks: ReadonlyMap<Tag, Bookmark>
  readonly #outlines: { level: number; outline: Outline }[] = []
  /** Lines already drawn once, known by their words: what comes again is a repeated header. */
  readonly #seen = new Set<readonly Inline[]>()
  readonly #bookmarked = new Set<Tag>()
  /** The tag whose content is being written, 'artifact', or nothing. */
  #open: Tag | 'artifact' | undefined

  constructor(document: PdfDocument, bookmarks: ReadonlyMap<Tag, Bookmark>) {
    super(document)
    this.#bookmarks = bookmarks
  }

  override renderPages(pages: readonly Page[]): void {
    for (const page of pages) {
      this.pdfDocument.addPage({ size: [page.pageSize.width, page.pageSize.height] })
      for (const { type, item } of page.items) {
        switch (type) {
          case 'line':
            this.#drawLine(item)
            break
          case 'vector':
            this.#artifact('Layout')
            this.renderVector(item)
            break
          case 'image':
            this.#content(item.tag as Tag)
            ;(item.tag as Tag).box = [item.x, item.y, item.x + item._width, item.y + item._height]
            this.renderImage(item)
            break
        }
      }
      this.#close()
    }
  }

  #drawLine(line: Line): void {
    const again = this.#seen.has(line.inlines)
    this.#seen.add(line.inlines)
    const ascender = line.getAscenderHeight()
    for (const inline of joined(line.inlines)) {
      const text = inline.lineEnd ? `${inline.text} ` : inline.text
      if (text === '') continue
      const tag = inline.tag as Tag | undefined
      if (tag && !again) {
        this.#content(this.#placeOf(inline, tag, text))
        this.#addBookmark(tag.within ?? tag, line.y)
      } else this.#artifact('Pagination')
      this.#drawText(inline, text, line.x + inline.x, line.y + ascender)
    }
  }

  /** The tag itself, or inside it a span with the true text of letters drawn in another order. */
  #placeOf(inline: Inline, tag: Tag, text: string): Tag {
    const typed = inline.actual ?? inline.text
    const plain =
      !inline.shaped && (inline.actual === undefined || inline.font.layout(text).glyphs.length === 1)
    return plain ? tag : spelledIn(tag, inline.lineEnd ? `${typed} ` : typed)
  }

  #drawText(inline: Inline, text: string, x: number, baseline: number): void {
    const { pdfDocument } = this
    const { glyphs, positions } = inline.font.layout(text)
    if (glyphs.some((glyph) => glyph.id === 0)) this.drawn.missingGlyphs++
    pdfDocument.fillColor(inline.color)
    pdfDocument._font = inline.font
    pdfDocument.fontSize(inline.fontSize)
    const top = baseline - (inline.font.ascender / 1000) * inline.fontSize
    inline.font.spelled = inline.actual
    pdfDocument.text(text, x, top, { lineBreak: false, textWidth: inline.width, wordCount: 1 })
    inline.font.spelled = undefined
    const em = inline.fontSize / 1000
    let pen = x
    glyphs.forEach((glyph, at) => {
      const { xAdvance, xOffset, yOffset } = positions[at] ?? { xAdvance: 0, xOffset: 0, yOffset: 0 }
      if (isMute(glyph)) this.#drawOutline(glyph, inline, pen + xOffset * em, baseline - yOffset * em)
      pen += xAdvance * em
    })
  }

  #drawOutline(glyph: Glyph, { font, fontSize }: Inline, x: number, baseline: number): void {
    const scale = (fontSize * font.scale) / 1000
    this.pdfDocument.save()
    this.pdfDocument.translate(x, baseline)
    this.pdfDocument.scale(scale, -scale)
    const outline = glyph.path.toSVG()
    if (outline !== '') this.pdfDocument.path(outline).fill()
    this.pdfDocument.restore()
  }

  /** Opens marked content for a tag, unless it is open already. */
  #content(tag: Tag): void {
    if (this.#open === tag) return
    this.#close()
    attach(this.pdfDocument.markStructureContent(tag.role), tag)
    this.#open = tag
  }

  #artifact(type: 'Pagination' | 'Layout'): void {
    if (this.#open === 'artifact') return
    this.#close()
    this.pdfDocument.markContent('Artifact', { type })
    this.#open = 'artifact'
  }

  #close(): void {
    if (this.#open !== undefined) this.pdfDocument.endMarkedContent()
    this.#open = undefined
  }

  /** A heading's bookmark, when its first word is drawn. */
  #addBookmark(tag: Tag, top: number): void {
    const bookmark = this.#bookmarks.get(tag)
    if (!bookmark || this.#bookmarked.has(tag)) return
    this.#bookmarked.add(tag)
    while ((this.#outlines.at(-1)?.level ?? 0) >= bookmark.level) this.#outlines.pop()
    const parent = this.#outlines.at(-1)?.outline ?? this.pdfDocument.outline
    // pdfkit counts `left` from the right edge, so the page's width is its left edge.
    const options = { top, left: this.pdfDocument.page.width, expanded: true }
    this.#outlines.push({ level: bookmark.level, outline: parent.addItem(bookmark.title, options) })
    this.drawn.bookmarks++
  }
}
