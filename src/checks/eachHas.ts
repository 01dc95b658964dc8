import type { Ask } from './found.ts'
import { phrasesIn, says, sentencesIn } from './phrases.ts'
import { fieldOf, isFilled, recordText, recordsFor, sectionOfRecord } from './records.ts'

/** Every record has all the fields, or says in its words what they would. One finding for each record, with all it lacks. */
export const eachHas: Ask = (rule, plan) =>
  recordsFor(rule, plan).flatMap((record) => {
    const missing = (rule.fields ?? []).filter((field) => !isFilled(fieldOf(record, field)))
    if (missing.length === 0) return []
    const text = recordText(record)
    if (rule.unless !== undefined && says(rule.unless, text)) return []
    if (rule.except && sentencesIn(text).some((one) => phrasesIn(one, rule.except ?? [], []).length > 0))
      return []
    return [{ id: record.id, section: sectionOfRecord(record), fields: missing }]
  })
