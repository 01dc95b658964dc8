import type { Ask, Found } from './found.ts'
import { phrasesIn, says, sentencesIn } from './phrases.ts'
import { fieldText, isFilled, recordsFor, sectionOfRecord, type PlanRecord } from './records.ts'

/** No field says one of the phrases. Each phrase is found once in a field. */
export const phrase: Ask = (rule, plan) =>
  recordsFor(rule, plan).flatMap((record) => {
    if (rule.unless === 'quantity' && hasQuantity(record)) return []
    return (rule.fields ?? []).flatMap((field): Found[] => {
      const words = sentencesIn(fieldText(record, field))
        .filter((sentence) => rule.unless === undefined || !says(rule.unless, sentence))
        .flatMap((sentence) => phrasesIn(sentence, rule.finds ?? [], rule.except ?? []))
      return [...new Set(words)].map((one) => ({
        id: record.id,
        section: sectionOfRecord(record),
        fields: [field],
        words: one,
      }))
    })
  })

/** How long, how often and in what time, in the fields made for them. */
function hasQuantity(record: PlanRecord): boolean {
  return 'what' in record && isFilled(record.minutes) && isFilled(record.times) && record.period !== undefined
}
