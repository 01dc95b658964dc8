import { describe, expect, test } from 'vitest'
import { mirrored } from '../../vite.direction.ts'

describe('a style of left and right', () => {
  test.each([
    ['padding-left', '15px', [['padding-inline-start', '15px']]],
    ['margin-right', '0', [['margin-inline-end', '0']]],
    ['border-left', '5px solid', [['border-inline-start', '5px solid']]],
    ['border-left-color', 'inherit', [['border-inline-start-color', 'inherit']]],
    ['left', '0', [['inset-inline-start', '0']]],
    ['border-top-right-radius', '4px', [['border-start-end-radius', '4px']]],
    ['text-align', 'left', [['text-align', 'start']]],
    ['float', 'right', [['float', 'inline-end']]],
    [
      'padding',
      '5px 10px 4px calc(1px + (2px * 3))',
      [
        ['padding-block', '5px 4px'],
        ['padding-inline', 'calc(1px + (2px * 3)) 10px'],
      ],
    ],
  ])('%s: %s is said of start and end', (property, value, said) => {
    expect(mirrored(property, value)).toEqual(said)
  })

  test.each([
    ['padding', '5px 10px 4px 10px'],
    ['margin', '0 auto'],
    ['text-align', 'center'],
    ['margin-left-over', '0'],
    ['padding-inline-start', '1rem'],
    ['--oo-left', '0'],
  ])('%s: %s stays', (property, value) => {
    expect(mirrored(property, value)).toBeUndefined()
  })

  test('a tick is the same in every language', () => {
    expect(mirrored('border-width', '0 0 3px 3px')).toBeUndefined()
  })
})
