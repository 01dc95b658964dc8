/**
 * Proposals ⊕ decisions → the plan. Nothing is copied: every record keeps the sources of what was said, and a
 * changed one also names who changed it.
 */
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { AnswerSet, CaseReading, Contribution } from '../domain/reading.ts'
import { textAt } from '../domain/reading.ts'
import type { Answer } from '../generated/case.ts'
import type {
  Advice,
  Decided,
  Extra,
  Letter,
  Nil,
  Outcome,
  Placement,
  Plan,
  PlanBody,
  Provision,
  Source,
  Words,
} from '../generated/plan.ts'
import { sections } from '../domain/sections.ts'
import { decisionsIn, type Decision } from './decisions.ts'
import { proposalsFrom, type Proposal } from './proposals.ts'

/**
 * The plan as it stands.
 *
 * - Must keep every proposal that nobody decided on, and list it in `openQuestions`.
 * - Must never change a quotation: a ‘change’ of a statement is taken as not decided.
 * - Must carry a merged record's sources and links over to the record it is merged into; when that record is
 *   not there, the merge is taken as not decided, so that nothing is lost.
 */
export function planFrom(catalogue: Catalogue, reading: CaseReading): Plan {
  const proposals = proposalsFrom(catalogue, reading)
  const decisions = decisionsIn(reading.plan)
  const ids = new Set(proposals.map((proposal) => proposal.id))
  const merges = new Map<string, string>()
  const decided = new Map<string, Decided>()
  const open = new Set<string>()
  const kept: Proposal[] = []
  for (const proposal of proposals) {
    const decision = effective(decisions.get(proposal.id), proposal, ids, decisions)
    if (decision === undefined) open.add(proposal.id)
    if (decision !== undefined && decision.does !== 'carry') decided.set(proposal.id, decidedFrom(decision))
    if (decision === undefined || decision.does === 'carry') kept.push(proposal)
    else if (decision.does === 'change') kept.push(changed(proposal, decision))
    else if (decision.does === 'merge' && decision.into !== undefined) merges.set(proposal.id, decision.into)
  }
  const merged = kept.map((proposal) => withMerged(proposal, proposals, merges))
  const present = new Set(merged.map((proposal) => proposal.id))
  const linked = (links: readonly string[]): string[] => [
    ...new Set(links.map((id) => merges.get(id) ?? id).filter((id) => present.has(id))),
  ]
  const needs = merged.flatMap((p) => (p.kind === 'need' ? [p.record] : []))
  const outcomes = merged
    .flatMap((p) => (p.kind === 'outcome' ? [p.record] : []))
    .map((record): Outcome => ({
      ...record,
      needs: linked(record.needs),
      provisions: linked(record.provisions),
    }))
  const provisions = merged
    .flatMap((p) => (p.kind === 'provision' ? [p.record] : []))
    .map((record): Provision => ({
      ...record,
      needs: linked(record.needs),
      outcomes: linked(record.outcomes),
    }))
  const towards = (record: Outcome): string[] =>
    provisions.filter((one) => one.outcomes.includes(record.id)).map((one) => one.id)
  const body: PlanBody = {
    ...planDetails(reading),
    case: reading.case,
    statements: merged.flatMap((p) => (p.kind === 'statement' ? [p.record] : [])),
    needs: needs.map((need) => ({
      ...need,
      outcomes: union(linked(need.outcomes), pointingAt(outcomes, need.id)),
      provisions: union(linked(need.provisions), pointingAt(provisions, need.id)),
    })),
    outcomes: outcomes.map((record) => ({
      ...record,
      provisions: union(record.provisions, towards(record)),
    })),
    provisions,
    nil: nilIn(reading.plan),
    advice: adviceFrom(catalogue, reading.contributions),
    openQuestions: [...open],
    decided: [...decided.values()],
  }
  return { ...body, ...statusOf(reading.plan) }
}

/** A decision that can be carried out, or undefined when it leaves the proposal undecided. */
function effective(
  decision: Decision | undefined,
  proposal: Proposal,
  ids: ReadonlySet<string>,
  decisions: ReadonlyMap<string, Decision>,
): Decision | undefined {
  if (decision === undefined) return undefined
  if (decision.does === 'change' && proposal.kind === 'statement') return undefined
  if (decision.does !== 'merge') return decision
  const target = decision.into
  if (target === undefined || target === proposal.id || !ids.has(target)) return undefined
  const does = decisions.get(target)?.does ?? 'carry'
  return does === 'carry' || does === 'change' ? decision : undefined
}

function decidedFrom(decision: Decision): Decided {
  return {
    proposal: decision.proposal,
    does: decision.does === 'carry' ? 'change' : decision.does,
    why: decision.why,
    ...(decision.into !== undefined && { into: decision.into }),
    by: decision.by.id,
    on: decision.on,
  }
}

function changed(proposal: Proposal, decision: Decision): Proposal {
  if (proposal.kind === 'statement') return proposal
  const record = { ...proposal.record } as Record<string, unknown>
  for (const [field, answer] of Object.entries(decision.change))
    record[field] = changedField(field, record[field], answer)
  const by: Source = {
    ...(proposal.record.sources[0] as Source),
    by: decision.by.id,
    on: decision.on,
    how: 'edited',
  }
  record['sources'] = [...proposal.record.sources, by]
  return { ...proposal, record } as unknown as Proposal
}

/** Fields that hold a plain text or a code; links; amounts. Every other field holds somebody's words. */
const plainFields = new Set(
  'since type by domain adulthood period start reviewDate payer section area'.split(' '),
)
const linkFields = new Set(['needs', 'outcomes', 'provisions'])
const amountFields = new Set(['minutes', 'times', 'weeks'])

/** The new value in the shape of its field; what does not fit the field leaves it as it was. */
function changedField(field: string, before: unknown, answer: Answer): unknown {
  if (amountFields.has(field)) return typeof answer === 'number' ? answer : before
  if (plainFields.has(field)) return typeof answer === 'string' ? answer : before
  if (linkFields.has(field)) return Array.isArray(answer) ? answer : before
  const text = Array.isArray(answer) ? answer.join('; ') : String(answer)
  const words = (one: string): Words => ({ text: one })
  return field === 'steps' ? text.split('\n').map(words) : words(text)
}

function withMerged(
  proposal: Proposal,
  all: readonly Proposal[],
  merges: ReadonlyMap<string, string>,
): Proposal {
  if (proposal.kind === 'statement') return proposal
  const others = all.filter((other) => merges.get(other.id) === proposal.id && other.kind === proposal.kind)
  if (others.length === 0) return proposal
  const list = (name: 'needs' | 'outcomes' | 'provisions' | 'sources'): unknown[] =>
    others.flatMap((other) => (other.record as unknown as Record<string, unknown[] | undefined>)[name] ?? [])
  const record = { ...proposal.record } as unknown as Record<string, unknown>
  for (const name of ['needs', 'outcomes', 'provisions', 'sources'] as const) {
    const own = record[name]
    if (Array.isArray(own)) record[name] = [...(own as unknown[]), ...list(name)]
  }
  const joined = others.flatMap((other) => (other.kind === 'statement' ? [] : [joinedFields(other.fields)]))
  record['more'] = [...proposal.record.more, ...joined]
  return { ...proposal, record } as unknown as Proposal
}

/** All a merged record said, under the title of its first field: nothing of it is lost. */
function joinedFields(fields: readonly Extra[]): Extra {
  const text = fields.map(({ label, words }) => `${label}: ${words.text}`).join(' · ')
  return { label: fields[0]?.label ?? '', words: { text } }
}

function pointingAt(records: readonly { id: string; needs: readonly string[] }[], need: string): string[] {
  return records.filter((record) => record.needs.includes(need)).map((record) => record.id)
}

function union(a: readonly string[], b: readonly string[]): string[] {
  return [...new Set([...a, ...b])]
}

function planDetails(
  reading: CaseReading,
): Pick<PlanBody, 'version' | 'date' | 'officer' | 'reviewBy' | 'firstMade'> {
  const details: Partial<Record<'officer' | 'reviewBy' | 'firstMade', string>> = {}
  for (const name of ['officer', 'reviewBy', 'firstMade'] as const) {
    const text = textAt(reading.plan, name)
    if (text !== undefined) details[name] = text
  }
  return {
    version: textAt(reading.plan, 'version') ?? '1',
    date: textAt(reading.plan, 'date') ?? reading.lastDay,
    ...details,
  }
}

/** A plan without a recorded status is a first draft. A status in force needs a type of placement. */
function statusOf(
  plan: AnswerSet,
):
  | { status: 'first-draft' | 'reassessment-draft' }
  | { status: 'amendment' | 'final' | 'amended-final'; placement: Placement } {
  const status = textAt(plan, 'status')
  const type = textAt(plan, 'placement/type')
  if (type !== undefined && (status === 'amendment' || status === 'final' || status === 'amended-final')) {
    const name = textAt(plan, 'placement/name')
    const start = textAt(plan, 'placement/start')
    return {
      status,
      placement: { type, ...(name !== undefined && { name }), ...(start !== undefined && { start }) },
    }
  }
  return { status: status === 'reassessment-draft' ? status : 'first-draft' }
}

function nilIn(plan: AnswerSet): Nil[] {
  return sections.flatMap((section: Letter): Nil[] => {
    const given = plan.leaves.get(`nil/${section}/text`)
    if (typeof given?.answer !== 'string' || given.answer.trim() === '') return []
    const by = textAt(plan, `nil/${section}/by`) ?? given.by.id
    return [{ section, text: given.answer, by, on: textAt(plan, `nil/${section}/date`) ?? given.on }]
  })
}

/** Section K: every contribution that was handed over, by date and then by id. */
function adviceFrom(catalogue: Catalogue, contributions: readonly Contribution[]): Advice[] {
  return contributions
    .filter((one) => one.released !== undefined)
    .sort((a, b) => compare(a.handedOver?.on ?? '', b.handedOver?.on ?? '') || compare(a.id, b.id))
    .map((one, index): Advice => {
      const form = catalogue.forms.get(one.form)
      return {
        id: one.id,
        number: `K${index + 1}`,
        title: form?.words['en-GB'].title ?? one.form,
        by: one.by.id,
        speaker: one.speaker,
        ...(form?.limb && { limb: form.limb }),
        ...(one.handedOver && { givenOn: one.handedOver.on }),
        ...((one.status === 'handedOver' || one.status === 'changedSince') && { status: one.status }),
      }
    })
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
