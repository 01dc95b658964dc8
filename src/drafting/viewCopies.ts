/** A copy of each contribution as it was handed over, question by question. */
import type { Catalogue } from '../catalogue/catalogue.ts'
import { fieldTitle, leavesOf, repeats, type AskedQuestion } from '../catalogue/form.ts'
import { dayText } from '../domain/dates.ts'
import { rowsOf, type AnswerSet, type Contribution } from '../domain/reading.ts'
import type { Source } from '../generated/plan.ts'
import type * as View from '../generated/planView.ts'
import type { Audience } from './audience.ts'
import { helpedLine } from './helpers.ts'
import { askedIn, howOf, mayPrint, statementFrom } from './proposals.ts'
import { gridSaid, leafWords, wordsSaid } from './said.ts'
import { othersOf, statementView } from './told.ts'
import { authorText, besideWords, idOf, linesOf, type Telling } from './voice.ts'

/** Rows with more fields than this are written out field by field: a wider table cannot be read on paper. */
const widestTable = 5

/**
 * Copies of all that was handed over. What a decision held back or left out is named and not printed, unless
 * the audience is the authority or the person who said it.
 */
export function copiesView(
  catalogue: Catalogue,
  telling: Telling,
  audience: Audience,
): View.PlanView['copies'] {
  return telling.plan.advice.flatMap((advice, index) => {
    const contribution = telling.reading.contributions.find((one) => one.id === advice.id)
    const answers = contribution?.released
    if (!contribution || !answers) return []
    return [
      {
        id: idOf('copy', contribution.id),
        number: advice.number,
        title: advice.title,
        author: authorText(contribution.by),
        date: dayText(advice.givenOn ?? ''),
        helped: helpedLine(telling, contribution.id),
        first: index === 0,
        answers: askedIn(catalogue, contribution).flatMap((asked) =>
          answerView(telling, contribution, asked, answers, audience.maySeeWhole(contribution.by)),
        ),
      },
    ]
  })
}

function answerView(
  telling: Telling,
  contribution: Contribution,
  asked: AskedQuestion,
  all: AnswerSet,
  isWhole: boolean,
): View.Statement[] {
  if (!mayPrint(asked, telling.reading.plan)) return []
  const id = `${contribution.id}:${asked.id}`
  const skipped = all.skipped.get(asked.id)
  if (skipped !== undefined) return [notedView(telling, asked, id, `skipped.${skipped}`)]
  const held = isWhole ? new Map<string, string>() : heldBack(telling)
  const fate = held.get(id)
  if (fate !== undefined) return [notedView(telling, asked, id, `did.${fate}`)]
  const answers = withoutRows(all, asked.id, (row) => held.has(`${id}:${row}`))
  const written = repeats(asked) && Object.keys(leavesOf(asked.schema)).length > widestTable
  const tabular = repeats(asked) || asked.question.type === 'sort' || asked.question.type === 'rating'
  const said = tabular && !written ? gridSaid(asked, answers) : wordsSaid(asked, answers)
  const source = (): Source => ({
    contribution: contribution.id,
    question: asked.id,
    speaker: contribution.speaker,
    by: (said.given[0]?.by ?? contribution.by).id,
    on: said.given.at(-1)?.on ?? contribution.handedOver?.on ?? '',
    how: howOf(contribution, answers),
  })
  const statement = statementFrom(id, asked, { place: 'K.advice', as: 'quote' }, said, source)
  if (!statement) return []
  const view = statementView(telling, { ...statement, place: 'copy' })
  if (!written) return [{ ...view, quoted: view.quoted && !view.grid }]
  const notes = othersOf(telling, statement)
  return [{ ...view, quoted: false, lines: writtenRows(telling, asked, answers), notes }]
}

/** Proposal → hold or leaveOut. */
function heldBack({ plan }: Telling): Map<string, string> {
  const held = plan.decided.filter(({ does }) => does === 'hold' || does === 'leaveOut')
  return new Map(held.map(({ proposal, does }) => [proposal, does]))
}

function withoutRows(answers: AnswerSet, question: string, isOut: (row: string) => boolean): AnswerSet {
  const rows = new Map(answers.rows)
  rows.set(
    question,
    (answers.rows.get(question) ?? []).filter(({ row }) => !isOut(row)),
  )
  return { ...answers, rows }
}

/** The question with a word in the place of the answer. */
function notedView(telling: Telling, asked: AskedQuestion, id: string, label: string): View.Statement {
  return {
    id: idOf(id, 'copy'),
    label: asked.words.label,
    by: '',
    quoted: false,
    notes: [[{ text: telling.labels(label), emphasis: true }]],
  }
}

/** "1. Need: … / Effect: …", a line for each field, the row's number first. */
function writtenRows(telling: Telling, asked: AskedQuestion, answers: AnswerSet): View.Lines {
  return rowsOf(answers, asked.id).flatMap(({ row }, index) => {
    const lines = Object.keys(leavesOf(asked.schema)).flatMap((field): View.Lines => {
      const title = `${fieldTitle(asked.words, field)}: `
      const target = asked.question.refers?.[field]
      const leaf = answers.leaves.get(`${asked.id}/${row}/${field}`)
      if (!leaf) return []
      if (target !== undefined) {
        const numbers = rowNumbers(answers, target, leaf.answer)
        return numbers === '' ? [] : [[{ text: title, strong: true }, { text: numbers }]]
      }
      const words = leafWords(asked, field, leaf)
      if (!words) return []
      const [first = [], ...rest] = linesOf(telling, words)
      return [[{ text: title, strong: true }, ...first], ...rest, ...besideWords(telling, words)]
    })
    const [first = [], ...rest] = lines
    return [[{ text: `${index + 1}. `, strong: true }, ...first], ...rest]
  })
}

/** The places of the rows that a link points at, as the reader sees them numbered: "1, 3". */
function rowNumbers(answers: AnswerSet, question: string, links: unknown): string {
  const rows = rowsOf(answers, question).map(({ row }) => row)
  return (Array.isArray(links) ? links : [])
    .map((link) => rows.indexOf(String(link)) + 1)
    .filter((place) => place > 0)
    .join(', ')
}
