import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { holdsSecret, restrictedCarers } from '../../src/domain/withheld.ts'
import { audienceFrom, type Audience } from '../../src/drafting/audience.ts'
import { leaksIn, secretsFrom, struckOut, withoutSecrets } from '../../src/drafting/secrets.ts'
import type { Author, CaseReading } from '../../src/domain/reading.ts'
import { answerSetFrom, hazel, nothingSaid, priya, withAt } from '../builders.ts'
import { caseOf, draftOf, parentSaid } from './drafts.ts'

const mum: Author = { ...hazel, carer: 'mum' }
const dad: Author = { id: 'rowan', name: 'Rowan Example', role: 'parent', relation: 'Dad', carer: 'dad' }

const home: Readonly<Record<string, unknown>> = {
  'core.address': { line1: '23B Sycamore Mews', town: 'Exampleton', postcode: 'ZY7 4XP' },
  'core.carers/mum/telephone': '07700 900417',
  'core.carers/mum/email': 'hazel@house.example',
  'core.carers/mum/bestTime': 'in the evening',
}

/** Mum's address is kept from others, in a case with two homes. */
function apart(given: Partial<CaseReading> = {}): CaseReading {
  return caseOf(
    [],
    {},
    {},
    {
      authors: new Map([mum, dad, priya].map((author) => [author.id, author])),
      contacts: new Map([
        ['mum', answerSetFrom(home, mum)],
        ['dad', answerSetFrom({ 'core.address': { line1: '4 Elm Example Road', town: 'Otherton' } }, dad)],
      ]),
      restrictions: answerSetFrom({ 'core.address.withheld': { answer: 'yes' } }, mum),
      ...given,
    },
  )
}

function audience(reading: CaseReading, id?: string): Audience {
  const found = audienceFrom(reading, id)
  if ('refused' in found) throw new Error(found.refused)
  return found
}

describe('Who a copy is for', () => {
  it('is nobody when nobody is named, and nobody sees any contact details', () => {
    for (const id of [undefined, 'nobody']) {
      const nobody = audience(apart(), id)
      expect([nobody.maySeeContact('mum'), nobody.maySeeContact('dad'), nobody.maySeeRestrictions]).toEqual([
        false,
        false,
        false,
      ])
    }
  })
  it('is the authority, which sees all', () => {
    const all = audience(apart(), 'authority')
    expect([all.maySeeContact('mum'), all.maySeeContact('dad'), all.maySeeRestrictions]).toEqual([
      true,
      true,
      true,
    ])
  })
  it.each(['mum', 'hazel'])('is a carer, who sees their own details (%s)', (id) => {
    const own = audience(apart(), id)
    expect([own.maySeeContact('mum'), own.maySeeContact('dad'), own.maySeeRestrictions]).toEqual([
      true,
      false,
      true,
    ])
  })
  it('is the other carer, who sees neither the details nor that they are kept', () => {
    const other = audience(apart(), 'dad')
    expect([other.maySeeContact('mum'), other.maySeeContact('dad'), other.maySeeRestrictions]).toEqual([
      false,
      true,
      false,
    ])
  })
  it('is an adviser, who sees no carer’s details', () => {
    const adviser = audience(apart(), 'priya')
    expect([adviser.maySeeContact('mum'), adviser.maySeeContact('dad'), adviser.maySeeRestrictions]).toEqual([
      false,
      false,
      false,
    ])
  })
  it.each(['stranger', '', 'toString'])('cannot be “%s”, who is not in the case', (id) => {
    expect(audienceFrom(apart(), id)).toEqual({
      refused: `There is nobody "${id}" in this case to make a copy for. Choose one of: authority, mum, dad.`,
    })
  })
})

describe('Whose details are kept from others', () => {
  const yes = answerSetFrom({ 'core.address.withheld': { answer: 'yes' } }, mum)
  it('is the carer who asked for it', () => {
    expect(restrictedCarers(apart())).toEqual(['mum'])
  })
  it('is still that carer when another says no at the same time', () => {
    const no = { answer: 'no', by: dad, on: '2026-03-05' } as const
    const both = withAt(yes, 'core.address.withheld/answer', {
      ...no,
      others: [{ answer: 'yes', by: mum, on: '2026-03-03' }],
    })
    expect(restrictedCarers(apart({ restrictions: both }))).toEqual(['mum'])
  })
  it('is every carer when somebody asked for it who is none, and then no carer learns of it', () => {
    const reading = apart({
      restrictions: answerSetFrom({ 'core.address.withheld': { answer: 'yes' } }, priya),
    })
    expect(restrictedCarers(reading)).toEqual(['mum', 'dad'])
    expect(audience(reading, 'dad').maySeeRestrictions).toBe(false)
  })
  it.each([nothingSaid, answerSetFrom({ 'core.address.withheld': { answer: 'no' } }, mum)])(
    'is nobody when nobody asked (%#)',
    (restrictions) => {
      expect(restrictedCarers(apart({ restrictions }))).toEqual([])
      expect(secretsFrom(apart({ restrictions }), audience(apart()))).toEqual([])
    },
  )
})

const secrets = secretsFrom(apart(), audience(apart(), 'dad'))
const struck = (text: string): string => withoutSecrets(text, secrets, '[withheld]')

describe('A withheld address', () => {
  test.each([
    '23B Sycamore Mews',
    '23b sycamore mews',
    '23B, SYCAMORE MEWS',
    '23 B Sycamore-Mews',
    '２３Ｂ Ｓｙｃａｍｏｒｅ Ｍｅｗｓ',
    '23B Sycámore Mews'.normalize('NFD'),
    '23B\nSycamore\nMews',
    '23B\u00a0Sycamore\u200bMews',
    'Sycamore Mews',
    'ZY7 4XP',
    'zy74xp',
    'Z Y 7 4 X P',
    'ＺＹ７ ４ＸＰ',
    '07700 900417',
    '07700900417',
    '(07700) 900-417',
    '+44 7700 900417',
    '+44 (0)7700 900417',
    '0044 7700 900 417',
    'hazel@house.example',
    'HAZEL @ HOUSE . EXAMPLE',
    'Exampleton',
  ])('is struck out when it is written as “%s”', (spelling) => {
    expect(holdsSecret(spelling, secrets)).toBe(true)
    const clean = struck(`They went to ${spelling} after school.`)
    // A country code may stay: it leads to nobody.
    expect(clean).toMatch(/^They went to [+()\d ]{0,6}\[withheld\] after school\.$/)
    expect(clean).not.toMatch(/\d{5}/)
  })
  it.each([
    'in the evening',
    'He has 23 books.',
    'A mews is a small street.',
    'The number is 7700.',
    'Room 4',
  ])('is not found in “%s”', (text) => {
    expect(struck(text)).toBe(text)
  })
  it('is struck out wherever it stands, once for each time, and the rest stays', () => {
    expect(struck('ZY7 4XP, then ZY74XP!')).toBe('[withheld], then [withheld]!')
    expect(struck('23B Sycamore Mews, ZY7 4XP')).toBe('[withheld], [withheld]')
  })
  it('is found when a number stands beside other words, or two numbers in one field', () => {
    const contacts = new Map([
      [
        'mum',
        answerSetFrom({ 'core.carers/mum/telephone': '+44 7700 900417 (mobile) / 023 8090 0123 work' }, mum),
      ],
    ])
    const found = secretsFrom(apart({ contacts }), audience(apart(), 'dad'))
    expect(withoutSecrets('Ring 07700 900417 or (023) 8090 0123.', found, '…')).toBe('Ring 0… or (0….')
  })
  it('is struck out once when it is spread over runs, lines and paragraphs', () => {
    const lines = [[{ text: 'At 23B ' }, { text: 'Sycamore', strong: true }], [{ text: ' Mews, they said.' }]]
    const clean = struckOut({ lines }, secrets, '[withheld]')
    expect(clean).toEqual({
      lines: [[{ text: 'At [withheld]' }, { text: '', strong: true }], [{ text: ', they said.' }]],
    })
    expect(leaksIn(clean, secrets)).toEqual([])
    expect(leaksIn({ lines }, secrets)).not.toEqual([])
  })
  it('does not change names of things or the bytes of a picture', () => {
    const thing = { id: 'p-ZY74XP', picture: 'zy74xp', bytes: 'AAZY74XPAA==', alternative: 'ZY7 4XP' }
    expect(struckOut(thing, secrets, 'x')).toEqual({ ...thing, alternative: 'x' })
    expect(leaksIn({ bytes: 'AAZY74XPAA==' }, secrets)).toEqual([])
  })
  it('leaves nothing of itself in any text, wherever and however it is written', () => {
    const written = fc.constantFrom(
      '23B Sycamore Mews',
      'Sycamore Mews',
      'ZY7 4XP',
      '07700 900417',
      '+447700900417',
      'hazel@house.example',
    )
    const between = fc.constantFrom('', ' ', ', ', '\n', '\n\n', '-', '\u200b', '\u0301', '·')
    const spelt = fc
      .tuple(written, fc.array(between, { minLength: 20, maxLength: 20 }), fc.boolean(), fc.boolean())
      .map(([text, gaps, isLoud, isWide]) =>
        Array.from(text)
          .map((one, at) => (isLoud ? one.toUpperCase() : one) + (gaps[at % gaps.length] ?? ''))
          .map((one) =>
            isWide ? one.replace(/[0-9A-Za-z]/g, (c) => String.fromCodePoint(c.charCodeAt(0) + 0xfee0)) : one,
          )
          .join(''),
      )
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        spelt,
        fc.string({ unit: 'grapheme' }),
        (before, secret, after) => {
          const text = before + secret + after
          expect(holdsSecret(text, secrets)).toBe(true)
          expect(leaksIn({ a: [{ text: struck(text) }] }, secrets)).toEqual([])
        },
      ),
    )
  })
})

describe('What is no secret', () => {
  const sharing = (town: string): CaseReading =>
    apart({
      contacts: new Map([
        ['mum', answerSetFrom(home, mum)],
        ['dad', answerSetFrom({ 'core.address': { line1: '4 Elm Example Road', town } }, dad)],
      ]),
    })
  it('is a town both carers live in', () => {
    const found = secretsFrom(sharing('EXAMPLETON'), audience(sharing('EXAMPLETON'), 'dad'))
    expect(withoutSecrets('Exampleton ZY7 4XP', found, '…')).toBe('Exampleton …')
  })
  it('is what the authority prints of itself', () => {
    const found = secretsFrom(apart(), audience(apart()), ['Exampleton City Council'])
    expect(withoutSecrets('Exampleton ZY7 4XP', found, '…')).toBe('Exampleton …')
  })
  it('is a carer’s own address in the carer’s own copy, and any in the authority’s', () => {
    expect(secretsFrom(apart(), audience(apart(), 'mum'))).toEqual([])
    expect(secretsFrom(apart(), audience(apart(), 'authority'))).toEqual([])
  })
  it('is too short a word to be told from others', () => {
    const contacts = new Map([
      ['mum', answerSetFrom({ 'core.address': { line1: '5 Rye', town: 'Ware' } }, mum)],
    ])
    expect(secretsFrom(apart({ contacts }), audience(apart()))).toEqual([])
  })
})

describe('A paper', () => {
  const said = parentSaid({
    'par.admire': 'He waves from 23B Sycamore Mews.',
    'par.strength': 'He knows his postcode, zy7 4xp, by heart.',
  })
  const reading: CaseReading = { ...apart(), contributions: [said] }
  it.each(['draft-plan', 'one-page-profile', 'contribution-copy'])(
    '(%s) holds no withheld address for the other carer',
    (document) => {
      const { text, view, model } = draftOf(reading, { audience: 'dad', document })
      expect(text).toContain('[withheld]')
      expect(leaksIn(view, secrets)).toEqual([])
      expect(leaksIn(model, secrets)).toEqual([])
    },
  )
  it('holds the other carer’s own address and names in the notice that something is left out', () => {
    const { text, leftOut } = draftOf(reading, { audience: 'dad' })
    expect(text).toContain('4 Elm Example Road')
    expect(text).toContain('Some contact details are left out of this copy')
    expect(leftOut.map(({ label, because }) => [label, because])).toContainEqual(['Address', 'audience'])
  })
  it('for nobody in particular holds nobody’s address', () => {
    const { text } = draftOf(reading)
    expect(text).not.toContain('4 Elm Example Road')
    expect(text).not.toContain('Sycamore')
  })
  it('for the authority holds both, and strikes nothing out', () => {
    const { text } = draftOf(reading, { audience: 'authority' })
    expect(text).toContain('4 Elm Example Road')
    expect(text).toContain('He waves from 23B Sycamore Mews.')
    expect(text).not.toContain('[withheld]')
  })
  it('is not refused because the family lives in the authority’s own town', () => {
    const { text } = draftOf(reading, {
      audience: 'dad',
      authority: {
        $schema: '../../schemas/meta/authority.json',
        id: 'x',
        name: 'Exampleton Council',
        examples: [],
      },
    })
    expect(text).toContain('Exampleton Council')
  })
})

test('no view holds a withheld address, whatever question it was written into', () => {
  const questions = ['par.admire', 'par.strength', 'par.important.for', 'par.sib']
  const spelling = fc.constantFrom('23b sycamore  mews', 'ZY74XP', '+44 7700 900 417', 'Sycamore\n\nMews')
  fc.assert(
    fc.property(fc.subarray(questions, { minLength: 1 }), spelling, fc.string(), (at, text, more) => {
      const answers: Record<string, string> = Object.fromEntries(
        at.map((question) => [question, `${more} ${text} ${more}`]),
      )
      const { view } = draftOf(
        { ...apart(), contributions: [parentSaid(answers)] },
        { audience: 'dad', document: 'contribution-copy' },
      )
      expect(leaksIn(view, secrets)).toEqual([])
    }),
    { numRuns: 40 },
  )
})
