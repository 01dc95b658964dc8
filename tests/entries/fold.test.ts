import { describe, expect, it } from 'vitest'
import type { Entry } from '../../src/generated/case.ts'
import { heldAt } from '../../src/entries/answers.ts'
import { presentFrom } from '../../src/entries/fold.ts'
import { after, dad, entry, minute, now, presentOf, says, views } from './builders.ts'

const likes = (entries: readonly Entry[]) => heldAt(presentOf(entries), views, 'views.likes')

describe('the present', () => {
  it('is the answer that nobody replaced', () => {
    const first = entry()
    const second = after([first], { value: says('Trains and buses') })
    expect(likes([first, second])).toEqual({ shown: second, others: [], heads: [second], doubtful: false })
  })

  it('keeps both when two people answered without seeing each other, and shows the later', () => {
    const mums = entry({ value: says('Trains'), at: minute(3) })
    const dads = entry({ value: says('Buses'), at: minute(4), by: dad.id })
    expect(likes([mums, dads])).toMatchObject({ shown: dads, others: [mums] })
    expect(likes([dads, mums])).toEqual(likes([mums, dads]))
  })

  it('breaks a tie of moments by id, the same on both devices', () => {
    const mums = entry({ value: says('Trains') })
    const dads = entry({ value: says('Buses'), by: dad.id })
    expect(likes([mums, dads])?.shown).toBe(mums.id > dads.id ? mums : dads)
    expect(likes([dads, mums])?.shown).toBe(mums.id > dads.id ? mums : dads)
  })

  it('shows one version when two people said the same, and a new answer still replaces both', () => {
    const mums = entry()
    const dads = entry({ at: minute(4), by: dad.id })
    const held = likes([mums, dads])
    expect(held?.others).toEqual([])
    expect(held?.heads).toHaveLength(2)
    const choice = after(held?.heads ?? [], { value: says('Buses') })
    expect(likes([mums, dads, choice])?.heads).toEqual([choice])
  })

  it('ends a disagreement when somebody who saw both chooses', () => {
    const mums = entry()
    const dads = entry({ value: says('Buses'), by: dad.id })
    const choice = after([mums, dads], { value: says('Both') })
    expect(likes([choice, dads, mums])).toMatchObject({ shown: choice, others: [] })
  })

  it('shows an answer that replaces one which has not arrived yet', () => {
    const missing = entry()
    const second = after([missing])
    expect(likes([second])?.shown).toBe(second)
    expect(likes([missing, second])?.heads).toEqual([second])
  })

  it('counts "replaces" only inside the same path', () => {
    const mums = entry()
    const stray = entry({ path: 'views.dislikes', replaces: [mums.id] })
    expect(likes([mums, stray])?.shown).toBe(mums)
  })

  it('counts "replaces" only inside the same part', () => {
    const mums = entry()
    const stray = entry({ part: 'contribution/advice-example', replaces: [mums.id] })
    expect(likes([mums, stray])?.shown).toBe(mums)
  })
})

describe('a clock set to 2087', () => {
  const wrong = entry({ value: says('Buses'), at: '2087-01-01T00:00:00.000Z', by: dad.id })

  it('does not win over a date that can be', () => {
    const right = entry({ at: minute(1) })
    expect(likes([wrong, right])).toMatchObject({ shown: right, others: [wrong], doubtful: false })
  })

  it('is shown, marked doubtful, when it is all there is', () => {
    expect(likes([wrong])).toMatchObject({ shown: wrong, doubtful: true })
  })

  it('does not stop the next answer', () => {
    const next = after([wrong], { at: minute(2) })
    expect(likes([wrong, next])).toMatchObject({ shown: next, others: [], doubtful: false })
  })

  it('is doubtful from more than a day ahead, not before', () => {
    const dayAhead = '2026-09-15T12:00:00.000Z'
    expect(likes([entry({ at: dayAhead })])?.doubtful).toBe(false)
    expect(likes([entry({ at: '2026-09-15T12:00:00.001Z' })])?.doubtful).toBe(true)
  })
})

describe('a large case', () => {
  it('of 100,000 entries folds in well under a second', () => {
    const usual = entry({ value: says('') })
    const entries: Entry[] = []
    for (let i = 0; i < 100_000; i++) {
      const replaces = i >= 10_000 ? [`id-${i - 10_000}`] : []
      const path = `question.${i % 10_000}`
      entries.push({ ...usual, id: `id-${i}`, path, replaces })
    }
    const started = performance.now()
    const present = presentFrom(entries, now)
    const took = performance.now() - started
    expect(present.get(views)?.size).toBe(10_000)
    expect(took).toBeLessThan(900)
  })

  it('with 20,000 versions of one answer folds in well under a second too', () => {
    const usual = entry()
    const versions = Array.from({ length: 20_000 }, (_, i) => ({
      ...usual,
      id: `id-${i}`,
      value: says(`${i}`),
    }))
    const started = performance.now()
    expect(likes(versions)?.others).toHaveLength(19_999)
    expect(performance.now() - started).toBeLessThan(900)
  })
})
