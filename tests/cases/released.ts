/** Every released answer of a case, and the words that must be found for it in a paper. */
import { choiceText, questionsOf, type AskedQuestion } from '../../src/catalogue/form.ts'
import { leavesOf } from '../../src/catalogue/shapes.ts'
import { dayText } from '../../src/domain/dates.ts'
import { releasedFrom } from '../../src/entries/contribution.ts'
import { answerIn } from '../../src/entries/entry.ts'
import type { Kept } from '../../src/entries/kept.ts'
import type { Answer, Entry } from '../../src/generated/case.ts'
import { catalogue, folded } from './examples.ts'

const now = '2100-01-01T00:00:00.000Z'
const labels = catalogue.words.get('en-GB')?.labels ?? {}

export interface Released {
  readonly entry: Entry
  readonly asked: AskedQuestion
  readonly row: string
  readonly field: string
}

/** Every released answer of a contribution, read straight from the entries. */
export function released(kept: Kept): Released[] {
  const forms = [...catalogue.forms.values()]
  return [...releasedFrom(kept, now)].flatMap(([part, paths]) => {
    if (!part.startsWith('contribution/')) return []
    const form = answerOf(paths.get('about/form')?.shown)
    const asked = new Map(
      forms
        .filter((one) => one.id === form || one.kind === 'gathering')
        .flatMap((one) => questionsOf(one))
        .map((one) => [one.id, one]),
    )
    return [...paths].flatMap(([path, held]): Released[] => {
      const [question = '', ...rest] = path.split('/')
      const one = asked.get(question)
      if (!one || path.includes('/@')) return []
      const isRow = one.page.rows === question
      const field = (isRow ? rest[1] : rest[0]) ?? ''
      if (isRow && rest.length < 2) return []
      return held.heads.map((entry) => ({ entry, asked: one, row: isRow ? (rest[0] ?? '') : '', field }))
    })
  })
}

export function answerOf(entry: Entry | undefined): Answer | undefined {
  return entry && answerIn(entry.value)
}

/** An answer as text, for looking it up. */
export function textIn(entry: Entry): string {
  const answer = answerOf(entry) ?? ''
  return Array.isArray(answer) ? answer.join(', ') : String(answer)
}

/** The words that must be found for an answer; empty when it is a link, a picture or a ‘something else’. */
export function wanted({ entry, asked, field }: Released): string[][] {
  const answer = answerOf(entry)
  const schema = leavesOf(asked.schema)[field]
  if (answer === undefined || !schema || asked.question.refers?.[field] !== undefined) return []
  if (schema.pattern?.includes('sha256') === true) return []
  if (typeof answer === 'number') return [[String(answer)]]
  if (typeof answer === 'boolean') return [[answer ? 'yes' : 'no']]
  const choice = (value: string): string[] => {
    const own = [choiceText(asked.words, field, value)]
    for (const list of ['area', 'domain', 'adulthood', 'payer', 'period', 'routed'])
      if (labels[`${list}.${value}`] !== undefined) own.push(labels[`${list}.${value}`] ?? '')
    if (field === 'educates')
      own.push(
        ...Object.keys(labels)
          .filter((key) => key.startsWith('routed.'))
          .map((key) => labels[key] ?? ''),
      )
    if (field === 'section') own.push(labels['routed.chosen'] ?? '')
    return own
  }
  if (Array.isArray(answer)) return answer.filter((one) => one !== 'other').map(choice)
  const text = answer
  if (schema.enum) return [choice(text)]
  if (schema.pattern !== undefined) return [[dayText(text), text]]
  return text
    .split(/\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => [line.trim()])
}

/** What of these answers a text does not say: where each stands, and its words. */
export function missingFrom(text: string, answers: readonly Released[]): string[] {
  return answers.flatMap((one) =>
    wanted(one)
      .filter((ways) => !ways.some((way) => text.includes(folded(way))))
      .map(([way = '']) => `${one.entry.part} ${one.entry.path}: ${way}`),
  )
}
