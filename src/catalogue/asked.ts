/** Which questions are asked: `showWhen` held against what is known so far. */
import { ageOn, isOverCompulsorySchoolAge, schoolYearOn } from '../domain/dates.ts'
import type { Condition } from '../generated/meta/form.ts'

/** What follows from the facts; a name is missing when it cannot be known yet. */
export interface Derived {
  /** Whole years. */
  readonly age: number
  /** National Curriculum year: Reception is 0, nursery below. */
  readonly schoolYear: number
  readonly overCompulsoryAge: boolean
  readonly formBand: 'EY' | 'PRI' | 'SEC' | 'P16' | 'YA'
}

/** What a condition may look at. */
export interface Known {
  /** The answer of a question's field ('' for the answer itself), on any form; undefined when there is none. */
  readonly answer: (question: string, field: string) => unknown
  readonly derived: Partial<Derived>
}

/**
 * True when all of a condition holds. No condition always holds.
 *
 * A derived value that is unknown counts as fitting: a family that has given no date of birth is then asked more
 * than it needs, and loses nothing. An answer that is missing does not fit: the question before it comes first.
 */
export function isAsked(condition: Condition | undefined, known: Known): boolean {
  return (condition ?? []).every((part) => {
    if (part.derived !== undefined) {
      const value = known.derived[part.derived]
      return value === undefined || fits(part, value)
    }
    return part.question !== undefined && fits(part, known.answer(part.question, part.field ?? ''))
  })
}

/**
 * @param schoolYear the fact `core.year` as it was chosen or written: 'R', 'N2', '7', 'Year 7', 7; anything else is
 *   worked out from the date of birth
 * @param toldOn the day on which the school year was told, 'YYYY-MM-DD': it grows old; undefined counts as today
 * @param today the day that counts as today, 'YYYY-MM-DD'
 */
export function derivedFrom(facts: {
  readonly dateOfBirth: unknown
  readonly schoolYear: unknown
  readonly toldOn: string | undefined
  readonly today: string
}): Partial<Derived> {
  const born = typeof facts.dateOfBirth === 'string' ? facts.dateOfBirth : ''
  const age = ageOn(born, facts.today)
  const year = yearNumber(facts.schoolYear)
  const told = year === undefined ? undefined : { year, on: facts.toldOn ?? facts.today }
  const schoolYear = schoolYearOn(told, born, facts.today)
  return {
    ...(age !== undefined && { age, overCompulsoryAge: isOverCompulsorySchoolAge(born, facts.today) }),
    ...(schoolYear !== undefined && { schoolYear, formBand: bandOf(schoolYear) }),
  }
}

function fits(part: Condition[number], value: unknown): boolean {
  if (part.present === true && isEmpty(value)) return false
  if (part.is !== undefined && !(Array.isArray(part.is) ? part.is : [part.is]).includes(value)) return false
  return part.has === undefined || (Array.isArray(value) ? value.includes(part.has) : value === part.has)
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true
  if (Array.isArray(value)) return value.length === 0
  return typeof value === 'string' && value.trim() === ''
}

function yearNumber(said: unknown): number | undefined {
  if (typeof said === 'number') return Number.isInteger(said) ? said : undefined
  if (typeof said !== 'string') return undefined
  const text = said.trim().toLowerCase()
  const number = /^(?:year |y)?(\d{1,2})$/.exec(text)?.[1]
  return number === undefined ? earlyYears.get(text) : Number(number)
}

/** Years before Year 1: nursery in its last year is −1, the year before that −2. */
const earlyYears = new Map([
  ['r', 0],
  ['reception', 0],
  ['n2', -1],
  ['nursery', -1],
  ['n1', -2],
])

function bandOf(schoolYear: number): Derived['formBand'] {
  if (schoolYear < 0) return 'EY'
  if (schoolYear <= 6) return 'PRI'
  if (schoolYear <= 11) return 'SEC'
  return schoolYear <= 14 ? 'P16' : 'YA'
}
