/** Who said something, and their words as lines ready for a page. */
import type { Author, CaseReading } from '../domain/reading.ts'
import { dayText } from '../domain/dates.ts'
import type { Plan, Source, Statement, Words } from '../generated/plan.ts'
import type * as View from '../generated/planView.ts'
import type { Labels } from '../catalogue/labels.ts'

/** What every part of the view needs to know. */
export interface Telling {
  readonly labels: Labels
  readonly reading: CaseReading
  readonly plan: Plan
  /** What the child or young person likes to be called. */
  readonly name: string
  /** The language of the document: words in it need no mark. */
  readonly language: string
}

/** "Hazel Example (Mum)", "Priya Example, SENCO". */
export function authorText(author: Author | undefined): string {
  if (!author) return ''
  if (author.relation !== undefined) return `${author.name} (${author.relation})`
  return [author.name, author.title].filter((one) => one !== undefined && one !== '').join(', ')
}

/** Whose words: the child's own name for the child, else the author's. */
export function speakerText(telling: Telling, source: Pick<Source, 'speaker' | 'by' | 'how'>): string {
  const author = authorText(telling.reading.authors.get(source.by))
  const isChild = source.speaker === 'child' || source.speaker === 'youngPerson'
  if (!isChild) return author
  return source.how === 'understanding'
    ? telling.labels('by.about', { author, name: telling.name })
    : telling.name
}

/** "Ash · in their own words · 14 January 2026 · K1" */
export function byText(telling: Telling, source: Source, spoken = false): string {
  const isChild = source.speaker === 'child' || source.speaker === 'youngPerson'
  const parts = [
    speakerText(telling, source),
    isChild ? telling.labels(`how.${source.how}`) : '',
    spoken ? telling.labels('by.spoken') : '',
    source.on === '' ? '' : dayText(source.on),
    numberOf(telling.plan, source),
  ]
  return parts.filter((part) => part !== '').join(' · ')
}

/** Several sources in one line; a change by somebody else is named as one. */
export function sourcesText(telling: Telling, sources: readonly Source[]): string {
  const said = sources.map((source) => {
    if (source.how !== 'edited') return byText(telling, source)
    const author = authorText(telling.reading.authors.get(source.by))
    return telling.labels('by.changed', { author, date: dayText(source.on) })
  })
  return [...new Set(said)].join('; ')
}

export function numberOf(plan: Plan, source: Source): string {
  return plan.advice.find((advice) => advice.id === source.contribution)?.number ?? ''
}

const rightToLeft = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u

/** A run of somebody's words, marked with its language and direction where they differ from the document's. */
export function runOf(text: string, language: string | undefined, documentLanguage: string): View.Run {
  return {
    text,
    ...(language !== undefined && language !== documentLanguage && { language }),
    ...(rightToLeft.test(text) && { direction: 'rtl' as const }),
  }
}

/** Words as paragraphs: a blank line divides them, a single line break stays where it was typed. */
export function linesOf(telling: Telling, words: Words): View.Lines {
  return words.text
    .split(/\n[^\S\n]*\n/)
    .map((paragraph) => paragraph.replace(/^\n+|\n+$/g, ''))
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => [runOf(paragraph, words.language, telling.language)])
}

/** What stands beside the words: the English of them, and what an adult thinks they mean. */
export function besideWords(telling: Telling, words: Words): View.Lines {
  const lines: View.Lines = []
  if (words.english !== undefined) {
    const label = telling.labels('beside.english', {
      by: words.translatedBy ?? telling.labels('beside.nobody'),
    })
    const [first = [], ...rest] = linesOf(telling, { text: words.english })
    lines.push([{ text: `${label} `, strong: true }, ...first], ...rest)
  }
  if (words.meaning !== undefined) {
    const label = telling.labels('beside.meaning', { by: words.meaningBy ?? '' })
    lines.push([{ text: `${label} `, strong: true }, { text: words.meaning }])
  }
  return lines
}

/** Words in a cell or a list of facts: the lines, with the English under them. */
export function cellOf(telling: Telling, words: Words): View.Lines {
  return [...linesOf(telling, words), ...besideWords(telling, words)]
}

/** Other people's versions of the same answer, each with who gave it and when, and what stands beside it. */
export function othersOf(telling: Telling, statement: Statement): View.Lines {
  return statement.others.flatMap((other): View.Lines => {
    const by = authorText(telling.reading.authors.get(other.by))
    const label = telling.labels('beside.other', { by, date: dayText(other.on) })
    const [first = [], ...rest] = linesOf(telling, other.words)
    return [[{ text: `${label} `, strong: true }, ...first], ...rest, ...besideWords(telling, other.words)]
  })
}

/** What an adult put into words, wholly or partly, is never in quotation marks as the child's. */
const adultsWords: ReadonlySet<Source['how']> = new Set(['understanding', 'mixture'])

/** A statement as the view prints it. */
export function statementView(telling: Telling, statement: Statement): View.Statement {
  const isNarrow = statement.grid !== undefined && fitsPage(statement.grid)
  const written = statement.grid && !isNarrow ? writtenGrid(telling, statement.grid) : []
  const lines = [...statement.words.flatMap((words) => linesOf(telling, words)), ...written]
  return {
    id: idOf(statement.id, statement.place),
    label: statement.label,
    ...(lines.length > 0 && { lines }),
    ...(isNarrow && { grid: gridView(telling, statement) }),
    ...(statement.figure && { figure: figureView(statement) }),
    by: byText(
      telling,
      statement.source,
      statement.words.some((words) => words.spoken === true),
    ),
    quoted: statement.fact !== true && !adultsWords.has(statement.source.how) && written.length === 0,
    notes: [
      ...statement.words.flatMap((words) => besideWords(telling, words)),
      ...othersOf(telling, statement),
    ],
  }
}

/** Answers up to this many characters stand side by side in one list; longer ones each under a heading. */
const shortAnswer = 420

/**
 * Statements in order: neighbours that are short and have the same source share one list of labels and words,
 * so that a page of small answers stays a page. Tables, pictures and long answers stand by themselves. A
 * source is said before what comes from it, and again where it changes.
 */
export function toldOf(telling: Telling, statements: readonly Statement[]): View.Told {
  const told: View.Told = []
  let source = ''
  for (const statement of statements) {
    const view = statementView(telling, statement)
    const row = shortRow(telling, statement, view)
    const last = told.at(-1)
    const by = view.by === source ? {} : { by: view.by }
    if (row && last?.rows && view.by === source) last.rows.push(row)
    else if (row) told.push({ id: `${view.id}-told`, rows: [row], ...by })
    else told.push({ id: `${view.id}-told`, single: [{ ...view, by: '' }], ...by })
    source = view.by
  }
  return told
}

function shortRow(telling: Telling, statement: Statement, view: View.Statement): View.FactRow | undefined {
  const length = statement.words.reduce((sum, words) => sum + words.text.length, 0)
  if (statement.grid || view.figure || view.lines === undefined || length > shortAnswer) return undefined
  const value = statement.words.flatMap((words) =>
    view.quoted && words.verbatim === true ? quoted(linesOf(telling, words)) : linesOf(telling, words),
  )
  const lines = [...value, ...view.notes]
  // Words that run from right to left need a paragraph of their own.
  if (lines.flat().some((run) => run.direction === 'rtl')) return undefined
  return { label: statement.label, value: lines }
}

/** Somebody's own words in quotation marks, which stay outside the words themselves. */
function quoted(lines: View.Lines): View.Lines {
  const open: View.Run = { text: '“' }
  const close: View.Run = { text: '”' }
  return lines.map((line, index) => [
    ...(index === 0 ? [open] : []),
    ...line,
    ...(index === lines.length - 1 ? [close] : []),
  ])
}

/** Statements of one speaker under one heading, speakers in the order they first appear. */
export function voicesOf(telling: Telling, statements: readonly Statement[]): View.Voice[] {
  const speakers = new Map<string, Statement[]>()
  for (const statement of statements) {
    const speaker = speakerText(telling, statement.source)
    speakers.set(speaker, [...(speakers.get(speaker) ?? []), statement])
  }
  return [...speakers].map(([speaker, said]) => {
    const told = toldOf(telling, said)
    const [first, ...rest] = told
    const { by = speaker, ...start } = first ?? { id: '' }
    const isOne = rest.every((part) => part.by === undefined)
    return {
      id: idOf(said[0]?.id ?? '', said[0]?.place ?? '', 'voice'),
      // One source for all of it stands in the heading; otherwise each part says its own.
      name: speaker,
      speaker: isOne ? by : speaker,
      ...(isOne && { by }),
      told: isOne && first ? [start, ...rest] : told,
    }
  })
}

/** An id fit for an anchor or a bookmark: letters, digits and hyphens, never starting with a digit. */
export function idOf(...parts: string[]): string {
  return `p-${parts.join('-').replace(/[^A-Za-z0-9]+/g, '-')}`
}

function gridView(telling: Telling, statement: Statement): View.Grid {
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

function figureView(statement: Statement): View.Figure {
  return {
    picture: statement.figure?.blob ?? '',
    alternative: statement.figure?.alternative ?? '',
    // The statement's label stands above it already.
    caption: '',
  }
}

/** About how many characters stand side by side on a page, and what a column's white space costs of them. */
const pageCharacters = 84
const columnSpace = 3.4
/** With more columns than this, a cell longer than this makes a table of narrow towers. */
const mostColumns = 5
const longCell = 60

/** True when the table can be read on a page: every column has room for its longest word, and none is a tower. */
function fitsPage({ head, rows }: NonNullable<Statement['grid']>): boolean {
  const isLong = rows.some((row) => row.some((words) => words.text.length > longCell))
  if (isLong && head.length > mostColumns) return false
  const texts = head.map((title, column) => [title, ...rows.map((row) => row[column]?.text ?? '')].join(' '))
  return texts.reduce((sum, text) => sum + longestWord(text) + columnSpace, 0) <= pageCharacters
}

/** The rows of a table that is too wide for a page: a paragraph each, with the column's title before each cell. */
function writtenGrid(telling: Telling, { head, rows }: NonNullable<Statement['grid']>): View.Lines {
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
export function widthsOf(head: readonly string[], rows: readonly (readonly View.Lines[])[]): number[] {
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
