import { describe, expect, it } from 'vitest'
import { planFrom } from '../../src/drafting/plan.ts'
import type { Contribution } from '../../src/domain/reading.ts'
import type { Plan } from '../../src/generated/plan.ts'
import { answerSetFrom, clover, priya } from '../builders.ts'
import { catalogue } from '../data/files.ts'
import { advice, caseOf, childSaid } from './drafts.ts'

const n1 = 'school:sch.needs:n1'
const n2 = 'school:sch.needs:n2'
const o1 = 'school:sch.recommend.outcomes:o1'
const p1 = 'school:sch.recommend.prov:p1'

/** A second adviser, who says much the same. */
const second: Contribution = advice(
  { id: 'ep', handedOver: { on: '2026-03-12', by: priya } },
  answerSetFrom(
    {
      'sch.needs': [{ row: 'x1', area: 'CI', need: 'Ash follows one instruction at a time.', since: '2024' }],
      'sch.recommend.outcomes': [{ row: 'y1', text: 'Ash asks for help.', needs: ['x1'] }],
      'sch.recommend.prov': [{ row: 'z1', what: 'A visual timetable.', needs: ['x1'], outcomes: ['y1'] }],
    },
    priya,
  ),
)
const x1 = 'ep:sch.needs:x1'

type Decisions = Parameters<typeof caseOf>[1]

function planOf(
  decisions: Decisions = {},
  leaves: Record<string, unknown> = {},
  said = [advice(), second],
): Plan {
  return planFrom(catalogue, caseOf(said, decisions, leaves))
}

const need = (plan: Plan, id: string) => plan.needs.find((one) => one.id === id)
const outcome = (plan: Plan, id: string) => plan.outcomes.find((one) => one.id === id)
const provision = (plan: Plan, id: string) => plan.provisions.find((one) => one.id === id)

describe('A proposal', () => {
  it('nobody has decided on is in the plan and listed as open', () => {
    const plan = planOf()
    expect(plan.needs).toHaveLength(3)
    expect(plan.openQuestions).toContain(n1)
    expect(plan.decided).toEqual([])
  })
  it('that is carried is in the plan, as it was given, and no longer open', () => {
    const plan = planOf({ [n1]: { does: 'carry' } })
    expect(need(plan, n1)).toEqual(
      expect.objectContaining({ need: { text: 'Ash finds long instructions hard.', verbatim: true } }),
    )
    expect(plan.openQuestions).not.toContain(n1)
    expect(plan.decided).toEqual([])
  })
  it.each(['hold', 'leaveOut'])(
    'that is decided “%s” is nowhere in the plan but listed with the reason',
    (does) => {
      const plan = planOf({ [n2]: { does, why: 'It was true last year only.' } })
      expect(JSON.stringify({ ...plan, decided: [] })).not.toContain(n2)
      expect(JSON.stringify(plan)).not.toContain('sudden noise')
      expect(plan.decided).toEqual([
        { proposal: n2, does, why: 'It was true last year only.', by: 'clover', on: '2026-04-01' },
      ])
    },
  )
  it('is still open after a decision of a kind nobody knows', () => {
    const plan = planOf({ [n1]: { does: 'delete' } })
    expect(need(plan, n1)).toBeDefined()
    expect(plan.openQuestions).toContain(n1)
  })
  it('that does not exist can be decided on without harm', () => {
    const plan = planOf({ 'ghost:sch.needs:n9': { does: 'leaveOut', why: 'Nobody said it.' } })
    expect(plan).toEqual(planOf())
  })
  it('that was left out takes its links with it', () => {
    const plan = planOf({ [n1]: { does: 'leaveOut', why: 'Said twice.' } })
    expect(outcome(plan, o1)?.needs).toEqual([])
    expect(provision(plan, p1)?.needs).toEqual([])
  })
})

describe('A change', () => {
  it('puts the new words in, names who changed them and keeps who said it first', () => {
    const plan = planOf({
      [n1]: { does: 'change', why: 'Shorter.', 'change.need': 'Ash needs short instructions.' },
    })
    expect(need(plan, n1)?.need).toEqual({ text: 'Ash needs short instructions.' })
    expect(need(plan, n1)?.effect?.text).toBe('Ash waits to be shown.')
    expect(need(plan, n1)?.sources.map(({ by, how }) => [by, how])).toEqual([
      ['priya', 'given'],
      [clover.id, 'edited'],
    ])
    expect(plan.decided).toMatchObject([{ proposal: n1, does: 'change', why: 'Shorter.' }])
  })
  it.each(['own', 'chosen', 'signed', 'adult', 'mixture'])(
    'never touches what the child said, whatever is asked (%s)',
    (how) => {
      const ash = childSaid({ 'me.proud': 'My tall tower', 'how.words': how })
      const id = 'ash:me.proud'
      for (const field of ['words', 'text', 'label', 'place', 'source']) {
        const plan = planOf(
          { [id]: { does: 'change', why: 'Tidied.', [`change.${field}`]: 'My exquisite tower' } },
          {},
          [ash],
        )
        expect(plan.statements).toEqual(planOf({}, {}, [ash]).statements)
        expect(plan.openQuestions).toContain(id)
      }
    },
  )
  it('of amounts, codes, steps and links keeps their shape', () => {
    const plan = planOf({
      [p1]: {
        does: 'change',
        why: 'Agreed.',
        'change.minutes': 30,
        'change.period': 'day',
        'change.section': 'G',
        'change.needs': [n2],
      },
      [o1]: { does: 'change', why: 'Agreed.', 'change.steps': 'One step.\n\nTwo steps.' },
    })
    expect(provision(plan, p1)).toMatchObject({ minutes: 30, period: 'day', section: 'G', needs: [n2] })
    expect(outcome(plan, o1)?.steps).toEqual([{ text: 'One step.' }, { text: 'Two steps.' }])
  })
  it.each([
    ['section', 'Z'],
    ['area', 'XX'],
    ['need', '   '],
    ['outcomes', 'not a list'],
    ['id', 'mine'],
    ['more', 'gone'],
    ['sources', 'nobody'],
    ['__proto__', 'x'],
    ['nonsense', 'x'],
  ])('of %s to “%s” cannot be made, so the need is as it was and still open', (field, answer) => {
    const plan = planOf({ [n1]: { does: 'change', why: 'Why not.', [`change.${field}`]: answer } })
    expect(plan).toEqual(planOf())
  })
})

describe('A merge', () => {
  const plan = planOf({ [x1]: { does: 'merge', into: n1, why: 'The same need.' } })

  it('carries the words, the sources and the links into the other record', () => {
    expect(need(plan, x1)).toBeUndefined()
    expect(need(plan, n1)?.sources.map(({ contribution }) => contribution)).toEqual(['school', 'ep'])
    const words = need(plan, n1)
      ?.more.map(({ words: { text } }) => text)
      .join()
    expect(words).toContain('Ash follows one instruction at a time.')
    expect(words).toContain('2024')
    expect(plan.decided).toMatchObject([{ proposal: x1, does: 'merge', into: n1 }])
  })
  it('leads everything that pointed at the merged record to the other, and back', () => {
    expect(outcome(plan, 'ep:sch.recommend.outcomes:y1')?.needs).toEqual([n1])
    expect(provision(plan, 'ep:sch.recommend.prov:z1')?.needs).toEqual([n1])
    expect(need(plan, n1)?.outcomes).toEqual([o1, 'ep:sch.recommend.outcomes:y1'])
    expect(need(plan, n1)?.provisions).toEqual([p1, 'ep:sch.recommend.prov:z1'])
  })
  it.each([
    ['what was left out', { [n1]: { does: 'leaveOut', why: 'No.' }, [x1]: { does: 'merge', into: n1 } }],
    ['what is held back', { [n1]: { does: 'hold', why: 'Later.' }, [x1]: { does: 'merge', into: n1 } }],
    ['what is itself merged', { [n1]: { does: 'merge', into: n2 }, [x1]: { does: 'merge', into: n1 } }],
    ['itself', { [x1]: { does: 'merge', into: x1 } }],
    ['nothing', { [x1]: { does: 'merge' } }],
    ['what nobody proposed', { [x1]: { does: 'merge', into: 'ghost:sch.needs:n9' } }],
    ['something of another kind', { [x1]: { does: 'merge', into: o1 } }],
  ] satisfies [string, Decisions][])('into %s is taken as not decided', (_, decisions) => {
    const open = planOf(decisions)
    expect(need(open, x1)?.need.text).toBe('Ash follows one instruction at a time.')
    expect(open.openQuestions).toContain(x1)
    expect(open.decided.map(({ proposal }) => proposal)).not.toContain(x1)
  })
  it('into what is changed is a merge', () => {
    const changed = planOf({
      [n1]: { does: 'change', why: 'Both.', 'change.need': 'Ash needs one short instruction.' },
      [x1]: { does: 'merge', into: n1, why: 'Both.' },
    })
    expect(need(changed, x1)).toBeUndefined()
    expect(need(changed, n1)?.sources).toHaveLength(3)
  })
  it('of somebody’s own words is taken as not decided: they would be lost', () => {
    const ash = childSaid({ 'me.proud': 'My tall tower', 'me.pet': 'Biscuit' })
    const kept = planOf({ 'ash:me.proud': { does: 'merge', into: 'ash:me.pet', why: 'Short.' } }, {}, [ash])
    expect(kept.statements.map(({ words }) => words[0]?.text)).toContain('My tall tower')
    expect(kept.openQuestions).toContain('ash:me.proud')
  })
})

describe('Links', () => {
  it('are seen from both ends, whichever end named them', () => {
    const plan = planOf({
      [n2]: { does: 'change', why: 'Linked.', 'change.outcomes': [o1], 'change.provisions': [p1] },
    })
    expect(outcome(plan, o1)?.needs).toEqual([n1, n2])
    expect(provision(plan, p1)?.needs).toEqual([n1, n2])
    const fromOutcome = planOf({
      [o1]: { does: 'change', why: 'Linked.', 'change.provisions': ['ep:sch.recommend.prov:z1'] },
    })
    expect(provision(fromOutcome, 'ep:sch.recommend.prov:z1')?.outcomes).toContain(o1)
  })
  it.each([{}, { [x1]: { does: 'merge', into: n2 } }, { [p1]: { does: 'leaveOut', why: 'No.' } }])(
    'never lead to what is not in the plan (%#)',
    (decisions: Decisions) => {
      const plan = planOf(decisions)
      const records = [...plan.needs, ...plan.outcomes, ...plan.provisions]
      const ids = new Set(records.map(({ id }) => id))
      const links = records.flatMap((one) =>
        (['needs', 'outcomes', 'provisions'] as const).flatMap((name) =>
          name in one ? ((one as unknown as Record<string, string[]>)[name] ?? []) : [],
        ),
      )
      expect(links.length).toBeGreaterThan(0)
      for (const link of links) expect(ids).toContain(link)
    },
  )
})

describe('The status', () => {
  const placement = { 'placement/type': 'Mainstream school', 'placement/name': 'Example Oak School' }
  it.each([undefined, 'first-draft', 'reassessment-draft', 'nonsense'])(
    '%s names no placement, whatever is recorded',
    (status) => {
      const plan = planOf({}, { ...placement, ...(status !== undefined && { status }) })
      expect(plan).not.toHaveProperty('placement')
      expect(plan.status).toBe(status === 'reassessment-draft' ? 'reassessment-draft' : 'first-draft')
      expect(JSON.stringify(plan)).not.toContain('Example Oak')
    },
  )
  it.each(['amendment', 'final', 'amended-final'])('%s has the type and name of the setting', (status) => {
    expect(planOf({}, { ...placement, status })).toMatchObject({
      status,
      placement: { type: 'Mainstream school', name: 'Example Oak School' },
    })
  })
  it('of a plan in force is not reached without a type of setting', () => {
    expect(planOf({}, { status: 'final' }).status).toBe('first-draft')
  })
})

describe('A statement that there is nothing', () => {
  const text = 'No health need was found.'
  it('names who made it and when, and who wrote it down', () => {
    const [nil] = planOf({}, { 'nil/C/text': text, 'nil/C/by': 'priya', 'nil/C/date': '2026-03-25' }).nil
    expect(nil).toEqual({
      section: 'C',
      text,
      by: 'priya',
      on: '2026-03-25',
      recordedBy: 'clover',
      recordedOn: '2026-04-01',
    })
  })
  it('is the writer’s own when nobody else is named', () => {
    expect(planOf({}, { 'nil/C/text': text }).nil).toEqual([
      { section: 'C', text, by: 'clover', on: '2026-04-01' },
    ])
  })
  it.each([{ 'nil/C/text': '  ' }, { 'nil/C/text': text, 'nil/C/by': 'stranger' }, { 'nil/Z/text': text }])(
    'is none without words, without a known person or for no section (%#)',
    (leaves) => {
      expect(planOf({}, leaves).nil).toEqual([])
    },
  )
})

describe('Section K', () => {
  it('lists what was handed over, by date and then by name, and nothing else', () => {
    const { released, handedOver, ...unfinished } = childSaid(
      { 'me.proud': 'x' },
      { id: 'open', status: 'inProgress' },
    )
    expect(released && handedOver).toBeDefined()
    const same = advice({ id: 'also', handedOver: { on: '2026-03-10', by: priya } })
    const { advice: listed } = planOf({}, {}, [second, advice(), unfinished, same])
    expect(listed.map(({ number, id, limb }) => [number, id, limb])).toEqual([
      ['K1', 'also', 'b'],
      ['K2', 'school', 'b'],
      ['K3', 'ep', 'b'],
    ])
  })
})
