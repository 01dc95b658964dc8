/** What the grammar cannot say of a law: that deadlines follow events that exist, and days are days. */
import { isDay } from '../domain/dates.ts'
import { sections } from '../domain/sections.ts'
import type { Law } from '../generated/meta/law.ts'
import type { DataFile } from './dataSet.ts'
import type { Fault } from './fault.ts'

export function lawFaults({ file, data }: DataFile<Law>): Fault[] {
  const faults: Fault[] = []
  const add = (place: string, says: string): void => void faults.push({ file, place, says })
  const events = new Set(data.events.map(({ id }) => id))
  const deadlines = new Set(data.deadlines.map(({ id }) => id))
  const day = (place: string, text: string | undefined): void => {
    if (text !== undefined && !isDay(text)) add(place, `${text} is not in the calendar. Correct the day.`)
  }

  for (const list of ['events', 'deadlines', 'sections'] as const)
    for (const place of twice(
      list,
      data[list].map(({ id }) => id),
    ))
      add(place, 'this id stands twice. Keep one.')
  for (const [index, { id }] of data.sections.entries())
    if (!sections.some((section) => section === id))
      add(`sections[${index}].id`, `"${id}" is not a section. The twelve are ${sections.join(', ')}.`)
  for (const section of sections)
    if (!data.sections.some(({ id }) => id === section))
      add('sections', `section ${section} is missing. A plan has all twelve.`)

  for (const [index, deadline] of data.deadlines.entries()) {
    const place = `deadlines[${index}]`
    const counts = [
      { at: place, after: deadline.after, unit: deadline.counts.unit },
      ...(deadline.orLater
        ? [{ at: `${place}.orLater`, after: deadline.orLater.after, unit: deadline.orLater.counts.unit }]
        : []),
    ]
    for (const { at, after, unit } of counts) {
      if (!events.has(after))
        add(`${at}.after`, `there is no event "${after}". Name one of this law’s events.`)
      if (unit.startsWith('working-days') && !data.bankHolidays?.length)
        add(`${at}.counts`, 'working days need bank holidays. Add them under "bankHolidays".')
    }
    day(`${place}.from`, deadline.from)
    day(`${place}.to`, deadline.to)
    if (deadline.to !== undefined && deadline.to < deadline.from)
      add(`${place}.to`, 'it ends before it begins. Correct one of the two days.')
  }
  const holidays = data.bankHolidays ?? []
  for (const [index, holiday] of holidays.entries()) day(`bankHolidays[${index}].day`, holiday.day)
  for (const place of twice(
    'bankHolidays',
    holidays.map((one) => one.day),
  ))
    add(place, 'this day stands twice. Keep one.')

  for (const [index, example] of data.examples.entries()) {
    const place = `examples[${index}]`
    for (const [id, on] of Object.entries(example.events)) {
      if (!events.has(id)) add(`${place}.events`, `there is no event "${id}".`)
      day(`${place}.events.${id}`, on)
    }
    for (const [id, on] of Object.entries(example.deadlines)) {
      if (!deadlines.has(id)) add(`${place}.deadlines`, `there is no deadline "${id}".`)
      day(`${place}.deadlines.${id}`, on)
    }
  }
  return faults
}

function twice(list: string, values: readonly string[]): string[] {
  return values.flatMap((value, index) => (values.indexOf(value) < index ? [`${list}[${index}]`] : []))
}
