import { describe, expect, it, test } from 'vitest'
import fc from 'fast-check'
import { ageOn, dayText, isDay, isOverCompulsorySchoolAge, usualSchoolYear } from '../../src/domain/dates.ts'

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
