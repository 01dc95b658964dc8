/**
 * The yardstick for the tagged PDF: the words of a document model put through pdfmake's own Printer as plain text and
 * tables, without tags, with the same body font. Characters outside that font are drawn as its empty box.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import printerModule from 'pdfmake/js/Printer.js'
import type { Block, DocumentModel, Inline, Line } from '../src/documents/model.ts'
import { unpackedFont } from '../src/renderers/pdf/unpackedFont.ts'

type Node = Readonly<Record<string, unknown>>

interface Printed {
  on(event: 'data', listener: (bytes: Uint8Array) => void): void
  on(event: 'end', listener: () => void): void
  end(): void
}
type PrinterClass = new (
  fonts: object,
  files: null,
  addresses: { resolve: () => void; resolved: () => Promise<void> },
  mayReadLocalFile: () => boolean,
) => { createPdfKitDocument(definition: object): Promise<Printed> }

const Printer = (
  typeof printerModule === 'function' ? printerModule : (printerModule as { default: unknown }).default
) as PrinterClass

const { resolve } = createRequire(import.meta.url)

/** The body font as plain font files in a folder, by pdfmake's name of each style. */
export type RawFonts = Readonly<Record<'normal' | 'bold' | 'italics' | 'bolditalics', string>>

/**
 * Unpacks the body font into `folder`, once and outside any measurement: pdfmake unpacks WOFF slowly, and that would
 * make the yardstick longer than it is.
 */
export async function rawFontsIn(folder: string): Promise<RawFonts> {
  const face = async (style: string): Promise<string> => {
    const file = `@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-${style}.woff`
    const plain = join(folder, `${style}.ttf`)
    writeFileSync(plain, await unpackedFont(readFileSync(resolve(file))))
    return plain
  }
  return {
    normal: await face('400-normal'),
    bold: await face('700-normal'),
    italics: await face('400-italic'),
    bolditalics: await face('700-italic'),
  }
}

/** The same words as `toPdf` prints, with nothing to make them accessible. */
export async function rawPdf(model: DocumentModel, face: RawFonts): Promise<Uint8Array> {
  const fonts = { Body: { ...face } }
  const nothing = { resolve: () => undefined, resolved: () => Promise.resolve() }
  const document = await new Printer(fonts, null, nothing, () => true).createPdfKitDocument({
    pageSize: 'A4',
    pageMargins: [53.9, 56, 53.9, 54],
    info: { creationDate: new Date(`${model.made}T00:00:00Z`) },
    defaultStyle: { font: 'Body', fontSize: model.look.size, lineHeight: 1.02 },
    header: () => ({ text: model.mark, alignment: 'right', margin: [54, 20] }),
    footer: () => ({ text: runs(model.footer), margin: [54, 20] }),
    images: Object.fromEntries(
      Object.entries(model.pictures).map(([name, { type, bytes }]) => [name, `data:${type};base64,${bytes}`]),
    ),
    content: model.blocks.map((block) => nodeOf(block)),
  })
  return new Promise((done) => {
    const pieces: Uint8Array[] = []
    document.on('data', (piece) => pieces.push(piece))
    document.on('end', () => done(Buffer.concat(pieces)))
    document.end()
  })
}

const below: [number, number, number, number] = [0, 0, 0, 8]

function nodeOf(block: Block): Node {
  switch (block.kind) {
    case 'heading':
      return { text: runs(block.content), bold: true, fontSize: 26 - 3 * block.level, margin: [0, 12, 0, 6] }
    case 'paragraph':
      return { text: runs(block.content), margin: below }
    case 'quote':
      return {
        stack: [...paragraphs(block.content), { text: runs(block.by), fontSize: 10 }],
        margin: [12, 0, 0, 8],
      }
    case 'list':
      return {
        [block.ordered ? 'ol' : 'ul']: block.items.map((item) => ({ text: runs(item) })),
        margin: below,
      }
    case 'table':
      return {
        stack: [
          { text: runs(block.caption), bold: true },
          table(
            block.widths.map((width) => `${String(Math.floor(width * 100))}%`),
            1,
            [
              block.head.map((cell) => ({ text: runs(cell), bold: true })),
              ...block.rows.map(({ cells }) => cells.map((cell) => ({ stack: paragraphs(cell) }))),
            ],
          ),
        ],
        margin: below,
      }
    case 'facts':
      return {
        stack: [
          { text: runs(block.caption), bold: true },
          table(
            ['35%', '65%'],
            0,
            block.rows.map(({ label, value }) => [
              { text: runs(label), bold: true },
              { stack: paragraphs(value) },
            ]),
          ),
        ],
        margin: below,
      }
    case 'figure':
      return {
        stack: [{ image: block.picture, fit: [300, 300] }, { text: runs(block.caption) }],
        margin: below,
      }
    case 'note':
      return { ...table(['*'], 0, [[{ stack: paragraphs(block.content) }]]), margin: below }
    case 'signature':
      return {
        columns: [{ text: runs(block.label) }, { text: runs(block.dateLabel) }],
        margin: [0, 12, 0, 24],
      }
    case 'choices':
      return { ul: block.items.map((item) => ({ text: runs(item) })), margin: below }
    case 'writing':
      return { text: runs(block.label), bold: true, margin: [0, 0, 0, block.lines * 24] }
    case 'pageBreak':
      return { text: '', pageBreak: 'after' }
  }
}

function table(widths: readonly string[], headerRows: number, body: readonly (readonly Node[])[]): Node {
  return { table: { widths: [...widths], headerRows, body: body.map((row) => [...row]) } }
}

function paragraphs(lines: readonly Line[]): Node[] {
  return lines.map((line) => ({ text: runs(line), margin: [0, 0, 0, 4] }))
}

function runs(line: readonly Inline[]): Node[] {
  return line.map(({ text, strong, emphasis }) => ({
    text,
    ...(strong && { bold: true }),
    ...(emphasis && { italics: true }),
  }))
}
