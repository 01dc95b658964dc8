import { describe, expect, it } from 'vitest'
import {
  cardNow,
  goneBack,
  leaveOut,
  nothingSorted,
  put,
  waitingCards,
} from '../../../src/forms/cards/sorting.ts'

const cards = ['space', 'hug', 'drink']

describe('Sorting cards one after the other', () => {
  it('begins with the first card that stands in no column', () => {
    expect(cardNow(cards, undefined, nothingSorted)).toBe('space')
    expect(cardNow(cards, { space: 'works', other: 'the blue blanket' }, nothingSorted)).toBe('hug')
  })

  it('goes on with the next card, and keeps what was written beside them', () => {
    const step = put('space', 'no', { other: 'the blue blanket' }, nothingSorted)
    expect(step.value).toEqual({ space: 'no', other: 'the blue blanket' })
    expect(cardNow(cards, step.value, step.sorting)).toBe('hug')
  })

  it('a card that is left out says nothing, and does not come again by itself', () => {
    const step = leaveOut('space', undefined, nothingSorted)
    expect(step.value).toBeUndefined()
    expect(cardNow(cards, step.value, step.sorting)).toBe('hug')
    expect(waitingCards(cards, step.value)).toEqual(cards)
  })

  it('going back brings the last card, sorted or left out, and nothing else', () => {
    const first = put('space', 'works', undefined, nothingSorted)
    const second = leaveOut('hug', first.value, first.sorting)
    const back = goneBack(second.value, second.sorting)
    expect(back?.card).toBe('hug')
    expect(back && cardNow(cards, back.value, back.sorting)).toBe('hug')
    const further = back && goneBack(back.value, back.sorting)
    expect(further?.card).toBe('space')
    expect(further?.value).toBeUndefined()
    expect(further && goneBack(further.value, further.sorting)).toBeUndefined()
  })

  it('is over when every card is sorted or left out', () => {
    const all = { space: 'works', hug: 'no', drink: 'sometimes' }
    expect(cardNow(cards, all, nothingSorted)).toBeUndefined()
    expect(cardNow(cards, { space: 'works', hug: 'no' }, { leftOut: ['drink'], placed: [] })).toBeUndefined()
  })

  it('a column that the form does not know holds its card', () => {
    expect(waitingCards(cards, { space: 'fromNewerForm' })).toEqual(['hug', 'drink'])
  })
})
