import { describe, expect, it, test } from 'vitest'
import { byCodeUnits, canonicalText, wellFormed } from '../../src/entries/canonical.ts'

/** RFC 8785, appendix B: the IEEE 754 bits of a number and its text. */
const numbers: readonly (readonly [string, string])[] = [
  ['0000000000000000', '0'],
  ['8000000000000000', '0'],
  ['0000000000000001', '5e-324'],
  ['8000000000000001', '-5e-324'],
  ['7fefffffffffffff', '1.7976931348623157e+308'],
  ['ffefffffffffffff', '-1.7976931348623157e+308'],
  ['4340000000000000', '9007199254740992'],
  ['c340000000000000', '-9007199254740992'],
  ['4430000000000000', '295147905179352830000'],
  ['44b52d02c7e14af5', '9.999999999999997e+22'],
  ['44b52d02c7e14af6', '1e+23'],
  ['44b52d02c7e14af7', '1.0000000000000001e+23'],
  ['444b1ae4d6e2ef4e', '999999999999999700000'],
  ['444b1ae4d6e2ef4f', '999999999999999900000'],
  ['444b1ae4d6e2ef50', '1e+21'],
  ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
  ['3eb0c6f7a0b5ed8d', '0.000001'],
  ['41b3de4355555553', '333333333.3333332'],
  ['41b3de4355555554', '333333333.33333325'],
  ['41b3de4355555555', '333333333.3333333'],
  ['41b3de4355555556', '333333333.3333334'],
  ['41b3de4355555557', '333333333.33333343'],
  ['becbf647612f3696', '-0.0000033333333333333333'],
  ['43143ff3c1cb0959', '1424953923781206.2'],
]

function numberOf(bits: string): number {
  const view = new DataView(new ArrayBuffer(8))
  view.setBigUint64(0, BigInt(`0x${bits}`))
  return view.getFloat64(0)
}

describe('canonical text, by the vectors of RFC 8785', () => {
  test.each(numbers)('the number with bits %s is written %s', (bits, text) => {
    expect(canonicalText(numberOf(bits))).toBe(text)
  })

  test.each(['7fffffffffffffff', '7ff0000000000000', 'fff0000000000000'])(
    'the number with bits %s has no text',
    (bits) => expect(() => canonicalText(numberOf(bits))).toThrow(TypeError),
  )

  it('writes numbers, strings and words as in section 3.2.2', () => {
    const given: unknown = JSON.parse(String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`)
    expect(canonicalText(given)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    )
  })

  it('orders keys by their UTF-16 code units, as in section 3.2.3', () => {
    const given: Record<string, string> = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    }
    const order = Object.values(JSON.parse(canonicalText(given)) as Record<string, string>)
    // JSON.parse puts the key "1" first; the text itself has it second.
    expect(canonicalText(given).indexOf('"\\r"')).toBe(1)
    expect(order.slice(1)).toEqual([
      'Carriage Return',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ])
  })
})

describe('canonical text', () => {
  it('does not depend on the order in which keys were written', () => {
    expect(canonicalText({ b: [1, { d: 1, c: 2 }], a: 0 })).toBe('{"a":0,"b":[1,{"c":2,"d":1}]}')
  })

  test.each([
    ['half an emoji', '\ud83d'],
    ['half an emoji as a key', { '\ude00': 1 }],
    ['nothing', { a: undefined }],
    ['a date', new Date(0)],
    ['a bigint', 1n],
  ])('is refused for %s', (_, value) => expect(() => canonicalText(value)).toThrow(TypeError))

  it('puts a cut emoji right where somebody typed one, and leaves whole ones alone', () => {
    expect(wellFormed('I like 🚂 \ud83d!')).toBe('I like 🚂 \uFFFD!')
  })

  it('orders text the same on every machine', () => {
    expect(['ö', 'z', 'Z', 'a'].sort(byCodeUnits)).toEqual(['Z', 'a', 'z', 'ö'])
  })
})
