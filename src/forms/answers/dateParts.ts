/** A date in three boxes: what the boxes show for what is kept, and what is kept for what the boxes hold. */
import { isDay } from '../../domain/dates.ts'

export interface DateParts {
  readonly day: string
  readonly month: string
  readonly year: string
}

/** What the boxes show. Words that are no date stand in the box for the year: nothing that is kept is hidden. */
export function partsOf(kept: unknown): DateParts {
  if (typeof kept !== 'string') return { day: '', month: '', year: '' }
  const dated = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(kept)
  if (dated) return { day: bare(dated[3]), month: bare(dated[2]), year: dated[1] ?? '' }
  const [day = '', month = '', year = '', ...more] = kept.split('/')
  return kept.includes('/') && more.length === 0 && kept.split('/').length === 3
    ? { day, month, year }
    : { day: '', month: '', year: kept }
}

/**
 * What is kept: 'YYYY-MM-DD' for a day that is in the calendar; also 'YYYY-MM' and 'YYYY' when an approximate date is
 * enough. Anything else is kept as it was typed, joined as `31/2/2018`, so that no typing is lost.
 *
 * @returns undefined when all boxes are empty
 */
export function keptFrom(parts: DateParts, approximate: boolean): string | undefined {
  const typed = { day: parts.day.trim(), month: parts.month.trim(), year: parts.year.trim() }
  const written = [typed.day, typed.month, typed.year].filter((text) => text !== '')
  if (written.length === 0) return undefined
  const { day, month, year } = written.length === 1 ? (inOneBox(written[0] ?? '') ?? typed) : typed
  const number = monthNumber(month)
  if (/^\d{4}$/.test(year) && number !== undefined) {
    const kept = `${year}-${number}-${day.padStart(2, '0')}`
    if (isDay(kept)) return kept
    if (approximate && day === '') return `${year}-${number}`
  }
  if (/^\d{4}$/.test(year) && approximate && month === '' && day === '') return year
  // Words in the box for the year alone are kept as the words they are.
  if (typed.day === '' && typed.month === '' && !typed.year.includes('/')) return typed.year
  return `${typed.day}/${typed.month}/${typed.year}`
}

/**
 * The boxes in which something is wrong: what is missing, what is no day, month or year; all of them when each may be
 * right and there is no such day. None when the date can be kept.
 */
export function wrongBoxes(parts: DateParts, approximate: boolean): readonly (keyof DateParts)[] {
  const kept = keptFrom(parts, approximate)
  const isKept = approximate ? /^\d{4}(-\d{2}){0,2}$/ : /^\d{4}-\d{2}-\d{2}$/
  if (kept !== undefined && isKept.test(kept)) return []
  const [day, month, year] = [parts.day.trim(), parts.month.trim(), parts.year.trim()]
  const isDayRight = day === '' ? approximate : /^\d{1,2}$/.test(day) && Number(day) >= 1 && Number(day) <= 31
  const isMonthRight = month === '' ? approximate && day === '' : monthNumber(month) !== undefined
  const wrong = [
    ...(isDayRight ? [] : ['day' as const]),
    ...(isMonthRight ? [] : ['month' as const]),
    ...(/^\d{4}$/.test(year) ? [] : ['year' as const]),
  ]
  return wrong.length === 0 ? ['day', 'month', 'year'] : wrong
}

/** A whole date typed or pasted into one box. */
function inOneBox(text: string): DateParts | undefined {
  const match = /^(\d{1,2})[/. -](\d{1,2}|[A-Za-z]+)[/. -](\d{4})$/.exec(text)
  return match ? { day: match[1] ?? '', month: match[2] ?? '', year: match[3] ?? '' } : undefined
}

/** '3', '03', 'Mar' and 'March' → '03'. */
function monthNumber(typed: string): string | undefined {
  const number = /^\d{1,2}$/.test(typed) ? Number(typed) : monthNamed(typed.toLowerCase()) + 1
  return number >= 1 && number <= 12 ? String(number).padStart(2, '0') : undefined
}

function monthNamed(typed: string): number {
  return typed.length < 3 ? -1 : months.findIndex((month) => month.startsWith(typed))
}

const months = 'january february march april may june july august september october november december'.split(
  ' ',
)

function bare(digits: string | undefined): string {
  return digits === undefined ? '' : String(Number(digits))
}
