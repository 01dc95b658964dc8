import type { Content, PdfDocument, StructureElement } from './machine.ts'

/**
 * The structure tree of a paper, built before it is laid out and filled while it is drawn. What the tree
 * says is the order of the model, whatever the order of drawing: a table cell that goes on overleaf, or a
 * paragraph cut by a page, is one tag with several pieces of content.
 */
export interface Tag {
  /** A standard structure type of ISO 32000-1, 14.8.4. */
  readonly role: Role
  readonly children: (Tag | Content)[]
  readonly scope?: 'Column' | 'Row'
  /** What stands for a picture that cannot be seen. */
  readonly alternative?: string
  readonly language?: string
  /** Unique in the paper; ISO 14289-1, 7.9 asks it of every Note. */
  readonly id?: string
  /** Left, top, right, bottom of a picture in points from the page's top left; set when it is drawn. */
  box?: readonly [number, number, number, number]
  /** A span of shaped letters: its true text, in the order of speaking. Grows while it is drawn. */
  actual?: string
  /** A span inside a line takes its place among the parent's words when its first word is drawn. */
  readonly within?: Tag
}

export type Role =
  | 'Document'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'P'
  | 'BlockQuote'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'Caption'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Div'
  | 'Figure'
  | 'Note'
  | 'Span'

export const isTag = (child: Tag | Content): child is Tag => 'role' in child

/** A new tag at the end of its parent. */
export function tagIn(parent: Tag, role: Role, more: Omit<Tag, 'role' | 'children' | 'within'> = {}): Tag {
  const tag: Tag = { role, children: [], ...more }
  parent.children.push(tag)
  return tag
}

/** A run of words in another language: hangs in its parent once its first word is drawn. */
export function spanWithin(parent: Tag, language: string): Tag {
  return { role: 'Span', children: [], language, within: parent }
}

/** Hangs drawn content in the tree. */
export function attach(content: Content, tag: Tag): void {
  if (tag.within && tag.children.length === 0) tag.within.children.push(tag)
  tag.children.push(content)
}

/**
 * The span for words whose glyphs do not spell them in the order of speaking: the one the words before
 * began, if nothing came between, or a new one.
 */
export function spelledIn(tag: Tag, actual: string): Tag {
  if (tag.within && tag.children.length === 0) tag.within.children.push(tag)
  const last = tag.children.at(-1)
  const span = last && isTag(last) && last.actual !== undefined ? last : tagIn(tag, 'Span')
  span.actual = (span.actual ?? '') + actual
  return span
}

/** Every tag of the tree, parents before children, in reading order. */
export function* tagsOf(tag: Tag): Generator<Tag> {
  yield tag
  for (const child of tag.children) if (isTag(child)) yield* tagsOf(child)
}

/** Writes the finished tree into the document. Call it once, after the last page was drawn. */
export function writeStructure(document: PdfDocument, root: Tag): void {
  const named: [string, StructureElement][] = []
  const element = (tag: Tag): StructureElement => {
    const made = document.struct(tag.role, {
      ...(tag.scope && { scope: tag.scope }),
      ...(tag.alternative !== undefined && { alt: tag.alternative }),
      ...(tag.language && { lang: tag.language }),
      ...(tag.actual && { actual: tag.actual }),
      ...(tag.box && { bbox: tag.box, placement: 'Block' }),
    })
    if (tag.id) {
      // pdfkit has no option for it. A String object is written as text, a plain string as a name.
      made.dictionary.data['ID'] = new String(tag.id)
      named.push([tag.id, made])
    }
    for (const child of tag.children) made.add(isTag(child) ? element(child) : child)
    return made
  }
  const top = element(root)
  document.addStructure(top)
  top.end()
  if (named.length === 0) return
  // ISO 32000-1, 14.7.2: a tree with IDs needs the index to find them; its keys are in byte order.
  named.sort(([a], [b]) => (a < b ? -1 : 1))
  document.getStructTreeRoot().data['IDTree'] = {
    Names: named.flatMap(([id, made]) => [new String(id), made.dictionary]),
  }
}
