/** What was seen of somebody who does not use words, and what somebody thinks it means, on paper; and who helped. */
import { describe, expect, it } from 'vitest'
import { saidAs } from '../../src/drafting/proposals.ts'
import { helpersText } from '../../src/drafting/helpers.ts'
import { askedOn, type AskedQuestion } from '../../src/catalogue/form.ts'
import type { Catalogue } from '../../src/catalogue/catalogue.ts'
import type { Form } from '../../src/generated/meta/form.ts'
import { audienceFrom } from '../../src/drafting/audience.ts'
import { viewFrom } from '../../src/drafting/view.ts'
import { paperFrom } from '../../src/documents/paper.ts'
import { answerSetFrom, contributionOf, hazel, readingOf } from '../builders.ts'
import { catalogue } from '../data/files.ts'
import { paperLines } from '../data/paperLines.ts'
import { caseOf, childSaid, draftOf } from './drafts.ts'

const text = { type: 'string', maxLength: 2000 }
const both = { type: 'object', additionalProperties: false, properties: { saw: text, mayMean: text } }
const titles = { fields: { saw: 'What we see', mayMean: 'What we think it means' } }

/** A small form of the kind that watches: rows, and a group. */
const watching = {
  $schema: '../meta/form.json',
  id: 'f90',
  version: 1,
  kind: 'views',
  speaker: 'anyone',
  service: 'family',
  pages: [
    {
      id: 'likes',
      group: 'seen',
      minutes: 3,
      rows: 'obs.example',
      schema: both,
      questions: {
        'obs.example': { type: 'rows', reach: 'plan', feeds: [{ place: 'A.others', as: 'table' }] },
      },
    },
    {
      id: 'happy',
      group: 'seen',
      minutes: 2,
      schema: { type: 'object', additionalProperties: false, properties: { 'obs.glad': both } },
      questions: {
        'obs.glad': { type: 'group', reach: 'plan', feeds: [{ place: 'A.others', as: 'quote' }] },
      },
    },
  ],
  words: {
    'en-GB': {
      title: 'What we see',
      intro: 'Watching.',
      groups: { seen: 'Seen' },
      questions: {
        'obs.example': { question: 'What do they go towards?', label: 'Goes towards', ...titles },
        'obs.glad': { question: 'What does glad look like?', label: 'Glad', ...titles },
      },
    },
  },
  examples: [],
} as unknown as Form

const withWatching: Catalogue = { ...catalogue, forms: new Map([...catalogue.forms, ['f90', watching]]) }
const seen = 'She looks at the window when it rains.'
const meant = 'Perhaps she likes the sound.'

function linesOf(answers: Readonly<Record<string, unknown>>, document: string): string[] {
  const reading = readingOf([contributionOf('f90', answerSetFrom(answers), { speaker: 'anyone' })])
  const audience = audienceFrom(reading, undefined)
  if ('refused' in audience) throw new Error(audience.refused)
  const authority = catalogue.authorities.get('standard')
  if (authority === undefined) throw new Error('There is no standard authority')
  const question = { catalogue: withWatching, reading, authority, language: 'en-GB', today: '2026-04-20' }
  const { view } = viewFrom({ ...question, audience })
  const model = paperFrom({ ...question, document, view, blobs: reading.blobs })
  if ('refused' in model) throw new Error(model.refused)
  return paperLines(model)
}

function asked(id: string): AskedQuestion {
  const page = watching.pages.find(({ questions }) => Object.hasOwn(questions, id))
  const found = page && askedOn(watching, page, id)
  if (found === undefined) throw new Error(`${id} is not asked`)
  return found
}

describe('What is seen and what it may mean', () => {
  it.each(['draft-plan', 'contribution-copy'])(
    'stand apart, each under its own title, in the %s',
    (document) => {
      const lines = linesOf({ 'obs.example': [{ row: 'r1', saw: seen, mayMean: meant }] }, document)
      expect(lines.some((line) => line.includes(seen) && line.includes(meant) && !line.includes('|'))).toBe(
        false,
      )
      const all = lines.join('\n')
      for (const one of [seen, meant, titles.fields.saw, titles.fields.mayMean]) expect(all).toContain(one)
      expect(all.indexOf(titles.fields.saw)).toBeLessThan(all.indexOf(seen))
    },
  )

  it('stand under their titles in a group too, one line each', () => {
    const lines = linesOf({ 'obs.glad': { saw: seen, mayMean: meant } }, 'contribution-copy')
    expect(lines.find((line) => line.includes(seen))).toMatch(/What we see: /)
    expect(lines.find((line) => line.includes(meant))).toMatch(/What we think it means: /)
    expect(lines.find((line) => line.includes(seen))).not.toContain(meant)
  })

  it('what it may mean is never printed as what was seen when it stands alone', () => {
    const group = saidAs('quote', asked('obs.glad'), answerSetFrom({ 'obs.glad': { mayMean: meant } }))
    expect(group.words).toEqual([expect.objectContaining({ title: 'What we think it means', text: meant })])
    const rows = answerSetFrom({ 'obs.example': [{ row: 'r1', mayMean: meant }] })
    expect(saidAs('quote', asked('obs.example'), rows).words[0]?.text).toBe(
      `What we think it means: ${meant}`,
    )
    expect(saidAs('table', asked('obs.example'), rows).grid?.head).toEqual(['What we think it means'])
  })

  it('what was seen, alone, needs no title', () => {
    const group = saidAs('quote', asked('obs.glad'), answerSetFrom({ 'obs.glad': { saw: seen } }))
    expect(group.words).toEqual([{ text: seen, verbatim: true }])
  })
})

describe('Who helped', () => {
  const helper = {
    'about/helper/a1/name': 'Rowan Example',
    'about/helper/a1/relation': 'Grandad',
    'about/helper/b2/name': 'Marigold Sample',
  }
  const told = { 'me.proud': 'I can name every train.' }

  it('is printed with the day on which they were named, in the plan and in the copy', () => {
    const reading = caseOf([childSaid({ ...told, ...helper })])
    for (const document of ['draft-plan', 'contribution-copy'])
      expect(draftOf(reading, { document }).text).toContain(
        'Helped by: Marigold Sample, 3 March 2026; Rowan Example (Grandad), 3 March 2026',
      )
  })

  it('is nobody where nobody was named, and nobody’s answer', () => {
    const { text } = draftOf(caseOf([childSaid(told)]), { document: 'contribution-copy' })
    expect(text).not.toContain('Helped by')
    expect(helpersText(answerSetFrom({ 'about/helper/a1/relation': 'Grandad' }))).toBe('')
    expect(helpersText(undefined)).toBe('')
    const { text: copy } = draftOf(caseOf([childSaid({ ...told, ...helper })]), {
      document: 'contribution-copy',
    })
    expect(copy).not.toContain('about/helper')
  })

  it('stands with how it was gathered, once', () => {
    const reading = caseOf([childSaid({ ...told, ...helper, 'how.scribe': { name: hazel.name } })])
    const { text } = draftOf(reading)
    expect(text.split('Helped by').length).toBe(2)
    expect(text).toContain(hazel.name)
  })
})
