import { describe, expect, it } from 'vitest'
import { keptFrom, partsOf, wrongBoxes } from '../../src/forms/answers/dateParts.ts'
import { numberIn } from '../../src/forms/answers/numberIn.ts'
import { toggled } from '../../src/forms/answers/toggled.ts'
import { wordsIn } from '../../src/forms/answers/wordsIn.ts'

const boxes = (day: string, month: string, year: string) => ({ day, month, year })

describe('a date in three boxes', () => {
  it('is kept as a day when it is in the calendar', () => {
    expect(keptFrom(boxes('27', '3', '2019'), false)).toBe('2019-03-27')
    expect(keptFrom(boxes(' 07 ', 'March', '2019'), false)).toBe('2019-03-07')
    expect(keptFrom(boxes('29', 'feb', '2024'), false)).toBe('2024-02-29')
  })
  it('is kept as it was typed when it is not, and shown so again', () => {
    for (const typed of [
      boxes('31', '2', '2018'),
      boxes('', '3', '2019'),
      boxes('27', '', ''),
      boxes('1', '2', '19'),
    ]) {
      const kept = keptFrom(typed, false)
      expect(kept).toBe(`${typed.day}/${typed.month}/${typed.year}`)
      expect(partsOf(kept)).toEqual(typed)
    }
  })
  it('is nothing when the boxes are empty', () => expect(keptFrom(boxes(' ', '', ''), true)).toBeUndefined())
  it('takes a whole date that was put into one box', () => {
    expect(keptFrom(boxes('27/3/2019', '', ''), false)).toBe('2019-03-27')
    expect(keptFrom(boxes('', '', '27 March 2019'), true)).toBe('2019-03-27')
  })
  it('may be a month or a year when that is enough', () => {
    expect(keptFrom(boxes('', '3', '2019'), true)).toBe('2019-03')
    expect(keptFrom(boxes('', '', '2019'), true)).toBe('2019')
    expect(keptFrom(boxes('', '', 'when she was two'), true)).toBe('when she was two')
    expect(keptFrom(boxes('5', '', '2019'), true)).toBe('5//2019')
  })
  it('shows again whatever is kept', () => {
    expect(partsOf('2019-03-07')).toEqual(boxes('7', '3', '2019'))
    expect(partsOf('2019-03')).toEqual(boxes('', '3', '2019'))
    expect(partsOf('spring 2018')).toEqual(boxes('', '', 'spring 2018'))
    expect(partsOf('1/2/3/4')).toEqual(boxes('', '', '1/2/3/4'))
    expect(partsOf(undefined)).toEqual(boxes('', '', ''))
  })
})

describe('the boxes of a date that are wrong', () => {
  it('are those that are empty, or hold no day, month or year', () => {
    expect(wrongBoxes(boxes('', '3', '2019'), false)).toEqual(['day'])
    expect(wrongBoxes(boxes('27', '13', '2019'), false)).toEqual(['month'])
    expect(wrongBoxes(boxes('27', '3', '19'), false)).toEqual(['year'])
    expect(wrongBoxes(boxes('', '', '2019'), false)).toEqual(['day', 'month'])
    expect(wrongBoxes(boxes('', '', ''), false)).toEqual(['day', 'month', 'year'])
  })
  it('are all of them when there is no such day', () =>
    expect(wrongBoxes(boxes('31', '2', '2018'), false)).toEqual(['day', 'month', 'year']))
  it('are none when the date can be kept', () => {
    expect(wrongBoxes(boxes('27', 'March', '2019'), false)).toEqual([])
    expect(wrongBoxes(boxes('', '', '27 March 2019'), false)).toEqual([])
  })
  it('may be empty where a month or a year is enough', () => {
    expect(wrongBoxes(boxes('', '3', '2019'), true)).toEqual([])
    expect(wrongBoxes(boxes('', '', '2019'), true)).toEqual([])
    expect(wrongBoxes(boxes('5', '', '2019'), true)).toEqual(['month'])
    expect(wrongBoxes(boxes('', '', 'when she was two'), true)).toEqual(['year'])
  })
})

describe('a number that is typed', () => {
  it('is a number', () => {
    expect(numberIn('6.5')).toBe(6.5)
    expect(numberIn('1,450')).toBe(1450)
    expect(numberIn(' £20 ')).toBe(20)
    expect(numberIn('-3')).toBe(-3)
  })
  it('stays as typed when it is none', () => {
    expect(numberIn('6.')).toBe('6.')
    expect(numberIn('about ten')).toBe('about ten')
    expect(numberIn('1,4')).toBe('1,4')
  })
  it('is nothing when nothing is left', () => expect(numberIn(' ')).toBeUndefined())
})

describe('choosing several', () => {
  const offered = ['a', 'b', 'none', 'ratherNotSay', 'other']
  it('keeps the order in which they are offered', () =>
    expect(toggled(offered, ['b'], 'a', true)).toEqual(['a', 'b']))
  it('lets ‘none’ stand alone', () => {
    expect(toggled(offered, ['a', 'other'], 'none', true)).toEqual(['none'])
    expect(toggled(offered, ['none'], 'a', true)).toEqual(['a'])
    expect(toggled(offered, ['none'], 'ratherNotSay', true)).toEqual(['ratherNotSay'])
  })
  it('is nothing when nothing is left', () => expect(toggled(offered, ['a'], 'a', false)).toBeUndefined())
})

describe('counting words', () => {
  it('counts as a person does', () => {
    expect(wordsIn('')).toBe(0)
    expect(wordsIn('  Say my name – then wait, 10 seconds. ')).toBe(7)
    expect(wordsIn('Gəlmək ✓ نعم')).toBe(2)
  })
})
