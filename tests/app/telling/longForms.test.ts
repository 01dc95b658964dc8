import { describe, expect, it } from 'vitest'
import { cardMinutes, cardsOf } from '../../../src/app/telling/cards.ts'
import { facts, roles } from '../../../src/app/telling/formFiles.ts'
import { isUnkept, type Teller } from '../../../src/app/telling/leaves.ts'
import { nextInRun, runText } from '../../../src/app/telling/run.ts'
import { shortSteps } from '../../../src/app/telling/shortSteps.ts'
import { groupsOf, knownTo, stepsOf, type Step } from '../../../src/app/telling/steps.ts'
import { stonesOf } from '../../../src/app/way/stones.ts'
import { catalogue } from '../../data/files.ts'
import { entry, mum, presentOf, says, views } from '../../entries/builders.ts'

function tellerWith(entries: Parameters<typeof presentOf>[0] = []): Teller {
  return { present: presentOf(entries), me: mum, role: roles.get('parent'), facts, contribution: views }
}

function stepsIn(id: string, teller = tellerWith()): Step[] {
  const form = catalogue.forms.get(id)
  if (form === undefined) throw new Error(`There is no ${id}`)
  return stepsOf(teller, [{ form, translation: undefined }], knownTo(teller, '2026-09-14'))
}

const minutesOf = (steps: readonly Step[]): number => steps.reduce((sum, { page }) => sum + page.minutes, 0)

describe('Cards of about ten minutes', () => {
  it.each([...catalogue.forms.keys()])('hold every page of %s once, in order', (id) => {
    const teller = {
      ...tellerWith(),
      role: roles.get(catalogue.forms.get(id)?.kind === 'advice' ? 'school' : 'parent'),
    }
    const steps = stepsIn(id, teller)
    const cards = cardsOf(groupsOf(steps))
    const inGroups = groupsOf(steps).flatMap((group) => group.steps)
    expect(cards.flatMap((card) => card.steps)).toEqual(inGroups)
    expect(new Set(cards.map((card) => card.id)).size).toBe(cards.length)
    for (const card of cards) {
      if (card.steps.length > 1) expect(minutesOf(card.steps)).toBeLessThanOrEqual(cardMinutes)
      expect(card.part).toBeLessThanOrEqual(card.of)
    }
  })

  it('are no more than are needed, and none is a stump', () => {
    const [group] = groupsOf(stepsIn('f07'))
    if (group === undefined) throw new Error('f07 has no group')
    const eleven = Array.from({ length: 11 }, (_, at) => step(`p${String(at)}`, 1))
    const cards = cardsOf([{ ...group, steps: eleven }])
    expect(cards.map(({ steps }) => steps.length).sort()).toEqual([5, 6])
    expect(cards.map(({ part, of }) => `${String(part)} of ${String(of)}`)).toEqual(['1 of 2', '2 of 2'])
    expect(cards[0]?.id).toBe(group.id)
  })

  it('leave a short group whole, and a page that takes longer by itself', () => {
    const [group] = groupsOf(stepsIn('f07'))
    if (group === undefined) throw new Error('f07 has no group')
    expect(cardsOf([{ ...group, steps: [step('a', 4), step('b', 6)] }])).toHaveLength(1)
    expect(cardsOf([{ ...group, steps: [step('a', 20)] }])).toHaveLength(1)
    expect(cardsOf([{ ...group, steps: [] }])).toHaveLength(0)
  })

  function step(id: string, minutes: number): Step {
    const [first] = stepsIn('f07')
    if (first === undefined) throw new Error('f07 asks nothing')
    return { ...first, page: { ...first.page, id, minutes } }
  }
})

describe('Three short questions', () => {
  const steps = stepsIn('f03')
  const ids = (teller = tellerWith()): string[] => shortSteps(teller, steps).map(({ page }) => page.id)

  it('are three, the shortest first, and none that keeps nothing', () => {
    const short = shortSteps(tellerWith(), steps)
    expect(short).toHaveLength(3)
    const minutes = short.map(({ page }) => page.minutes)
    expect(minutes).toEqual([...minutes].sort((a, b) => a - b))
    for (const { page, questions } of shortSteps(tellerWith(), steps, 100))
      for (const id of questions) {
        expect(isUnkept(page, id, facts)).toBe(false)
        expect(page.rows).toBeUndefined()
        expect(['longText', 'rows', 'drawing', 'sort', 'rating']).not.toContain(page.questions[id]?.type)
      }
  })

  it('are not those that were answered or skipped', () => {
    const [first = '', second = ''] = ids()
    const question = (page: string): string => steps.find((one) => one.page.id === page)?.questions[0] ?? ''
    const after = ids(
      tellerWith([
        entry({ path: question(first), value: says('sad') }),
        entry({ path: question(second), value: { skipped: 'later' } }),
      ]),
    )
    expect(after).toHaveLength(3)
    expect(after).not.toContain(first)
    expect(after).not.toContain(second)
  })

  it('are fewer when fewer are left, and none when none is', () => {
    expect(shortSteps(tellerWith(), steps, 0)).toEqual([])
    expect(shortSteps(tellerWith(), [], 3)).toEqual([])
  })

  it('come one after the other, past a page that is no longer asked', () => {
    const short = shortSteps(tellerWith(), steps)
    const run = runText(short)
    expect(nextInRun(run, steps)?.step).toBe(short[0])
    expect(nextInRun(`f03:gone,${run}`, steps)).toEqual({ step: short[0], rest: runText(short.slice(1)) })
    expect(nextInRun('', steps)).toBeUndefined()
    expect(nextInRun('f03:gone', steps)).toBeUndefined()
  })
})

describe('The path of stones', () => {
  it('shows where one stands, what is behind and what is ahead', () => {
    const steps = stepsIn('f03').slice(2, 6)
    const [first, second, third] = steps
    if (first === undefined || second === undefined || third === undefined) throw new Error('Too few pages')
    const path = [first.questions[0] ?? '', 'chosen'].join('/')
    const teller = tellerWith([
      entry({ path, value: says(['kind']) }),
      entry({ path: second.questions[0] ?? '', value: { skipped: 'wontSay' } }),
    ])
    expect(stonesOf(teller, steps, third).map(({ look }) => look)).toEqual(['done', 'done', 'here', 'ahead'])
    expect(stonesOf(teller, steps, first)[0]?.look).toBe('here')
  })
})
