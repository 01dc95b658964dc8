/** Needs, outcomes and provision as the view prints them: a number, a title, and label and value pairs. */
import { dayText } from '../domain/dates.ts'
import type { Extra, Need, Outcome, Provision, Source, Words } from '../generated/plan.ts'
import type * as View from '../generated/planView.ts'
import { cellOf, idOf, linesOf, runOf, sourcesText, type Telling, speakerText } from './voice.ts'

/** The printed number of every record, by its id: B1, C1, E1, F1, H1.1. */
export type Numbers = ReadonlyMap<string, string>

export function numbersFrom(telling: Telling, inOrder: readonly { id: string; letter: string }[]): Numbers {
  const counts = new Map<string, number>()
  const numbers = new Map<string, string>()
  for (const { id, letter } of inOrder) {
    const count = (counts.get(letter) ?? 0) + 1
    counts.set(letter, count)
    numbers.set(id, /\d$/.test(letter) ? `${letter}.${count}` : `${letter}${count}`)
  }
  return numbers
}

export function needView(telling: Telling, numbers: Numbers, need: Need): View.Need {
  const { title, rest } = titled(telling, 'need.need', need.need)
  return {
    id: idOf(need.id),
    number: numbers.get(need.id) ?? '',
    title,
    rows: [
      ...rest,
      ...row(telling, 'need.strength', need.strength),
      ...row(telling, 'need.effect', need.effect),
      ...row(telling, 'need.evidence', need.evidence),
      ...together(telling, 'record.also', [
        ...textRow(telling, 'need.since', need.since === undefined ? undefined : dayText(need.since)),
        ...textRow(telling, 'need.type', need.type),
        ...moreRows(telling, need.more),
      ]),
      ...together(telling, 'record.links', [
        ...linkRow(telling, numbers, 'need.provisions', need.provisions),
        ...linkRow(telling, numbers, 'need.outcomes', need.outcomes),
      ]),
      sourceRow(telling, need.sources),
    ],
  }
}

export function outcomeView(telling: Telling, numbers: Numbers, outcome: Outcome): View.Outcome {
  const { title, rest } = titled(telling, 'outcome.text', outcome.text)
  const { labels } = telling
  return {
    id: idOf(outcome.id),
    number: numbers.get(outcome.id) ?? '',
    title,
    rows: [
      ...rest,
      ...row(telling, 'outcome.aspiration', outcome.aspiration),
      ...row(telling, 'outcome.baseline', outcome.baseline),
      ...row(telling, 'outcome.measure', outcome.measure),
      ...stepsRow(telling, outcome.steps ?? []),
      ...together(telling, 'outcome.when', [
        ...textRow(telling, 'outcome.by', outcome.by === undefined ? undefined : dayText(outcome.by)),
        ...row(telling, 'outcome.checkedBy', outcome.checkedBy),
        ...textRow(telling, 'outcome.domain', outcome.domain && labels(`domain.${outcome.domain}`)),
        ...textRow(
          telling,
          'outcome.adulthood',
          outcome.adulthood && labels(`adulthood.${outcome.adulthood}`),
        ),
        ...moreRows(telling, outcome.more),
      ]),
      ...together(telling, 'record.links', [
        ...linkRow(telling, numbers, 'outcome.needs', outcome.needs),
        ...linkRow(telling, numbers, 'outcome.provisions', outcome.provisions),
      ]),
      sourceRow(telling, outcome.sources),
    ],
  }
}

export function provisionView(telling: Telling, numbers: Numbers, provision: Provision): View.Provision {
  const { title, rest } = titled(telling, 'provision.what', provision.what)
  const { labels } = telling
  const day = (text: string | undefined): string | undefined =>
    text === undefined ? undefined : dayText(text)
  return {
    id: idOf(provision.id),
    number: numbers.get(provision.id) ?? '',
    title,
    rows: [
      ...rest,
      ...together(telling, 'provision.people', [
        ...row(telling, 'provision.who', provision.who),
        ...row(telling, 'provision.training', provision.training),
      ]),
      ...together(telling, 'provision.amount', [
        ...textRow(telling, 'provision.howMuch', howMuchText(telling, provision)),
        ...row(telling, 'provision.groupSize', provision.groupSize),
        ...row(telling, 'provision.where', provision.where),
        ...row(telling, 'provision.equipment', provision.equipment),
      ]),
      ...together(telling, 'provision.checks', [
        ...row(telling, 'provision.supervisedBy', provision.supervisedBy),
        ...row(telling, 'provision.supervision', provision.supervision),
        ...row(telling, 'provision.review', provision.review),
        ...textRow(telling, 'provision.reviewDate', day(provision.reviewDate)),
      ]),
      ...together(telling, 'record.also', [
        ...textRow(telling, 'provision.start', day(provision.start)),
        ...row(telling, 'provision.until', provision.until),
        ...textRow(
          telling,
          'provision.weeks',
          countsWeeks(provision.period) ? undefined : weeksText(telling, provision),
        ),
        ...textRow(telling, 'provision.payer', provision.payer && labels(`payer.${provision.payer}`)),
        ...moreRows(telling, provision.more),
        ...textRow(telling, 'provision.routed', provision.routed && labels(`routed.${provision.routed}`)),
        ...row(telling, 'provision.overrideReason', provision.overrideReason),
      ]),
      ...together(telling, 'record.links', [
        ...linkRow(telling, numbers, 'provision.needs', provision.needs),
        ...linkRow(telling, numbers, 'provision.outcomes', provision.outcomes),
      ]),
      sourceRow(telling, provision.sources),
    ],
  }
}

/** "30 minutes, 2 times a week, 38 weeks a year": only what was said, in that order. */
export function howMuchText(telling: Telling, provision: Provision): string | undefined {
  const { labels } = telling
  const { minutes, times, period, weeks } = provision
  const count = (key: string, n: number): string => labels(n === 1 ? `${key}.one` : `${key}.many`, { n })
  const parts = [
    minutes === undefined ? undefined : count('amount.minutes', minutes),
    times === undefined ? undefined : count('amount.times', times),
    period === undefined ? undefined : labels(`period.${period}`),
  ].filter((part) => part !== undefined)
  const rhythm =
    minutes === undefined
      ? parts.join(' ')
      : [parts[0], parts.slice(1).join(' ')].filter((p) => p !== '').join(', ')
  // "Once a term, 38 weeks a year" is nonsense: there the weeks stand by themselves, among the details.
  const all = [rhythm, weeks === undefined || !countsWeeks(period) ? undefined : count('amount.weeks', weeks)]
  const text = all.filter((part) => part !== undefined && part !== '').join(', ')
  return text === '' ? undefined : text
}

function weeksText({ labels }: Telling, { weeks }: Provision): string | undefined {
  return weeks === undefined
    ? undefined
    : labels(weeks === 1 ? 'amount.weeks.one' : 'amount.weeks.many', { n: weeks })
}

/** A rhythm that the number of weeks belongs to. */
function countsWeeks(period: Provision['period']): boolean {
  return period === undefined || period === 'day' || period === 'week' || period === 'fortnight'
}

/** A title has room for this many characters. */
const titleRoom = 80

/** A short, one-line text becomes the title; a long one stands under its label, and its opening words are the title. */
function titled(telling: Telling, label: string, words: Words): { title: View.Line; rest: View.FactRow[] } {
  const short = words.text.length <= 150 && !words.text.includes('\n') && words.english === undefined
  if (short) return { title: [{ text: ': ' }, runOf(words.text, words.language, telling.language)], rest: [] }
  const [line = ''] = words.text.trim().split('\n')
  const opening = line.length <= titleRoom ? line : line.slice(0, titleRoom).replace(/\s+\S*$/u, '')
  const isWhole = opening === words.text.trim()
  const title = runOf(
    isWhole ? opening : `${opening.replace(/[\s.,;:–-]+$/u, '')} …`,
    words.language,
    telling.language,
  )
  return { title: [{ text: ': ' }, title], rest: row(telling, label, words) }
}

function row(telling: Telling, label: string, words: Words | undefined): View.FactRow[] {
  return words === undefined ? [] : [{ label: telling.labels(label), value: cellOf(telling, words) }]
}

/**
 * Short details share one row, "From: 7 September 2026 · Paid for by: The setting": a row each would make a
 * long plan longer. One alone, and one that is long, keeps its own row.
 */
function together(telling: Telling, label: string, rows: readonly View.FactRow[]): View.FactRow[] {
  const short = rows.filter((one) => isShort(one))
  if (short.length < 2) return [...rows]
  const line = short.flatMap((one, index): View.Line => [
    { text: `${index === 0 ? '' : ' · '}${one.label}: ` },
    ...(one.value[0] ?? []),
  ])
  return [{ label: telling.labels(label), value: [line] }, ...rows.filter((one) => !isShort(one))]
}

function isShort({ value }: View.FactRow): boolean {
  const length = value.flat().reduce((sum, run) => sum + run.text.length, 0)
  return value.length === 1 && length <= 110 && value.flat().every((run) => run.direction !== 'rtl')
}

function stepsRow(telling: Telling, steps: readonly Words[]): View.FactRow[] {
  if (steps.length === 0) return []
  const value = steps.flatMap((step, index) =>
    linesOf(telling, step).map((line) => [{ text: `${index + 1}. ` }, ...line]),
  )
  return [{ label: telling.labels('outcome.steps'), value }]
}

function textRow(telling: Telling, label: string, text: string | undefined): View.FactRow[] {
  return text === undefined ? [] : [{ label: telling.labels(label), value: [[{ text }]] }]
}

function moreRows(telling: Telling, more: readonly Extra[]): View.FactRow[] {
  return more.map(({ label, words, source }) => ({
    label:
      label === '' && source ? telling.labels('record.joined', { by: speakerText(telling, source) }) : label,
    value: cellOf(telling, words),
  }))
}

function linkRow(telling: Telling, numbers: Numbers, label: string, ids: readonly string[]): View.FactRow[] {
  const text = ids
    .map((id) => numbers.get(id))
    .filter((number) => number !== undefined)
    .join(', ')
  return text === '' ? [] : [{ label: telling.labels(label), value: [[{ text }]] }]
}

function sourceRow(telling: Telling, sources: readonly Source[]): View.FactRow {
  return { label: telling.labels('record.source'), value: [[{ text: sourcesText(telling, sources) }]] }
}
