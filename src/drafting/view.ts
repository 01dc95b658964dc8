/**
 * The plan for one audience, with every link resolved: what templates print. Pure: the same case, audience and
 * day always give the same view.
 */
import type { Catalogue } from '../catalogue/catalogue.ts'
import { ageOn, dayText } from '../domain/dates.ts'
import { textAt, type CaseReading } from '../domain/reading.ts'
import type { Authority } from '../generated/meta/authority.ts'
import type { Plan, Statement } from '../generated/plan.ts'
import type * as View from '../generated/planView.ts'
import type { Audience } from './audience.ts'
import { labelsFrom, type Labels } from '../catalogue/labels.ts'
import { planFrom } from './plan.ts'
import { withoutAgreement } from './proposals.ts'
import { secretsFrom, struckOut } from './secrets.ts'
import { copiesView } from './viewCopies.ts'
import { factStatements, frontRows, type LeftOut } from './viewFront.ts'
import { profileView } from './viewProfile.ts'
import { outcomeView } from './viewRecords.ts'
import {
  adviceView,
  needsView,
  nilOf,
  numbersIn,
  placementView,
  provisionsView,
  questionLabel,
  sectionA,
  sectionB,
  unwritten,
} from './viewSections.ts'
import { voicesOf } from './told.ts'
import { type Telling } from './voice.ts'

export interface ViewQuestion {
  readonly catalogue: Catalogue
  readonly reading: CaseReading
  readonly audience: Audience
  readonly authority: Authority
  /** BCP-47 tag of the document's own words. */
  readonly language: string
  /** 'YYYY-MM-DD' */
  readonly today: string
}

export interface ViewAnswer {
  readonly view: View.PlanView
  readonly plan: Plan
  /** What this copy does not say and why: every withheld answer is counted here. */
  readonly leftOut: readonly LeftOut[]
  /** Skeletons of what must be nowhere in the copy: for a last check of what was made. */
  readonly secrets: readonly string[]
}

export function viewFrom({
  catalogue,
  reading,
  audience,
  authority,
  language,
  today,
}: ViewQuestion): ViewAnswer {
  const labels = labelsFrom(catalogue, language, authority)
  const plan = planFrom(catalogue, reading)
  const name = personName(catalogue, reading) ?? labels('person.unnamed')
  const named: Labels = (key, fill) => labels(key, { name, ...fill })
  const telling: Telling = { labels: named, reading, plan, name, language }
  const facts = factStatements(catalogue, telling, audience)
  const statements = [...facts.statements, ...plan.statements]
  const at = (place: string): Statement[] => statements.filter((statement) => statement.place === place)
  const numbers = numbersIn(telling, plan)
  const front = frontRows(telling, statements)
  const draft = plan.status === 'first-draft' || plan.status === 'reassessment-draft'
  const leftOut = [
    ...facts.leftOut,
    ...withoutAgreement(catalogue, reading).map(({ words }): LeftOut => ({
      label: words.label,
      because: 'agreement',
    })),
    ...(draft ? at('I.request').map(({ label }): LeftOut => ({ label, because: 'draft' })) : []),
    ...plan.decided
      .filter(({ does }) => does === 'hold' || does === 'leaveOut')
      .map(({ proposal }): LeftOut => ({ label: questionLabel(catalogue, proposal), because: 'decision' })),
  ]
  const view: View.PlanView = {
    person: personView(catalogue, reading, name, today),
    status: {
      code: plan.status,
      name: labels(`status.${plan.status}`),
      draft,
      mark: draft ? labels('mark.draft') : '',
    },
    version: plan.version,
    date: dayText(plan.date),
    ...(plan.officer !== undefined && { officer: plan.officer }),
    ...(plan.reviewBy !== undefined && { reviewBy: dayText(plan.reviewBy) }),
    ...(plan.firstMade !== undefined && { firstMade: dayText(plan.firstMade) }),
    authority: authorityView(authority),
    audience: {
      name: audience.name === 'authority' ? labels('audience.authority') : audience.name,
      withheld: leftOut.some(({ because }) => because === 'audience'),
    },
    ...openNotice(telling),
    notices: noticesOf(telling, leftOut),
    ...(front.photo && { photo: front.photo }),
    front: front.rows,
    frontGrids: front.grids,
    toldBy: front.toldBy,
    A: sectionA(telling, at),
    B: sectionB(telling, plan, numbers, at),
    C: needsView(telling, plan, numbers, at, 'C'),
    D: needsView(telling, plan, numbers, at, 'D'),
    E: {
      nothing: plan.outcomes.length === 0 && at('E.said').length === 0,
      ...unwritten(telling, 'E', plan.outcomes.length),
      ...nilOf(telling, 'E'),
      outcomes: plan.outcomes.map((outcome) => outcomeView(telling, numbers, outcome)),
      said: voicesOf(telling, at('E.said')),
    },
    F: provisionsView(telling, plan, numbers, at, 'F'),
    G: provisionsView(telling, plan, numbers, at, 'G'),
    H1: provisionsView(telling, plan, numbers, at, 'H1'),
    H2: provisionsView(telling, plan, numbers, at, 'H2'),
    I: placementView(plan),
    J: {
      nothing: at('J.said').length === 0,
      ...nilOf(telling, 'J'),
      said: voicesOf(telling, at('J.said')),
    },
    K: adviceView(catalogue, telling, at, numbers),
    profile: profileView(telling, statements),
    copies: copiesView(catalogue, telling, audience),
  }
  const inPrint = Object.values(authority).filter((value) => typeof value === 'string')
  const secrets = secretsFrom(reading, audience, inPrint)
  return { view: struckOut(view, secrets, labels('withheld.mark')), plan, leftOut, secrets }
}

/** What of a plan nobody has decided on yet. */
function openNotice({ labels, plan }: Telling): { open?: string } {
  const n = plan.openQuestions.length
  return n === 0 ? {} : { open: labels(n === 1 ? 'notice.open.one' : 'notice.open.many', { n }) }
}

/** What any paper made for this audience does not say. */
function noticesOf({ labels }: Telling, leftOut: readonly LeftOut[]): View.Lines {
  const has = (because: LeftOut['because']): boolean => leftOut.some((one) => one.because === because)
  return [
    ...(has('audience') ? [labels('notice.withheld')] : []),
    ...(has('agreement') ? [labels('notice.agreement')] : []),
  ].map((text) => [{ text }])
}

function authorityView(authority: Authority): View.PlanView['authority'] {
  const { team, address, telephone, email, web, adviceService } = authority
  const given = { team, address, telephone, email, web, adviceService }
  const stated = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  return { name: authority.name ?? '', ...stated }
}

function factText(catalogue: Catalogue, reading: CaseReading, view: string): string | undefined {
  for (const fact of catalogue.facts.values()) {
    if (fact.view !== view) continue
    return textAt(reading.facts, fact.id) ?? textAt(reading.facts, `${fact.id}/chosen`)
  }
  return undefined
}

function personName(catalogue: Catalogue, reading: CaseReading): string | undefined {
  return factText(catalogue, reading, 'preferredName') ?? factText(catalogue, reading, 'legalName')
}

function personView(
  catalogue: Catalogue,
  reading: CaseReading,
  name: string,
  today: string,
): View.PlanView['person'] {
  const legalName = factText(catalogue, reading, 'legalName') ?? name
  const born = factText(catalogue, reading, 'dateOfBirth')
  const age = born === undefined ? undefined : ageOn(born, today)
  const year = factText(catalogue, reading, 'schoolYear')
  return {
    name,
    legalName,
    ...(born !== undefined && { dateOfBirth: dayText(born) }),
    ...(age !== undefined && { age: String(age) }),
    ...(year !== undefined && { schoolYear: year }),
  }
}
