/** Asks the rules of a plan. A finding is something for a person to look at; it never says a plan is lawful. */
import { sections } from '../domain/sections.ts'
import type { Rule } from '../generated/meta/rule.ts'
import type { Plan } from '../generated/plan.ts'
import { absentWhileDraft } from './absentWhileDraft.ts'
import { count } from './count.ts'
import { eachHas } from './eachHas.ts'
import { eachLinkedTo } from './eachLinkedTo.ts'
import type { Ask, Found } from './found.ts'
import { phrase } from './phrase.ts'
import { present } from './present.ts'
import { sectionStated } from './sectionStated.ts'

export interface Finding {
  readonly rule: string
  /** must: Act or Regulations · should: statutory guidance · tip: good practice. */
  readonly weight: Rule['weight']
  readonly where: Found
  /** One sentence: what was found and what to do. */
  readonly says: string
  readonly source: string
  /** An M source is from memory and must never be shown as a checked legal reference. */
  readonly certainty: Rule['certainty']
}

const asks: Record<Rule['asks'], Ask> = {
  present,
  eachHas,
  eachLinkedTo,
  phrase,
  count,
  sectionStated,
  absentWhileDraft,
}

const weights: readonly Rule['weight'][] = ['must', 'should', 'tip']

/**
 * @returns what the rules find, the weightiest first, then by section, by record and by rule
 */
export function findingsFor(rules: Iterable<Rule>, plan: Plan): Finding[] {
  return [...rules]
    .flatMap((rule) => asks[rule.asks](rule, plan).map((found) => findingFrom(rule, found)))
    .sort(
      (a, b) =>
        weights.indexOf(a.weight) - weights.indexOf(b.weight) ||
        sectionRank(a.where) - sectionRank(b.where) ||
        compared(a.where.id ?? '', b.where.id ?? '') ||
        compared(a.rule, b.rule),
    )
}

function findingFrom(rule: Rule, where: Found): Finding {
  return {
    rule: rule.id,
    weight: rule.weight,
    where,
    says: rule.says.replaceAll('{found}', where.words ?? '').replaceAll('{section}', where.section ?? ''),
    source: rule.source,
    certainty: rule.certainty,
  }
}

/** What is about the whole plan comes first. */
function sectionRank({ section }: Found): number {
  return section === undefined ? -1 : sections.indexOf(section)
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
