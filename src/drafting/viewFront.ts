/** The front sheet and what else is made of shared facts, for one audience. */
import type { Catalogue } from '../catalogue/catalogue.ts'
import { feedsTo, questionsOf, type AskedQuestion } from '../catalogue/form.ts'
import { dayText } from '../domain/dates.ts'
import type { AnswerSet, Given } from '../domain/reading.ts'
import type { Source, Statement, Words } from '../generated/plan.ts'
import type * as View from '../generated/planView.ts'
import type { Audience } from './audience.ts'
import { fitsPage, writtenGrid } from './grids.ts'
import { isAnswered, mayPrint, saidAs, statementFrom } from './proposals.ts'
import { othersOf, statementView } from './told.ts'
import { authorText, besideWords, byText, cellOf, figureView, type Telling } from './voice.ts'

/** Something this copy does not say, and why; never what it would have said. */
export interface LeftOut {
  readonly label: string
  readonly because: 'audience' | 'agreement' | 'draft' | 'decision'
}

export interface FactStatements {
  readonly statements: readonly Statement[]
  readonly leftOut: readonly LeftOut[]
}

/**
 * Every shared fact this audience may read, as statements at their places, whichever form asks it. A fact whose home
 * is a carer's contact part is read once for each carer; contact details of others are left out and counted.
 */
export function factStatements(catalogue: Catalogue, telling: Telling, audience: Audience): FactStatements {
  const leftOut: LeftOut[] = []
  const statements = [...catalogue.forms.values()]
    .flatMap((form) => questionsOf(form))
    .flatMap((asked): Statement[] => {
      const fact = catalogue.facts.get(asked.id)
      if (fact?.form !== asked.form.id || asked.question.reach !== 'plan' || !isForPaper(asked)) return []
      if (!mayPrint(asked, telling.reading.plan)) {
        if (isAnswered(asked, telling.reading.facts))
          leftOut.push({ label: asked.words.label, because: 'agreement' })
        return []
      }
      return answerSets(telling, audience, asked, fact, leftOut).flatMap(({ answers, owner }) =>
        statementsAt(asked, answers, owner),
      )
    })
  return { statements, leftOut }
}

/** A fact that feeds only the national return is in no paper, so no copy can leave it out. */
function isForPaper(asked: AskedQuestion): boolean {
  return feedsTo(asked, ({ place }) => !place.startsWith('return.')).length > 0
}

interface Home {
  readonly answers: AnswerSet
  /** Whose contact part it is, when there is more than one to tell apart. */
  readonly owner: string
}

function answerSets(
  telling: Telling,
  audience: Audience,
  asked: AskedQuestion,
  fact: { readonly home: string; readonly fieldHomes?: Readonly<Record<string, string>> },
  leftOut: LeftOut[],
): Home[] {
  const { reading } = telling
  if (fact.home === 'restrictions') {
    if (audience.maySeeRestrictions) return [{ answers: reading.restrictions, owner: '' }]
    if (isAnswered(asked, reading.restrictions))
      leftOut.push({ label: asked.words.label, because: 'audience' })
    return []
  }
  const contacts = [...reading.contacts].filter(([, answers]) => isAnswered(asked, answers))
  const seen = contacts.filter(([carer]) => audience.maySeeContact(carer))
  if (seen.length < contacts.length) leftOut.push({ label: asked.words.label, because: 'audience' })
  if (fact.home === 'contact') {
    return seen.map(([carer, answers]) => ({
      answers,
      owner: seen.length > 1 ? carerName(telling, carer) : '',
    }))
  }
  if (fact.fieldHomes === undefined) return [{ answers: reading.facts, owner: '' }]
  const leaves = new Map(reading.facts.leaves)
  for (const [, answers] of seen)
    for (const [path, given] of answers.leaves) leaves.set(path, besideGiven(leaves.get(path), given))
  return [{ answers: { ...reading.facts, leaves }, owner: '' }]
}

/** What two people keep of one fact, each in their own part, are versions of it: none takes another's place. */
function besideGiven(before: Given | undefined, given: Given): Given {
  if (before === undefined) return given
  const { answer, by, on } = before
  return { ...given, others: [...given.others, { answer, by, on }, ...before.others] }
}

function statementsAt(asked: AskedQuestion, answers: AnswerSet, owner: string): Statement[] {
  return feedsTo(asked, () => true).flatMap((feed) => {
    const said = saidAs(feed.as, asked, answers)
    const statement = statementFrom(`facts:${asked.id}`, asked, feed, said, (given) =>
      factSource(asked.id, given),
    )
    if (!statement) return []
    return [
      owner === ''
        ? statement
        : { ...statement, id: `${statement.id}:${owner}`, label: `${statement.label} (${owner})` },
    ]
  })
}

function factSource(question: string, given: readonly Given[]): Source {
  const latest = [...given].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)).at(-1)
  return {
    contribution: 'facts',
    question,
    speaker: 'anyone',
    by: latest?.by.id ?? '',
    on: latest?.on ?? '',
    how: 'given',
  }
}

function carerName(telling: Telling, carer: string): string {
  const given = telling.reading.facts.leaves.get(`core.carers/${carer}/name`)?.answer
  return typeof given === 'string' ? given : carer
}

/**
 * Front-sheet statements as label and value pairs; those that are tables stand below. Where people gave
 * different versions of a fact, each stands there with the name of who gave it.
 */
export function frontRows(
  telling: Telling,
  statements: readonly Statement[],
): {
  photo?: View.Figure
  rows: View.FactRow[]
  grids: View.Grid[]
  toldBy: View.Lines
} {
  const front = statements.filter((statement) => statement.place === 'front')
  const rows = front.flatMap((statement): View.FactRow[] => {
    const others = othersOf(telling, statement)
    // A table too wide for a page is written out, row by row.
    const written = statement.grid && !fitsPage(statement.grid) ? writtenGrid(telling, statement.grid) : []
    if (written.length > 0) return [{ label: statement.label, value: [...written, ...others] }]
    if (statement.words.length === 0)
      return others.length === 0 ? [] : [{ label: statement.label, value: others }]
    const joined = statement.words.every((words) => words.text.length < 60 && isBare(telling, words))
    const text = statement.words.map((words) => words.text).join(', ')
    const value = joined ? [[{ text }]] : statement.words.flatMap((words) => cellOf(telling, words))
    const by: View.Lines =
      others.length === 0 ? [] : [[{ text: byText(telling, statement.source), emphasis: true }]]
    return [{ label: statement.label, value: [...value, ...by, ...others] }]
  })
  const grids = front.flatMap((statement) => statementView(telling, statement).grid ?? [])
  const told = new Set(
    front.map(({ source }) => {
      const author = authorText(telling.reading.authors.get(source.by))
      return author === '' ? '' : `${author}, ${dayText(source.on)}`
    }),
  )
  const [pictured] = front.filter(({ figure }) => figure !== undefined)
  const by = pictured ? byText(telling, pictured.source) : ''
  const picture = pictured?.figure && figureView(telling, pictured.label, pictured.figure)
  const photo = pictured &&
    picture && {
      ...picture,
      caption: [pictured.label, by, picture.caption].filter((text) => text !== '').join(' · '),
    }
  return {
    ...(photo && { photo }),
    rows,
    grids,
    toldBy: [...told].filter((text) => text !== '').map((text) => [{ text }]),
  }
}

/** Words with nothing beside them can share a line with others. */
function isBare(telling: Telling, words: Words): boolean {
  const isPlain = words.language === undefined && words.inPictures !== true
  return isPlain && besideWords(telling, words).length === 0
}
