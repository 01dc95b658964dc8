import { describe, expect, it } from 'vitest'
import { caseBytesFrom, caseTextFrom } from '../../src/exchange/caseText.ts'
import { restore } from '../../src/exchange/restore.ts'
import { sentenceOf } from '../../src/exchange/refusal.ts'
import { after, entry, kept, minute, mum, says } from '../entries/builders.ts'
import { good, goodRecords, likes } from '../hostile/good.ts'

const whole = { kept: good, refused: [], more: 0 }

describe('a case that was saved', () => {
  it.each([
    ['bytes', caseBytesFrom(good)],
    ['text', caseTextFrom(good)],
    ['data already in memory', JSON.parse(caseTextFrom(good)) as unknown],
    ['bytes with a byte order mark', new Uint8Array([0xef, 0xbb, 0xbf, ...caseBytesFrom(good)])],
    ['text with a byte order mark', `\uFEFF${caseTextFrom(good)}`],
    ['text that a program laid out in its own way', JSON.stringify(goodRecords(), undefined, 4)],
  ])('comes back whole from %s', (_, input) => {
    expect(restore(input)).toEqual(whole)
  })

  it('has the same text in whatever order its records came', () => {
    const shuffled = {
      ...good,
      entries: [...good.entries].reverse(),
      participants: [...good.participants].reverse(),
    }
    expect(caseTextFrom(shuffled)).toBe(caseTextFrom(good))
  })

  it('has a line for each record, so that two copies can be compared', () => {
    expect(
      caseTextFrom(good)
        .split('\n')
        .filter((line) => line.includes('"path":')),
    ).toHaveLength(3)
  })

  it('keeps every language, emoji and line break as they were typed', () => {
    const words = 'Moja siostra gra w piłkę\nأحب القطارات\r\n我喜歡火車 👩‍👧‍👦 \u2028 "quoted" \\ \u0000'
    const copy = kept([entry({ value: says(words) })], { participants: [mum] })
    expect(restore(caseBytesFrom(copy)).kept?.entries[0]?.value).toEqual(says(words))
  })

  it('may have a date in the future: a wrong clock costs nobody their words', () => {
    const copy = kept([entry({ at: '2087-01-01T00:00:00.000Z' })], { participants: [mum] })
    expect(restore(caseTextFrom(copy)).refused).toEqual([])
  })

  it('may replace entries that are not in it', () => {
    const copy = kept([after([likes], { at: minute(9) })], { participants: [mum] })
    expect(restore(caseTextFrom(copy)).refused).toEqual([])
  })
})

describe('who opens a file', () => {
  it('says which answers may be kept on the device', () => {
    const { kept: taken, refused } = restore(caseTextFrom(good), {
      mayKeep: (_, path) => path !== 'views.home',
    })
    expect(taken?.entries.map((one) => one.path)).toEqual(['views.likes', 'views.photo'])
    expect(refused.map(sentenceOf)).toEqual([
      expect.stringMatching(/^entries\[0\]\.part is for named people only/),
    ])
  })

  it('says which answers are days', () => {
    const copy = kept([entry({ part: 'facts', path: 'core.born', value: says('2019-02-29') })], {
      participants: [mum],
    })
    expect(restore(caseTextFrom(copy)).refused).toEqual([])
    expect(restore(caseTextFrom(copy), { isDay: (_, path) => path === 'core.born' }).refused).toHaveLength(1)
  })

  it('says how large a file may be', () => {
    const { kept: taken, refused } = restore(caseTextFrom(good), { maxBytes: 100 })
    expect(taken).toBeUndefined()
    expect(refused.map(sentenceOf).join()).toMatch(/^The file has 1 MB; the most that can be opened/)
  })

  it('measures text as the bytes it takes', () => {
    const euros = `"${'€'.repeat(50)}"`
    expect(restore(euros, { maxBytes: 152 }).refused[0]?.because).toMatch(/not a case/)
    expect(restore(euros, { maxBytes: 151 }).refused[0]?.because).toMatch(/the most/)
  })
})

describe('a value from outside that is no data', () => {
  const loop: Record<string, unknown> = {}
  loop.itself = loop
  const trap = {
    get format(): string {
      throw new Error('trap')
    },
  }
  it.each([
    ['nothing', undefined],
    ['a function', () => 1],
    ['a symbol', Symbol('x')],
    ['a bigint', { format: 1n }],
    ['a record that holds itself', loop],
    ['a record that throws when it is read', trap],
    [
      'a record that throws when it is written',
      {
        toJSON: () => {
          throw new Error('trap')
        },
      },
    ],
  ])('is refused, not thrown back: %s', (_, value) => {
    const { kept: taken, refused } = restore(value)
    expect(taken).toBeUndefined()
    expect(refused).toHaveLength(1)
  })
})

describe('a large case', () => {
  it('of 20,000 entries comes in within four seconds', () => {
    const entries = Array.from({ length: 20_000 }, (_, i) => entry({ path: `question.${i}` }))
    const text = caseTextFrom(kept(entries, { participants: [mum] }))
    const started = performance.now()
    expect(restore(text).kept?.entries).toHaveLength(20_000)
    expect(performance.now() - started).toBeLessThan(4000)
  }, 20_000)
})
