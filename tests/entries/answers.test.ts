import { describe, expect, it } from 'vitest'
import {
  answerAt,
  fieldsAt,
  headIdsAt,
  heldAt,
  remarksAt,
  removalOf,
  rowsAt,
  rowsIn,
} from '../../src/entries/answers.ts'
import type { Entry } from '../../src/generated/case.ts'
import { after, dad, entry, minute, presentOf, says, views } from './builders.ts'

const friends = 'views.friends'
const row = (name: string, place: number, given = {}) =>
  entry({ path: `${friends}/${name}`, value: says(place), ...given })
const field = (name: string, value: string, given = {}) =>
  entry({ path: `${friends}/${name}`, value: says(value), ...given })
const rowsOf = (entries: readonly Entry[]) => rowsAt(presentOf(entries), views, friends)

/** The entry by which somebody removes a row as it stands in front of them. */
function removed(entries: readonly Entry[], name: string, given = {}): Entry {
  return entry({ ...removalOf(presentOf(entries), views, friends, name), at: minute(5), ...given })
}

describe('an answer', () => {
  const likes = entry()

  it('is read at its part and path', () => {
    expect(answerAt(presentOf([likes]), views, 'views.likes')).toBe('Trains')
    expect(answerAt(presentOf([likes]), 'facts', 'views.likes')).toBeUndefined()
  })

  it('is replaced together with all that it replaced, so that a copy without the middle one still agrees', () => {
    const next = after([likes], { value: says('Planes') })
    const present = presentOf([likes, next])
    expect(headIdsAt(present, views, 'views.likes')).toEqual([likes.id, next.id].sort())
    const last = after([likes, next], { value: says('Boats') })
    expect(heldAt(presentOf([likes, last]), views, 'views.likes')?.others).toEqual([])
  })

  it('is not there once it was cleared or skipped, and the next answer still replaces that', () => {
    for (const value of [{ cleared: true }, { skipped: 'wontSay' }] as const) {
      const next = after([likes], { value })
      const present = presentOf([likes, next])
      expect(answerAt(present, views, 'views.likes')).toBeUndefined()
      expect(headIdsAt(present, views, 'views.likes')).toContain(next.id)
    }
  })

  it('keeps "no" and 0, which are answers', () => {
    expect(answerAt(presentOf([entry({ value: says(false) })]), views, 'views.likes')).toBe(false)
    expect(answerAt(presentOf([entry({ value: says(0) })]), views, 'views.likes')).toBe(0)
  })

  it('has remarks beside it that change nothing in it', () => {
    const meaning = entry({ path: 'views.likes/@meaning', value: says('He means the model railway') })
    const translation = entry({ path: 'views.likes/@translation.en-GB', value: says('Trains') })
    const other = entry({ path: 'views.likes.more/@meaning', value: says('Something else') })
    const present = presentOf([likes, meaning, translation, other])
    expect(answerAt(present, views, 'views.likes')).toBe('Trains')
    expect([...remarksAt(present, views, 'views.likes').keys()].sort()).toEqual([
      'meaning',
      'translation.en-GB',
    ])
  })
})

describe('the rows of a question', () => {
  it('come in their order, and a row can be put between two others', () => {
    const rows = rowsOf([row('r1', 1), row('r2', 2), row('r3', 1.5)])
    expect(rows.map((one) => one.row)).toEqual(['r1', 'r3', 'r2'])
  })

  it('come in the same order on both devices when two people used the same place', () => {
    expect(rowsOf([row('r2', 1), row('r1', 1)]).map((one) => one.row)).toEqual(['r1', 'r2'])
  })

  it('have fields, read without the remarks beside them', () => {
    const present = presentOf([
      row('r1', 1),
      field('r1/name', 'Bo'),
      field('r1/name/@voice', 'x'),
      field('r12/name', 'Al'),
    ])
    expect([...fieldsAt(present, views, friends, 'r1').keys()]).toEqual(['name'])
  })

  it('come last, with no place, when their own entry has not arrived', () => {
    const rows = rowsOf([field('r1/name', 'Bo'), row('r2', 2)])
    expect(rows.map(({ row: name, place }) => [name, place])).toEqual([
      ['r2', 2],
      ['r1', null],
    ])
  })

  it('are not mixed up with remarks on the question or on a row', () => {
    const present = [row('r1', 1), field('@language', 'pl'), field('r1/@meaning', 'his best friend')]
    expect(rowsOf(present)).toEqual([
      { row: 'r1', place: 1, removed: false, changedSince: [], others: false },
    ])
  })
})

describe('the rows of a whole part', () => {
  it('are those of each of its questions', () => {
    const present = presentOf([row('r1', 1), entry({ path: 'views.pets/r9', value: says(1) }), entry()])
    const rows = rowsIn(present, views)
    expect([...rows.keys()].sort()).toEqual(['views.friends', 'views.pets'])
    expect(rows.get(friends)).toEqual(rowsAt(present, views, friends))
  })
})

describe('a removed row', () => {
  const own = row('r1', 1)
  const name = field('r1/name', 'Bo')
  const before = [own, name, field('r1/plays', 'Chess')]

  it('is marked removed', () => {
    expect(rowsOf([...before, removed(before, 'r1')])).toEqual([
      { row: 'r1', place: null, removed: true, changedSince: [], others: false },
    ])
  })

  it('comes back with its fields when the removal is undone', () => {
    const removal = removed(before, 'r1')
    const undo = after([removal], { value: says(1), at: minute(6) })
    const present = presentOf([...before, removal, undo])
    expect(rowsAt(present, views, friends)[0]).toMatchObject({ removed: false, place: 1 })
    expect(fieldsAt(present, views, friends, 'r1').get('name')?.shown.value).toEqual(says('Bo'))
  })

  it('that somebody else edited meanwhile is shown as removed here and changed there', () => {
    const removal = removed(before, 'r1')
    const edit = after([name], { value: says('Bobby'), by: dad.id, at: minute(3) })
    const news = field('r1/since', 'Year 2', { by: dad.id })
    for (const entries of [
      [...before, removal, edit, news],
      [news, edit, removal, ...before],
    ]) {
      expect(rowsOf(entries)).toEqual([
        { row: 'r1', place: null, removed: true, changedSince: ['name', 'since'], others: false },
      ])
    }
  })

  it('that somebody edited and the remover saw is simply removed', () => {
    const edited = [...before, after([name], { value: says('Bobby') })]
    expect(rowsOf([...edited, removed(edited, 'r1')])[0]).toMatchObject({ removed: true, changedSince: [] })
  })

  it('is simply removed when two people removed it, and between them saw everything', () => {
    const edit = after([name], { value: says('Bobby'), by: dad.id, at: minute(3) })
    const mums = removed(before, 'r1')
    const dads = removed([...before, edit], 'r1', { by: dad.id })
    expect(rowsOf([...before, edit, mums, dads])[0]).toMatchObject({
      removed: true,
      changedSince: [],
      others: false,
    })
  })

  it('that somebody else only emptied a field of has nothing to ask about', () => {
    const emptied = after([name], { value: { cleared: true }, by: dad.id })
    expect(rowsOf([...before, emptied, removed(before, 'r1')])[0]).toMatchObject({ changedSince: [] })
  })

  it('that somebody else moved later stands, and says that there is another version', () => {
    const moved = after([own], { value: says(7), by: dad.id, at: minute(8) })
    expect(rowsOf([...before, removed(before, 'r1'), moved])[0]).toMatchObject({
      removed: false,
      place: 7,
      others: true,
    })
  })
})
