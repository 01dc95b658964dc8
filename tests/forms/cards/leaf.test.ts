import { describe, expect, it } from 'vitest'
import { leafOf, textOf, withLeaf } from '../../../src/forms/cards/leaf.ts'

describe('One leaf of an answer changed', () => {
  it('leaves the others as they are, also those that the form does not know', () => {
    const before = { face: 'sad', more: 'no peg', fromNewerForm: 'kept' }
    expect(withLeaf(before, 'face', 'happy')).toEqual({
      face: 'happy',
      more: 'no peg',
      fromNewerForm: 'kept',
    })
    expect(before.face).toBe('sad')
  })

  it.each([undefined, '', [] as string[]])('is taken away by %j', (nothing) => {
    expect(withLeaf({ chosen: ['cars'], more: 'buses' }, 'more', nothing)).toEqual({ chosen: ['cars'] })
    expect(withLeaf({ more: 'buses' }, 'more', nothing)).toBeUndefined()
    expect(withLeaf('sad', '', nothing)).toBeUndefined()
  })

  it('keeps spaces and line ends as they were typed', () => {
    expect(withLeaf(undefined, 'more', ' \n')).toEqual({ more: ' \n' })
  })

  it('is read without mistaking a word every object knows for an answer', () => {
    expect(leafOf({ face: 'ok' }, 'toString')).toBeUndefined()
    expect(textOf({ more: 3 }, 'more')).toBe('')
    expect(leafOf('ok', '')).toBe('ok')
  })
})
