import { expect, test } from 'vitest'
import { rowsOf, textAt } from '../../src/domain/reading.ts'
import { answerSetFrom } from '../builders.ts'

test('a text is only there when it says something', () => {
  const answers = answerSetFrom({ likes: 'Trains', proud: '  ', count: 3 })
  expect(textAt(answers, 'likes')).toBe('Trains')
  expect(textAt(answers, 'proud')).toBeUndefined()
  expect(textAt(answers, 'count')).toBeUndefined()
  expect(textAt(answers, 'never.asked')).toBeUndefined()
})

test('a removed row is gone, unless somebody changed it meanwhile', () => {
  const answers = {
    ...answerSetFrom({}),
    rows: new Map([
      [
        'needs',
        [
          { row: 'n1', removed: false, changedSince: [] },
          { row: 'n2', removed: true, changedSince: [] },
          { row: 'n3', removed: true, changedSince: ['effect'] },
        ],
      ],
    ]),
  }
  expect(rowsOf(answers, 'needs').map(({ row }) => row)).toEqual(['n1', 'n3'])
  expect(rowsOf(answers, 'outcomes')).toEqual([])
})
