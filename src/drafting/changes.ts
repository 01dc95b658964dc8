/** What a decision to change a record may put into it: the record's own fields, each in its own shape. */
import { areas } from '../domain/sections.ts'
import type { Answer } from '../generated/case.ts'
import type { Words } from '../generated/plan.ts'
import type { Decision } from './decisions.ts'
import type { Proposal } from './proposals.ts'

/** What fits a field, made of an answer; undefined when it does not fit, and then the field stays as it was. */
type Shape = (answer: Answer) => unknown

const words: Shape = (answer) => {
  const text = Array.isArray(answer) ? answer.join('; ') : String(answer)
  return text.trim() === '' ? undefined : ({ text } satisfies Words)
}
const lines: Shape = (answer) => {
  const all = (Array.isArray(answer) ? answer : String(answer).split('\n')).filter((one) => one.trim() !== '')
  return all.length === 0 ? undefined : all.map((text): Words => ({ text }))
}
const text: Shape = (answer) => (typeof answer === 'string' && answer.trim() !== '' ? answer : undefined)
const amount: Shape = (answer) => (typeof answer === 'number' ? answer : undefined)
const links: Shape = (answer) => (Array.isArray(answer) ? answer : undefined)
const oneOf =
  (...codes: readonly string[]): Shape =>
  (answer) =>
    codes.find((code) => code === answer)

const shapes: Readonly<Record<Exclude<Proposal['kind'], 'statement'>, Readonly<Record<string, Shape>>>> = {
  need: {
    section: oneOf('B', 'C', 'D'),
    area: oneOf(...areas),
    need: words,
    effect: words,
    evidence: words,
    strength: words,
    since: text,
    type: text,
    outcomes: links,
    provisions: links,
  },
  outcome: {
    text: words,
    by: text,
    baseline: words,
    measure: words,
    steps: lines,
    checkedBy: words,
    domain: oneOf('education', 'health', 'care'),
    adulthood: oneOf('EMP', 'IND', 'COM', 'HEA'),
    aspiration: words,
    needs: links,
    provisions: links,
  },
  provision: {
    section: oneOf('F', 'G', 'H1', 'H2'),
    what: words,
    who: words,
    training: words,
    minutes: amount,
    times: amount,
    period: oneOf('day', 'week', 'fortnight', 'halfTerm', 'term', 'year'),
    weeks: amount,
    groupSize: words,
    where: words,
    equipment: words,
    supervisedBy: words,
    supervision: words,
    start: text,
    until: words,
    review: words,
    reviewDate: text,
    payer: oneOf('school', 'authority', 'icb', 'care', 'budget'),
    overrideReason: words,
    needs: links,
    outcomes: links,
  },
}

/**
 * The changes of a decision that can be made, by field. Empty for a statement: nobody's words are changed. A
 * field the record does not have, and an answer that does not fit its field, change nothing.
 */
export function changesIn(proposal: Proposal, decision: Decision): ReadonlyMap<string, unknown> {
  const changes = new Map<string, unknown>()
  if (proposal.kind === 'statement') return changes
  const known = shapes[proposal.kind]
  for (const [field, answer] of Object.entries(decision.change)) {
    const value = Object.hasOwn(known, field) ? known[field]?.(answer) : undefined
    if (value !== undefined) changes.set(field, value)
  }
  return changes
}
