import { describe, expect, it } from 'vitest'
import { notOnPaper } from '../data/notOnPaper.ts'
import { cases, folded, keptOf, paper, textOf } from './examples.ts'
import { answerOf, missingFrom, released, textIn, type Released } from './released.ts'

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
    !one.asked.question.feeds.every((feed) => notOnPaper[feed.place] !== undefined)

  it('is all in the draft plan, unless a decision with a reason keeps it out', () => {
    const text = textOf(paper(name, 'draft-plan', 'authority'))
    expect(missingFrom(text, answers.filter(isInPlan))).toEqual([])
    expect(answers.filter(isInPlan).length).toBeGreaterThan(300)
  })

  it('is all in the copy of the contributions', () => {
    const text = textOf(paper(name, 'contribution-copy', 'authority'))
    expect(missingFrom(text, answers.filter(isFor))).toEqual([])
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
