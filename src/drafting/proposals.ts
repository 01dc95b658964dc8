/**
 * Released contributions → proposals: what each answer puts forward for the plan, with its source.
 *
 * A proposal's id says where it came from and stays the same while the answer does:
 * `<contribution>:<question>` for statements, `<contribution>:<question>:<row>` for records made of rows.
 * `fields` are the row's answers under the form's own titles: a record that is merged into another takes them along.
 */
import type { Catalogue } from '../catalogue/catalogue.ts'
import { feedsTo, questionsOf, repeats, type AskedQuestion } from '../catalogue/form.ts'
import { ageOn } from '../domain/dates.ts'
import {
  rowsOf,
  textAt,
  type AnswerSet,
  type CaseReading,
  type Contribution,
  type Given,
} from '../domain/reading.ts'
import type { Extra, Need, Outcome, Provision, Source, Statement } from '../generated/plan.ts'
import { fieldsSaid, needFrom, outcomeFrom, provisionFrom, type ItemContext } from './items.ts'
import { gridSaid, wordsSaid, type Said } from './said.ts'

export type Proposal =
  | { readonly kind: 'statement'; readonly id: string; readonly record: Statement }
  | { readonly kind: 'need'; readonly id: string; readonly record: Need; readonly fields: readonly Extra[] }
  | {
      readonly kind: 'outcome'
      readonly id: string
      readonly record: Outcome
      readonly fields: readonly Extra[]
    }
  | {
      readonly kind: 'provision'
      readonly id: string
      readonly record: Provision
      readonly fields: readonly Extra[]
    }

export type How = Source['how']

/**
 * Every proposal of every contribution that has been handed over, in the order of the contributions and of
 * their forms' questions. Answers that are not for the plan put nothing forward.
 */
export function proposalsFrom(catalogue: Catalogue, reading: CaseReading): Proposal[] {
  const age = ageOn(textAt(reading.facts, 'core.dob') ?? '', reading.lastDay)
  return reading.contributions.flatMap((contribution) => {
    if (!contribution.released) return []
    const answers = contribution.released
    return askedIn(catalogue, contribution).flatMap((asked) =>
      mayPrint(asked, reading.plan) ? proposalsOf(asked, contribution, answers, age) : [],
    )
  })
}

/**
 * True when the answer may be in a paper at all: its reach is the plan and, for care status, child protection
 * and child in need, an agreement is recorded (Code of Practice 9.69(D)).
 */
export function mayPrint(asked: AskedQuestion, plan: AnswerSet): boolean {
  if (asked.question.reach !== 'plan') return false
  return asked.question.agreement !== true || textAt(plan, `agreement/${asked.id}/by`) !== undefined
}

/**
 * What was answered in a contribution but may not be printed, because nobody has recorded an agreement to it:
 * a paper that leaves it out says so.
 */
export function withoutAgreement(catalogue: Catalogue, reading: CaseReading): AskedQuestion[] {
  return reading.contributions.flatMap((contribution) => {
    const answers = contribution.released
    if (!answers) return []
    return askedIn(catalogue, contribution).filter(
      (asked) =>
        asked.question.reach === 'plan' && !mayPrint(asked, reading.plan) && isAnswered(asked, answers),
    )
  })
}

/** True when anything at all was answered: the question itself, a field or a row. */
export function isAnswered(asked: AskedQuestion, answers: AnswerSet): boolean {
  if (answers.leaves.has(asked.id)) return true
  return [...answers.leaves.keys()].some((path) => path.startsWith(`${asked.id}/`))
}

/**
 * The questions a contribution answers: its own form's, and how the views were gathered. A fact that its form asks
 * has a home elsewhere and is no part of it. A form that the catalogue does not know asks nothing.
 */
export function askedIn(catalogue: Catalogue, contribution: Contribution): AskedQuestion[] {
  const form = catalogue.forms.get(contribution.form)
  const gathering = [...catalogue.forms.values()].filter(({ kind }) => kind === 'gathering')
  return [...(form ? [form] : []), ...gathering.filter((one) => one !== form)]
    .flatMap((one) => questionsOf(one))
    .filter(({ form: { kind }, question }) => kind === 'facts' || question.fact !== true)
}

/**
 * How the words of a contribution came about, as recorded with it. ‘Whose words are these’ is asked of a child's
 * views; everybody else's own text is as given.
 */
export function howOf({ speaker }: Contribution, answers: AnswerSet): How {
  if (speaker !== 'child' && speaker !== 'youngPerson') return 'given'
  const how = answers.leaves.get('how.words')?.answer
  return (typeof how === 'string' ? recordedHows.get(how) : undefined) ?? 'given'
}

/** The choices of the question `how.words`. */
const recordedHows: ReadonlyMap<string, How> = new Map([
  ['own', 'own'],
  ['chosen', 'chosen'],
  ['signed', 'signed'],
  ['adult', 'understanding'],
  ['mixture', 'mixture'],
])

function proposalsOf(
  asked: AskedQuestion,
  contribution: Contribution,
  answers: AnswerSet,
  age: number | undefined,
): Proposal[] {
  const id = `${contribution.id}:${asked.id}`
  const items = feedsTo(asked, (feed) => feed.as === 'item' && repeats(asked) && isRecordPlace(feed.place))
  const statements = feedsTo(asked, (feed) => !items.includes(feed)).flatMap((feed): Proposal[] => {
    const said = saidAs(feed.as, asked, answers)
    const record = statementFrom(id, asked, feed, said, (given) =>
      sourceOf(contribution, answers, asked.id, given),
    )
    return record ? [{ kind: 'statement', id, record }] : []
  })
  const records = items.flatMap((feed) =>
    rowsOf(answers, asked.id).flatMap(({ row }): Proposal[] => {
      const given: Given[] = []
      const context: ItemContext = {
        id: `${id}:${row}`,
        row,
        asked,
        feed,
        answers,
        contribution: contribution.id,
        service: asked.form.service,
        age,
        given,
        source: () => sourceOf(contribution, answers, asked.id, given, row),
      }
      return recordOf(context)
    }),
  )
  return [...statements, ...records]
}

/** Only rows need a table: sorted cards and ratings read shorter column by column, a group line by line. */
export function saidAs(as: string, asked: AskedQuestion, answers: AnswerSet): Said {
  return as === 'table' && repeats(asked) ? gridSaid(asked, answers) : wordsSaid(asked, answers)
}

function recordOf(context: ItemContext): Proposal[] {
  const { place } = context.feed
  const fields = fieldsSaid(context)
  if (place === 'needs' || place.endsWith('.needs')) {
    const record = needFrom(context)
    return record ? [{ kind: 'need', id: record.id, record, fields }] : []
  }
  if (place === 'E.outcomes') {
    const record = outcomeFrom(context)
    return record ? [{ kind: 'outcome', id: record.id, record, fields }] : []
  }
  const record = provisionFrom(context)
  return record ? [{ kind: 'provision', id: record.id, record, fields }] : []
}

function isRecordPlace(place: string): boolean {
  return /(^|\.)(needs|outcomes|provision)$/.test(place)
}

/** A statement at one place, or undefined when nothing was said. Also used for the shared facts. */
export function statementFrom(
  id: string,
  asked: AskedQuestion,
  feed: AskedQuestion['question']['feeds'][number],
  said: Said,
  source: (given: readonly Given[]) => Source,
): Statement | undefined {
  const [figure, ...moreFigures] = said.figures ?? []
  if (said.words.length === 0 && !said.grid && !figure) return undefined
  return {
    id,
    place: feed.place,
    ...(feed.area && { area: feed.area }),
    label: asked.words.label,
    words: [...said.words],
    ...(said.grid && { grid: said.grid }),
    ...(figure && { figure }),
    ...(moreFigures.length > 0 && { moreFigures }),
    ...(feed.as === 'fact' && { fact: true }),
    source: source(said.given),
    others: [...said.others],
  }
}

function sourceOf(
  contribution: Contribution,
  answers: AnswerSet,
  question: string,
  given: readonly Given[],
  row?: string,
): Source {
  const latest = [...given].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)).at(-1)
  return {
    contribution: contribution.id,
    question,
    ...(row !== undefined && { row }),
    speaker: contribution.speaker,
    by: (latest?.by ?? contribution.by).id,
    on: latest?.on ?? contribution.handedOver?.on ?? contribution.started ?? '',
    how: howOf(contribution, answers),
  }
}
