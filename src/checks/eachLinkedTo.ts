import type { Ask } from './found.ts'
import { fieldOf, isFilled, recordsFor, sectionOfRecord } from './records.ts'

/** Every record is linked to at least one record of the other kind. */
export const eachLinkedTo: Ask = (rule, plan) =>
  recordsFor(rule, plan)
    .filter((record) => !isFilled(fieldOf(record, rule.links ?? '')))
    .map((record) => ({ id: record.id, section: sectionOfRecord(record) }))
