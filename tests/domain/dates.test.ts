import { describe, expect, it, test } from 'vitest'
import fc from 'fast-check'
import {
  academicYear,
  ageOn,
  dayText,
  isDay,
  isOverCompulsorySchoolAge,
  schoolYearOn,
  usualSchoolYear,
} from '../../src/domain/dates.ts'

describe('A day', () => {
  test.each(['2026-05-12', '2024-02-29', '2000-02-29', '1999-12-31'])('%s is in the calendar', (day) => {
    expect(isDay(day)).toBe(true)
  })
  test.each(['2026-02-29', '1900-02-29', '2026-02-30', '2026-13-01', '2026-00-10', '2026-4-1', '12 May', ''])(
    '“%s” is not',
    (text) => {
      expect(isDay(text)).toBe(false)
    },
  )
  test.each([
    ['2026-05-12', '12 May 2026'],
    ['2026-05', 'May 2026'],
    ['2026', '2026'],
  ])('%s is printed as %s', (day, text) => {
    expect(dayText(day)).toBe(text)
  })
  test.each(['when he was about three', '2026-13', '2026-02-30', '2026-05-00', ''])(
    '“%s” stays as somebody put it',
    (text) => {
      expect(dayText(text)).toBe(text)
    },
  )
})

describe('Age', () => {
  it('goes up on the birthday and not the day before', () => {
    expect(ageOn('2018-05-12', '2026-05-11')).toBe(7)
    expect(ageOn('2018-05-12', '2026-05-12')).toBe(8)
  })
  it('of somebody born on 29 February goes up on 1 March in other years, and on the day in leap years', () => {
    expect(ageOn('2012-02-29', '2027-02-28')).toBe(14)
    expect(ageOn('2012-02-29', '2027-03-01')).toBe(15)
    expect(ageOn('2012-02-29', '2028-02-28')).toBe(15)
    expect(ageOn('2012-02-29', '2028-02-29')).toBe(16)
  })
  it('is not said before birth, nor without two days', () => {
    expect(ageOn('2026-05-12', '2026-05-11')).toBeUndefined()
    expect(ageOn('2026-05-12', '2026-05-12')).toBe(0)
    expect(ageOn('about 2018', '2026-05-11')).toBeUndefined()
    expect(ageOn('2018-05-12', '2026-02-30')).toBeUndefined()
  })
})

describe('The usual school year', () => {
  it('of a child born on 31 August is one above that of a child born the day after', () => {
    expect(usualSchoolYear('2018-08-31', '2026-01-15')).toBe(3)
    expect(usualSchoolYear('2018-09-01', '2026-01-15')).toBe(2)
  })
  it('changes on 1 September', () => {
    expect(usualSchoolYear('2018-05-12', '2026-08-31')).toBe(3)
    expect(usualSchoolYear('2018-05-12', '2026-09-01')).toBe(4)
  })
  it('is 0, Reception, in the school year after the fourth birthday', () => {
    expect(usualSchoolYear('2021-08-31', '2025-09-01')).toBe(0)
    expect(usualSchoolYear('2021-09-01', '2025-09-01')).toBe(-1)
  })
  it('is not said when either day is missing', () => {
    expect(usualSchoolYear('', '2025-09-01')).toBeUndefined()
    expect(usualSchoolYear('2021-09-01', '')).toBeUndefined()
  })
})

describe('Compulsory school age', () => {
  // The last Fridays in June: 26 June 2026, 25 June 2027, 30 June 2028.
  it.each([
    ['2009-09-01', '2026-06-26'],
    ['2010-08-31', '2026-06-26'],
    ['2010-09-01', '2027-06-25'],
    ['2011-08-31', '2027-06-25'],
    ['2012-02-29', '2028-06-30'],
  ])('of somebody born on %s ends with %s', (born, last) => {
    expect(isOverCompulsorySchoolAge(born, last)).toBe(false)
    expect(isOverCompulsorySchoolAge(born, dayAfter(last))).toBe(true)
  })
  it('is not over for somebody whose date of birth nobody knows', () => {
    expect(isOverCompulsorySchoolAge('unknown', '2099-01-01')).toBe(false)
  })
  it('always ends on a Friday in the last week of June, at 15, 16 or, with a summer birthday to come, not later', () => {
    const born = fc
      .integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2030, 0, 1) })
      .map((at) => new Date(at).toISOString().slice(0, 10))
    fc.assert(
      fc.property(born, (day) => {
        const year = Number(day.slice(0, 4)) + 16 + (day.slice(5) < '09-01' ? 0 : 1)
        const last = [24, 25, 26, 27, 28, 29, 30]
          .map((date) => `${year}-06-${date}`)
          .filter((one) => !isOverCompulsorySchoolAge(day, one))
          .at(-1)
        expect(new Date(last ?? '').getUTCDay()).toBe(5)
        expect([15, 16]).toContain(ageOn(day, last ?? ''))
      }),
    )
  })
})

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
}

describe('the academic year', () => {
  it('begins on 1 September', () => {
    expect(academicYear('2026-08-31')).toBe(2025)
    expect(academicYear('2026-09-01')).toBe(2026)
    expect(academicYear('next autumn')).toBeUndefined()
  })
})

describe('the school year of a day, when one was told before', () => {
  const born = '2013-03-27'
  const inYear8 = { year: 8, on: '2025-11-22' }

  it('grows with the age: the last day of August is still the old year, 1 September the new one', () => {
    expect(schoolYearOn(inYear8, born, '2025-11-22')).toBe(8)
    expect(schoolYearOn(inYear8, born, '2026-08-31')).toBe(8)
    expect(schoolYearOn(inYear8, born, '2026-09-01')).toBe(9)
    expect(schoolYearOn(inYear8, born, '2028-09-01')).toBe(11)
  })
  it('for somebody born on 31 August is a year above that of somebody born a day later', () => {
    const told = { year: 8, on: '2026-09-01' }
    expect(schoolYearOn(undefined, '2013-08-31', '2026-09-01')).toBe(9)
    expect(schoolYearOn(undefined, '2013-09-01', '2026-09-01')).toBe(8)
    expect(schoolYearOn(told, '2013-08-31', '2027-09-01')).toBe(9)
    expect(schoolYearOn(told, '2013-09-01', '2027-09-01')).toBe(9)
  })
  it.each([-2, -1, 1, 2])('keeps %i years between a class and an age, as they were when told', (years) => {
    const told = { year: 8 + years, on: '2025-11-22' }
    expect(schoolYearOn(told, born, '2025-11-22')).toBe(8 + years)
    expect(schoolYearOn(told, born, '2027-11-22')).toBe(10 + years)
  })
  it('goes by the age where the year that was told can only be a slip', () => {
    expect(schoolYearOn({ year: 1, on: '2025-11-22' }, born, '2025-11-22')).toBe(8)
    expect(schoolYearOn({ year: 11, on: '2025-11-22' }, born, '2026-11-22')).toBe(9)
  })
  it('grows by the academic years since, while nobody has told a birthday', () => {
    expect(schoolYearOn(inYear8, '', '2026-08-31')).toBe(8)
    expect(schoolYearOn(inYear8, '', '2026-09-01')).toBe(9)
    expect(schoolYearOn({ year: 8, on: '2026-08-31' }, '', '2026-09-01')).toBe(9)
    expect(schoolYearOn({ year: 8, on: '2026-09-01' }, '', '2026-09-01')).toBe(8)
    expect(schoolYearOn({ year: 0, on: '2025-11-22' }, '', '2030-11-22')).toBe(5)
  })
  it('is never less than what was told by a clock that runs ahead', () => {
    expect(schoolYearOn({ year: 8, on: '2027-11-22' }, '', '2025-11-22')).toBe(8)
    expect(schoolYearOn({ year: 7, on: '2027-11-22' }, born, '2025-11-22')).toBe(7)
  })
  it('ends with the last year of a plan, the one of the 25th birthday', () => {
    expect(schoolYearOn(undefined, '2001-09-01', '2027-08-31')).toBe(20)
    expect(schoolYearOn({ year: 14, on: '2020-11-22' }, '', '2026-11-22')).toBe(20)
    expect(schoolYearOn({ year: 14, on: '2020-11-22' }, '', '2030-11-22')).toBe(20)
    expect(schoolYearOn({ year: 14, on: '2019-11-22' }, '2002-03-27', '2026-11-22')).toBe(20)
  })
  it('is unknown when nothing was told, and as told when its day cannot be read', () => {
    expect(schoolYearOn(undefined, '', '2026-11-22')).toBeUndefined()
    expect(schoolYearOn({ year: 8, on: '' }, '', '2026-11-22')).toBe(8)
  })
})
