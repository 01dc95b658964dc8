import type { DocumentModel } from '../../documents/model.ts'
import { bodyOf } from './blocks.ts'
import type { Context } from './blocks.ts'
import { failedCheckpoints } from './checkpoints.ts'
import { TaggingRenderer } from './drawing.ts'
import type { Bookmark } from './drawing.ts'
import { Fonts } from './fonts.ts'
import type { FontSource } from './fonts.ts'
import { footOf, marginsFor, markOf } from './furniture.ts'
import { PaperLayout } from './layout.ts'
import { PdfmakeSvgMeasure } from './machine.ts'
import type { Node, PdfDocument } from './machine.ts'
import { ink, lineHeight, page } from './paper.ts'
import { openPictures } from './pictures.ts'
import { TaggedDocument } from './taggedDocument.ts'
import type { Enclosed } from './taggedDocument.ts'
import { writeStructure } from './tags.ts'
import type { Tag } from './tags.ts'

/** A character that no font of this room can draw, and where it stands. */
export interface Undrawn {
  readonly character: string
  /** For example 'U+05D0'. */
  readonly codePoint: string
  /** The block's id, or 'mark' or 'footer' for what stands on every page. */
  readonly block: string
  readonly times: number
}

export interface PdfPaper {
  readonly bytes: Uint8Array
  readonly pages: number
  /** Empty when every character was drawn. Each one listed has a visible mark in its place. */
  readonly undrawn: readonly Undrawn[]
  /** Ids of figures whose picture is missing or cannot be opened; their alternative text was printed. */
  readonly picturesLeftOut: readonly string[]
  /** Ids of the checkpoints not passed. Only with none of them does the file call itself PDF/UA-1. */
  readonly failedCheckpoints: readonly string[]
}

interface Built {
  readonly root: Tag
  readonly bookmarks: Map<Tag, Bookmark>
  readonly body: Node[]
  readonly undrawn: readonly Undrawn[]
}

/** Builds the definition, opens the fonts its words need, and builds it again with them. */
async function built(
  model: DocumentModel,
  fonts: Fonts,
  pictures: ReadonlyMap<string, string>,
): Promise<Built> {
  for (;;) {
    const found = new Map<string, Undrawn>()
    let block = 'mark'
    const context: Context = {
      model,
      fonts,
      language: model.language,
      pictures,
      root: { role: 'Document', children: [] },
      bookmarks: new Map(),
      undrawn: (character) => {
        const codePoint = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
        const key = `${block} ${codePoint}`
        found.set(key, { character, codePoint, block, times: (found.get(key)?.times ?? 0) + 1 })
      },
    }
    markOf(model, context)
    block = 'footer'
    footOf(model, context, 1234567890, 1234567890)
    const body = bodyOf(context, (id) => (block = id))
    if (await fonts.load()) continue
    return { root: context.root, bookmarks: context.bookmarks, body, undrawn: [...found.values()] }
  }
}

/** What could not be drawn of a model, without drawing it. Asked before a paper is made. */
export async function undrawnIn(model: DocumentModel, source: FontSource): Promise<readonly Undrawn[]> {
  const document: PdfDocument = new TaggedDocument(model)
  return (await built(model, new Fonts(document, source), new Map())).undrawn
}

/** All bytes of a document, once it is complete. */
function bytesOf(document: PdfDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    document.on('data', (chunk) => chunks.push(chunk))
    document.on('error', reject)
    document.on('end', () => {
      const bytes = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0))
      let at = 0
      for (const chunk of chunks) {
        bytes.set(chunk, at)
        at += chunk.length
      }
      resolve(bytes)
    })
    document.end()
  })
}

/**
 * Makes the paper as a tagged PDF 1.7, A4. The same model and fonts give the same bytes. `source` gives
 * the font files (see `FontSource`); nothing else is read, and nothing is fetched. Files in `enclosed` are
 * attached under their names, which must differ.
 *
 * Nothing of the model is refused: what cannot be drawn is marked on the page and listed in the result.
 * Throws only when the model breaks its own contract (`made` is no date) or a font file is missing.
 */
export async function toPdf(
  model: DocumentModel,
  source: FontSource,
  enclosed: readonly Enclosed[] = [],
): Promise<PdfPaper> {
  const document = new TaggedDocument(model)
  for (const file of enclosed) document.enclose(file)
  const fonts = new Fonts(document, source)
  const pictures = await openPictures(model, document)
  const { root, bookmarks, body, undrawn } = await built(model, fonts, pictures.opened)
  const setting = { fonts, language: model.language, undrawn: () => undefined }

  const layout = new PaperLayout(
    { width: page.width, height: page.height, orientation: 'portrait' },
    { left: page.side, right: page.side, ...marginsFor(model) },
    new PdfmakeSvgMeasure(),
  )
  const laidOut = layout.layoutDocument(
    body,
    document,
    {},
    {
      font: fonts.plainFont({ bold: false, italics: false }),
      fontSize: model.look.size,
      lineHeight,
      color: ink,
    },
    undefined,
    model.mark.trim() === '' ? undefined : () => markOf(model, setting) ?? {},
    (number, of) => footOf(model, setting, number, of),
    undefined,
    undefined,
  )
  const renderer = new TaggingRenderer(document, bookmarks)
  renderer.renderPages(laidOut)
  const failed = failedCheckpoints({ model, root, drawn: renderer.drawn })
  document.claimsPdfUa = failed.length === 0
  writeStructure(document, root)
  return {
    bytes: await bytesOf(document),
    pages: laidOut.length,
    undrawn,
    picturesLeftOut: pictures.leftOut,
    failedCheckpoints: failed,
  }
}
