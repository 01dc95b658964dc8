import { expect, test } from 'vitest'
import { leftOutSentences, undrawnSentences } from '../../../src/app/papers/lost.ts'
import type { Block, DocumentModel } from '../../../src/documents/model.ts'
import type { Undrawn } from '../../../src/renderers/pdf/toPdf.ts'

const line = (text: string) => [{ text }]

const paper = (blocks: readonly Block[]): DocumentModel => ({
  id: 'draft-plan',
  title: 'Plan for Ash Example 7',
  language: 'en-GB',
  author: '',
  subject: '',
  made: '2026-11-22',
  mark: 'DRAFT',
  footer: [],
  pageOf: '',
  look: { accent: '#1d4f7c', size: 11 },
  blocks,
  pictures: {},
})

const model = paper([
  { kind: 'paragraph', id: 'before', content: line('Said first') },
  { kind: 'heading', id: 'a', level: 2, content: [{ text: 'Section A: ' }, { text: 'Views' }] },
  { kind: 'paragraph', id: 'a1', content: line('One') },
  { kind: 'paragraph', id: 'a2', content: line('Two') },
  { kind: 'heading', id: 'b', level: 2, content: line('Section B') },
])

const missing = (block: string, times = 1): Undrawn => ({
  character: 'ক',
  codePoint: 'U+0995',
  block,
  times,
})

test('a sign that cannot be drawn is said with the heading it stands under', () => {
  expect(undrawnSentences([missing('a2')], model)).toEqual(['ক (U+0995), under ‘Section A: Views’'])
  expect(undrawnSentences([missing('b', 2)], model)).toEqual(['ক (U+0995), 2 times, under ‘Section B’'])
})

test('the same sign twice under one heading is said once, with how often', () => {
  expect(undrawnSentences([missing('a1', 2), missing('a2', 3)], model)).toEqual([
    'ক (U+0995), 5 times, under ‘Section A: Views’',
  ])
})

test('a sign before the first heading, or on every page, is said to be there', () => {
  expect(undrawnSentences([missing('before'), missing('footer', 9)], model)).toEqual([
    'ক (U+0995), before the first heading',
    'ক (U+0995), at the top or foot of every page',
  ])
})

test('what a copy leaves out is said once each, and what waits for an agreement is not even named', () => {
  const said = leftOutSentences([
    { label: 'Address', because: 'audience' },
    { label: 'Address', because: 'audience' },
    { label: 'Child protection plan', because: 'agreement' },
    { label: 'School they would like', because: 'draft' },
  ])
  expect(said).toEqual([
    'Address, because of who this copy is for.',
    'Some details, because nobody has recorded an agreement to print them.',
    'School they would like, because a draft names no school.',
  ])
})
