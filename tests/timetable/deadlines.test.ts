import { describe, expect, test } from 'vitest'
import type { Deadline as Limit, Law } from '../../src/generated/meta/law.ts'
import { deadlinesFor, eventFaults } from '../../src/timetable/deadlines.ts'

function limit(given: Partial<Limit> = {}): Limit {
  return {
    id: 'decide',
    name: 'Decide',
    after: 'request',
    counts: { unit: 'weeks', number: 6 },
    limit: 'latest',
    weight: 'law',
    reference: 'reg 5(1)',
    certainty: 'V',
    from: '2014-09-01',
    ...given,
  }
}

function law(...deadlines: Limit[]): Law {
  return {
    $schema: '../meta/law.json',
    id: 'act-2014',
    name: 'An Act',
    sections: [],
    events: ['request', 'move', 'certificate'].map((id) => ({ id, name: id })),
    deadlines,
    bankHolidays: [
      { day: '2026-12-25', certainty: 'V' },
      { day: '2027-01-01', certainty: 'V' },
      { day: '2029-01-01', certainty: 'M' },
    ],
    examples: [],
  }
}

const dayOf = (given: Partial<Limit>, day: string): string | undefined =>
  deadlinesFor(law(limit(given)), { request: day })[0]?.day

describe('ways of counting', () => {
  const cases: [Limit['counts'], string, string][] = [
    [{ unit: 'weeks', number: 6 }, '2026-09-14', '2026-10-26'],
    [{ unit: 'weeks-from', number: 5 }, '2026-06-01', '2026-07-05'],
    [{ unit: 'weeks-before', number: 2 }, '2026-11-03', '2026-10-20'],
    [{ unit: 'months', number: 2 }, '2026-12-31', '2027-02-28'],
    [{ unit: 'months-from', number: 12 }, '2026-05-10', '2027-05-09'],
    [{ unit: 'months-before', number: 5 }, '2027-09-01', '2027-04-01'],
    [{ unit: 'days-after', number: 15 }, '2026-06-01', '2026-06-16'],
    [{ unit: 'days-from', number: 15 }, '2026-06-01', '2026-06-15'],
    [{ unit: 'working-days-after', number: 3 }, '2026-12-24', '2026-12-30'],
    [{ unit: 'working-days-from', number: 3 }, '2026-12-24', '2026-12-29'],
    [{ unit: 'working-days-from', number: 3 }, '2026-12-25', '2026-12-30'],
    [{ unit: 'working-days-before', number: 5 }, '2027-01-05', '2026-12-28'],
    [{ unit: 'before-day-of-year', day: '03-31' }, '2027-09-01', '2027-03-30'],
  ]
  for (const [counts, from, to] of cases) {
    const span = counts.unit === 'before-day-of-year' ? counts.day : String(counts.number)
    test(`${counts.unit} ${span} with ${from} ends on ${to}`, () => expect(dayOf({ counts }, from)).toBe(to))
  }
})

describe('what is told', () => {
  test('nothing runs from what has not happened', () => {
    expect(deadlinesFor(law(limit()), { move: '2026-09-14' })).toEqual([])
  })

  test('a day that is not in the calendar starts nothing', () => {
    expect(deadlinesFor(law(limit()), { request: '2026-02-30' })).toEqual([])
  })

  test('a deadline counts only for events while it is in force', () => {
    const ended = law(limit({ from: '2020-05-01', to: '2020-09-24' }))
    expect(deadlinesFor(ended, { request: '2020-04-30' })).toEqual([])
    expect(deadlinesFor(ended, { request: '2020-05-01' })).toHaveLength(1)
    expect(deadlinesFor(ended, { request: '2020-09-24' })).toHaveLength(1)
    expect(deadlinesFor(ended, { request: '2020-09-25' })).toEqual([])
  })

  test('the earliest comes first', () => {
    const both = law(limit({ id: 'late', counts: { unit: 'weeks', number: 20 } }), limit({ id: 'soon' }))
    expect(deadlinesFor(both, { request: '2026-09-14' }).map(({ id }) => id)).toEqual(['soon', 'late'])
  })

  test('days left are counted from the day that is called today', () => {
    const [before] = deadlinesFor(law(limit()), { request: '2026-09-14' }, '2026-10-25')
    const [after] = deadlinesFor(law(limit()), { request: '2026-09-14' }, '2026-10-28')
    expect([before?.daysLeft, after?.daysLeft]).toEqual([1, -2])
    expect(deadlinesFor(law(limit()), { request: '2026-09-14' })[0]).not.toHaveProperty('daysLeft')
  })

  test('a last day on a Sunday stays, with the Friday before it to plan by', () => {
    const [deadline] = deadlinesFor(law(limit()), { request: '2026-09-13' })
    expect(deadline?.day).toBe('2026-10-25')
    expect(deadline?.planBy).toBe('2026-10-23')
  })

  test('a day before which nothing may be done needs no working day', () => {
    const [deadline] = deadlinesFor(law(limit({ limit: 'earliest' })), { request: '2026-09-13' })
    expect(deadline).not.toHaveProperty('planBy')
  })

  test('the later of two days counts, once both are known', () => {
    const appeal = law(
      limit({
        counts: { unit: 'months', number: 2 },
        orLater: { after: 'certificate', counts: { unit: 'months', number: 1 } },
      }),
    )
    const day = (events: Record<string, string>) => {
      const [deadline] = deadlinesFor(appeal, events)
      return [deadline?.day, deadline?.after]
    }
    expect(day({ request: '2026-10-01' })).toEqual(['2026-12-01', 'request'])
    expect(day({ request: '2026-10-01', certificate: '2026-10-05' })).toEqual(['2026-12-01', 'request'])
    expect(day({ request: '2026-10-01', certificate: '2026-11-20' })).toEqual(['2026-12-20', 'certificate'])
    expect(day({ certificate: '2026-11-20' })).toEqual([undefined, undefined])
  })

  test('working days are from memory where the bank holidays are', () => {
    const working = law(limit({ counts: { unit: 'working-days-after', number: 3 } }))
    const certainty = (request: string) => deadlinesFor(working, { request })[0]?.certainty
    expect(certainty('2026-06-01')).toBe('V')
    expect(certainty('2029-06-01')).toBe('M')
    expect(certainty('2035-06-01')).toBe('M')
    expect(certainty('2027-12-30')).toBe('M')
  })

  test('weeks stay as certain as the law, whatever the bank holidays', () => {
    expect(deadlinesFor(law(limit()), { request: '2035-06-01' })[0]?.certainty).toBe('V')
  })

  test('the exceptions travel with the deadline', () => {
    const exceptions = [
      { id: 'a', when: 'A long closure.', reference: 'reg 5(4)(a)', certainty: 'V' as const },
    ]
    expect(deadlinesFor(law(limit({ exceptions })), { request: '2026-09-14' })[0]?.exceptions).toEqual(
      exceptions,
    )
  })
})

describe('events as they are given', () => {
  test('an event that the law does not know is refused with those it knows', () => {
    expect(eventFaults(law(), { knock: '2026-09-14' })).toEqual([
      'There is no event "knock" in act-2014. Use one of: request, move, certificate.',
    ])
  })

  test('a day that is not in the calendar is refused', () => {
    expect(eventFaults(law(), { request: '14 September' })).toEqual([
      'The event "request" has the day "14 September". Write a day like 2026-09-14.',
    ])
  })

  test('good events have no fault', () => {
    expect(eventFaults(law(), { request: '2026-09-14', move: '2028-02-29' })).toEqual([])
  })
})
