/**
 * Dates in, deadlines out. What runs from what, how long and by which law is data (schemas/laws/); here is only
 * how each way of counting counts.
 */
import { isDay } from '../domain/dates.ts'
import type { Certainty, Count, Deadline as Limit, Law } from '../generated/meta/law.ts'
import {
  addDays,
  addMonths,
  addWorkingDays,
  daysBetween,
  isWorkingDay,
  lastOfMonthsFrom,
  workingDayUpTo,
} from './days.ts'

/** What happened when: event id → 'YYYY-MM-DD'. */
export type Events = Readonly<Record<string, string>>

export interface Deadline {
  readonly id: string
  /** What is to be done, as a person reads it. */
  readonly name: string
  /** latest: the last day · earliest: not before this day · planned: a day to aim at. */
  readonly limit: Limit['limit']
  readonly weight: Limit['weight']
  /** 'YYYY-MM-DD' */
  readonly day: string
  /** The event it runs from, and its day. */
  readonly after: string
  readonly since: string
  /** When the last day is no working day: the working day before it. The law does not move its limits. */
  readonly planBy?: string
  /** Days from the day that was given as today; negative when it has passed. */
  readonly daysLeft?: number
  readonly reference: string
  /** M also when the count runs past the bank holidays that are known for certain. */
  readonly certainty: Certainty
  readonly exceptions: NonNullable<Limit['exceptions']>
}

/**
 * The deadlines that run from what has happened, the earliest first; on the same day in the law's order.
 *
 * - Must use each deadline only for events on which it was in force.
 * - Must say nothing of events that have not happened, are not days, or that this law does not know.
 *
 * @param on the day that counts as today, for `daysLeft`
 */
export function deadlinesFor(law: Law, events: Events, on?: string): Deadline[] {
  const holidays = new Set((law.bankHolidays ?? []).map(({ day }) => day))
  return law.deadlines
    .flatMap((limit) => {
      const since = dayOf(events, limit.after)
      return since !== undefined && inForce(limit, since)
        ? [deadlineFrom(law, limit, since, events, holidays, on)]
        : []
    })
    .map((deadline, index) => ({ deadline, index }))
    .sort((a, b) => daysBetween(b.deadline.day, a.deadline.day) || a.index - b.index)
    .map(({ deadline }) => deadline)
}

/** One sentence for each event that this law does not know or whose day is not in the calendar. */
export function eventFaults(law: Law, events: Events): string[] {
  const known = law.events.map(({ id }) => id)
  return Object.entries(events).flatMap(([id, day]) => {
    if (!known.includes(id))
      return [`There is no event "${id}" in ${law.id}. Use one of: ${known.join(', ')}.`]
    return isDay(day) ? [] : [`The event "${id}" has the day "${day}". Write a day like 2026-09-14.`]
  })
}

function deadlineFrom(
  law: Law,
  limit: Limit,
  since: string,
  events: Events,
  holidays: ReadonlySet<string>,
  on: string | undefined,
): Deadline {
  const first = {
    after: limit.after,
    since,
    counts: limit.counts,
    day: counted(limit.counts, since, holidays),
  }
  const ending = later(first, limit.orLater, events, holidays)
  const { day } = ending
  const moved = limit.limit === 'latest' && !isWorkingDay(day, holidays)
  return {
    id: limit.id,
    name: limit.name,
    limit: limit.limit,
    weight: limit.weight,
    day,
    after: ending.after,
    since: ending.since,
    ...(moved && { planBy: workingDayUpTo(day, holidays) }),
    ...(on !== undefined && { daysLeft: daysBetween(on, day) }),
    reference: limit.reference,
    certainty: isSure(law, ending.counts, ending.since, day) ? limit.certainty : 'M',
    exceptions: limit.exceptions ?? [],
  }
}

interface Ending {
  readonly after: string
  readonly since: string
  readonly counts: Count
  readonly day: string
}

function later(
  first: Ending,
  other: Limit['orLater'],
  events: Events,
  holidays: ReadonlySet<string>,
): Ending {
  const since = other && dayOf(events, other.after)
  if (!other || since === undefined) return first
  const day = counted(other.counts, since, holidays)
  return day > first.day ? { after: other.after, since, counts: other.counts, day } : first
}

type Unit = Count['unit']
type SpanUnit = Exclude<Unit, 'before-day-of-year'>

/** How each unit counts from the day of an event. */
const spans: Record<SpanUnit, (from: string, n: number, holidays: ReadonlySet<string>) => string> = {
  weeks: (from, n) => addDays(from, 7 * n),
  'weeks-from': (from, n) => addDays(from, 7 * n - 1),
  'weeks-before': (from, n) => addDays(from, -7 * n),
  months: (from, n) => addMonths(from, n),
  'months-from': (from, n) => lastOfMonthsFrom(from, n),
  'months-before': (from, n) => addMonths(from, -n),
  'days-after': (from, n) => addDays(from, n),
  'days-from': (from, n) => addDays(from, n - 1),
  'working-days-after': (from, n, holidays) => addWorkingDays(from, n, holidays),
  'working-days-from': (from, n, holidays) =>
    addWorkingDays(from, isWorkingDay(from, holidays) ? n - 1 : n, holidays),
  'working-days-before': (from, n, holidays) => addWorkingDays(from, -n, holidays),
}

function counted(counts: Count, from: string, holidays: ReadonlySet<string>): string {
  return counts.unit === 'before-day-of-year'
    ? addDays(`${from.slice(0, 4)}-${counts.day}`, -1)
    : spans[counts.unit](from, counts.number, holidays)
}

/** Working days are sure only over years whose bank holidays are in the law's list, and as sure as these are. */
function isSure(law: Law, counts: Count, from: string, to: string): boolean {
  if (!counts.unit.startsWith('working-days')) return true
  const sure = new Set(
    (law.bankHolidays ?? []).flatMap((one) => (one.certainty === 'V' ? one.day.slice(0, 4) : [])),
  )
  return sure.has(from.slice(0, 4)) && sure.has(to.slice(0, 4))
}

function inForce({ from, to }: Limit, day: string): boolean {
  return day >= from && (to === undefined || day <= to)
}

function dayOf(events: Events, id: string): string | undefined {
  const day = Object.hasOwn(events, id) ? events[id] : undefined
  return day !== undefined && isDay(day) ? day : undefined
}
