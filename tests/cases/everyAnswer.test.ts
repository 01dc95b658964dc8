/**
 * Every form answered completely by way of the app's own session, handed over and drafted: each answer is where its
 * feeds say, and what may not be kept is nowhere.
 */
import { describe, expect, test } from 'vitest'
import { repeats, type AskedQuestion } from '../../src/catalogue/form.ts'
import { paperFor } from '../../src/app/papers/papers.ts'
import type { Session } from '../../src/app/session/contract.ts'
import { planFrom } from '../../src/drafting/plan.ts'
import { readingFrom } from '../../src/entries/reading.ts'
import type { Kept } from '../../src/entries/kept.ts'
import { homeOf } from '../../src/catalogue/homes.ts'
import type { Entry } from '../../src/generated/case.ts'
import type { Form } from '../../src/generated/meta/form.ts'
import type { Plan } from '../../src/generated/plan.ts'
import { begun, machine } from '../app/session/devices.ts'
import { notOnPaper } from '../data/notOnPaper.ts'
import { checksOf } from '../forms/drawing.tsx'
import { wordsOfModel } from '../renderers/words.ts'
import { catalogue, folded } from './examples.ts'
import { filledOf, rowCount, type Filled } from './generated.ts'
import { missingFrom, released, wanted, type Released } from './released.ts'

const now = '2100-01-01T00:00:00.000Z'

/** The smallest PNG: one white point. */
const point = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/AAX+Av4N70a4AAAAAElFTkSuQmCC',
  'base64',
)

interface Walked {
  readonly kept: Kept
  readonly part: string
  readonly filled: readonly Filled[]
}

/** Answers a form in a new case as the screens do, records every agreement and hands it over. */
async function walked(form: Form): Promise<Walked> {
  const session = await begun(await machine().tab())
  const picture = await session.media.keep(new Uint8Array(point), 'image/png')
  if (!('hash' in picture)) throw new Error(picture.because)
  const part = form.kind === 'facts' ? 'facts' : session.startContribution(form.id, form.speaker)
  const rows = rowsIn(session, part, form)
  const filled = filledOf(form, picture.hash, (question) => rows.get(question) ?? [])
  for (const { asked, row, field, answer } of filled) {
    const path = [
      asked.id,
      ...(row === undefined ? [] : [rows.get(asked.id)?.[row] ?? '']),
      ...(field === '' ? [] : [field]),
    ]
    session.answer(isElsewhere(form, asked) ? homeIn(session, asked, field) : part, path.join('/'), answer)
    if (asked.question.agreement === true) session.answer('plan', `agreement/${asked.id}/by`, 'Robin Example')
  }
  if (part !== 'facts') session.handOver(part)
  const kept = await session.whole()
  session.close()
  return { kept, part, filled }
}

/** A fact that is asked among somebody's views. */
function isElsewhere(form: Form, { question }: AskedQuestion): boolean {
  return form.kind !== 'facts' && question.fact === true
}

/** The part in which a field of a fact lives; its own row's for a person who looks after the child. */
function homeIn(session: Session, asked: AskedQuestion, field: string, row?: string): string {
  const fact = catalogue.facts.get(asked.id)
  if (fact === undefined) throw new Error(`${asked.id} has no home.`)
  const home = homeOf(fact, field)
  const carer = asked.id === 'core.carers' ? row : session.now().me?.carer
  return home === 'contact' ? `contact/${carer ?? ''}` : home
}

function rowsIn(session: Session, part: string, form: Form): Map<string, string[]> {
  return new Map(
    form.pages.flatMap(({ rows }): [string, string[]][] =>
      rows === undefined ? [] : [[rows, Array.from({ length: rowCount }, () => session.addRow(part, rows))]],
    ),
  )
}

const tellings = [...catalogue.forms.values()].filter(({ kind }) => kind !== 'facts')

describe.each(tellings.map((form) => [form.id, form] as const))('All of %s', (id, form) => {
  const walk = walked(form)

  test('can be answered so that every page takes it', async () => {
    const { filled } = await walk
    const checks = await checksOf(id)
    const refused = form.pages.filter((page) => {
      const here = filled.filter(({ asked, row }) => asked.page === page && (row ?? 0) === 0)
      return page.schema !== undefined && checks[page.id]?.(pageData(here)) !== true
    })
    expect(refused.map((page) => page.id)).toEqual([])
    expect(filled.length).toBeGreaterThan(0)
  })

  test('is kept, handed over and released, but for what may not be kept', async () => {
    const { kept, filled } = await walk
    const forPlan = filled.filter(({ asked }) => asked.question.reach === 'plan' && !isElsewhere(form, asked))
    expect(released(kept).filter(({ asked }) => asked.form.id === id).length).toBe(forPlan.length)
  })

  test('stands in the draft where its feeds say', async () => {
    const { kept, part } = await walk
    const plan = planFrom(catalogue, readingFrom(kept, now))
    const lost = answersOf(kept, id).flatMap((one) =>
      one.asked.question.feeds
        .filter((feed) => !standsAt(plan, part, one, feed))
        .map(({ place }) => `${one.entry.path} at ${place}`),
    )
    expect(lost).toEqual([])
  })

  test('is read in the papers', async () => {
    const { kept } = await walk
    const answers = answersOf(kept, id)
    const printed = answers.filter(
      ({ asked }) => !asked.question.feeds.every((feed) => notOnPaper[feed.place] !== undefined),
    )
    expect(missingFrom(paperText(kept, 'contribution-copy'), answers)).toEqual([])
    expect(missingFrom(paperText(kept, 'draft-plan'), printed)).toEqual([])
  })

  test('is nowhere where it may not be kept: not in the store, not in a case file, not in a paper', async () => {
    const { kept, filled } = await walk
    const guarded = filled.filter(({ asked }) => asked.question.reach !== 'plan')
    const texts = guarded.flatMap(({ answer, asked }) =>
      typeof answer === 'string' && answer.startsWith('Sentence') ? [answer] : [`"${asked.id}`],
    )
    const papers = ['contribution-copy', 'draft-plan', 'one-page-profile'].map((one) => paperText(kept, one))
    const everything = [JSON.stringify(kept), ...papers].join('\n')
    expect(texts.filter((text) => everything.includes(text))).toEqual([])
    expect(kept.entries.filter(({ path }) => guarded.some(({ asked }) => path.startsWith(asked.id)))).toEqual(
      [],
    )
  })
})

describe('Every shared fact', () => {
  test('is kept in its home and read in the draft plan, but for what only the national return asks', async () => {
    const form = catalogue.forms.get('f01')
    if (form === undefined) throw new Error('There is no form of facts.')
    const session = await begun(await machine().tab())
    const picture = await session.media.keep(new Uint8Array(point), 'image/png')
    if (!('hash' in picture)) throw new Error(picture.because)
    const rows = rowsIn(session, 'facts', form)
    const filled = [...catalogue.forms.values()].flatMap((one) =>
      filledOf(one, picture.hash, (question) => rows.get(question) ?? []).filter(
        ({ asked }) => catalogue.facts.get(asked.id)?.form === one.id,
      ),
    )
    for (const { asked, row, field, answer } of filled) {
      const name = row === undefined ? undefined : rows.get(asked.id)?.[row]
      const part = homeIn(session, asked, field, name)
      const path = [asked.id, ...(name === undefined ? [] : [name]), ...(field === '' ? [] : [field])]
      session.answer(part, path.join('/'), answer)
      if (asked.question.agreement === true)
        session.answer('plan', `agreement/${asked.id}/by`, 'Robin Example')
    }
    const kept = await session.whole()
    session.close()
    const stored = new Set(kept.entries.map(({ path }) => path.split('/')[0]))
    expect(filled.filter(({ asked }) => !stored.has(asked.id)).map(({ asked }) => asked.id)).toEqual([])
    const printed = filled.flatMap(({ asked, row, field, answer }): Released[] => {
      const isPrinted = asked.question.feeds.some(({ place }) => notOnPaper[place] === undefined)
      const entry = { part: 'facts', path: `${asked.id}/${field}`, value: { answer } } as Entry
      return isPrinted ? [{ entry, asked, row: String(row ?? ''), field }] : []
    })
    expect(printed.length).toBeGreaterThan(60)
    expect(missingFrom(paperText(kept, 'draft-plan'), printed)).toEqual([])
  })
})

function answersOf(kept: Kept, form: string): Released[] {
  return released(kept).filter(({ asked }) => asked.form.id === form)
}

/** The answers of one page in the shape of its schema. */
function pageData(here: readonly Filled[]): Record<string, unknown> {
  const data: Record<string, unknown> = {}
  for (const { asked, field, answer } of here) {
    if (repeats(asked)) data[field] = answer
    else if (field === '') data[asked.id] = answer
    else data[asked.id] = { ...(data[asked.id] as object | undefined), [field]: answer }
  }
  return data
}

/** Whether the draft says an answer at a place. Links, pictures and ‘something else’ are looked for elsewhere. */
function standsAt(
  plan: Plan,
  part: string,
  one: Released,
  feed: AskedQuestion['question']['feeds'][number],
): boolean {
  const words = wanted(one)
  if (words.length === 0) return true
  const id = `${part.slice('contribution/'.length)}:${one.asked.id}`
  const record =
    feed.as === 'item' && repeats(one.asked) ? recordAt(plan, `${id}:${one.row}`, feed.place) : undefined
  const statements = plan.statements.filter(({ id: of, place }) => of === id && place === feed.place)
  const text = folded(textsIn(record ?? statements).join(' '))
  return words.every((ways) => ways.some((way) => text.includes(folded(way))) || isCode(record, one))
}

/** The plan's record made of a row, when it is of the kind that the place holds. */
function recordAt(plan: Plan, id: string, place: string): object | undefined {
  const [letter, name = place] = place.split('.')
  if (name === 'needs') {
    const need = plan.needs.find((one) => one.id === id)
    return letter === 'needs' || need?.section === letter ? need : undefined
  }
  if (name === 'outcomes') return plan.outcomes.find((one) => one.id === id)
  return plan.provisions.find((one) => one.id === id)
}

/** A code or a number that a record holds as it is, and that says which section the record is in. */
function isCode(record: object | undefined, { asked, field, entry }: Released): boolean {
  if (record === undefined) return false
  if (asked.question.type === 'rows' && (field === 'educates' || field === 'section')) return true
  const answer = 'answer' in entry.value ? entry.value.answer : undefined
  return Object.values(record).includes(answer)
}

/** All that can be read in a record: not its ids, places and sources. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'number') return [String(value)]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    ['id', 'place', 'source', 'sources'].includes(name) ? [] : textsIn(inner),
  )
}

function paperText(kept: Kept, document: string): string {
  const reading = readingFrom(kept, now)
  const question = {
    catalogue,
    reading,
    document,
    audience: 'authority',
    language: 'en-GB',
    today: reading.lastDay,
  }
  const made = paperFor(question)
  if (made.kind !== 'made') throw new Error(`${document}: ${made.because}`)
  return folded(wordsOfModel(made.model).join(' '))
}
