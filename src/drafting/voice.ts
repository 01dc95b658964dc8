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

/** A statement as the view prints it. */
export function statementView(telling: Telling, statement: Statement): View.Statement {
  const lines = statement.words.flatMap((words) => linesOf(telling, words))
  const others = statement.others.map((other): View.Line => {
    const by = authorText(telling.reading.authors.get(other.by))
    const label = telling.labels('beside.other', { by, date: dayText(other.on) })
    return [
      { text: `${label} `, strong: true },
      runOf(other.words.text, other.words.language, telling.language),
    ]
  })
  return {
    id: idOf(statement.id, statement.place),
    label: statement.label,
    ...(lines.length > 0 && { lines }),
    ...(statement.grid && { grid: gridView(telling, statement) }),
    ...(statement.figure && { figure: figureView(statement) }),
    by: byText(
      telling,
      statement.source,
      statement.words.some((words) => words.spoken === true),
    ),
    quoted: statement.fact !== true && statement.source.how !== 'understanding',
    notes: [...statement.words.flatMap((words) => besideWords(telling, words)), ...others],
  }
}

/** Answers up to this many characters stand side by side in one list; longer ones each under a heading. */
const shortAnswer = 420

/**
 * Statements in order: neighbours that are short and have the same source share one list of labels and words,
 * so that a page of small answers stays a page. Tables, pictures and long answers stand by themselves.
 */
export function toldOf(telling: Telling, statements: readonly Statement[]): View.Told {
  const told: View.Told = []
  for (const statement of statements) {
    const view = statementView(telling, statement)
    const row = shortRow(telling, statement, view)
    const last = told.at(-1)
    if (!row) told.push({ id: `${view.id}-told`, single: [view] })
    else if (last?.rows && last.by === view.by) last.rows.push(row)
    else told.push({ id: `${view.id}-told`, rows: [row], by: view.by })
  }
  return told
}

function shortRow(telling: Telling, statement: Statement, view: View.Statement): View.FactRow | undefined {
  const length = statement.words.reduce((sum, words) => sum + words.text.length, 0)
  if (view.grid || view.figure || view.lines === undefined || length > shortAnswer) return undefined
  const value = statement.words.flatMap((words) =>
    view.quoted && words.verbatim === true ? quoted(linesOf(telling, words)) : linesOf(telling, words),
  )
  return { label: statement.label, value: [...value, ...view.notes] }
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
  return [...speakers].map(([speaker, said]) => ({
    id: idOf(said[0]?.id ?? '', said[0]?.place ?? '', 'voice'),
    speaker,
    told: toldOf(telling, said),
  }))
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
    caption: statement.label,
  }
}

/** Parts of the page's width by how much each column has to say: no column under a twelfth. */
export function widthsOf(head: readonly string[], rows: readonly (readonly View.Lines[])[]): number[] {
  const weights = head.map((title, column) => {
    const lengths = rows.map((row) =>
      (row[column] ?? []).reduce(
        (sum, line) => sum + line.reduce((inner, run) => inner + run.text.length, 0),
        0,
      ),
    )
    const longest = Math.max(title.length, ...lengths)
    return Math.sqrt(Math.min(Math.max(longest, 6), 400))
  })
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const least = 1 / 12
  const raised = weights.map((weight) => Math.max(weight / total, least))
  const sum = raised.reduce((all, one) => all + one, 0)
  return raised.map((one) => Math.round((one / sum) * 1000) / 1000)
}
