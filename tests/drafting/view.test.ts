import { describe, expect, it, test } from 'vitest'
import { labelsFrom } from '../../src/catalogue/labels.ts'
import type { Author, CaseReading, Contribution } from '../../src/domain/reading.ts'
import { validatePlanView } from '../../src/generated/validators/planView.js'
import { answerSetFrom, contributionOf, everybody, hazel, nothingSaid, priya, withAt } from '../builders.ts'
import { catalogue } from '../data/files.ts'
import { advice, caseOf, childSaid, draftOf, parentSaid, schoolSaid } from './drafts.ts'

const labels = labelsFrom(catalogue, 'en-GB')
const notYet = labels('nothing.yet')
const mum: Author = { ...hazel, carer: 'mum' }
const dad: Author = { id: 'rowan', name: 'Rowan Example', role: 'parent', relation: 'Dad', carer: 'dad' }

/** The lines from one heading of the plan to the next lettered one. */
function section(text: string, letter: string): string {
  const lines = text.split('\n')
  const start = lines.findIndex((line) => line.startsWith(`Section ${letter}:`))
  const length = lines.slice(start + 1).findIndex((line) => line.startsWith('Section '))
  return lines.slice(start, length === -1 ? undefined : start + 1 + length).join('\n')
}

describe('A case in which nobody has said anything', () => {
  const letters = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H1', 'H2', 'J']
  it.each(letters)('says in section %s that nobody has considered it', (letter) => {
    expect(section(draftOf(caseOf([])).text, letter)).toContain(notYet)
  })
  it('still has every lettered section, and names no school', () => {
    const { text } = draftOf(caseOf([]))
    for (const letter of [...letters, 'I', 'K']) expect(section(text, letter)).not.toBe('')
    expect(text).toContain(labels('I.blank'))
    expect(text).toContain(labels('nothing.advice'))
  })
  it.each([...catalogue.documents.keys()])('can be printed as %s, and it states nothing', (document) => {
    const { model, view, leftOut } = draftOf(caseOf([]), { document })
    expect(model.blocks.length).toBeGreaterThan(0)
    expect(model.blocks.filter(({ kind }) => kind === 'quote')).toEqual([])
    expect(leftOut).toEqual([])
    expect(validatePlanView(view)).toBe(true)
  })
})

describe('An empty section', () => {
  it('prints the statement of a named person, and then not that nobody considered it', () => {
    const nil = { 'nil/C/text': 'No health need was found.', 'nil/C/by': 'priya', 'nil/C/date': '2026-03-25' }
    const part = section(draftOf(caseOf([], {}, nil)).text, 'C')
    expect(part).toContain('No health need was found.')
    expect(part).toContain('Priya Example, SENCO, Example Primary School, 25 March 2026')
    expect(part).not.toContain(notYet)
  })
  it('never prints a statement of somebody nobody knows', () => {
    const part = section(draftOf(caseOf([], {}, { 'nil/C/text': 'Nothing.', 'nil/C/by': 'x' })).text, 'C')
    expect(part).toContain(notYet)
    expect(part).not.toContain('Nothing.')
  })
  it.each([
    [
      'D',
      contributionOf(
        'f13',
        answerSetFrom({ 'sc.nothing': 'I visited. There is no social care need.' }, priya),
      ),
    ],
    [
      'H2',
      contributionOf(
        'f13',
        answerSetFrom({ 'sc.nothing': 'I visited. There is no social care need.' }, priya),
      ),
    ],
    ['A', childSaid({ 'hope.big': 'A train driver' })],
    ['E', advice({}, answerSetFrom({ 'sch.transition': 'A visit to the new class in June.' }, priya))],
  ] satisfies [string, Contribution][])(
    '%s does not say that nobody considered it when somebody did',
    (letter, said) => {
      expect(section(draftOf(caseOf([said])).text, letter)).not.toContain(notYet)
    },
  )
})

describe('A draft', () => {
  const wish = parentSaid({ 'par.sch.pref': 'Example Oak School, please.' })
  it('never prints the school a family would like, and says that it is left out', () => {
    const { text, leftOut } = draftOf(caseOf([wish]))
    expect(text).not.toContain('Example Oak')
    expect(leftOut).toEqual([{ label: 'Place the family would like considered', because: 'draft' }])
  })
  it('says on its face that it is one; a final plan does not, and names the setting', () => {
    expect(draftOf(caseOf([])).model.mark).toBe('DRAFT')
    const final = draftOf(
      caseOf(
        [wish],
        {},
        { status: 'final', 'placement/type': 'Mainstream school', 'placement/name': 'Example Elm School' },
      ),
    )
    expect(final.model.mark).toBe('')
    expect(section(final.text, 'I')).toContain('Example Elm School')
  })
  it('counts what nobody has decided on', () => {
    const one = childSaid({ 'me.proud': 'My tower' })
    expect(draftOf(caseOf([one])).text).toContain(labels('notice.open.one'))
    expect(draftOf(caseOf([one, advice()])).text).toContain(labels('notice.open.many', { n: 6 }))
    expect(draftOf(caseOf([one], { 'ash:me.proud': { does: 'carry' } })).text).not.toContain('decided on yet')
  })
  it('lists what was held back or left out, with the reason and who decided, and not the words', () => {
    const { text, leftOut } = draftOf(
      caseOf([advice()], { 'school:sch.needs:n2': { does: 'hold', why: 'To be checked with Ash.' } }),
    )
    expect(text).not.toContain('sudden noise')
    expect(section(text, 'K')).toContain('To be checked with Ash.')
    expect(section(text, 'K')).toContain('Clover Makebelieve, Caseworker, 1 April 2026')
    expect(leftOut).toEqual([{ label: 'Special educational needs', because: 'decision' }])
  })
  it('says that details are left out for want of an agreement, and does not say which', () => {
    const care = contributionOf(
      'f13',
      answerSetFrom({ 'sc.s17': { chosen: 'done', more: 'Seen in May.' } }, priya),
    )
    const { text, leftOut } = draftOf(caseOf([care]))
    expect(text).toContain(labels('notice.agreement'))
    expect(text).not.toContain('Seen in May')
    expect(leftOut).toEqual([{ label: 'Assessment as a child in need', because: 'agreement' }])
    const copy = draftOf(caseOf([care]), { document: 'contribution-copy' })
    expect(copy.text).not.toContain('Seen in May')
    expect(draftOf(caseOf([care], {}, { 'agreement/sc.s17/by': 'hazel' })).text).toContain('Seen in May')
  })
})

describe('Numbers', () => {
  it('lead from need to outcome to help and back', () => {
    const { view } = draftOf(caseOf([advice()]))
    const goesWith = (rows: { label: string; value: { text: string }[][] }[]): string =>
      rows
        .filter(({ label }) => label !== labels('record.source'))
        .flatMap(({ value }) => value.flat())
        .map(({ text }) => text)
        .join('')
    const [n1] = view.B.areas.flatMap(({ needs }) => needs)
    const [o1] = view.E.outcomes
    const [p1] = view.F.provisions
    expect([n1?.number, o1?.number, p1?.number]).toEqual(['B1', 'E1', 'F1'])
    expect(goesWith(n1?.rows ?? [])).toMatch(/F1.*E1|E1.*F1/)
    expect(goesWith(o1?.rows ?? [])).toMatch(/B1.*F1|F1.*B1/)
    expect(goesWith(p1?.rows ?? [])).toMatch(/B1.*E1|E1.*B1/)
  })
  it('follow the order of print: needs by area, whatever order they were given in', () => {
    const needs = answerSetFrom({
      'sch.needs': [
        { row: 'a', area: 'SP', need: 'Hearing' },
        { row: 'b', need: 'No area given' },
        { row: 'c', area: 'CI', need: 'Talking' },
      ],
    })
    const { view } = draftOf(caseOf([advice({}, needs)]))
    expect(
      view.B.areas.flatMap((area) => area.needs).map(({ number, title }) => [number, title.at(-1)?.text]),
    ).toEqual([
      ['B1', 'Talking'],
      ['B2', 'Hearing'],
      ['B3', 'No area given'],
    ])
  })
  it('in section H1 have a point, so that H1 and its first line differ', () => {
    const care = contributionOf(
      'f13',
      answerSetFrom({ 'sc.s2': [{ row: 'p', what: 'A club on Saturdays.' }] }, priya),
    )
    expect(draftOf(caseOf([care])).view.H1.provisions[0]?.number).toBe('H1.1')
  })
})

describe('Who says so', () => {
  const line = (how: string): string =>
    draftOf(caseOf([childSaid({ 'me.proud': 'My tower', 'how.words': how })])).text
  it.each([
    ['own', 'in their own words'],
    ['chosen', 'chosen from pictures or options'],
    ['signed', 'signed or shown, put into words by the person who wrote it down'],
    ['mixture', 'partly their own words'],
  ])('names the child and how the words came about (%s)', (how, says) => {
    expect(line(how)).toMatch(new RegExp(`the child or young person · ${says}.* · 3 March 2026 · K1`))
  })
  it('names the adult for an adult’s understanding', () => {
    expect(line('adult')).toContain(
      'Hazel Example (mother), about the child or young person · an adult’s understanding',
    )
  })
  it.each([
    ['own', true],
    ['signed', true],
    ['adult', false],
    ['mixture', false],
  ])('puts %s words in quotation marks: %s', (how, isQuoted) => {
    expect(line(how).includes('“My tower”')).toBe(isQuoted)
  })
  it('never puts an adult’s understanding into a quotation, however long it is', () => {
    const long = 'Ash likes it. '.repeat(60)
    for (const how of ['adult', 'mixture']) {
      const { model } = draftOf(caseOf([childSaid({ 'me.proud': long, 'how.words': how })]))
      expect(model.blocks.filter(({ kind }) => kind === 'quote')).toEqual([])
      expect(JSON.stringify(model.blocks)).toContain('Ash likes it.')
    }
  })
  it('prints a child’s words exactly, with their line breaks and spelling', () => {
    const words = 'i like  trians\nand {person.name} {@section.A}\n\nand “quotes” <b>'
    const { text } = draftOf(caseOf([childSaid({ 'me.proud': words, 'how.words': 'own' })]))
    expect(text).toContain('i like  trians\nand {person.name} {@section.A}')
    expect(text).toContain('and “quotes” <b>')
  })
})

describe('What stands beside an answer', () => {
  const by = { by: priya, on: '2026-03-04' }
  const polish = withAt(answerSetFrom({ 'par.admire': 'Lubi pociągi.' }), 'par.admire', {
    remarks: {
      language: { answer: 'pl', ...by },
      'translation.en-GB': { answer: 'He likes trains.', ...by },
      translatedBy: { answer: 'Iris Interpreter', ...by },
      meaning: { answer: 'He likes what is the same every day.', ...by },
    },
  })
  const reading = caseOf([contributionOf('f07', polish, { id: 'mum' })])
  it.each(['draft-plan', 'contribution-copy', 'one-page-profile'])(
    'is printed beside it in the %s and never instead',
    (document) => {
      const { text } = draftOf(reading, { document })
      expect(text).toContain('Lubi pociągi.')
      expect(text).toContain('In English, translated by Iris Interpreter: He likes trains.')
      // The profile is one side in the person's own words: what an adult thinks they mean is left to the others.
      const means = 'What Priya Example thinks this means: He likes what is the same every day.'
      expect(text.includes(means)).toBe(document !== 'one-page-profile')
    },
  )
  it('marks words in another language as such', () => {
    const { model } = draftOf(reading)
    expect(JSON.stringify(model.blocks)).toContain('{"text":"Lubi pociągi.","language":"pl"}')
  })
})

describe('Two people’s versions', () => {
  const versions = { others: [{ answer: 'Ashley', by: dad, on: '2026-03-01' }] }
  const people = new Map([...everybody, [mum.id, mum], [dad.id, dad]])
  const facts = withAt(answerSetFrom({ 'core.name.legal': 'Ash' }, mum), 'core.name.legal', versions)
  it('of the same fact are both printed, with the names of both', () => {
    const { view } = draftOf(caseOf([], {}, {}, { facts, authors: people }))
    const row = view.front.find(({ value }) => value.flat().some(({ text }) => text === 'Ash'))
    const text = row?.value.map((line) => line.map((run) => run.text).join('')).join('\n') ?? ''
    expect(text).toContain('Hazel Example (mother)')
    expect(text).toContain('At the same time, Rowan Example (Dad) said (1 March 2026): Ashley')
  })
  it('of a field in the carers’ table are both printed', () => {
    const carers = answerSetFrom(
      { 'core.carers': [{ row: 'mum', name: 'Hazel Example', relation: 'Mum' }] },
      mum,
    )
    const both = withAt(carers, 'core.carers/mum/relation', {
      others: [{ answer: 'Stepmum', by: dad, on: '2026-03-01' }],
    })
    expect(draftOf(caseOf([], {}, {}, { facts: both, authors: people })).text).toMatch(
      /Rowan Example \(Dad\) said .*Stepmum/,
    )
  })
  it.each(['draft-plan', 'contribution-copy'])(
    'of sorted cards and of rows are both printed in the %s',
    (document) => {
      const said = answerSetFrom({
        'feel.calmdown': { quietPlace: 'works' },
        'me.people': [{ row: 'r1', name: 'Gran', who: 'grandmother' }],
      })
      const cards = withAt(said, 'feel.calmdown/quietPlace', {
        others: [{ answer: 'no', by: dad, on: '2026-03-01' }],
      })
      const rows = withAt(cards, 'me.people/r1/who', {
        others: [{ answer: 'Dad’s mother', by: dad, on: '2026-03-01' }],
      })
      const { text } = draftOf(caseOf([childSaid({}, { released: rows })], {}, {}, { authors: people }), {
        document,
      })
      expect(text).toMatch(/Rowan Example \(Dad\) said \(1 March 2026\): Gran, .*Dad’s mother/)
      expect(text.match(/Rowan Example \(Dad\) said/g)?.length).toBeGreaterThanOrEqual(2)
    },
  )
})

describe('A form for another age', () => {
  const otherBand = { band: 'PRI', because: 'The form for older children is too long for Ash.' }
  it('is named where it says how views were gathered, with the reason', () => {
    const { text } = draftOf(caseOf([childSaid({ 'me.proud': 'My tower' }, { otherBand })]))
    const form = labels('gathering.otherBand').replace('{band}', labels('band.PRI'))
    expect(text).toContain(`${form} ${otherBand.because}`)
  })
  it('is not named before it was handed over', () => {
    const { released: _, handedOver: __, ...begun } = childSaid({ 'me.proud': 'My tower' }, { otherBand })
    expect(draftOf(caseOf([{ ...begun, status: 'inProgress' }])).text).not.toContain(otherBand.because)
  })
})

describe('A copy of a contribution', () => {
  const copyOf = (reading: CaseReading): string => draftOf(reading, { document: 'contribution-copy' }).text
  const skipping = {
    ...answerSetFrom({ 'me.proud': 'My tower' }),
    skipped: new Map([
      ['me.pet', 'wontSay' as const],
      ['hope.big', 'notAsked' as const],
    ]),
  }
  const reading = caseOf([childSaid({}, { released: skipping })])
  it('shows a question that was skipped; the plan does not', () => {
    expect(copyOf(reading)).toContain('Pet or favourite thing')
    expect(copyOf(reading)).toContain(labels('skipped.wontSay'))
    expect(copyOf(reading)).toContain(labels('skipped.notAsked'))
    expect(draftOf(reading).text).not.toContain('Pet or favourite thing')
  })
  it('prints what the plan changed, and only names what it left out', () => {
    const decided = caseOf([advice()], {
      'school:sch.needs:n1': { does: 'change', why: 'Shorter.', 'change.need': 'Short instructions.' },
      'school:sch.needs:n2': { does: 'leaveOut', why: 'Out of date.' },
    })
    expect(copyOf(decided)).toContain('Ash finds long instructions hard.')
    expect(copyOf(decided)).not.toContain('Ash is frightened of sudden noise.')
    const whole = { document: 'contribution-copy', audience: 'authority' } as const
    expect(draftOf(decided, whole).text).toContain('Ash is frightened of sudden noise.')
    expect(draftOf(decided).text).not.toContain('Ash finds long instructions hard.')
  })
  it('does not print a removed row, and prints one that somebody changed meanwhile', () => {
    const rows = new Map(schoolSaid.rows).set('sch.needs', [
      { row: 'n1', removed: true, changedSince: [] },
      { row: 'n2', removed: true, changedSince: ['need'] },
    ])
    const text = copyOf(caseOf([advice({}, { ...schoolSaid, rows })]))
    expect(text).not.toContain('long instructions')
    expect(text).toContain('sudden noise')
  })
  it('is not made of what nobody handed over', () => {
    const { released, handedOver, ...open } = childSaid({ 'me.proud': 'My tower' })
    expect(released && handedOver).toBeDefined()
    expect(copyOf(caseOf([{ ...open, status: 'inProgress' }]))).not.toContain('My tower')
  })
})

describe('The one-page profile', () => {
  const profile = (contributions: readonly Contribution[]) =>
    draftOf(caseOf(contributions), { document: 'one-page-profile' })
  const sentence = 'Ash is kind and funny and never gives up.'
  it('lets the child speak first', () => {
    const { view } = profile([
      parentSaid({ 'par.admire': sentence }),
      childSaid({ 'me.others.say': 'I am fast.' }),
    ])
    expect(
      view.profile.admire.map(({ lines }) =>
        lines
          .flat()
          .map(({ text }) => text)
          .join(''),
      ),
    ).toEqual(['“I am fast.”', `“${sentence}”`])
  })
  it('has room for so many words, and leaves out a whole answer rather than cut one', () => {
    const long = `${sentence} `.repeat(3).trim()
    const { view } = profile([
      childSaid({ 'me.others.say': 'I am fast.' }),
      parentSaid({ 'par.admire': long, 'par.strength': sentence }),
    ])
    const texts = view.profile.admire.map(({ lines }) =>
      lines
        .flat()
        .map(({ text }) => text)
        .join(''),
    )
    expect(texts).toEqual(['“I am fast.”', `“${long}”`])
    expect(texts.join(' ').split(/\s+/).length).toBeLessThanOrEqual(45)
  })
  it('keeps the first answer even when it is long, so that nobody is silent', () => {
    const long = `${sentence} `.repeat(30).trim()
    expect(profile([childSaid({ 'me.others.say': long })]).text).toContain(long)
  })
  it('does not say what a decision left out', () => {
    const reading = caseOf([childSaid({ 'me.others.say': 'I am fast.' })], {
      'ash:me.others.say': { does: 'hold', why: 'Ash asked.' },
    })
    const { text, view } = draftOf(reading, { document: 'one-page-profile' })
    expect(text).not.toContain('I am fast.')
    expect(view.profile.nothing).toBe(true)
  })
})

test('a view is what the templates were promised', () => {
  const { view } = draftOf(
    caseOf(
      [advice(), childSaid({ 'me.proud': 'My tower' }), parentSaid({ 'par.admire': 'Kind' })],
      {},
      {},
      { facts: nothingSaid },
    ),
  )
  validatePlanView(view)
  expect(validatePlanView.errors ?? []).toEqual([])
})
