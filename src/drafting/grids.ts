/** Tables: whether they fit a page, how wide their columns are, and how they read when they do not fit. */
import type { Statement } from '../generated/plan.ts'
import type * as View from '../generated/planView.ts'
import { cellOf, idOf, type Telling } from './voice.ts'

/** A table of the plan as the view prints it. */
export function gridView(telling: Telling, statement: Statement): View.Grid {
  const head = statement.grid?.head ?? []
  const rows = (statement.grid?.rows ?? []).map((row) => row.map((words) => cellOf(telling, words)))
  return {
    id: idOf(statement.id, statement.place, 'table'),
    caption: statement.label,
    head: head.map((title) => (title === '' ? telling.labels('table.what') : title)),
    widths: widthsOf(head, rows),
    rows,
  }
}

/** About how many characters stand side by side on a page, and what a column's white space costs of them. */
const pageCharacters = 84
const columnSpace = 3.4
/** With more columns than this, a cell longer than this makes a table of narrow towers. */
const mostColumns = 5
const longCell = 60

/** True when the table can be read on a page: every column has room for its longest word, and none is a tower. */
export function fitsPage({ head, rows }: NonNullable<Statement['grid']>): boolean {
  const isLong = rows.some((row) => row.some((words) => words.text.length > longCell))
  if (isLong && head.length > mostColumns) return false
  const texts = head.map((title, column) => [title, ...rows.map((row) => row[column]?.text ?? '')].join(' '))
  return texts.reduce((sum, text) => sum + longestWord(text) + columnSpace, 0) <= pageCharacters
}

/** The rows of a table that is too wide for a page: a paragraph each, with the column's title before each cell. */
export function writtenGrid(telling: Telling, { head, rows }: NonNullable<Statement['grid']>): View.Lines {
  return rows.map((row) => {
    const cells = row.flatMap((words, column): View.Line[] =>
      words.text.trim() === ''
        ? []
        : [[{ text: `${head[column] ?? ''}: `, strong: true }, ...cellOf(telling, words).flatMap(spaced)]],
    )
    return cells.flatMap((cell, index) => (index === 0 ? cell : [{ text: ' · ' }, ...cell]))
  })
}

function spaced(line: View.Line, index: number): View.Line {
  return index === 0 ? line : [{ text: ' ' }, ...line]
}

function longestWord(text: string): number {
  return Math.max(0, ...text.split(/\s+/).map((word) => word.length))
}

/**
 * Parts of the page's width by how much each column has to say; every column has room for its longest word.
 */
function widthsOf(head: readonly string[], rows: readonly (readonly View.Lines[])[]): number[] {
  const columns = head.map((title, column) => {
    const cells = rows.map((row) =>
      (row[column] ?? []).map((line) => line.map((run) => run.text).join('')).join(' '),
    )
    const least = (longestWord([title, ...cells].join(' ')) + columnSpace) / pageCharacters
    const longest = Math.max(title.length, ...cells.map((cell) => cell.length))
    return { least, weight: Math.sqrt(Math.min(Math.max(longest, 6), 400)) }
  })
  const least = columns.reduce((sum, column) => sum + column.least, 0)
  const weight = columns.reduce((sum, column) => sum + column.weight, 0)
  // What is left when every longest word has its room is shared out by how much there is to say.
  const left = Math.max(0, 1 - least)
  const parts = columns.map((column) => column.least + (left * column.weight) / weight)
  const total = parts.reduce((sum, part) => sum + part, 0)
  return parts.map((part) => Math.round((part / total) * 1000) / 1000)
}
