/** The plan's records as a rule reads them: which ones it is about, and what they say. */
import type { Rule } from '../generated/meta/rule.ts'
import type { Letter, Need, Outcome, Plan, Provision } from '../generated/plan.ts'

export type RecordKind = 'needs' | 'outcomes' | 'provisions'
export type PlanRecord = Need | Outcome | Provision

/** The records that a rule is about, in the plan's order; none when it is about something else. */
export function recordsFor(rule: Rule, plan: Plan): readonly PlanRecord[] {
  if (rule.of === 'plan' || rule.of === 'sections') return []
  const wanted = rule.where?.section
  return plan[rule.of].filter(
    (record) =>
      (wanted === undefined || wanted.includes(sectionOfRecord(record))) &&
      !(rule.exceptHas ?? []).some((field) => isFilled(fieldOf(record, field))),
  )
}

/** Outcomes stand in section E; needs and provision say where they stand. */
export function sectionOfRecord(record: PlanRecord): Letter {
  return 'section' in record ? record.section : 'E'
}

/** Something is filled when it holds words, a number or a link. */
export function isFilled(value: unknown): boolean {
  if (typeof value === 'number') return true
  if (Array.isArray(value)) return value.length > 0
  return textIn(value).trim() !== ''
}

/** What one field says; '' when it says nothing that can be read. */
export function fieldText(record: PlanRecord, field: string): string {
  return textIn(fieldOf(record, field))
}

/** All that a record says in words, field by field. */
export function recordText(record: PlanRecord): string {
  return Object.entries(record)
    .filter(([field]) => !['id', 'section', 'sources', 'needs', 'outcomes', 'provisions'].includes(field))
    .map(([, value]) => textIn(value))
    .filter((text) => text !== '')
    .join('. ')
}

export function fieldOf(record: PlanRecord, field: string): unknown {
  return (record as unknown as Readonly<Record<string, unknown>>)[field]
}

function textIn(value: unknown): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map(textIn).join('\n')
  if (typeof value !== 'object' || value === null) return ''
  if ('text' in value && typeof value.text === 'string') return value.text
  return 'words' in value ? textIn(value.words) : ''
}
