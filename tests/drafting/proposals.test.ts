import { describe, expect, it } from 'vitest'
import { proposalsFrom, withoutAgreement } from '../../src/drafting/proposals.ts'
import { answerSetFrom, contributionOf, nothingSaid, priya, readingOf, withAt } from '../builders.ts'
import { catalogue } from '../data/files.ts'
import { advice, caseOf, childSaid, draftOf, parentSaid, schoolSaid } from './drafts.ts'

describe('A contribution', () => {
  it('puts forward what was handed over and not what was changed since', () => {
    const later = withAt(schoolSaid, 'sch.views', { answer: 'Later words.' })
    const [first] = proposalsFrom(catalogue, caseOf([advice({ status: 'changedSince', now: later })]))
    expect(first).toMatchObject({
      id: 'school:sch.views',
      record: { words: [{ text: 'She told us that the dinner hall is too loud.' }] },
    })
  })
  it.each(['notStarted', 'inProgress', 'withdrawn'] as const)('that is %s puts nothing forward', (status) => {
    const { handedOver, released, ...rest } = advice()
    expect(handedOver && released).toBeDefined()
    expect(proposalsFrom(catalogue, caseOf([{ ...rest, status }]))).toEqual([])
  })
  it('on a form that nobody knows puts nothing forward', () => {
    expect(proposalsFrom(catalogue, caseOf([advice({ form: 'f999' })]))).toEqual([])
  })
  it('names each record after its contribution, question and row', () => {
    const ids = proposalsFrom(catalogue, caseOf([advice()])).map(({ id }) => id)
    expect(ids).toEqual([
      'school:sch.views',
      'school:sch.needs:n1',
      'school:sch.needs:n2',
      'school:sch.recommend.outcomes:o1',
      'school:sch.recommend.prov:p1',
    ])
  })
  it('keeps a removed row out, and one that was removed and changed in', () => {
    const rows = new Map(schoolSaid.rows).set('sch.needs', [
      { row: 'n1', removed: true, changedSince: [] },
      { row: 'n2', removed: true, changedSince: ['need'] },
    ])
    const needs = proposalsFrom(catalogue, caseOf([advice({}, { ...schoolSaid, rows })]))
      .filter(({ kind }) => kind === 'need')
      .map(({ id }) => id)
    expect(needs).toEqual(['school:sch.needs:n2'])
  })
})

describe('An answer', () => {
  it.each(['friend.kind', 'end.keep'])(
    'to %s, which is not for the plan, is never put forward',
    (question) => {
      expect(proposalsFrom(catalogue, caseOf([childSaid({ [question]: 'yes' })]))).toEqual([])
    },
  )
  it.each(['chosen', 'not kept'] as const)(
    'that is %s stays out of every paper, even where it is fed to a place',
    (reach) => {
      const form = catalogue.forms.get('f03')
      if (form === undefined) throw new Error('There is no form f03.')
      const pages = form.pages.map((page) => ({
        ...page,
        questions: Object.fromEntries(
          Object.entries(page.questions).map(([id, question]) => [
            id,
            id === 'me.proud' ? { ...question, reach } : question,
          ]),
        ),
      }))
      const planted = { ...catalogue, forms: new Map(catalogue.forms).set('f03', { ...form, pages }) }
      const said = caseOf([childSaid({ 'me.proud': 'My tower', 'me.pet': 'Biscuit' })])
      expect(proposalsFrom(planted, said).map(({ id }) => id)).toEqual(['ash:me.pet'])
      expect(withoutAgreement(planted, said)).toEqual([])
    },
  )
  it.each(['draft-plan', 'contribution-copy', 'one-page-profile'])(
    'that only chosen people may read is not in the %s',
    (document) => {
      const { text } = draftOf(
        caseOf([childSaid({ 'friend.kind': 'yes', 'end.keep': 'yes', 'me.proud': 'My tower' })]),
        { document },
      )
      expect(text).not.toMatch(/Anyone unkind|Wants to tell one person/)
    },
  )
  it('with nothing but spaces in it is no answer', () => {
    expect(proposalsFrom(catalogue, caseOf([childSaid({ 'me.proud': ' \n ' })]))).toEqual([])
  })
  it('names its latest writer, the day, whose words they are and how they came about', () => {
    const [only] = proposalsFrom(
      catalogue,
      caseOf([childSaid({ 'me.proud': 'My tower', 'how.words': 'signed' })]),
    )
    expect(only).toMatchObject({
      record: {
        source: { contribution: 'ash', speaker: 'child', by: 'hazel', on: '2026-03-03', how: 'signed' },
      },
    })
  })
  it.each([
    ['own', 'own'],
    ['chosen', 'chosen'],
    ['signed', 'signed'],
    ['adult', 'understanding'],
    ['mixture', 'mixture'],
    [undefined, 'given'],
    ['toString', 'given'],
  ])('gathered as %s is marked as %s', (words, how) => {
    const answers = { 'me.proud': 'My tower', ...(words !== undefined && { 'how.words': words }) }
    expect(proposalsFrom(catalogue, caseOf([childSaid(answers)]))[0]).toMatchObject({
      record: { source: { how } },
    })
  })
})

describe('Care status, child protection and child in need', () => {
  const care = contributionOf(
    'f13',
    answerSetFrom({ 'sc.s17': { chosen: 'done', more: 'Seen in May.' } }, priya),
  )
  it('are put forward only with a recorded agreement', () => {
    const without = caseOf([care])
    expect(proposalsFrom(catalogue, without)).toEqual([])
    expect(withoutAgreement(catalogue, without).map(({ id }) => id)).toEqual(['sc.s17'])
    const agreed = caseOf([care], {}, { 'agreement/sc.s17/by': 'hazel' })
    expect(proposalsFrom(catalogue, agreed)).toHaveLength(1)
    expect(withoutAgreement(catalogue, agreed)).toEqual([])
  })
  it('are not agreed to by an agreement that names nobody, or to something else', () => {
    expect(proposalsFrom(catalogue, caseOf([care], {}, { 'agreement/sc.s17/by': ' ' }))).toEqual([])
    expect(proposalsFrom(catalogue, caseOf([care], {}, { 'agreement/sc.lac/by': 'hazel' }))).toEqual([])
  })
  it('are not missed where nobody answered', () => {
    const silent = contributionOf('f13', nothingSaid)
    expect(withoutAgreement(catalogue, readingOf([silent]))).toEqual([])
  })
})

describe('A row of advice', () => {
  it('keeps what the record has no name for, and an amount in words, under the form’s own titles', () => {
    const answers = answerSetFrom({
      'sch.recommend.prov': [{ row: 'p1', what: 'Help', minutes: 'about half an hour' }],
    })
    const [only] = proposalsFrom(catalogue, caseOf([advice({}, answers)]))
    expect(only).toMatchObject({ record: { more: [{ words: { text: 'about half an hour' } }] } })
    expect(only?.record).not.toHaveProperty('minutes')
  })
  it('keeps both versions when two people wrote in it at the same time, with the other’s name', () => {
    const both = withAt(schoolSaid, 'sch.needs/n2/need', {
      others: [{ answer: 'Ash runs from sudden noise.', by: priya, on: '2026-03-02' }],
    })
    const need = proposalsFrom(catalogue, caseOf([advice({}, both)])).find(({ id }) => id.endsWith(':n2'))
    expect(need).toMatchObject({
      record: {
        need: { text: 'Ash is frightened of sudden noise.' },
        more: [
          {
            label: expect.stringContaining('(Priya Example, 2 March 2026)') as string,
            words: { text: 'Ash runs from sudden noise.' },
          },
        ],
      },
    })
  })
  it('from social care about learning is a special educational need', () => {
    const needIn = (fields: object): string => {
      const answers = answerSetFrom({ 'hl.needs': [{ row: 'n1', need: 'Speech', ...fields }] })
      const [only] = proposalsFrom(catalogue, caseOf([advice({ form: 'f12-slt' }, answers)]))
      return only?.kind === 'need' ? only.record.section : ''
    }
    expect(needIn({ area: 'CI' })).toBe('B')
    expect(needIn({})).toBe('C')
  })
  it('stands in section C or D where its writer says that it is about health or social care', () => {
    const sectionOf = (area: string): unknown => {
      const answers = answerSetFrom({ 'oth.needs': [{ row: 'n1', need: 'No way to get to the club', area }] })
      const [only] = proposalsFrom(catalogue, caseOf([advice({ form: 'f15' }, answers)]))
      return only?.kind === 'need' ? [only.record.section, only.record.area] : only
    }
    expect(sectionOf('health')).toEqual(['C', undefined])
    expect(sectionOf('care')).toEqual(['D', undefined])
    expect(sectionOf('SEMH')).toEqual(['B', 'SEMH'])
  })
})

describe('What a parent tells', () => {
  it('of a school they would like is no more than a request', () => {
    const [only] = proposalsFrom(catalogue, caseOf([parentSaid({ 'par.sch.pref': 'Example Oak School' })]))
    expect(only).toMatchObject({ record: { place: 'I.request' } })
  })
})
