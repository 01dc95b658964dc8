import { expect, test } from 'vitest'
import { documents } from '../../../src/app/papers/documents.ts'
import { paperFor, type Paper } from '../../../src/app/papers/papers.ts'
import type { Kept } from '../../../src/entries/kept.ts'
import { readingFrom } from '../../../src/entries/reading.ts'
import { catalogue, keptOf, paper, textOf } from '../../cases/examples.ts'

const now = '2026-11-22T12:00:00.000Z'

function made(kept: Kept, document: string, audience = 'nobody', today?: string): Paper {
  const reading = readingFrom(kept, now)
  const question = { catalogue, reading, document, audience, language: 'en-GB' }
  return paperFor({ ...question, today: today ?? reading.lastDay })
}

test.each([
  ['ash', 'draft-plan'],
  ['ash', 'one-page-profile'],
  ['ash', 'contribution-copy'],
  ['juniper', 'draft-plan'],
])('of %s, %s is the same paper that the command line makes', (name, document) => {
  const { model, leftOut } = paper(name, document)
  // As one text: a picture in it is a hundred thousand letters, which are slow to compare one by one.
  expect(JSON.stringify(made(keptOf(name), document))).toBe(JSON.stringify({ kind: 'made', model, leftOut }))
})

test.each(['authority', 'a carer'])('the copy for %s is the one that the command line makes', (who) => {
  const kept = keptOf('bramble')
  const carer = kept.participants.find((one) => one.carer !== undefined)?.id ?? ''
  const audience = who === 'authority' ? who : carer
  const { model, leftOut } = paper('bramble', 'draft-plan', audience)
  const copy = JSON.stringify(made(kept, 'draft-plan', audience))
  expect(copy).toBe(JSON.stringify({ kind: 'made', model, leftOut }))
  expect(copy).not.toBe(JSON.stringify(made(kept, 'draft-plan')))
})

test('the copy for anybody holds no address; the council’s copy does', () => {
  const kept = keptOf('ash')
  const address = kept.entries
    .filter(({ part, path }) => part.startsWith('contact/') && path.includes('address'))
    .map(({ value }) => ('answer' in value ? String(value.answer).split(/[\n,]/)[0] : undefined))
    .find((line) => line !== undefined && line !== '')
  expect(address).toBeDefined()
  const says = (audience: string): string => {
    const one = made(kept, 'draft-plan', audience)
    if (one.kind === 'refused') throw new Error(one.because)
    return textOf(one)
  }
  expect(says('nobody')).not.toContain(address)
  expect(says('authority')).toContain(address)
})

test('a story of which nothing was handed over is a paper all the same, which says so', () => {
  const { participants, ...kept } = keptOf('ash')
  const nothing = { ...kept, participants, entries: [] }
  for (const document of documents) expect(made(nothing, document, 'nobody', '2026-11-22').kind).toBe('made')
  const plan = made(nothing, 'draft-plan', 'nobody', '2026-11-22')
  expect(plan.kind === 'made' && textOf(plan)).toContain('Not yet considered by anyone')
})

test('the day of a paper is the day it is made', () => {
  const plan = made(keptOf('ash'), 'draft-plan', 'nobody', '2026-11-22')
  expect(plan.kind === 'made' && plan.model.made).toBe('2026-11-22')
})

test('a reader whom nobody knows, or a paper that is none, is refused and not guessed', () => {
  const kept = keptOf('ash')
  expect(made(kept, 'draft-plan', 'somebody')).toEqual({ kind: 'refused', because: 'person' })
  expect(made(kept, 'final-plan')).toEqual({ kind: 'refused', because: 'document' })
})
