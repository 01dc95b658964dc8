import { strFromU8, unzipSync } from 'fflate'
import type { Block, DocumentModel, Line } from '../../src/documents/model.ts'

// What a reader reads, word by word, so that one document can be held against another whatever its format.
// Left out everywhere: the mark, the footer, page numbers, the list of contents and the text that stands for a picture.

/** The words of a model in reading order. */
export function wordsOfModel({ blocks }: DocumentModel): string[] {
  return wordsOf(blocks.flatMap(linesOfBlock).map(textOfLine).join('\n'))
}

/** The words of an HTML file (or of the markup inside its main element). */
export function wordsOfHtml(html: string): string[] {
  const main = /<main>([\s\S]*)<\/main>/.exec(html)?.[1] ?? html
  const shown = main
    .replace(/<nav[\s\S]*?<\/nav>/g, ' ')
    .replace(/<\/?(?:span|strong|em)(?:\s[^>]*)?>/g, '')
    .replace(/<[^>]*>/g, ' ')
  return wordsOf(fromEntities(shown))
}

/** The words of a Word file's body. */
export function wordsOfDocx(bytes: Uint8Array): string[] {
  const shown = partOfDocx(bytes, 'word/document.xml')
    .replace(/<w:(?:br|tab)\b[^>]*\/>|<\/w:p>/g, ' ')
    .replace(/<[^>]*>/g, '')
  return wordsOf(fromEntities(shown))
}

/** One file inside a Word file, as text. */
export function partOfDocx(bytes: Uint8Array, path: string): string {
  const part = unzipSync(bytes)[path]
  if (!part) throw new Error(`The Word file has no part ${path}.`)
  return strFromU8(part)
}

/** Text as words: NFC, white space folded, control and invisible characters gone, half a character as U+FFFD. */
export function wordsOf(text: string): string[] {
  return text
    .replace(/\s/gu, ' ')
    .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, '')
    .replace(invisible, '')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .normalize('NFC')
    .split(' ')
    .filter((word) => word !== '')
}

// What no reader sees and a format may leave out: soft hyphens, marks that steer direction, spaces of no width.
const invisible = /\u00AD|\u061C|\u200B|[\u200E\u200F]|[\u202A-\u202E]|[\u2060-\u206F]|\uFEFF/g

function textOfLine(line: Line): string {
  return line.map(({ text }) => text).join('')
}

function linesOfBlock(block: Block): readonly Line[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.content]
    case 'quote':
      return [...block.content, block.by]
    case 'list':
      return block.items
    case 'table':
      return [block.caption, ...block.head, ...block.rows.flatMap(({ cells }) => cells.flat())]
    case 'facts':
      return [block.caption, ...block.rows.flatMap(({ label, value }) => [label, ...value])]
    case 'figure':
      return [block.caption]
    case 'note':
      return block.content
    case 'signature':
      return [block.label, block.dateLabel]
    case 'choices':
      return block.items
    case 'writing':
      return [block.label]
    case 'pageBreak':
      return []
  }
}

const characters: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
  amp: '&',
}

function fromEntities(text: string): string {
  return text.replace(/&(lt|gt|quot|apos|#39|amp);/g, (_, name: string) => characters[name] ?? '')
}
