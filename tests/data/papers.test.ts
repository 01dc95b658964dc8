/** What a form's examples say is fed to the plan stands in the paper itself. */
import { describe, expect, test } from 'vitest'
import { questionsOf } from '../../src/catalogue/form.ts'
import { homeOf } from '../../src/catalogue/homes.ts'
import { paperFrom } from '../../src/documents/paper.ts'
import { audienceFrom } from '../../src/drafting/audience.ts'
import { viewFrom } from '../../src/drafting/view.ts'
import type { AnswerSet, CaseReading } from '../../src/domain/reading.ts'
import type { Example, Form } from '../../src/generated/meta/form.ts'
import { answerSetFrom, contributionOf, hazel, readingOf } from '../builders.ts'
import { catalogue } from './files.ts'
import { notOnPaper } from './notOnPaper.ts'
import { paperLines } from './paperLines.ts'

const standard = catalogue.authorities.get('standard')

for (const form of catalogue.forms.values())
  for (const example of form.examples) {
    const feeds = example.feeds.filter(({ place }) => notOnPaper[place] === undefined)
    if (feeds.length === 0) continue
    describe(`${form.id}: ${example.name}`, () => {
      const reading = readingOfExample(form, example)
      for (const { question, place, says } of feeds) {
        const document = place.startsWith('profile.') ? 'one-page-profile' : 'draft-plan'
        test(`${question}: “${says}” is printed in the ${document}`, () => {
          expect(paper(reading, document)).toContain(flat(says))
        })
      }
    })
  }

/** A case in which only this example was said, with every agreement recorded. */
function readingOfExample(form: Form, example: Example): CaseReading {
  const answers = answerSetFrom(example.answers)
  const agreements = answerSetFrom(
    Object.fromEntries(questionsOf(form).map(({ id }) => [`agreement/${id}/by`, 'hazel'])),
  )
  return readingOf(form.kind === 'facts' ? [] : [contributionOf(form.id, answers)], {
    authors: new Map([[hazel.id, { ...hazel, carer: 'carer1' }]]),
    facts: factsIn(answers, 'facts'),
    contacts: new Map([['carer1', factsIn(answers, 'contact')]]),
    plan: agreements,
  })
}

/** The answers that live there. */
function factsIn(answers: AnswerSet, home: string): AnswerSet {
  const isThere = (path: string): boolean => {
    const [question = '', ...rest] = path.split('/')
    const fact = catalogue.facts.get(question)
    return fact !== undefined && homeOf(fact, rest.at(-1) ?? '') === home
  }
  return { ...answers, leaves: new Map([...answers.leaves].filter(([path]) => isThere(path))) }
}

const papers = new Map<CaseReading, Map<string, string>>()

function paper(reading: CaseReading, document: string): string {
  const made = papers.get(reading) ?? new Map<string, string>()
  papers.set(reading, made)
  const text = made.get(document) ?? paperText(reading, document)
  made.set(document, text)
  return text
}

function paperText(reading: CaseReading, document: string): string {
  const audience = audienceFrom(reading, 'authority')
  if ('refused' in audience || standard === undefined) throw new Error('The standard copy has no reader.')
  const question = { catalogue, reading, authority: standard, language: 'en-GB', today: reading.lastDay }
  const { view } = viewFrom({ ...question, audience })
  const model = paperFrom({ ...question, document, view, blobs: reading.blobs })
  if ('refused' in model) throw new Error(model.refused)
  return flat(paperLines(model).join('\n'))
}

/** Lines are cut differently in lists and tables; the words are the same. */
function flat(text: string): string {
  return text.replace(/\s+/g, ' ')
}
