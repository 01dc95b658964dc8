import { describe, expect, it } from 'vitest'
import { entryFrom, idOf, rewritten, saidIn } from '../../src/entries/entry.ts'
import { hashOfText } from '../../src/exchange/hash.ts'
import { entry, minute, mum, person, says } from './builders.ts'

const a = `sha256-${'a'.repeat(64)}`
const b = `sha256-${'b'.repeat(64)}`

describe('an entry', () => {
  it('has the same id wherever the same thing was said by the same person at the same moment', () => {
    const { id, ...draft } = entry()
    const shuffled = Object.fromEntries(Object.entries(draft).reverse()) as typeof draft
    expect(entryFrom(shuffled, hashOfText).id).toBe(id)
  })

  it('has an id that anybody can work out again', () => {
    const { id, ...rest } = entry({ value: says('Trains') })
    const text = `{"at":"${rest.at}","by":"${mum.id}","case":"ash-example-7","part":"contribution/views-ash","path":"views.likes","replaces":[],"value":{"answer":"Trains"}}`
    expect(id).toBe(hashOfText(text))
  })

  it.each([
    ['the words', { value: says('Buses') }],
    ['the place', { path: 'views.dislikes' }],
    ['the moment', { at: minute(9) }],
    ['the writer', { by: a }],
    ['what it replaces', { replaces: [a] }],
  ])('has another id when %s differ', (_, change) => {
    expect(entry(change).id).not.toBe(entry().id)
  })

  it('keeps the ids it replaces sorted, each once', () => {
    expect(entry({ replaces: [b, a, b] }).replaces).toEqual([a, b])
    expect(entry({ value: { cleared: true, saw: [b, a, a] } }).value).toEqual({ cleared: true, saw: [a, b] })
  })

  it('keeps words that were cut in the middle of an emoji', () => {
    expect(entry({ value: says('Trains \ud83d') }).value).toEqual(says('Trains \uFFFD'))
  })

  it('refuses a number that is none', () => {
    expect(() => entry({ value: says(NaN) })).toThrow(TypeError)
  })

  it('can be typed on while it is in memory: one entry, with the later words and moment', () => {
    const first = entry({ value: says('Tra'), replaces: [a] })
    const typed = rewritten(first, says('Trains'), minute(5), hashOfText)
    expect(typed).toEqual(entry({ value: says('Trains'), at: minute(5), replaces: [a] }))
    expect(typed.id).toBe(idOf(typed, hashOfText))
  })
})

describe('two values', () => {
  it('say the same whatever their writers had in front of them', () => {
    expect(saidIn({ cleared: true, saw: [a] })).toBe(saidIn({ cleared: true, saw: [b] }))
    expect(saidIn({ answer: ['x', 'y'] })).toBe(saidIn({ answer: ['x', 'y'] }))
  })

  it.each([
    ['a number and its digits', { answer: 1 }, { answer: '1' }],
    ['an empty answer and a cleared one', { answer: '' }, { cleared: true as const }],
    ['a text in braces and a cleared answer', { answer: '{cleared}' }, { cleared: true as const }],
    ['"later" and "won’t say"', { skipped: 'later' as const }, { skipped: 'wontSay' as const }],
    ['the same choices in another order', { answer: ['x', 'y'] }, { answer: ['y', 'x'] }],
  ])('differ for %s', (_, one, other) => expect(saidIn(one)).not.toBe(saidIn(other)))
})

it('a participant whose name was cut in the middle of an emoji still has a record', () => {
  expect(person('Robin \ud83d').name).toBe('Robin \uFFFD')
})
