import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedLeaves, isUnanswered } from '../../src/forms/leaves.ts'

const text = { type: 'string' }
const many = { type: 'array', items: { type: 'string' } }
const chosen = { type: 'object', properties: { chosen: many, more: text } }

describe('what changed in an answer', () => {
  it('is the answer itself when it has no fields', () =>
    expect(changedLeaves(text, 'a', 'ab')).toEqual([{ field: '', value: 'ab' }]))
  it('is nothing when it is the same', () => {
    expect(changedLeaves(text, 'a', 'a')).toEqual([])
    expect(changedLeaves(chosen, { chosen: ['x'] }, { chosen: ['x'] })).toEqual([])
  })
  it('is taken away when the text is emptied, and not there before or after', () => {
    expect(changedLeaves(text, 'a', '')).toEqual([{ field: '', value: undefined }])
    expect(changedLeaves(text, undefined, '')).toEqual([])
    expect(changedLeaves(chosen, { more: 'a' }, undefined)).toEqual([{ field: 'more', value: undefined }])
  })
  it('is a whole list when one of it changes', () =>
    expect(changedLeaves(chosen, { chosen: ['x'], more: 'm' }, { chosen: ['x', 'y'], more: 'm' })).toEqual([
      { field: 'chosen', value: ['x', 'y'] },
    ]))
  it('never names what the schema does not know, even when it has gone', () => {
    expect(changedLeaves(chosen, { old: 'kept by an older form', more: 'm' }, { more: 'n' })).toEqual([
      { field: 'more', value: 'n' },
    ])
    expect(changedLeaves(chosen, 'one word, kept when this was a text', { more: 'n' })).toEqual([
      { field: 'more', value: 'n' },
    ])
  })
  it('says enough to go from any state to any other', () => {
    const leaf = fc.option(fc.string({ minLength: 1 }), { nil: undefined })
    const state = fc.record({ a: leaf, b: leaf, c: leaf })
    const schema = { type: 'object', properties: { a: text, b: text, c: text } }
    fc.assert(
      fc.property(state, state, (before, after) => {
        const now: Record<string, unknown> = { ...before }
        for (const { field, value } of changedLeaves(schema, before, after)) now[field] = value
        expect(now).toEqual(after)
      }),
    )
  })
})

describe('an answer', () => {
  it('is none while nothing is in any field', () => {
    expect(isUnanswered({ chosen: [], more: '' })).toBe(true)
    expect(isUnanswered(undefined)).toBe(true)
    expect(isUnanswered({ chosen: [], more: 'x' })).toBe(false)
    expect(isUnanswered(0)).toBe(false)
    expect(isUnanswered(false)).toBe(false)
  })
})
