import type { Block, DocumentModel, Line } from '../../../src/documents/model.ts'
import { plainText } from '../../../src/renderers/pdf/plainText.ts'
import { readable } from './structureOf.ts'

/** A role and its words, as `structureOf` reads them back. */
export type RoleAndText = readonly [role: string, text: string]

const words = (line: Line) => readable(line.map((inline) => plainText(inline.text)).join(''))
const element = (role: string, line: Line): RoleAndText => [role, words(line)]
const caption = (line: Line) => (words(line) === '' ? [] : [element('Caption', line)])

/** Several paragraphs in a cell are its P's; a single one is the cell's own text. */
function cell(role: string, lines: readonly Line[]): RoleAndText[] {
  const [only] = lines
  if (!only) return [[role, '']]
  return lines.length === 1 ? [element(role, only)] : [[role, ''], ...lines.map((line) => element('P', line))]
}

function fromBlock(block: Block, pictures: DocumentModel['pictures']): RoleAndText[] {
  switch (block.kind) {
    case 'heading':
      return [element(`H${String(block.level)}`, block.content)]
    case 'paragraph':
      return [element('P', block.content)]
    case 'quote':
      return [
        ['BlockQuote', ''],
        ...block.content.map((line) => element('P', line)),
        ...(words(block.by) === '' ? [] : [element('P', block.by)]),
      ]
    case 'list':
      return [
        ['L', ''],
        ...block.items.flatMap((item, at): RoleAndText[] => [
          ['LI', ''],
          ['Lbl', block.ordered ? `${String(at + 1)}.` : '•'],
          element('LBody', item),
        ]),
      ]
    case 'table':
      return [
        ['Table', ''],
        ...caption(block.caption),
        ['TR', ''],
        ...block.head.map((line) => element('TH', line)),
        ...block.rows.flatMap(({ cells, header }): RoleAndText[] => [
          ['TR', ''],
          ...cells.flatMap((lines, column) => cell(header && column === 0 ? 'TH' : 'TD', lines)),
        ]),
      ]
    case 'facts':
      return [
        ['Table', ''],
        ...caption(block.caption),
        ...block.rows.flatMap(({ label, value }): RoleAndText[] => [
          ['TR', ''],
          element('TH', label),
          ...cell('TD', value),
        ]),
      ]
    case 'figure':
      return [
        ['Div', ''],
        block.picture in pictures ? ['Figure', ''] : ['P', readable(plainText(block.alternative))],
        ...caption(block.caption),
      ]
    case 'note':
      return [['Note', ''], ...block.content.map((line) => element('P', line))]
    case 'signature':
      return [['Div', ''], element('P', block.label), element('P', block.dateLabel)]
    case 'choices':
      return [['Div', ''], ...block.items.map((item) => element('P', item))]
    case 'writing':
      return words(block.label) === '' ? [] : [element('P', block.label)]
    case 'pageBreak':
      return []
  }
}

/** What a PDF of the model must read back as: every role with its words, in the model's order. */
export function structureFrom(model: DocumentModel): RoleAndText[] {
  return [['Document', ''], ...model.blocks.flatMap((block) => fromBlock(block, model.pictures))]
}
