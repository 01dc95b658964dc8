/**
 * Proposals ⊕ decisions → the plan. Nothing is copied: every record keeps the sources of what was said, and a
 * changed one also names who changed it.
 */
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { AnswerSet, CaseReading, Contribution } from '../domain/reading.ts'
import { textAt } from '../domain/reading.ts'
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
} from '../generated/plan.ts'
import { sections } from '../domain/sections.ts'
import { changesIn } from './changes.ts'
import { decisionsIn, type Decision } from './decisions.ts'
import { proposalsFrom, type Proposal } from './proposals.ts'

/**
 * The plan as it stands.
 *
 * - Must keep every proposal that nobody decided on, and list it in `openQuestions`.
 * - Must never change a quotation: a ‘change’ of a statement is taken as not decided, and so is its merge.
 * - Must carry a merged record's sources, links and words over to the record it is merged into; when that
 *   record is not there, or is of another kind, the merge is taken as not decided, so that nothing is lost.
 * - Must show every link from both ends, whichever end named it.
 */
export function planFrom(catalogue: Catalogue, reading: CaseReading): Plan {
  const proposals = proposalsFrom(catalogue, reading)
  const decisions = decisionsIn(reading.plan)
  const kinds = new Map(proposals.map((proposal) => [proposal.id, proposal.kind]))
  const merges = new Map<string, string>()
  const decided = new Map<string, Decided>()
  const open = new Set<string>()
  const kept: Proposal[] = []
  for (const proposal of proposals) {
    const decision = effective(decisions.get(proposal.id), proposal, kinds, decisions)
    if (decision === undefined) open.add(proposal.id)
    if (decision !== undefined && decision.does !== 'carry')
      decided.set(proposal.id, decidedFrom(decision, proposal))
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
  const linkedNeeds = needs.map((need) => ({
    ...need,
    outcomes: linked(need.outcomes),
    provisions: linked(need.provisions),
  }))
  const body: PlanBody = {
    ...planDetails(reading),
    case: reading.case,
    statements: merged.flatMap((p) => (p.kind === 'statement' ? [p.record] : [])),
    needs: linkedNeeds.map((need) => ({
      ...need,
      outcomes: union(need.outcomes, pointingAt(outcomes, 'needs', need.id)),
      provisions: union(need.provisions, pointingAt(provisions, 'needs', need.id)),
    })),
    outcomes: outcomes.map((outcome) => ({
      ...outcome,
      needs: union(outcome.needs, pointingAt(linkedNeeds, 'outcomes', outcome.id)),
      provisions: union(outcome.provisions, pointingAt(provisions, 'outcomes', outcome.id)),
    })),
    provisions: provisions.map((provision) => ({
      ...provision,
      needs: union(provision.needs, pointingAt(linkedNeeds, 'provisions', provision.id)),
      outcomes: union(provision.outcomes, pointingAt(outcomes, 'provisions', provision.id)),
    })),
    nil: nilIn(reading),
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
  kinds: ReadonlyMap<string, Proposal['kind']>,
  decisions: ReadonlyMap<string, Decision>,
): Decision | undefined {
  if (decision === undefined) return undefined
  if (decision.does === 'change') return changesIn(proposal, decision).size > 0 ? decision : undefined
  if (decision.does !== 'merge') return decision
  const target = decision.into
  if (target === undefined || target === proposal.id || proposal.kind === 'statement') return undefined
  if (kinds.get(target) !== proposal.kind) return undefined
  const does = decisions.get(target)?.does ?? 'carry'
  return does === 'carry' || does === 'change' ? decision : undefined
}

function decidedFrom(decision: Decision, proposal: Proposal): Decided {
  const isJoined = decision.does === 'merge' && proposal.kind === 'provision'
  return {
    proposal: decision.proposal,
    does: decision.does === 'carry' ? 'change' : decision.does,
    why: decision.why,
    ...(decision.into !== undefined && { into: decision.into }),
    ...(isJoined && { said: joinedText(proposal.fields) }),
    by: decision.by.id,
    on: decision.on,
  }
}

function changed(proposal: Proposal, decision: Decision): Proposal {
  if (proposal.kind === 'statement') return proposal
  const changes = changesIn(proposal, decision)
  const by: Source = {
    ...(proposal.record.sources[0] as Source),
    by: decision.by.id,
    on: decision.on,
    how: 'edited',
  }
  const record = {
    ...proposal.record,
    ...Object.fromEntries(changes),
    sources: [...proposal.record.sources, by],
  }
  return { ...proposal, record } as unknown as Proposal
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
  // Provision must leave no room for doubt: what was joined stands in section K with its reason.
  const joined = others.flatMap((other) =>
    other.kind === 'statement' || other.kind === 'provision' ? [] : [joinedFields(other)],
  )
  record['more'] = [...proposal.record.more, ...joined]
  return { ...proposal, record } as unknown as Proposal
}

/** All a merged record said, and who said it: nothing of it is lost. */
function joinedFields({ fields, record }: Exclude<Proposal, { kind: 'statement' }>): Extra {
  const [source] = record.sources
  return { label: '', words: { text: joinedText(fields) }, ...(source && { source }) }
}

function joinedText(fields: readonly Extra[]): string {
  return fields.map(({ label, words }) => `${label}: ${words.text}`).join(' · ')
}

/** The records whose links of this name hold the id. */
function pointingAt<Name extends string>(
  records: readonly ({ readonly id: string } & Readonly<Record<Name, readonly string[]>>)[],
  name: Name,
  id: string,
): string[] {
  return records.filter((record) => record[name].includes(id)).map((record) => record.id)
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

/** Only a person with a name can state that there is nothing. */
function nilIn({ plan, authors }: CaseReading): Nil[] {
  return sections.flatMap((section: Letter): Nil[] => {
    const given = plan.leaves.get(`nil/${section}/text`)
    if (typeof given?.answer !== 'string' || given.answer.trim() === '') return []
    const by = textAt(plan, `nil/${section}/by`) ?? given.by.id
    if ((authors.get(by)?.name.trim() ?? '') === '') return []
    const on = textAt(plan, `nil/${section}/date`) ?? given.on
    const recorded = by === given.by.id ? {} : { recordedBy: given.by.id, recordedOn: given.on }
    return [{ section, text: given.answer, by, on, ...recorded }]
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
