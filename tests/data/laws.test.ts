import { describe, expect, test } from 'vitest'
import { dayText } from '../../src/domain/dates.ts'
import { deadlinesFor } from '../../src/timetable/deadlines.ts'
import { catalogue } from './files.ts'

for (const law of catalogue.laws.values()) {
  for (const example of law.examples) {
    describe(`${law.name}: ${example.name}`, () => {
      const deadlines = deadlinesFor(law, example.events)
      for (const [id, day] of Object.entries(example.deadlines)) {
        const name = law.deadlines.find((one) => one.id === id)?.name ?? id
        test(`${name}: ${dayText(day)}`, () => expect(deadlines.find((one) => one.id === id)?.day).toBe(day))
      }
    })
  }
}

for (const law of catalogue.laws.values())
  test(`every deadline of the ${law.name} is counted in an example`, () => {
    const counted = new Set(law.examples.flatMap(({ deadlines }) => Object.keys(deadlines)))
    expect(law.deadlines.map(({ id }) => id).filter((id) => !counted.has(id))).toEqual([])
  })
