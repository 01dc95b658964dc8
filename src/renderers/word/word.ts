import { Document, Packer, Paragraph, type FileChild } from 'docx'
import type { DocumentModel } from '../../documents/model.ts'
import { blockChildren } from './blocks.ts'
import { placesOf, type Place } from './bookmarks.ts'
import { footerOf, headerOf } from './furniture.ts'
import { page } from './page.ts'
import { firstParagraph, type Lead } from './paragraphs.ts'
import { coreProperties, fontTable } from './parts.ts'
import { numbering, stylesOf, typeface, wordColour } from './styles.ts'
import { cleanText } from '../../documents/text.ts'
import { datedZip } from './zip-dates.ts'

/**
 * The document as a Word file (.docx). Works in a browser and in Node; the same model always gives the same bytes.
 * Every block has a bookmark named after its id (see bookmarks.ts for ids Word does not take).
 * Throws only when a figure names a picture that is not in the model.
 */
export async function toWord(model: DocumentModel): Promise<Uint8Array> {
  const header = headerOf(model)
  const document = new Document({
    title: cleanText(model.title),
    styles: stylesOf(model),
    theme: {
      name: 'One and Only',
      colors: { accent1: wordColour(model.look.accent), hyperlink: wordColour(model.look.accent) },
      fonts: { headings: typeface, body: typeface },
    },
    numbering,
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: {
              top: page.top,
              bottom: page.bottom,
              left: page.side,
              right: page.side,
              header: 600,
              footer: 600,
            },
          },
        },
        ...(header && { headers: { default: header } }),
        footers: { default: footerOf(model) },
        children: childrenOf(model),
      },
    ],
  })
  const packed = await Packer.toArrayBuffer(document, undefined, [coreProperties(model), fontTable()])
  return datedZip(new Uint8Array(packed), model.made)
}

// Page breaks and the space under a table belong to whatever comes next, so they are carried to it.
function childrenOf(model: DocumentModel): FileChild[] {
  const places = placesOf(model.blocks)
  const children: FileChild[] = []
  let waiting: Place[] = []
  let newPage = false
  let afterTable = false
  const leadWith = (own: Place[]): Lead => ({ places: [...waiting, ...own], newPage, afterTable })
  for (const [at, block] of model.blocks.entries()) {
    const place = places.get(block.id)
    const own = place ? [place] : []
    if (block.kind === 'pageBreak') {
      waiting = [...waiting, ...own]
      newPage = true
      continue
    }
    children.push(...blockChildren(block, { model, lead: leadWith(own), number: at + 1 }))
    waiting = []
    newPage = false
    afterTable = !(children.at(-1) instanceof Paragraph)
  }
  // A Word file ends with a paragraph; and a page break at the very end starts no page but keeps its bookmark.
  if (waiting.length > 0 || afterTable || children.length === 0) {
    const lead = { places: waiting, newPage: false, afterTable: false }
    children.push(firstParagraph([], {}, { model, lead, number: model.blocks.length + 1 }))
  }
  return children
}
