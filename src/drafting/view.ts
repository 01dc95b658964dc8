/**
 * The plan for one audience, with every link resolved: what templates print. Pure: the same case, audience and
 * day always give the same view.
 */
import type { Catalogue } from '../catalogue/catalogue.ts'
import { ageOn, dayText } from '../domain/dates.ts'
import { textAt, type CaseReading } from '../domain/reading.ts'
import { areas, type Section } from '../domain/sections.ts'
import type { Authority } from '../generated/meta/authority.ts'
import type { Need, Plan, Provision, Statement } from '../generated/plan.ts'
import type * as View from '../generated/planView.ts'
import type { Audience } from './audience.ts'
import { labelsFrom, type Labels } from '../catalogue/labels.ts'
import { planFrom } from './plan.ts'
import { withoutAgreement } from './proposals.ts'
import { secretsFrom, struckOut } from './secrets.ts'
import { copiesView } from './viewCopies.ts'
import { factStatements, frontRows, type LeftOut } from './viewFront.ts'
import { profileView } from './viewProfile.ts'
import { needView, numbersFrom, outcomeView, provisionView, type Numbers } from './viewRecords.ts'
import { authorText, byText, cellOf, idOf, toldOf, voicesOf, type Telling } from './voice.ts'

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
    authority: authorityView(authority, labels),
    audience: {
      name: audience.name === 'authority' ? labels('audience.authority') : audience.name,
      withheld: leftOut.some(({ because }) => because === 'audience'),
    },
    notices: noticesOf(telling, draft, leftOut),
    front: front.rows,
    frontGrids: front.grids,
    toldBy: front.toldBy,
    A: sectionA(telling, at),
    B: sectionB(telling, plan, numbers, at),
    C: needsView(telling, plan, numbers, at, 'C'),
    D: needsView(telling, plan, numbers, at, 'D'),
    E: {
      nothing: plan.outcomes.length === 0 && at('E.said').length === 0,
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
    K: adviceView(catalogue, telling, at),
    profile: profileView(telling, statements),
    copies: copiesView(catalogue, telling),
  }
  const inPrint = Object.values(authority).filter((value) => typeof value === 'string')
  const secrets = secretsFrom(reading, audience, inPrint)
  return { view: struckOut(view, secrets, labels('withheld.mark')), plan, leftOut, secrets }
}

type At = (place: string) => Statement[]

function sectionA(telling: Telling, at: At): View.PlanView['A'] {
  const views = (place: string): View.Told => toldOf(telling, at(place))
  // A photo by itself is nobody's view.
  const given = ['A.child', 'A.aspirations', 'A.parents', 'A.others'].flatMap(at)
  return {
    nothing: !given.some(({ words, grid }) => words.length > 0 || grid !== undefined),
    ...nilOf(telling, 'A'),
    child: views('A.child'),
    communication: views('A.communication'),
    aspirations: voicesOf(telling, at('A.aspirations')),
    parents: voicesOf(telling, at('A.parents')),
    others: voicesOf(telling, at('A.others')),
    history: views('A.history'),
    gathering: gatheringView(telling, at('A.gathering')),
  }
}

/** How the views of each contribution were gathered: a row a contribution, its details one after the other. */
function gatheringView(telling: Telling, statements: readonly Statement[]): View.FactRow[] {
  const byContribution = new Map<string, Statement[]>()
  for (const statement of statements) {
    const id = statement.source.contribution
    byContribution.set(id, [...(byContribution.get(id) ?? []), statement])
  }
  return [...byContribution].map(([id, given]) => {
    const advice = telling.plan.advice.find((one) => one.id === id)
    const by = given[0] ? byText(telling, { ...given[0].source, on: '' }) : ''
    const details = given.flatMap((statement): View.Lines => {
      const words = statement.words.flatMap((one) => cellOf(telling, one))
      const rows = (statement.grid?.rows ?? []).map((row): View.Line => [
        {
          text: row
            .map((one) => one.text)
            .filter((text) => text !== '')
            .join(', '),
        },
      ])
      const said = [...words, ...rows].flatMap((line, index) =>
        index === 0 ? line : [{ text: '; ' }, ...line],
      )
      return [[{ text: `${statement.label}: `, emphasis: true }, ...said]]
    })
    return {
      label: advice ? telling.labels('gathering.of', { title: advice.title, by }) : by,
      value: details,
    }
  })
}

function sectionB(telling: Telling, plan: Plan, numbers: Numbers, at: At): View.PlanView['B'] {
  const of = (place: string, area: string | undefined): Statement[] =>
    at(place).filter((one) => one.area === area)
  const views = (list: readonly Statement[]): View.Told => toldOf(telling, list)
  const inArea = (need: Need, area: string): boolean => need.section === 'B' && need.area === area
  const needs = plan.needs.filter((need) => need.section === 'B')
  const parts = areas.map((area) => ({
    id: idOf('area', area),
    name: telling.labels(`area.${area}`),
    strengths: views(of('B.strengths', area)),
    needs: plan.needs.filter((need) => inArea(need, area)).map((need) => needView(telling, numbers, need)),
    said: voicesOf(telling, of('B.said', area)),
    evidence: views(of('B.evidence', area)),
  }))
  const unplaced = needs.filter((need) => need.area === undefined)
  const rest = {
    id: idOf('area', 'other'),
    name: telling.labels('area.none'),
    strengths: [],
    needs: unplaced.map((need) => needView(telling, numbers, need)),
    said: [],
    evidence: [],
  }
  return {
    nothing: needs.length === 0 && isSilent(at, 'B'),
    ...nilOf(telling, 'B'),
    areas: [...parts, rest].filter(
      (part) => part.strengths.length + part.needs.length + part.said.length + part.evidence.length > 0,
    ),
    strengths: views(of('B.strengths', undefined)),
    said: voicesOf(telling, of('B.said', undefined)),
    evidence: views(of('B.evidence', undefined)),
  }
}

/** Nobody said anything about a section: only then is it true that nobody has considered it. */
function isSilent(at: At, section: Section): boolean {
  return ['strengths', 'said', 'evidence', 'now'].every((kind) => at(`${section}.${kind}`).length === 0)
}

function needsView(telling: Telling, plan: Plan, numbers: Numbers, at: At, section: 'C' | 'D'): View.Needs {
  const needs = plan.needs.filter((need) => need.section === section)
  return {
    nothing: needs.length === 0 && isSilent(at, section),
    ...nilOf(telling, section),
    needs: needs.map((need) => needView(telling, numbers, need)),
    said: voicesOf(telling, at(`${section}.said`)),
    evidence: toldOf(telling, at(`${section}.evidence`)),
  }
}

function provisionsView(
  telling: Telling,
  plan: Plan,
  numbers: Numbers,
  at: At,
  section: Provision['section'],
): View.Provisions {
  const provisions = plan.provisions.filter((provision) => provision.section === section)
  return {
    nothing: provisions.length === 0 && isSilent(at, section),
    ...nilOf(telling, section),
    provisions: provisions.map((provision) => provisionView(telling, numbers, provision)),
    now: toldOf(telling, at(`${section}.now`)),
    said: voicesOf(telling, at(`${section}.said`)),
  }
}

/** Numbers follow the printed order: B by area, then every other section as given. */
function numbersIn(telling: Telling, plan: Plan): Numbers {
  const byArea = [...areas, undefined].flatMap((area) =>
    plan.needs.filter((need) => need.section === 'B' && need.area === area),
  )
  const others = plan.needs.filter((need) => need.section !== 'B')
  return numbersFrom(telling, [
    ...[...byArea, ...others].map(({ id, section }) => ({ id, letter: section })),
    ...plan.outcomes.map(({ id }) => ({ id, letter: 'E' })),
    ...plan.provisions.map(({ id, section }) => ({ id, letter: section })),
  ])
}

/** A named person's statement that there is nothing, when somebody made one. */
function nilOf(telling: Telling, section: Section): { nil?: View.Nil } {
  const nil = telling.plan.nil.find((one) => one.section === section)
  if (!nil) return {}
  const author = telling.reading.authors.get(nil.by)
  const by = [authorText(author), author?.organisation, dayText(nil.on)].filter(
    (one) => one !== undefined && one !== '',
  )
  return { nil: { text: nil.text, by: by.join(', ') } }
}

function placementView(plan: Plan): View.PlanView['I'] {
  if (!('placement' in plan)) return { blank: true }
  const { type, name, start } = plan.placement
  return {
    blank: false,
    type,
    ...(name !== undefined && { name }),
    ...(start !== undefined && { start: dayText(start) }),
  }
}

function adviceView(catalogue: Catalogue, telling: Telling, at: At): View.PlanView['K'] {
  const { plan, reading, labels } = telling
  return {
    advice: plan.advice.map((advice) => {
      const author = reading.authors.get(advice.by)
      const role = [author?.title ?? author?.relation, author?.organisation].filter(
        (one) => one !== undefined && one !== '',
      )
      const isChild = advice.speaker === 'child' || advice.speaker === 'youngPerson'
      return {
        id: idOf('advice', advice.id),
        number: advice.number,
        title: isChild ? labels('advice.of', { title: advice.title, name: telling.name }) : advice.title,
        author: isChild
          ? labels('advice.with', { name: telling.name, author: authorText(author) })
          : (author?.name ?? ''),
        role: role.join(', '),
        limb: advice.limb === undefined ? '' : labels('advice.limb', { limb: advice.limb }),
        date: advice.givenOn === undefined ? '' : dayText(advice.givenOn),
      }
    }),
    more: toldOf(telling, at('K.advice')),
    decided: plan.decided.map((decided, index) => {
      const author = authorText(reading.authors.get(decided.by))
      return {
        id: idOf('decided', String(index + 1)),
        what: decidedLabel(catalogue, telling, decided.proposal),
        did: labels(`did.${decided.does}`),
        why: decided.why,
        by: [author, dayText(decided.on)].filter((one) => one !== '').join(', '),
      }
    }),
  }
}

/** "School advice (K3): Provision needed, line 4": where it stood, never what it said. */
function decidedLabel(catalogue: Catalogue, telling: Telling, proposal: string): string {
  const [contribution = '', question = ''] = proposal.split(':')
  const advice = telling.plan.advice.find((one) => one.id === contribution)
  const label = questionLabel(catalogue, proposal)
  return advice ? `${advice.title} (${advice.number}): ${label}` : `${question}: ${label}`
}

function questionLabel(catalogue: Catalogue, proposal: string): string {
  const question = proposal.split(':')[1] ?? ''
  for (const form of catalogue.forms.values()) {
    const words = form.words['en-GB'].questions[question]
    if (words) return words.label
  }
  return question
}

function noticesOf(telling: Telling, draft: boolean, leftOut: readonly LeftOut[]): View.Lines {
  const { labels, plan } = telling
  const count = (because: LeftOut['because']): number =>
    leftOut.filter((one) => one.because === because).length
  const open = plan.openQuestions.length
  return [
    ...(draft ? [labels('notice.draft')] : []),
    ...(open > 0 ? [labels(open === 1 ? 'notice.open.one' : 'notice.open.many', { n: open })] : []),
    ...(count('audience') > 0 ? [labels('notice.withheld')] : []),
    ...(count('agreement') > 0 ? [labels('notice.agreement')] : []),
  ].map((text) => [{ text }])
}

function authorityView(authority: Authority, labels: Labels): View.PlanView['authority'] {
  const { team, address, telephone, email, web, adviceService } = authority
  const given = { team, address, telephone, email, web, adviceService }
  const stated = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  return { name: authority.name ?? labels('authority.unnamed'), ...stated }
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
