/** The lettered sections of a plan as the view prints them, each from the statements at its places and the records in it. */
import type { Catalogue } from '../catalogue/catalogue.ts'
import { dayText } from '../domain/dates.ts'
import { rowsOf, type Author, type CaseReading, type Contribution } from '../domain/reading.ts'
import { areas, type Section } from '../domain/sections.ts'
import type { Decided, Need, Plan, Provision, Source, Statement } from '../generated/plan.ts'
import type * as View from '../generated/planView.ts'
import { helpedLine } from './helpers.ts'
import { needView, numbersFrom, provisionView, type Numbers } from './viewRecords.ts'
import { howOf } from './proposals.ts'
import { toldOf, voicesOf } from './told.ts'
import { authorText, byText, cellOf, idOf, type Telling } from './voice.ts'

/** The statements at a place. */
export type At = (place: string) => Statement[]

export function sectionA(telling: Telling, at: At): View.PlanView['A'] {
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

/**
 * How the views of each contribution were gathered, and who helped: a row a contribution, its details one after the
 * other. A helper who was named is printed also where nobody answered how it was gathered.
 */
function gatheringView(telling: Telling, statements: readonly Statement[]): View.FactRow[] {
  const byContribution = new Map<string, Statement[]>()
  for (const statement of statements) {
    const id = statement.source.contribution
    byContribution.set(id, [...(byContribution.get(id) ?? []), statement])
  }
  for (const { id, otherBand, released } of telling.reading.contributions)
    if (otherBand && released && !byContribution.has(id)) byContribution.set(id, [])
  for (const { id } of telling.plan.advice)
    if (!byContribution.has(id) && helpedLine(telling, id) !== '') byContribution.set(id, [])
  return [...byContribution].map(([id, given]) => {
    const helped = helpedLine(telling, id)
    const advice = telling.plan.advice.find((one) => one.id === id)
    const source = given[0]?.source ?? sourceOf(telling, id)
    const by = source ? byText(telling, { ...source, on: '' }) : ''
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
    const other = telling.reading.contributions.find((one) => one.id === id)?.otherBand
    return {
      label: advice ? telling.labels('gathering.of', { title: advice.title, by }) : by,
      value: [
        ...details,
        ...(helped === '' ? [] : [[{ text: helped }]]),
        ...(other === undefined ? [] : [bandLine(telling, other)]),
      ],
    }
  })
}

/** "Form for children of primary school age: the one for older children is too long." */
function bandLine(telling: Telling, { band, because }: NonNullable<Contribution['otherBand']>): View.Line {
  return [
    { text: telling.labels('gathering.otherBand', { band: telling.labels(`band.${band}`) }), emphasis: true },
    { text: ` ${because}` },
  ]
}

/** Whose words a contribution holds, where nothing was said of how they were gathered. */
function sourceOf({ reading }: Telling, id: string): Source | undefined {
  const found = reading.contributions.find((one) => one.id === id)
  if (found?.released === undefined) return undefined
  const how = howOf(found, found.released)
  return { contribution: id, question: '', speaker: found.speaker, by: found.by.id, on: '', how }
}

export function sectionB(telling: Telling, plan: Plan, numbers: Numbers, at: At): View.PlanView['B'] {
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
    ...unwritten(telling, 'B', needs.length),
    ...nilOf(telling, 'B'),
    areas: [...parts, rest].filter(
      (part) => part.strengths.length + part.needs.length + part.said.length + part.evidence.length > 0,
    ),
    strengths: views(of('B.strengths', undefined)),
    said: voicesOf(telling, of('B.said', undefined)),
    evidence: views(of('B.evidence', undefined)),
  }
}

/** People said something for a section, but nobody has written its need, outcome or provision, nor that there is none. */
export function unwritten(telling: Telling, section: Section, records: number): { unwritten?: string } {
  const isStated = records > 0 || telling.plan.nil.some((nil) => nil.section === section)
  return isStated ? {} : { unwritten: telling.labels('nothing.written') }
}

/** Nobody said anything about a section: only then is it true that nobody has considered it. */
function isSilent(at: At, section: Section): boolean {
  return ['strengths', 'said', 'evidence', 'now'].every((kind) => at(`${section}.${kind}`).length === 0)
}

export function needsView(
  telling: Telling,
  plan: Plan,
  numbers: Numbers,
  at: At,
  section: 'C' | 'D',
): View.Needs {
  const needs = plan.needs.filter((need) => need.section === section)
  return {
    nothing: needs.length === 0 && isSilent(at, section),
    ...unwritten(telling, section, needs.length),
    ...nilOf(telling, section),
    needs: needs.map((need) => needView(telling, numbers, need)),
    said: voicesOf(telling, at(`${section}.said`)),
    evidence: toldOf(telling, at(`${section}.evidence`)),
  }
}

export function provisionsView(
  telling: Telling,
  plan: Plan,
  numbers: Numbers,
  at: At,
  section: Provision['section'],
): View.Provisions {
  const provisions = plan.provisions.filter((provision) => provision.section === section)
  return {
    nothing: provisions.length === 0 && isSilent(at, section),
    ...unwritten(telling, section, provisions.length),
    ...nilOf(telling, section),
    provisions: provisions.map((provision) => provisionView(telling, numbers, provision)),
    now: toldOf(telling, at(`${section}.now`)),
    said: voicesOf(telling, at(`${section}.said`)),
  }
}

/** Numbers follow the printed order: B by area, then every other section as given. */
export function numbersIn(telling: Telling, plan: Plan): Numbers {
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
export function nilOf(telling: Telling, section: Section): { nil?: View.Nil } {
  const nil = telling.plan.nil.find((one) => one.section === section)
  if (!nil) return {}
  const author = telling.reading.authors.get(nil.by)
  const said = [authorText(author), author?.organisation, dayText(nil.on)].filter(
    (one) => one !== undefined && one !== '',
  )
  const recorder = nil.recordedBy === undefined ? undefined : telling.reading.authors.get(nil.recordedBy)
  const recorded = recorder
    ? [telling.labels('nil.recorded', { by: authorText(recorder), date: dayText(nil.recordedOn ?? '') })]
    : []
  return { nil: { text: nil.text, by: [said.join(', '), ...recorded].join(' · ') } }
}

export function placementView(plan: Plan): View.PlanView['I'] {
  if (!('placement' in plan)) return { blank: true }
  const { type, name, start } = plan.placement
  return {
    blank: false,
    type,
    ...(name !== undefined && { name }),
    ...(start !== undefined && { start: dayText(start) }),
  }
}

export function adviceView(
  catalogue: Catalogue,
  telling: Telling,
  at: At,
  numbers: Numbers,
): View.PlanView['K'] {
  const { plan, reading, labels } = telling
  return {
    advice: plan.advice.map((advice) => {
      const author = reading.authors.get(advice.by)
      const isChild = advice.speaker === 'child' || advice.speaker === 'youngPerson'
      const role = [author?.title ?? author?.relation, author?.organisation].filter(
        (one) => one !== undefined && one !== '',
      )
      const writers = writersOf(reading, advice.id, advice.by)
      return {
        id: idOf('advice', advice.id),
        number: advice.number,
        title: isChild ? labels('advice.of', { title: advice.title, name: telling.name }) : advice.title,
        author: isChild
          ? childText(telling, writers)
          : writers.map((one) => (writers.length > 1 ? authorText(one) : one.name)).join('; '),
        role: isChild ? labels(`advice.${advice.speaker ?? 'child'}`) : role.join(', '),
        limb: advice.limb === undefined ? '' : labels('advice.limb', { limb: advice.limb }),
        date: advice.givenOn === undefined ? '' : dayText(advice.givenOn),
      }
    }),
    more: toldOf(telling, at('K.advice')),
    decided: plan.decided.map((decided, index) => {
      const author = authorText(reading.authors.get(decided.by))
      return {
        id: idOf('decided', String(index + 1)),
        what: decidedLabel(catalogue, telling, numbers, decided),
        did: labels(`did.${decided.does}`),
        why: decided.why,
        said: decided.said === undefined ? '' : labels('decided.said', { said: decided.said }),
        by: [author, dayText(decided.on)].filter((one) => one !== '').join(', '),
      }
    }),
  }
}

/** Everybody who gave an answer of a contribution, its own contributor first. */
function writersOf(reading: CaseReading, id: string, by: string): Author[] {
  const contribution = reading.contributions.find((one) => one.id === id)
  const leaves = [...(contribution?.released?.leaves ?? [])].filter(([path]) => !path.startsWith('about/'))
  const own = reading.authors.get(by)
  const all = [...(own ? [own] : []), ...leaves.map(([, given]) => given.by)]
  return [...new Map(all.map((one) => [one.id, one])).values()]
}

/** "Ash, with help from Hazel Example (Mum)"; the child alone when nobody helped. */
function childText(telling: Telling, writers: readonly Author[]): string {
  const { name, labels } = telling
  const helpers = writers.filter(({ role }) => role !== 'child' && role !== 'young-person').map(authorText)
  return helpers.length === 0 ? name : labels('advice.with', { name, author: helpers.join('; ') })
}

/** "School advice (K3), Provision needed, line 2, now F5": where it stood and where it went, never what it said. */
function decidedLabel(
  catalogue: Catalogue,
  telling: Telling,
  numbers: Numbers,
  { proposal, into }: Decided,
): string {
  const { labels, plan, reading } = telling
  const [contribution = '', question = '', row] = proposal.split(':')
  const advice = plan.advice.find((one) => one.id === contribution)
  const answers = reading.contributions.find((one) => one.id === contribution)?.released
  const line =
    row === undefined || !answers ? 0 : rowsOf(answers, question).findIndex((one) => one.row === row) + 1
  const now = numbers.get(into ?? proposal)
  return [
    advice ? `${advice.title} (${advice.number})` : '',
    questionLabel(catalogue, proposal),
    line > 0 ? labels('decided.line', { n: line }) : '',
    now === undefined ? '' : labels('decided.now', { number: now }),
  ]
    .filter((part) => part !== '')
    .join(', ')
}

export function questionLabel(catalogue: Catalogue, proposal: string): string {
  const question = proposal.split(':')[1] ?? ''
  for (const form of catalogue.forms.values()) {
    const words = form.words['en-GB'].questions[question]
    if (words) return words.label
  }
  return question
}
