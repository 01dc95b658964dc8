import { describe, expect, it } from 'vitest'
import { derivedFrom, isAsked, type Derived } from '../../src/catalogue/asked.ts'
import type { Condition } from '../../src/generated/meta/form.ts'

const answers: Readonly<Record<string, unknown>> = {
  'how.words/': 'adult',
  'core.care.status/chosen': ['lookedAfter', 'other'],
  'core.order/answer': 'yes',
  'core.faith/': '  ',
}
const asked = (condition: Condition | undefined, derived: Partial<Derived> = {}) =>
  isAsked(condition, { answer: (question, field) => answers[`${question}/${field}`], derived })

describe('a question is asked', () => {
  it('when nothing is said about when', () => expect(asked(undefined)).toBe(true))
  it('when an answer is the one that is named', () => {
    expect(asked([{ question: 'how.words', is: 'adult' }])).toBe(true)
    expect(asked([{ question: 'how.words', is: 'own' }])).toBe(false)
  })
  it('when an answer is one of those named', () =>
    expect(asked([{ question: 'how.words', is: ['adult', 'mixture'] }])).toBe(true))
  it('when a list has what is named', () => {
    expect(asked([{ question: 'core.care.status', field: 'chosen', has: 'lookedAfter' }])).toBe(true)
    expect(asked([{ question: 'core.care.status', field: 'chosen', has: 'careLeaver' }])).toBe(false)
  })
  it('when something was answered; spaces are no answer', () => {
    expect(asked([{ question: 'core.order', field: 'answer', present: true }])).toBe(true)
    expect(asked([{ question: 'core.faith', present: true }])).toBe(false)
    expect(asked([{ question: 'core.gp', present: true }])).toBe(false)
  })
  it('only when all of the condition holds', () =>
    expect(
      asked(
        [
          { question: 'how.words', is: 'adult' },
          { derived: 'age', is: [16] },
        ],
        { age: 9 },
      ),
    ).toBe(false))
  it('when what it depends on is derived and not known: who gives no date of birth loses no question', () => {
    expect(asked([{ derived: 'schoolYear', is: [9, 10] }])).toBe(true)
    expect(asked([{ derived: 'schoolYear', is: [9, 10] }], { schoolYear: 4 })).toBe(false)
    expect(asked([{ derived: 'overCompulsoryAge', is: true }], { overCompulsoryAge: false })).toBe(false)
  })
})

describe('what follows from the facts', () => {
  const today = '2026-11-22'
  const toldOn = undefined
  it('is age and school year from the date of birth', () =>
    expect(derivedFrom({ dateOfBirth: '2019-03-27', schoolYear: undefined, toldOn, today })).toEqual({
      age: 7,
      schoolYear: 3,
      overCompulsoryAge: false,
      formBand: 'PRI',
    }))
  it('takes the school year as it was given before the usual one', () => {
    expect(derivedFrom({ dateOfBirth: '2019-03-27', schoolYear: '2', toldOn, today }).schoolYear).toBe(2)
    expect(derivedFrom({ dateOfBirth: undefined, schoolYear: 'Year 9', toldOn, today })).toEqual({
      schoolYear: 9,
      formBand: 'SEC',
    })
    expect(derivedFrom({ dateOfBirth: undefined, schoolYear: 'R', toldOn, today }).schoolYear).toBe(0)
    expect(derivedFrom({ dateOfBirth: undefined, schoolYear: 'N2', toldOn, today }).schoolYear).toBe(-1)
    expect(derivedFrom({ dateOfBirth: undefined, schoolYear: 12, toldOn, today }).formBand).toBe('P16')
  })
  it('works the year out when the given one is no number', () =>
    expect(derivedFrom({ dateOfBirth: '2019-03-27', schoolYear: 'other', toldOn, today }).schoolYear).toBe(3))
  it('is nothing when nothing is known', () => {
    expect(derivedFrom({ dateOfBirth: undefined, schoolYear: undefined, toldOn, today })).toEqual({})
    expect(derivedFrom({ dateOfBirth: '31/2/2018', schoolYear: 'other', toldOn, today })).toEqual({})
  })
  it('is a year more on every 1 September after the year was told', () => {
    const on = (day: string, dateOfBirth?: string): number | undefined =>
      derivedFrom({ dateOfBirth, schoolYear: '8', toldOn: '2025-11-22', today: day }).schoolYear
    for (const dateOfBirth of [undefined, '2013-03-27']) {
      expect(on('2026-08-31', dateOfBirth)).toBe(8)
      expect(on('2026-09-01', dateOfBirth)).toBe(9)
    }
  })
})
