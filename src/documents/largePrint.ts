/**
 * The same paper in large print: no letter under 18 points, and one column where columns would be too narrow.
 *
 * - Must say the same words in the same order; only the heads of a table's columns come again, beside each of its values.
 * - Must keep the id of every block, so that a paragraph of both copies can be found by the same name.
 */
import type { Block, DocumentModel, Facts, Line, Look, Table, TableRow } from './model.ts'

/** Points. What the RNIB and the UK's government ask of large print is 16 to 18 at least. */
export const largeSize = 18

/** More columns than this would have a few letters to a line. */
const columnsThatFit = 2

export function largePrint(model: DocumentModel): DocumentModel {
  const look: Look = { ...model.look, size: Math.max(largeSize, model.look.size), least: largeSize }
  return { ...model, look, blocks: model.blocks.flatMap(largeBlock) }
}

/** The size of words that are usually a little smaller or larger than the body, in points. */
export function sizeIn({ size, least = 0 }: Look, factor: number): number {
  return Math.max(size * factor, least)
}

function largeBlock(block: Block): readonly Block[] {
  return block.kind === 'table' && block.head.length > columnsThatFit ? recordsOf(block) : [block]
}

/** One record for each row: its name, then what each column says of it. */
function recordsOf(table: Table): readonly Block[] {
  const caption = hasWords([table.caption])
    ? [{ kind: 'paragraph', id: table.id, content: strong(table.caption) } as const]
    : []
  return [
    ...caption,
    ...table.rows.map((row, at) => recordOf(table, row, at, caption.length === 0 && at === 0)),
  ]
}

function recordOf({ id, head }: Table, { cells, header }: TableRow, at: number, isFirst: boolean): Facts {
  const rows = cells.map((value, column) => ({ label: head[column] ?? [], value }))
  const [name, ...rest] = rows
  // A name of one paragraph stands over its record; what it is a name of is told by the label before it.
  const titled = header && name !== undefined && name.value.length === 1
  return {
    kind: 'facts',
    id: isFirst ? id : `${id}-row-${String(at + 1)}`,
    caption: titled ? named(name.label, name.value[0] ?? []) : [],
    rows: (titled ? rest : rows).filter(({ value }) => hasWords(value)),
  }
}

/** ‘Who helps: Marigold’. */
function named(label: Line, name: Line): Line {
  return hasWords([label]) ? [...label, { text: ': ' }, ...name] : name
}

function strong(line: Line): Line {
  return line.map((run) => ({ ...run, strong: true as const }))
}

function hasWords(lines: readonly Line[]): boolean {
  return lines.some((line) => line.some(({ text }) => text.trim() !== ''))
}
