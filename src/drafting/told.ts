/** What was told, as the view prints it: quotations, lists of short answers, tables and pictures, by speaker. */
import { dayText } from '../domain/dates.ts'
import type { Source, Statement, Words } from '../generated/plan.ts'
import type * as View from '../generated/planView.ts'
import { fitsPage, gridView, writtenGrid } from './grids.ts'
import {
  authorText,
  besideWords,
  byText,
  figureView,
  idOf,
  linesOf,
  speakerText,
  type Telling,
} from './voice.ts'

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
  const mayQuote = statement.fact !== true && !adultsWords.has(statement.source.how) && written.length === 0
  // Only what a person wrote or spoke stands in a quotation; what they chose, and titles, stand before it.
  const isQuote = (words: Words): boolean => mayQuote && words.verbatim === true && words.title === undefined
  const quotes = statement.words.filter(isQuote)
  const others = statement.words
    .filter((words) => !isQuote(words))
    .flatMap((words) => linesOf(telling, words, mayQuote))
  const isQuoted = quotes.length > 0
  const own = statement.words.filter((words) => words.verbatim === true)
  const lines = isQuoted ? quotes.flatMap((words) => linesOf(telling, words)) : [...others, ...written]
  return {
    id: idOf(statement.id, statement.place),
    label: statement.label,
    ...(isQuoted && others.length > 0 && { before: others }),
    ...(lines.length > 0 && { lines }),
    ...(isNarrow && { grid: gridView(telling, statement) }),
    ...(statement.figure && { figure: figureView(telling, statement.label, statement.figure) }),
    ...(statement.moreFigures && {
      moreFigures: statement.moreFigures.map((one) => figureView(telling, statement.label, one)),
    }),
    by: byText(telling, statement.source, own.length > 0 && own.every((words) => words.spoken === true)),
    quoted: isQuoted,
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
  const mayQuote = statement.fact !== true && !adultsWords.has(statement.source.how)
  const value = statement.words.flatMap((words) => linesOf(telling, words, mayQuote))
  const lines = [...value, ...view.notes]
  // Words that run from right to left need a paragraph of their own.
  if (lines.flat().some((run) => run.direction === 'rtl')) return undefined
  return { label: statement.label, value: lines }
}

/** Statements of one speaker under one heading: the child first, the others in the order they first appear. */
export function voicesOf(telling: Telling, statements: readonly Statement[]): View.Voice[] {
  const speakers = new Map<string, Statement[]>()
  const isChild = ({ source }: Statement): boolean =>
    source.speaker === 'child' || source.speaker === 'youngPerson'
  const inOrder = [...statements.filter(isChild), ...statements.filter((one) => !isChild(one))]
  for (const statement of inOrder) {
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
