/**
 * Counting days. Days are 'YYYY-MM-DD' strings of the Gregorian calendar; nothing here knows a clock, a time
 * zone or a daylight-saving hour.
 */

/** Days since 1 January 1970: whole numbers, so that adding days is adding. */
export function numberOfDay(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  // Years are counted from March, so that the leap day is the last of its year.
  const shifted = month > 2 ? year : year - 1
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1
  const leapDays = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400)
  return 365 * shifted + leapDays + dayOfYear - 719468
}

/** The day that is this many days after 1 January 1970. */
export function dayOfNumber(number: number): string {
  const sinceMarch = number + 719468
  const era = Math.floor(sinceMarch / 146097)
  const dayOfEra = sinceMarch - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const date = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  return written(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date)
}

/** @param days may be negative */
export function addDays(day: string, days: number): string {
  return dayOfNumber(numberOfDay(day) + days)
}

/** Days from one day to another: 0 for the same day, negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return numberOfDay(to) - numberOfDay(from)
}

/**
 * The same date some months later (or earlier). Where that month is too short its last day is taken: the
 * corresponding date rule of English law (Dodds v Walker [1981] 1 WLR 1027).
 */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const index = year * 12 + month - 1 + months
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1]
  return written(toYear, toMonth, Math.min(date, lengthOfMonth(toYear, toMonth)))
}

/**
 * The last day of a number of months that begin with a day: the day before the same date, or the last of a
 * month that has no such date.
 */
export function lastOfMonthsFrom(day: string, months: number): string {
  const same = addMonths(day, months)
  return same.slice(8) < day.slice(8) ? same : addDays(same, -1)
}

/** 1 is Monday, 7 is Sunday. */
export function weekday(day: string): number {
  return ((((numberOfDay(day) + 3) % 7) + 7) % 7) + 1
}

/**
 * Not a Saturday, a Sunday or a bank holiday in England and Wales. The SEND Regulations do not define a
 * working day: this is the usual meaning, and a setting.
 */
export function isWorkingDay(day: string, bankHolidays: ReadonlySet<string>): boolean {
  return weekday(day) < 6 && !bankHolidays.has(day)
}

/** The working day that is this many working days after a day (before it, when negative); 0 gives the day itself. */
export function addWorkingDays(day: string, days: number, bankHolidays: ReadonlySet<string>): string {
  const step = days < 0 ? -1 : 1
  let at = day
  for (let left = Math.abs(days); left > 0;) {
    at = addDays(at, step)
    if (isWorkingDay(at, bankHolidays)) left -= 1
  }
  return at
}

/** The day itself when it is a working day, else the last one before it. */
export function workingDayUpTo(day: string, bankHolidays: ReadonlySet<string>): string {
  return isWorkingDay(day, bankHolidays) ? day : addWorkingDays(day, -1, bankHolidays)
}

function lengthOfMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function written(year: number, month: number, date: number): string {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(date).padStart(2, '0')].join(
    '-',
  )
}
