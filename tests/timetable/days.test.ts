import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  addWorkingDays,
  dayOfNumber,
  daysBetween,
  isWorkingDay,
  lastOfMonthsFrom,
  numberOfDay,
  weekday,
  workingDayUpTo,
} from '../../src/timetable/days.ts'

/** Days from 1900 to 2200, counted by the language's own calendar. */
const number = fc.integer({ min: -25567, max: 84006 })
const utc = (days: number): string => new Date(days * 86_400_000).toISOString().slice(0, 10)
const day = number.map(utc)

describe('days agree with the calendar', () => {
  test('every day has its number, and every number its day', () => {
    fc.assert(
      fc.property(number, (days) => {
        expect(dayOfNumber(days)).toBe(utc(days))
        expect(numberOfDay(utc(days))).toBe(days)
      }),
    )
  })

  test('adding days and counting between days are each other’s undoing', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -4000, max: 4000 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days)
        expect(addDays(addDays(from, days), -days)).toBe(from)
      }),
    )
  })

  test('weekdays are those of the calendar', () => {
    fc.assert(
      fc.property(number, (days) => {
        expect(weekday(utc(days)) % 7).toBe(new Date(days * 86_400_000).getUTCDay())
      }),
    )
  })

  test('months keep the date, or take the last day of a month that is too short', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -60, max: 60 }), (from, months) => {
        const [year = 0, month = 0, date = 0] = from.split('-').map(Number)
        const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
        const same = new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastDay)))
        expect(addMonths(from, months)).toBe(same.toISOString().slice(0, 10))
      }),
    )
  })

  test('months that begin with a day end the day before the same number of months begin again', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (from, months) => {
        const last = lastOfMonthsFrom(from, months)
        const [year = 0, month = 0, date = 0] = from.split('-').map(Number)
        // The language lets 31 April run over into May, which is the first day after the months.
        const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
        const next =
          date > lastDay ? Date.UTC(year, month + months, 1) : Date.UTC(year, month - 1 + months, date)
        expect(addDays(last, 1)).toBe(new Date(next).toISOString().slice(0, 10))
      }),
    )
  })
})

describe('months, by hand', () => {
  test('two months from 31 December end on 28 February, and on the 29th in a leap year', () => {
    expect(addMonths('2026-12-31', 2)).toBe('2027-02-28')
    expect(addMonths('2027-12-31', 2)).toBe('2028-02-29')
  })

  test('a year that begins on 10 May ends on 9 May', () => {
    expect(lastOfMonthsFrom('2026-05-10', 12)).toBe('2027-05-09')
  })

  test('a year that begins on 29 February ends on 28 February', () => {
    expect(lastOfMonthsFrom('2028-02-29', 12)).toBe('2029-02-28')
  })

  test('a month that begins on the first ends with the month', () => {
    expect(lastOfMonthsFrom('2027-02-01', 1)).toBe('2027-02-28')
  })
})

describe('working days', () => {
  const easter = new Set(['2026-04-03', '2026-04-06'])

  test('weekends and bank holidays are none', () => {
    expect(isWorkingDay('2026-04-02', easter)).toBe(true)
    expect(isWorkingDay('2026-04-03', easter)).toBe(false)
    expect(isWorkingDay('2026-04-04', easter)).toBe(false)
    expect(isWorkingDay('2026-04-05', easter)).toBe(false)
  })

  test('the next one after Maundy Thursday is Easter Tuesday, and the other way round', () => {
    expect(addWorkingDays('2026-04-02', 1, easter)).toBe('2026-04-07')
    expect(addWorkingDays('2026-04-07', -1, easter)).toBe('2026-04-02')
  })

  test('the working day up to Easter Sunday is the Thursday before', () => {
    expect(workingDayUpTo('2026-04-05', easter)).toBe('2026-04-02')
    expect(workingDayUpTo('2026-04-02', easter)).toBe('2026-04-02')
  })

  test('between a day and the day so many working days later lie just so many', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (from, days) => {
        const to = addWorkingDays(from, days, easter)
        const between = Array.from({ length: daysBetween(from, to) }, (_, index) => addDays(from, index + 1))
        expect(between.filter((one) => isWorkingDay(one, easter))).toHaveLength(days)
        expect(isWorkingDay(to, easter)).toBe(true)
      }),
    )
  })
})
