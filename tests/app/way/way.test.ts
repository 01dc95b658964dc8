import { describe, expect, it } from 'vitest'
import { isAskedInWay, mayChooseWay, wayOf } from '../../../src/app/way/chosenWay.ts'
import { helpersIn, helperText, proposedFor } from '../../../src/app/way/helpers.ts'
import { screenAt, screensOf, withField } from '../../../src/app/way/oneAtATime.ts'
import { isRestDue, longest, momentsIn } from '../../../src/app/way/restDue.ts'
import { nextOffered, noScan, offeredAfter, scanAct, scanSettingsFrom } from '../../../src/app/way/scan.ts'
import { entry, minute, presentOf, says, views } from '../../entries/builders.ts'
import { catalogue } from '../../data/files.ts'

const child = { speaker: 'child' } as const
const young = { speaker: 'youngPerson' } as const
const parent = { speaker: 'parent' } as const
const nothing = presentOf([])

describe('The child’s way', () => {
  it('is the way of a form for a child, until somebody chooses the other', () => {
    expect(wayOf(nothing, views, child)).toBe('child')
    const usual = presentOf([entry({ path: 'about/way', value: says('usual') })])
    expect(wayOf(usual, views, child)).toBe('usual')
  })

  it('can be chosen for what a young person says, and is not theirs unasked', () => {
    expect(wayOf(nothing, views, young)).toBe('usual')
    expect(wayOf(presentOf([entry({ path: 'about/way', value: says('child') })]), views, young)).toBe('child')
    const own = presentOf([entry({ path: 'about/speaker', value: says('youngPerson') })])
    expect(mayChooseWay(own, views, { speaker: 'anyone' })).toBe(true)
  })

  it('is never the way of an adult, nor of the facts, whatever is kept', () => {
    const kept = presentOf([entry({ path: 'about/way', value: says('child') })])
    expect(wayOf(kept, views, parent)).toBe('usual')
    expect(wayOf(kept, 'facts', child)).toBe('usual')
    expect(isAskedInWay('child', { kind: 'gathering' })).toBe(false)
    expect(isAskedInWay('child', { kind: 'views' })).toBe(true)
  })
})

describe('One question a screen', () => {
  it.each([...catalogue.forms.values()].map((form) => ({ form, id: form.id })))(
    'holds on every page of $id: each question, each field of a row, once',
    ({ form }) => {
      for (const page of form.pages) {
        const questions = Object.keys(page.questions)
        expect(screensOf(page, questions, undefined)).toEqual(page.rows === undefined ? questions : [])
        if (page.rows === undefined) continue
        const fields = screensOf(page, questions, 'r1')
        expect(fields.length).toBeGreaterThan(0)
        for (const field of fields) {
          const one = withField(page, field)
          expect(Object.keys(one.schema?.properties ?? {})).toEqual([field])
          expect(one.rows).toBe(page.rows)
        }
      }
    },
  )

  it('begins at the first, and an address that names none of them too', () => {
    expect(screenAt(['a', 'b'], undefined)).toBe('a')
    expect(screenAt(['a', 'b'], 'b')).toBe('b')
    expect(screenAt(['a', 'b'], 'c')).toBe('a')
    expect(screenAt([], 'c')).toBeUndefined()
  })
})

describe('A stop', () => {
  const at = (minutes: number): number => minutes * 60_000
  const every = (until: number): number[] => Array.from({ length: until + 1 }, (_, i) => at(i))

  it('is offered before eight minutes of telling are over, and not at the beginning', () => {
    expect(isRestDue(every(5), undefined, at(5), 1)).toBe(false)
    expect(isRestDue(every(7), undefined, at(7), 2)).toBe(true)
    expect(isRestDue(every(9), undefined, at(9), 0.5)).toBe(true)
    expect(isRestDue([], undefined, at(100), 1)).toBe(false)
  })

  it('is never more than eight minutes away, however the pages are cut', () => {
    for (const minutes of [0.5, 1, 1.5, 2]) {
      const moments: number[] = []
      let offered: number | undefined
      let last = 0
      for (let now = 0; now < at(60); now += minutes * 60_000) {
        moments.push(now)
        if (!isRestDue(moments, offered, now, minutes)) continue
        expect(now - last).toBeLessThanOrEqual(longest)
        last = now
        offered = now
      }
      expect(at(60) - last).toBeLessThanOrEqual(longest)
    }
  })

  it('is offered again eight minutes after it was refused, and not before', () => {
    expect(isRestDue(every(10), at(8), at(10), 1)).toBe(false)
    expect(isRestDue(every(16), at(8), at(16), 1)).toBe(true)
  })

  it('begins anew after somebody has been away, and not after a long look at one question', () => {
    expect(isRestDue([at(0), at(5), at(60)], undefined, at(61), 1)).toBe(false)
    expect(isRestDue([at(0), at(10)], undefined, at(10), 1)).toBe(true)
  })

  it('knows from what was written when somebody did something', () => {
    expect(momentsIn(presentOf([entry({ at: minute(4) })]), views)).toEqual([Date.parse(minute(4))])
    expect(momentsIn(nothing, views)).toEqual([])
  })

  it('does not come after every page before a long one', () => {
    expect(isRestDue(every(2), undefined, at(2), 20)).toBe(false)
  })
})

describe('A helper', () => {
  const rowan = [
    entry({ path: 'about/helper/a1/name', value: says(' Rowan Example '), at: minute(3) }),
    entry({ path: 'about/helper/a1/relation', value: says('Grandad') }),
  ]
  const marigold = [entry({ path: 'about/helper/b2/name', value: says('Marigold Sample'), at: minute(9) })]

  it('is kept with what they are to the child and the day', () => {
    const helpers = helpersIn(presentOf([...marigold, ...rowan]), views)
    expect(helpers.map(helperText)).toEqual(['Marigold Sample', 'Rowan Example (Grandad)'])
    expect(helpers[0]?.since).toBe('2026-09-14')
  })

  it('without a name is nobody', () => {
    expect(
      helpersIn(presentOf([entry({ path: 'about/helper/a1/relation', value: says('Mum') })]), views),
    ).toEqual([])
  })

  it('is proposed as who wrote it down, with the day, and only where nobody has answered', () => {
    const present = presentOf(rowan)
    expect(proposedFor('how.scribe', present, views, false)?.fields).toEqual({
      name: 'Rowan Example',
      relation: 'Grandad',
    })
    expect(proposedFor('how.when', present, views, false)).toMatchObject({
      isRow: true,
      fields: { date: '2026-09-14' },
    })
    expect(proposedFor('how.scribe', present, views, true)).toBeUndefined()
    expect(proposedFor('how.scribe', nothing, views, false)).toBeUndefined()
    expect(proposedFor('how.tool', present, views, false)).toBeUndefined()
  })

  it('is not said to have read it back unless it was read back', () => {
    expect(proposedFor('how.check', presentOf(rowan), views, false)).toBeUndefined()
    const read = presentOf([entry({ path: 'about/readBack', value: says('2026-09-14') })])
    expect(proposedFor('how.check', read, views, false)?.fields).toEqual({ chosen: 'readBack' })
  })

  it('is proposed in words that the form on gathering has', () => {
    const form = catalogue.forms.get('f17')
    for (const question of ['how.scribe', 'how.when', 'how.check'])
      expect(form?.pages.some(({ questions }) => Object.hasOwn(questions, question))).toBe(true)
    const check = form?.pages.find(({ id }) => id === 'check')
    expect(JSON.stringify(check?.schema)).toContain('"readBack"')
  })
})

describe('One switch', () => {
  const auto = { ...noScan, scan: 'auto' } as const
  const two = { ...noScan, scan: 'step', stepKey: '1', chooseKey: '2' } as const

  it('takes what is offered with any key or touch', () => {
    for (const key of [' ', 'Enter', 'a', '3', 'ArrowDown', 'touch'])
      expect(scanAct(auto, key)).toBe('choose')
  })

  it('leaves a keyboard its ways out', () => {
    for (const key of ['Tab', 'Escape', 'Shift', 'F5']) expect(scanAct(auto, key)).toBeUndefined()
  })

  it('of two goes on with one and takes with the other, or with a touch', () => {
    expect([scanAct(two, '1'), scanAct(two, '2'), scanAct(two, 'touch'), scanAct(two, '3')]).toEqual([
      'step',
      'choose',
      'choose',
      undefined,
    ])
  })

  it('does nothing while it is off', () => {
    for (const key of [' ', 'Enter', 'touch']) expect(scanAct(noScan, key)).toBeUndefined()
  })

  it('goes round and round: there is no end at which it is too late', () => {
    const places: number[] = []
    let at = -1
    for (let i = 0; i < 7; i++) places.push((at = nextOffered(at, 3)))
    expect(places).toEqual([0, 1, 2, 0, 1, 2, 0])
    expect(nextOffered(4, 0)).toBe(-1)
  })

  it('stays where it was when the page changes under it, and else begins anew', () => {
    expect(offeredAfter('b', ['a', 'b'])).toBe(1)
    expect(offeredAfter('gone', ['a', 'b'])).toBe(0)
    expect(offeredAfter(undefined, ['a'])).toBe(0)
    expect(offeredAfter('a', [])).toBe(-1)
  })

  it('is kept so that it can always be used', () => {
    expect(scanSettingsFrom(undefined)).toEqual(noScan)
    expect(scanSettingsFrom({ scan: 'auto', seconds: 0 }).seconds).toBe(0.5)
    expect(scanSettingsFrom({ scan: 'auto', seconds: NaN }).seconds).toBe(2)
    const same = scanSettingsFrom({ scan: 'step', stepKey: 'Enter', chooseKey: 'Enter' })
    expect(same.chooseKey).not.toBe(same.stepKey)
    expect(scanSettingsFrom({ scan: 'sideways' as 'auto' }).scan).toBe('off')
  })
})
