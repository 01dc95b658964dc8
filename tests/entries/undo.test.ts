import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Kept } from '../../src/entries/kept.ts'
import { erased } from '../../src/entries/retention.ts'
import { undoOf, undone, type MergeUndo } from '../../src/entries/undo.ts'
import { caseTextFrom } from '../../src/exchange/caseText.ts'
import { hashOfText } from '../../src/exchange/hash.ts'
import { lived, peopleOf, stepsWithErasing } from './histories.ts'
import { after, ash, dad, entry, kept, minute, mum, person, says, together } from './builders.ts'

const likes = entry()
const here = kept([likes], { participants: [mum] })

/** As the app keeps it: a text. */
function undoFor(before: Kept, file: Kept): MergeUndo {
  return JSON.parse(JSON.stringify(undoOf(before, together(before, file)))) as MergeUndo
}

describe('taking a file back', () => {
  const file = kept([likes, after([likes], { by: dad.id, value: says('Planes') })], {
    participants: [mum, dad],
  })
  const both = together(here, file)

  it('leaves the case as it was', () => {
    expect(undone(both, undoFor(here, file))).toEqual(here)
  })

  it('keeps what was written since, also over something that came with the file', () => {
    const [planes] = both.entries.filter(({ by }) => by === dad.id)
    if (planes === undefined) throw new Error('nothing came')
    const since = after([planes], { by: mum.id, value: says('Boats'), at: minute(5) })
    const now = together(both, kept([since]))
    expect(undone(now, undoFor(here, file)).entries.map(({ id }) => id)).toEqual([likes.id, since.id])
  })

  it('keeps the name of somebody who has written since', () => {
    const since = entry({ path: 'home', by: dad.id })
    const now = together(both, kept([since]))
    expect(undone(now, undoFor(here, file)).participants.map(({ name }) => name)).toContain('Sam Example')
  })

  it('keeps the name of somebody whom an answer names since', () => {
    const since = entry({ path: 'about/participant', value: says(dad.id) })
    const now = together(both, kept([since]))
    expect(undone(now, undoFor(here, file)).participants).toHaveLength(2)
  })

  it('brings back what the file took away', () => {
    const emptied = erased(here, () => true)
    const taken = together(here, emptied)
    expect(taken.entries).toEqual([])
    expect(undone(taken, undoFor(here, emptied))).toEqual(here)
  })

  it('takes the pictures of the file away, and brings back those that went', () => {
    const name = hashOfText('a picture')
    const photo = entry({ path: 'photo', value: says(name) })
    const album = kept([likes, photo], {
      participants: [mum],
      blobs: { [name]: { type: 'image/png', bytes: '' } },
    })
    expect(undone(together(here, album), undoFor(here, album))).toEqual(here)
    const without = erased(album, ({ path }) => path === 'photo')
    expect(undone(together(album, without), undoFor(album, without))).toEqual(album)
  })

  it('does nothing to another case', () => {
    const other = kept([], { case: 'another-case' })
    expect(undone(other, undoFor(here, file))).toBe(other)
  })
})

describe('whatever two copies hold', () => {
  it('taking the merge back gives the one that was here, and what was written since', () => {
    const people = [...peopleOf(ash), person('Kit Example', 'school')]
    fc.assert(
      fc.property(stepsWithErasing, fc.nat(4), (story, written) => {
        const [a, b] = lived(ash, story, people).copies
        const undo = undoFor(a, b)
        const both = together(a, b)
        expect(caseTextFrom(undone(both, undo))).toBe(caseTextFrom(a))
        const since = Array.from({ length: written }, (_, i) => {
          const over = both.entries[i]
          const value = says(`since ${i}`)
          const by = people[2]?.id ?? ''
          return over === undefined
            ? entry({ path: `since${i}`, by, value })
            : after([over], { by, value, at: minute(99) })
        })
        const now = together(both, kept(since, { participants: people }))
        const expected = together(a, kept(since, { participants: people }))
        expect(caseTextFrom(undone(now, undo))).toBe(caseTextFrom(expected))
      }),
      { numRuns: 150, interruptAfterTimeLimit: 20_000 },
    )
  })
})
