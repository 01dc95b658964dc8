import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textFault } from '../../src/catalogue/jsonText.ts'

function parses(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

describe('a text is JSON for us when it is JSON', () => {
  test('whatever can be written down as JSON has no fault', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2, '\t'), (value, indent) => {
        expect(textFault(JSON.stringify(value, undefined, indent))).toBeUndefined()
      }),
    )
  })

  test('a text with one character changed has a fault just when it is no JSON', () => {
    const good = JSON.stringify({ a: [1, -2.5e3, true, null, 'x\ny', {}], 'b"': { c: '\u2028', d: [] } })
    const change = fc.tuple(
      fc.integer({ min: 0, max: good.length }),
      fc.constantFrom('', '"', ',', ':', '{', '}', '[', ']', '\\', '0', '-', '.', 'e', 't', '\n', ' '),
      fc.boolean(),
    )
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const text = changes.reduce(
          (before, [at, character, replace]) =>
            before.slice(0, at) + character + before.slice(at + (replace ? 1 : 0)),
          good,
        )
        const fault = textFault(text)
        if (fault?.says.includes('stands twice') === true) return
        expect(fault === undefined).toBe(parses(text))
      }),
      { numRuns: 500 },
    )
  })
})

test('line and column are counted from one', () => {
  expect(textFault('x')).toMatchObject({ line: 1, column: 1 })
  expect(textFault('{\n  "a": 1,\n  "b" 2\n}')).toMatchObject({ line: 3, column: 7 })
})

test('a name that stands twice is a fault even though JSON allows it', () => {
  expect(textFault('{ "a": 1, "b": { "a": 2 }, "a": 3 }')?.says).toBe(
    'the name "a" stands twice in this group. Keep one.',
  )
})

test('a text that nests for ever is refused without an overflow', () => {
  expect(textFault('['.repeat(100_000))?.says).toBe('groups stand more than 200 deep in one another.')
})
