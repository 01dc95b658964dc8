import { describe, expect, it } from 'vitest'
import type { Entry } from '../../src/generated/case.ts'
import { answerAt, removalOf, rowsAt } from '../../src/entries/answers.ts'
import {
  contributionsIn,
  handOver,
  notArrived,
  releasedFrom,
  statusOf,
  withdrawal,
  type Act,
} from '../../src/entries/contribution.ts'
import { hashOfText } from '../../src/exchange/hash.ts'
import { after, ash, dad, entry, kept, minute, mum, now, presentOf, says, views } from './builders.ts'

const act: Act = { case: ash, part: views, by: mum.id, day: '2026-09-14', at: minute(30) }
const handedOver = (entries: readonly Entry[], given: Partial<Act> = {}): Entry[] => [
  ...entries,
  ...handOver(presentOf(entries), { ...act, ...given }, hashOfText),
]
const status = (entries: readonly Entry[]) => statusOf(presentOf(entries), views)
const released = (entries: readonly Entry[], path = 'views.likes') =>
  answerAt(releasedFrom(kept(entries), now), views, path)

const invited = [
  entry({ path: 'about/form', value: says('family-views'), by: dad.id }),
  entry({ path: 'about/participant', value: says(mum.id), by: dad.id }),
]
const likes = entry()
const given = handedOver([...invited, likes])
const changed = after([likes], { value: says('Buses'), at: minute(40) })
const taken = [...given, withdrawal(presentOf(given), { ...act, at: minute(50) }, hashOfText)]

describe('a contribution', () => {
  it('is not started when somebody was only invited', () => {
    expect(status(invited)).toEqual({ kind: 'notStarted' })
  })

  it('is in progress from the first answer, or from being opened', () => {
    expect(status([...invited, likes])).toEqual({ kind: 'inProgress' })
    const opened = entry({ path: 'about/started', value: says('2026-09-14') })
    expect(status([...invited, opened])).toEqual({ kind: 'inProgress' })
  })

  it('is handed over on a day by a person', () => {
    expect(status(given)).toEqual({ kind: 'handedOver', on: '2026-09-14', by: mum.id })
  })

  it('is changed since when an answer was not in the hand-over, and says which', () => {
    const news = entry({ path: 'views.dislikes', value: says('Noise'), at: minute(41) })
    expect(status([...given, changed, news])).toMatchObject({
      kind: 'changedSince',
      on: '2026-09-14',
      changed: ['views.dislikes', 'views.likes'],
    })
  })

  it('is handed over again with the new words', () => {
    const again = handedOver([...given, changed], { day: '2026-09-20', at: minute(60) })
    expect(status(again)).toMatchObject({ kind: 'handedOver', on: '2026-09-20' })
  })

  it('is withdrawn on a day by a person, and can be handed over again', () => {
    expect(status(taken)).toEqual({ kind: 'withdrawn', on: '2026-09-14', by: mum.id })
    expect(status(handedOver(taken, { at: minute(60) }))).toMatchObject({ kind: 'handedOver' })
  })

  it('stays withdrawn when another device hands over without having seen the withdrawal', () => {
    const elsewhere = handedOver([...given, changed], { at: minute(70) })
    expect(status([...taken, ...elsewhere]).kind).toBe('withdrawn')
    expect(released([...taken, ...elsewhere])).toBeUndefined()
  })

  it('is listed among the contributions of the case', () => {
    const fact = entry({ part: 'facts', path: 'core.name' })
    expect(contributionsIn(presentOf([fact, ...given]))).toEqual([views])
  })
})

describe('what is released', () => {
  it('is nothing before the first hand-over', () => {
    expect(releasedFrom(kept([...invited, likes]), now).size).toBe(0)
  })

  it('is what was handed over, and not the edits since', () => {
    expect(released([...given, changed])).toBe('Trains')
    expect(released(handedOver([...given, changed], { at: minute(60) }))).toBe('Buses')
  })

  it('is nothing of a withdrawn contribution', () => {
    expect(released(taken)).toBeUndefined()
  })

  it('does not depend on any clock', () => {
    const wrong = after([likes], { value: says('Buses'), at: '2087-01-01T00:00:00.000Z' })
    expect(released([...given, wrong])).toBe('Trains')
    expect(released(handedOver([...given, wrong], { at: '2020-01-01T00:00:00.000Z' }))).toBe('Buses')
  })

  it('has facts, contact details, restrictions and the plan as they are now, and nothing of chosen answers', () => {
    const parts = ['facts', 'contact/carer-1', 'restrictions', 'plan', 'chosen/teacher']
    const entries = parts.map((part) => entry({ part, path: 'core.name', value: says('Ash') }))
    expect([...releasedFrom(kept(entries), now).keys()].sort()).toEqual([
      'contact/carer-1',
      'facts',
      'plan',
      'restrictions',
    ])
  })

  it('still knows when and by whom it was handed over', () => {
    expect(statusOf(releasedFrom(kept([...given, changed]), now), views)).toMatchObject({
      kind: 'handedOver',
      on: '2026-09-14',
    })
  })

  it('has both versions when two devices handed over without seeing each other', () => {
    const phone = handedOver([likes, after([likes], { value: says('Buses') })])
    const laptop = handedOver([likes, after([likes], { value: says('Boats'), at: minute(3) })], {
      at: minute(31),
    })
    const reading = releasedFrom(kept([...phone, ...laptop]), now)
    expect(reading.get(views)?.get('views.likes')?.heads).toHaveLength(2)
  })

  it('has one version when the second device had gone on from the first one’s words', () => {
    const phone = handedOver([likes])
    const second = after([likes], { value: says('Buses') })
    const third = after([second], { value: says('Boats'), at: minute(3) })
    const laptop = handedOver([likes, second, third], { at: minute(31) })
    const held = releasedFrom(kept([...phone, ...laptop]), now)
      .get(views)
      ?.get('views.likes')
    expect(held?.heads).toEqual([third])
  })

  it('has nothing of a row that was removed before handing over', () => {
    const row = entry({ path: 'views.friends/r1', value: says(1) })
    const name = entry({ path: 'views.friends/r1/name', value: says('Bo') })
    const removal = entry({
      ...removalOf(presentOf([row, name]), views, 'views.friends', 'r1'),
      at: minute(5),
    })
    const entries = handedOver([row, name, removal])
    expect(status(entries).kind).toBe('handedOver')
    expect(released(entries, 'views.friends/r1/name')).toBeUndefined()
    expect(rowsAt(releasedFrom(kept(entries), now), views, 'views.friends')).toMatchObject([
      { removed: true },
    ])
  })
})

describe('a copy that is not whole', () => {
  it('says which handed-over answers have not arrived', () => {
    expect(notArrived(kept(given.filter((one) => one !== likes)), views)).toEqual([likes.id])
    expect(notArrived(kept(given), views)).toEqual([])
  })

  it('does not wait for what was erased for good', () => {
    const gone = [{ part: views, id: likes.id, why: 'erased' as const }]
    expect(notArrived(kept(given, { gone }), views)).toEqual([])
  })
})
