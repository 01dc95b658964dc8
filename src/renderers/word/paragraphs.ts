import { Paragraph, type IParagraphOptions, type ParagraphChild } from 'docx'
import type { DocumentModel, Line } from '../../documents/model.ts'
import { PlacedBookmark, type Place } from './bookmarks.ts'
import { runsOf } from './inlines.ts'
import { directionOfLine } from '../../documents/text.ts'

/** What came before a block and shows in its first paragraph. */
export interface Lead {
  /** Its own bookmark, after those of page breaks that stood before it. */
  readonly places: readonly Place[]
  readonly newPage: boolean
  /** A table has no space of its own beneath it. */
  readonly afterTable: boolean
}

/** What a block has to know of the document it stands in. */
export interface WordContext {
  readonly model: DocumentModel
  readonly lead: Lead
  /** The block's number in the document, from 1: what tells its lists and its drawing from all others. */
  readonly number: number
}

export type ParagraphDress = Omit<IParagraphOptions, 'children' | 'text'>

/** A line as a paragraph that is not the first of its block. */
export function paragraph(line: Line, dress: ParagraphDress, context: Pick<WordContext, 'model'>): Paragraph {
  return paragraphWith(runsOf(line, context.model.language), line, dress, context)
}

/** The first paragraph of a block: it carries the bookmark, and the page break and the space that came before. */
export function firstParagraph(
  line: Line,
  dress: ParagraphDress,
  { model, lead }: WordContext,
  children: readonly ParagraphChild[] = runsOf(line, model.language),
): Paragraph {
  const placed = lead.places.reduceRight<readonly ParagraphChild[]>(
    (inner, place) => [new PlacedBookmark(place, inner)],
    children,
  )
  const before = lead.newPage ? 0 : lead.afterTable && dress.heading === undefined ? 240 : undefined
  const spacing = before === undefined ? dress.spacing : { before, ...dress.spacing }
  return paragraphWith(
    placed,
    line,
    {
      ...dress,
      ...(spacing && { spacing }),
      ...(lead.newPage && { pageBreakBefore: true }),
    },
    { model },
  )
}

/** Lines as paragraphs, of which the first is the block's first. With no line at all, one empty paragraph. */
export function paragraphs(
  lines: readonly Line[],
  dress: (at: number, last: boolean) => ParagraphDress,
  context: WordContext,
): Paragraph[] {
  const [first = [], ...rest] = lines
  const last = lines.length - 1
  return [
    firstParagraph(first, dress(0, last <= 0), context),
    ...rest.map((line, at) => paragraph(line, dress(at + 1, at + 1 === last), context)),
  ]
}

/** A paragraph of ready children, which turns round when the words of `line` are all written the other way. */
export function paragraphWith(
  children: readonly ParagraphChild[],
  line: Line,
  dress: ParagraphDress,
  { model }: Pick<WordContext, 'model'>,
): Paragraph {
  const rightToLeft = directionOfLine(line, model.language) === 'rtl'
  return new Paragraph({ ...dress, ...(rightToLeft && { bidirectional: true }), children })
}
