/** Every form's own examples: what may be answered, what is refused, and what reaches the plan. */
import type { ValidateFunction } from 'ajv'
import { describe, expect, test } from 'vitest'
import { questionsOf, type AskedQuestion } from '../../src/catalogue/form.ts'
import { proposalsFrom, type Proposal } from '../../src/drafting/proposals.ts'
import type { Example, Form } from '../../src/generated/meta/form.ts'
import { answerSetFrom, contributionOf, readingOf } from '../builders.ts'
import { catalogue } from './files.ts'

type Checks = Readonly<Record<string, ValidateFunction>>

/** The compiled checks of a form's pages, those of the form it builds on among them. */
async function checksOf(form: Form): Promise<Checks> {
  const { pages } = (await import(`../../src/generated/validators/forms/${form.id}.js`)) as {
    readonly pages: Checks
  }
  const base = form.with === undefined ? undefined : catalogue.forms.get(form.with)
  return base === undefined ? pages : { ...(await checksOf(base)), ...pages }
}

for (const form of catalogue.forms.values()) {
  const pages = await checksOf(form)

  describe(`${form.id}, ${form.words['en-GB'].title}`, () => {
    test('has a compiled check for every page that asks', () => {
      const asking = form.pages.filter((page) => page.schema !== undefined).map(({ id }) => id)
      expect(Object.keys(pages).sort()).toEqual(asking.sort())
    })
    for (const example of form.examples) {
      describe(example.name, () => {
        answerTests(form, example, pages)
        feedTests(form, example)
      })
    }
  })
}

function answerTests(form: Form, example: Example, pages: Checks): void {
  const asked = new Map(questionsOf(form).map((one) => [one.id, one]))
  for (const [id, answer] of Object.entries(example.answers)) {
    const question = asked.get(id)
    const verb = example.refused === id ? 'refuses' : 'takes'
    test(`${verb} the answer to ${id}`, () => {
      if (!question) expect.fail(`The form does not ask ${id}.`)
      const good = answersOnPage(question, answer).every((page) => pages[question.page.id]?.(page) === true)
      expect(good).toBe(example.refused !== id)
    })
  }
  if (example.refused !== undefined && !Object.hasOwn(example.answers, example.refused))
    test('has an answer to refuse', () =>
      expect.fail(`The example gives no answer to ${String(example.refused)}.`))
}

/** What a page is filled with: one row at a time for rows, whose name is not part of the answer. */
function answersOnPage({ id, page }: AskedQuestion, answer: unknown): unknown[] {
  if (page.rows !== id) return [{ [id]: answer }]
  return (answer as Record<string, unknown>[]).map((row) =>
    Object.fromEntries(Object.entries(row).filter(([field]) => field !== 'row')),
  )
}

function feedTests(form: Form, example: Example): void {
  if (example.feeds.length === 0) return
  // What is printed only with an agreement is printed here as with one.
  const agreements = Object.fromEntries(questionsOf(form).map(({ id }) => [`agreement/${id}/by`, 'hazel']))
  const contribution = contributionOf(form.id, answerSetFrom(example.answers))
  const proposals = proposalsFrom(catalogue, readingOf([contribution], { plan: answerSetFrom(agreements) }))
  // A fact that is asked among somebody's views is told by its home and not by what they handed over.
  const isElsewhere = (id: string): boolean => form.kind !== 'facts' && catalogue.facts.has(id)
  for (const { question, place, says } of example.feeds.filter((feed) => !isElsewhere(feed.question))) {
    test(`${question} says “${says}” at ${place}`, () => {
      const fed = proposals.filter((proposal) => comesFrom(proposal, question) && standsAt(proposal, place))
      expect(fed.map((proposal) => wordsIn(proposal.record).join('\n')).join('\n')).toContain(says)
    })
  }
}

function comesFrom({ id }: Proposal, question: string): boolean {
  return id.split(':')[1] === question
}

function standsAt(proposal: Proposal, place: string): boolean {
  if (proposal.kind === 'statement') return proposal.record.place === place
  const [, name = place] = place.split('.')
  if (proposal.kind === 'provision' && name === 'provision') return true
  if (proposal.kind === 'outcome' && name === 'outcomes') return true
  if (proposal.kind !== 'need' || name !== 'needs') return false
  return place === 'needs' || proposal.record.section === place.split('.')[0]
}

/** All that can be read in a record: not its ids, places and sources. */
function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'number') return [String(value)]
  if (Array.isArray(value)) return value.flatMap(wordsIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    ['id', 'place', 'source', 'sources', 'label', 'section'].includes(name) ? [] : wordsIn(inner),
  )
}
