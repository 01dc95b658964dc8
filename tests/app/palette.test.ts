import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contrast, mixed } from '../../src/app/like/contrast.ts'
import { paletteOf } from '../../src/app/like/palette.ts'
import { pairs, seen, written } from './colourPairs.ts'

const tints = fc
  .tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 0, max: 255 }), fc.integer({ min: 0, max: 255 }))
  .map((parts) => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`)

/** The greys on which black and white can both hardly be read, and corners of the colours. */
const hardest = [
  '#757575',
  '#767676',
  '#777777',
  '#000000',
  '#ffffff',
  '#ff0000',
  '#00ff00',
  '#0000ff',
  '#808000',
]

function tooFaint(tint: string): string[] {
  const colours = paletteOf(tint)
  const of = (name: string): string => colours[name] ?? ''
  const below = (table: typeof written, ratio: number): string[] =>
    pairs(table)
      .filter(([front, ground]) => contrast(of(front), of(ground)) < ratio)
      .map(([front, ground]) => `${front} on ${ground}: ${contrast(of(front), of(ground)).toFixed(2)}`)
  const unfocused = ['paper', 'warm', 'button', 'bad'].filter(
    (ground) => Math.max(...['focus', 'focus-ink', 'ink'].map((edge) => contrast(of(edge), of(ground)))) < 3,
  )
  return [...below(written, 4.5), ...below(seen, 3), ...unfocused]
}

describe('The colours of an own tint', () => {
  test.each(hardest)('can be read and seen on %s', (tint) => {
    expect(tooFaint(tint)).toEqual([])
  })

  test('can be read and seen on any tint', () => {
    fc.assert(
      fc.property(tints, (tint) => {
        expect(tooFaint(tint)).toEqual([])
      }),
      { numRuns: 400 },
    )
  })

  test('keep the tint as it was chosen', () => {
    fc.assert(
      fc.property(tints, (tint) => {
        expect(paletteOf(tint)['paper']).toBe(tint)
      }),
    )
  })

  test('are dark on light tints and light on dark ones', () => {
    expect(paletteOf('#ffe9a8')['scheme']).toBe('light')
    expect(paletteOf('#10243a')['scheme']).toBe('dark')
  })
})

describe('The contrast of two colours', () => {
  test('is measured as WCAG measures it', () => {
    expect(contrast('#000000', '#ffffff')).toBe(21)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.478, 3)
    expect(contrast('#ffffff', '#777777')).toBeCloseTo(4.478, 3)
  })
  test('lies between those of what is mixed', () => {
    expect(mixed('#000000', '#ffffff', 0.5)).toBe('#808080')
    expect(mixed('#102030', '#ffffff', 0)).toBe('#102030')
    expect(mixed('#102030', '#ffffff', 1)).toBe('#ffffff')
  })
})
