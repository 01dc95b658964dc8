import { describe, expect, it } from 'vitest'
import { choiceText, questionsOf, type AskedQuestion } from '../../src/catalogue/form.ts'
import { leavesOf } from '../../src/catalogue/shapes.ts'
import { dayText } from '../../src/domain/dates.ts'
import { releasedFrom } from '../../src/entries/contribution.ts'
import { answerIn } from '../../src/entries/entry.ts'
import type { Kept } from '../../src/entries/kept.ts'
import type { Answer, Entry } from '../../src/generated/case.ts'
import { cases, catalogue, folded, keptOf, paper, textOf } from './examples.ts'

const now = '2100-01-01T00:00:00.000Z'
const labels = catalogue.words.get('en-GB')?.labels ?? {}

interface Released {
  readonly entry: Entry
  readonly asked: AskedQuestion
  readonly row: string
  readonly field: string
}

/** Every released answer of a contribution, read straight from the entries. */
function released(kept: Kept): Released[] {
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

function answerOf(entry: Entry | undefined): Answer | undefined {
  return entry && answerIn(entry.value)
}

/** An answer as text, for looking it up. */
function textIn(entry: Entry): string {
  const answer = answerOf(entry) ?? ''
  return Array.isArray(answer) ? answer.join(', ') : String(answer)
}

/** The words that must be found for an answer; empty when it is a link, a picture or a ‘something else’. */
function wanted({ entry, asked, field }: Released): string[][] {
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

describe.each(cases)('What was said in the case of %s', (name) => {
  const kept = keptOf(name)
  const answers = released(kept)
  const decisions = new Map(
    kept.entries
      .filter(({ part, path }) => part === 'plan' && path.endsWith('/does'))
      .map((entry) => [entry.path.split('/')[1] ?? '', answerOf(entry)]),
  )
  const changed = new Set(
    kept.entries.flatMap(({ part, path }) =>
      part === 'plan' && path.includes('/change.') ? [path.replace('/change.', ' ').split('/')[1] ?? ''] : [],
    ),
  )
  const proposalOf = ({ entry, asked, row }: Released): string => {
    const whole = `${entry.part.slice('contribution/'.length)}:${asked.id}`
    const byRow = `${whole}:${row}`
    return decisions.has(byRow) ? byRow : whole
  }
  const isFor = (one: Released): boolean =>
    one.asked.question.reach === 'plan' &&
    (one.asked.question.agreement !== true ||
      kept.entries.some(({ path }) => path === `agreement/${one.asked.id}/by`))
  const fate = (one: Released): unknown => decisions.get(proposalOf(one))
  const isInPlan = (one: Released): boolean =>
    isFor(one) &&
    !['hold', 'leaveOut'].includes(String(fate(one))) &&
    !changed.has(`${proposalOf(one)} ${one.field}`) &&
    !one.asked.question.feeds.every((feed) => ['I.request', 'return.sen2'].includes(feed.place))

  it('is all in the draft plan, unless a decision with a reason keeps it out', () => {
    const text = textOf(paper(name, 'draft-plan', 'authority'))
    const missing = answers.filter(isInPlan).flatMap((one) =>
      wanted(one)
        .filter((ways) => !ways.some((way) => text.includes(folded(way))))
        .map(([way = '']) => `${one.entry.part} ${one.entry.path}: ${way}`),
    )
    expect(missing).toEqual([])
    expect(answers.filter(isInPlan).length).toBeGreaterThan(300)
  })

  it('is all in the copy of the contributions', () => {
    const text = textOf(paper(name, 'contribution-copy', 'authority'))
    const missing = answers.filter(isFor).flatMap((one) =>
      wanted(one)
        .filter((ways) => !ways.some((way) => text.includes(folded(way))))
        .map(([way = '']) => `${one.entry.part} ${one.entry.path}: ${way}`),
    )
    expect(missing).toEqual([])
  })

  it('is nowhere in any paper when it was not released, was replaced or was held back', () => {
    const inPlan = new Set(answers.filter(isInPlan).map(({ entry }) => entry.id))
    const isInCopy = (one: Released): boolean =>
      isFor(one) && !['hold', 'leaveOut'].includes(String(fate(one)))
    const isReleased = new Set(answers.filter(isInCopy).map(({ entry }) => entry.id))
    const all = kept.entries.filter(
      ({ part, path }) =>
        part.startsWith('contribution/') && !path.startsWith('about/') && !path.includes('/@'),
    )
    for (const [document, allowed] of [
      ['draft-plan', inPlan],
      ['one-page-profile', inPlan],
      ['contribution-copy', isReleased],
    ] as const) {
      const text = textOf(paper(name, document))
      const saidElsewhere = folded(
        [
          ...all.filter(({ id }) => allowed.has(id)),
          ...kept.entries.filter(
            ({ part, path }) => !part.startsWith('contribution/') || path.includes('/@'),
          ),
        ]
          .map((entry) => textIn(entry))
          .join(' | '),
      )
      const strangers = all
        .filter(({ id }) => !allowed.has(id))
        .map((entry) => folded(textIn(entry)))
        // Short words and chosen values stand in many answers; a sentence of a stranger does not.
        .filter((words) => words.split(' ').length >= 5 && !saidElsewhere.includes(words))
      expect(strangers.filter((words) => text.includes(words))).toEqual([])
    }
  })
})
