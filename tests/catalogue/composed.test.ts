import { describe, expect, test } from 'vitest'
import { composed, wholeForm } from '../../src/catalogue/composed.ts'
import { questionsOf, wordsFor } from '../../src/catalogue/form.ts'
import type { Form, Page } from '../../src/generated/meta/form.ts'

const asking = (id: string, question: string, more: Partial<Page> = {}): Page => ({
  id,
  group: 'all',
  minutes: 1,
  schema: { type: 'object', properties: { [question]: { type: 'string' } } },
  questions: { [question]: { type: 'shortText', reach: 'plan', feeds: [{ place: 'A.child', as: 'quote' }] } },
  ...more,
})
const showing = (id: string, fact: string): Page => ({
  id,
  group: 'all',
  minutes: 1,
  shows: [fact],
  questions: {},
})
const form = (id: string, pages: Page[], more: Partial<Form> = {}): Form => ({
  $schema: '../meta/form.json',
  id,
  version: 1,
  kind: 'views',
  speaker: 'child',
  service: 'family',
  pages,
  words: {
    'en-GB': {
      title: `Title of ${id}`,
      intro: `Beginning of ${id}`,
      groups: { all: `All of ${id}` },
      questions: Object.fromEntries(
        pages.flatMap(({ questions }) =>
          Object.keys(questions).map((one) => [one, { question: `${one}?`, label: one }]),
        ),
      ),
    },
  },
  examples: [{ name: 'none', answers: {}, feeds: [] }],
  ...more,
})

const young = form('f03', [
  showing('facts', 'core.name'),
  asking('likes', 'me.like'),
  asking('end', 'end.agree'),
])

describe('a form that builds on another', () => {
  const older = form('f04', [asking('work', 'pfa.work', { before: 'end' }), asking('last', 'pfa.last')], {
    with: 'f03',
  })
  const whole = composed(older, young)

  test('asks the other’s pages too, with its own where they say and else at the end', () => {
    expect(whole.pages.map(({ id }) => id)).toEqual(['facts', 'likes', 'work', 'end', 'last'])
    expect(questionsOf(whole).map(({ id }) => id)).toEqual(['me.like', 'pfa.work', 'end.agree', 'pfa.last'])
  })
  test('has its own title and name, and the other’s words where it has none', () => {
    expect(whole.id).toBe('f04')
    expect(whole.words['en-GB'].title).toBe('Title of f04')
    expect(whole.words['en-GB'].groups).toEqual({ all: 'All of f04' })
    expect(whole.words['en-GB'].questions['me.like']?.question).toBe('me.like?')
  })
  test('may ask the other’s question in words of its own', () => {
    const words = {
      'en-GB': {
        ...older.words['en-GB'],
        questions: { 'me.like': { question: 'What are you into?', label: 'Likes' } },
      },
    }
    const asked = questionsOf(composed({ ...older, words }, young)).find(({ id }) => id === 'me.like')
    expect(asked?.words.question).toBe('What are you into?')
  })
  test('may show other facts in the place of a page that only shows, and takes no page that asks', () => {
    const shown = composed(form('f04', [showing('facts', 'core.photo')], { with: 'f03' }), young)
    expect(shown.pages.map(({ id, shows }) => [id, shows])).toEqual([
      ['facts', ['core.photo']],
      ['likes', undefined],
      ['end', undefined],
    ])
    const asks = composed(form('f04', [asking('likes', 'me.more')], { with: 'f03' }), young)
    expect(questionsOf(asks).map(({ id }) => id)).toEqual(['me.like', 'end.agree', 'me.more'])
  })
  test('in another language leaves in its own English what it asks in words of its own', () => {
    const own = {
      ...older.words['en-GB'],
      questions: { 'me.like': { question: 'What are you into?', label: 'Into' } },
    }
    const welsh = {
      ...young.words['en-GB'],
      questions: {
        'me.like': { question: 'Beth wyt ti’n hoffi?', label: 'Hoffi' },
        'end.agree': { question: 'Wyt ti’n cytuno?', label: 'Cytuno' },
      },
    }
    const both = composed(
      { ...older, words: { 'en-GB': own } },
      { ...young, words: { ...young.words, cy: welsh } },
    )
    expect(wordsFor(both, 'me.like', 'cy').question).toBe('What are you into?')
    expect(wordsFor(both, 'end.agree', 'cy').question).toBe('Wyt ti’n cytuno?')
  })

  test('has a language that only one of the two has, and is unchecked in it when either is', () => {
    const welsh = { ...young.words['en-GB'], title: 'Amdanaf i', reviewed: false }
    const both = composed(older, { ...young, words: { ...young.words, cy: welsh } })
    expect(both.words['cy']?.title).toBe('Title of f04')
    expect(both.words['cy']?.reviewed).toBe(false)
    expect(both.words['en-GB'].reviewed).toBeUndefined()
  })
})

describe('the whole of a form', () => {
  const adult = form('f05', [asking('course', 'yp.course', { before: 'work' })], { with: 'f04' })
  const older = form('f04', [asking('work', 'pfa.work')], { with: 'f03' })
  const files = new Map([young, older, adult].map((one) => [one.id, one]))

  test('goes down to the first of those it builds on', () => {
    expect(wholeForm('f05', (id) => files.get(id))?.pages.map(({ id }) => id)).toEqual([
      'facts',
      'likes',
      'end',
      'course',
      'work',
    ])
  })
  test('is nothing when one of them is missing', () => {
    expect(wholeForm('f05', (id) => (id === 'f03' ? undefined : files.get(id)))).toBeUndefined()
  })
  test('is nothing when they build on one another in a ring', () => {
    expect(wholeForm('f03', () => ({ ...young, with: 'f03' }))).toBeUndefined()
  })
})
