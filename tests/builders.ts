/** Valid things to test with; a test says only what matters to it. */
import type { AnswerSet, Author, CaseReading, Contribution, Given, Row } from '../src/domain/reading.ts'
import type { Answer } from '../src/generated/case.ts'

export const hazel: Author = { id: 'hazel', name: 'Hazel Example', role: 'parent', relation: 'mother' }

const day = '2026-03-03'

/** An answer set with nothing in it. */
export const nothingSaid: AnswerSet = { leaves: new Map(), rows: new Map(), skipped: new Map() }

/**
 * Answers as a person writes them down in an example → the leaves of one part. A question's value is a leaf, a
 * group of leaves, or a list of rows that each name themselves with "row".
 */
export function answerSetFrom(
  answers: Readonly<Record<string, unknown>>,
  by: Author = hazel,
  on = day,
): AnswerSet {
  const leaves = new Map<string, Given>()
  const rows = new Map<string, readonly Row[]>()
  const put = (path: string, answer: unknown): void =>
    void leaves.set(path, { path, answer: answer as Answer, by, on, others: [], remarks: {} })
  for (const [question, value] of Object.entries(answers)) {
    if (isRows(value)) {
      rows.set(
        question,
        value.map(({ row }) => ({ row, removed: false, changedSince: [] })),
      )
      for (const { row, ...fields } of value)
        for (const [field, answer] of Object.entries(fields)) put(`${question}/${row}/${field}`, answer)
    } else if (isGroup(value)) {
      for (const [field, answer] of Object.entries(value)) put(`${question}/${field}`, answer)
    } else put(question, value)
  }
  return { leaves, rows, skipped: new Map() }
}

/** A contribution that has been handed over. */
export function contributionOf(
  form: string,
  released: AnswerSet,
  given: Partial<Contribution> = {},
): Contribution {
  return {
    id: 'c1',
    form,
    by: hazel,
    speaker: 'parent',
    status: 'handedOver',
    handedOver: { on: day, by: hazel },
    released,
    now: released,
    ...given,
  }
}

/** A case in which these contributions have been handed over. */
export function readingOf(
  contributions: readonly Contribution[],
  given: Partial<CaseReading> = {},
): CaseReading {
  return {
    case: 'case-1',
    authors: new Map(contributions.map(({ by }) => [by.id, by])),
    contributions,
    facts: nothingSaid,
    contacts: new Map(),
    restrictions: nothingSaid,
    plan: nothingSaid,
    blobs: {},
    lastDay: day,
    ...given,
  }
}

type ExampleRow = Readonly<Record<string, unknown>> & { readonly row: string }

function isRows(value: unknown): value is ExampleRow[] {
  return Array.isArray(value) && value.some((one) => isGroup(one) && typeof one['row'] === 'string')
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** An adviser of Ash's school. */
export const priya: Author = {
  id: 'priya',
  name: 'Priya Example',
  role: 'school',
  title: 'SENCO',
  organisation: 'Example Primary School',
}

/** The caseworker who decides. */
export const clover: Author = {
  id: 'clover',
  name: 'Clover Makebelieve',
  role: 'caseworker',
  title: 'Caseworker',
}

/** The same answers with something else at one path: other people's versions, remarks. */
export function withAt(answers: AnswerSet, path: string, more: Partial<Given>): AnswerSet {
  const given = answers.leaves.get(path)
  if (given === undefined) throw new Error(`There is no answer at ${path}.`)
  return { ...answers, leaves: new Map(answers.leaves).set(path, { ...given, ...more }) }
}

/** What the plan's part holds once these decisions have been made, and these leaves written. */
export function planPartOf(
  decisions: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  leaves: Readonly<Record<string, unknown>> = {},
): AnswerSet {
  const paths = Object.entries(decisions).flatMap(([proposal, fields]) =>
    Object.entries(fields).map(([field, answer]) => [`decision/${proposal}/${field}`, answer] as const),
  )
  return answerSetFrom({ ...Object.fromEntries(paths), ...leaves }, clover, '2026-04-01')
}

/** Everybody these tests know, by id. */
export const everybody: ReadonlyMap<string, Author> = new Map(
  [hazel, priya, clover].map((author) => [author.id, author]),
)
