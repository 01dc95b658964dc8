/** Who said something, and their words as lines ready for a page. */
import type { Author, CaseReading } from '../domain/reading.ts'
import { dayText } from '../domain/dates.ts'
import type { Figure, Plan, Source, Words } from '../generated/plan.ts'
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
  const who = telling.reading.authors.get(source.by)
  const author = authorText(who)
  const isChild = source.speaker === 'child' || source.speaker === 'youngPerson'
  if (source.speaker === 'anyone' && (who?.role === 'child' || who?.role === 'young-person'))
    return telling.name
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

/**
 * Words as paragraphs: a blank line divides them, a single line break stays where it was typed. The title of
 * their field stands before them.
 *
 * @param marks true to put what the person wrote or spoke in quotation marks, which stay outside the words
 */
export function linesOf(telling: Telling, words: Words, marks = false): View.Lines {
  const lines = paragraphsOf(telling, words)
  const marked = marks && words.verbatim === true ? quoted(lines) : lines
  const [first, ...rest] = marked
  if (first === undefined) return []
  const before = [
    ...(words.title === undefined ? [] : [{ text: `${words.title}: ` }]),
    ...(words.inPictures === true ? [{ text: `${telling.labels('beside.pictures')} ` }] : []),
  ]
  return [[...before, ...first], ...rest]
}

function paragraphsOf(telling: Telling, words: Words): View.Lines {
  return words.text
    .split(/\n[^\S\n]*\n/)
    .map((paragraph) => paragraph.replace(/^\n+|\n+$/g, ''))
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => [runOf(paragraph, words.language, telling.language)])
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

/**
 * What stands beside the words: the English of them, what an adult thinks they mean, how they were given, and the
 * same answer given in other ways too.
 */
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
  if (words.spoken === true) {
    const by =
      words.writtenDownBy === undefined || words.writtenDownBy === '' ? undefined : words.writtenDownBy
    lines.push([{ text: telling.labels('beside.spoken', { by: by ?? telling.labels('beside.nobody') }) }])
  }
  if (words.throughAid === true) lines.push([{ text: telling.labels('beside.aid') }])
  if (words.recording === true) {
    const title = words.title === undefined ? [] : [{ text: `${words.title}: ` }]
    lines.push([...title, { text: telling.labels('beside.recording') }])
  }
  for (const way of words.also ?? []) lines.push(...linesOf(telling, way, true), ...besideWords(telling, way))
  return lines
}

/** A picture for a page. Where nobody has said what is in it, it says so: to be read, and to be heard. */
export function figureView(telling: Telling, label: string, { blob, alternative }: Figure): View.Figure {
  const untold = alternative === undefined
  return {
    picture: blob,
    alternative: untold ? telling.labels('figure.untold', { label }) : alternative,
    // The statement's label stands above it already.
    caption: untold ? telling.labels('figure.untold.caption') : '',
  }
}

/** Words in a cell or a list of facts: the lines, with the English under them. */
export function cellOf(telling: Telling, words: Words): View.Lines {
  return [...linesOf(telling, words), ...besideWords(telling, words)]
}

/** An id fit for an anchor or a bookmark: letters, digits and hyphens, never starting with a digit. */
export function idOf(...parts: string[]): string {
  return `p-${parts.join('-').replace(/[^A-Za-z0-9]+/g, '-')}`
}
