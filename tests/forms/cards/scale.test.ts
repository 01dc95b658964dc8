import { describe, expect, it } from 'vitest'
import { rangeOf, stepped } from '../../../src/forms/cards/scale.ts'

describe('A scale', () => {
  const range = rangeOf({ type: 'number', minimum: 0, maximum: 10 })

  it('has the ends the form names, and its middle', () => {
    expect(range).toEqual({ least: 0, most: 10, middle: 5 })
    expect(rangeOf({ minimum: 1, maximum: 4 })).toEqual({ least: 1, most: 4, middle: 3 })
  })

  it('starts in the middle when a button is pressed before anything was chosen', () => {
    expect(stepped(undefined, 1, range)).toBe(5)
    expect(stepped(undefined, -1, range)).toBe(5)
  })

  it('never goes past an end', () => {
    expect(stepped(10, 1, range)).toBe(10)
    expect(stepped(0, -1, range)).toBe(0)
    expect(stepped(7, 1, range)).toBe(8)
  })
})
