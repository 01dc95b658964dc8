/** Days are 'YYYY-MM-DD' strings. Nothing here reads a clock: the day that counts as today is passed in. */

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** True for a day that is in the calendar (30 February is not). */
export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/**
 * '2026-05-12' → '12 May 2026'; '2026-05' → 'May 2026'; '2026' → '2026'. Anything else, also a day that is
 * in no calendar, is given back as it came: a person's own words for a time are kept.
 */
export function dayText(day: string): string {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(day)
  const month = match?.[2] === undefined ? undefined : months[Number(match[2]) - 1]
  if (!match || (match[2] !== undefined && month === undefined)) return day
  if (match[3] !== undefined && !isDay(day)) return day
  return [match[3] === undefined ? undefined : String(Number(match[3])), month, match[1]]
    .filter((word) => word !== undefined)
    .join(' ')
}

/**
 * Whole years from a date of birth to a day, or undefined when either is not a day or the birth is yet to come.
 * Who was born on 29 February has a birthday on 1 March in the other years.
 */
export function ageOn(dateOfBirth: string, day: string): number | undefined {
  if (!isDay(dateOfBirth) || !isDay(day)) return undefined
  const years = Number(day.slice(0, 4)) - Number(dateOfBirth.slice(0, 4))
  const age = day.slice(5) < dateOfBirth.slice(5) ? years - 1 : years
  return age < 0 ? undefined : age
}

/** The calendar year in which the academic year of a day began: it begins on 1 September. */
export function academicYear(day: string): number | undefined {
  return isDay(day) ? Number(day.slice(0, 4)) - (day.slice(5) < '09-01' ? 1 : 0) : undefined
}

/**
 * The National Curriculum year a person would usually be in on a day: age on the 31 August before the
 * school year, less four (Reception is 0). A year that was told goes with this one in `schoolYearOn`.
 */
export function usualSchoolYear(dateOfBirth: string, day: string): number | undefined {
  const year = academicYear(day)
  if (!isDay(dateOfBirth) || year === undefined) return undefined
  const age = ageOn(dateOfBirth, `${year}-08-31`)
  return age === undefined ? undefined : age - 4
}

/** A school year as somebody told it, and the day on which they did. */
export interface ToldYear {
  /** Reception is 0, nursery below. */
  readonly year: number
  /** 'YYYY-MM-DD' */
  readonly on: string
}

/** Children are taught up to this many years out of their age group; a year told further off is a slip. */
const farthestOut = 2
/** The year in which the academic year of the 25th birthday falls, when a plan ends at the latest (2014 Act, s.46). */
const lastSchoolYear = 20

/**
 * The school year that a person is in on a day; undefined when neither a birthday nor a year was told.
 *
 * - Must go by the date of birth where it is known, and grow by one on every 1 September.
 * - Must keep one or two years between a told year and the age's, as they were on the day it was told: a child who is
 *   taught with another year stays so.
 * - Must grow a told year by the academic years since, where no date of birth is known; never make it smaller when the
 *   day it was told seems still to come.
 * - Must not go past the last year of a plan, so that no question for ‘Year 9 and above’ is lost at the top.
 */
export function schoolYearOn(
  told: ToldYear | undefined,
  dateOfBirth: string,
  day: string,
): number | undefined {
  const usual = usualSchoolYear(dateOfBirth, day)
  const year =
    told === undefined ? usual : usual === undefined ? grown(told, day) : usual + out(told, dateOfBirth, day)
  return year === undefined ? undefined : Math.min(year, lastSchoolYear)
}

function grown({ year, on }: ToldYear, day: string): number {
  const [then, now] = [academicYear(on), academicYear(day)]
  return then === undefined || now === undefined ? year : year + Math.max(0, now - then)
}

/** How many years above (or, below 0, under) their age group somebody was taught when they told their year. */
function out({ year, on }: ToldYear, dateOfBirth: string, day: string): number {
  const then = usualSchoolYear(dateOfBirth, on < day ? on : day)
  const years = then === undefined ? 0 : year - then
  return Math.abs(years) > farthestOut ? 0 : years
}

/**
 * Over compulsory school age: that ends with the last Friday in June of the school year in which the person
 * turns 16, at the end of the day (Education Act 1996, s.8; SI 1997/1970).
 */
export function isOverCompulsorySchoolAge(dateOfBirth: string, day: string): boolean {
  if (!isDay(dateOfBirth)) return false
  const birthYear = Number(dateOfBirth.slice(0, 4))
  const schoolYearEnds = birthYear + 16 + (dateOfBirth.slice(5) < '09-01' ? 0 : 1)
  return day > lastFridayInJune(schoolYearEnds)
}

function lastFridayInJune(year: number): string {
  const last = new Date(Date.UTC(year, 5, 30))
  const back = (last.getUTCDay() - 5 + 7) % 7
  return `${year}-06-${String(30 - back).padStart(2, '0')}`
}
