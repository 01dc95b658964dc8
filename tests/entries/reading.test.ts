import { describe, expect, it } from 'vitest'
import { handOver } from '../../src/entries/contribution.ts'
import { readingFrom } from '../../src/entries/reading.ts'
import type { CaseReading } from '../../src/domain/reading.ts'
import { rowsOf, textAt } from '../../src/domain/reading.ts'
import { hashOfText } from '../../src/exchange/hash.ts'
import type { Entry, Participant } from '../../src/generated/case.ts'
import { after, ash, dad, entry, kept, minute, mum, now, person, presentOf, says, views } from './builders.ts'

const about: readonly Entry[] = [
  entry({ path: 'about/form', value: says('f03') }),
  entry({ path: 'about/participant', value: says(mum.id) }),
  entry({ path: 'about/speaker', value: says('child') }),
  entry({ path: 'about/started', value: says('2026-09-14') }),
]

function handedOver(entries: readonly Entry[], at = minute(10)): Entry[] {
  const act = { case: ash, part: views, by: mum.id, day: at.slice(0, 10), at }
  return [...entries, ...handOver(presentOf(entries), act, hashOfText)]
}

function read(entries: readonly Entry[], participants: readonly Participant[] = [mum, dad]): CaseReading {
  return readingFrom(kept(entries, { participants }), now)
}

/** The only contribution of a case. */
function contribution(entries: readonly Entry[]): CaseReading['contributions'][number] {
  const [only, ...more] = read(entries).contributions
  if (only === undefined || more.length > 0) throw new Error('There must be one contribution.')
  return only
}

describe('A contribution that is read', () => {
  it('says for which other age its form is, and why it was given, when both were said', () => {
    const band = entry({ path: 'about/band', value: says('PRI') })
    const because = entry({ path: 'about/bandReason', value: says('Shorter questions.') })
    expect(contribution([...about, band, because]).otherBand).toEqual({
      band: 'PRI',
      because: 'Shorter questions.',
    })
    expect(contribution([...about, band]).otherBand).toBeUndefined()
  })

  it('has its form, its writer, whose words they are and the day it was begun', () => {
    expect(contribution([...about, entry()])).toMatchObject({
      id: 'views-ash',
      form: 'f03',
      by: { name: 'Robin Example' },
      speaker: 'child',
      status: 'inProgress',
      started: '2026-09-14',
    })
  })
  it('releases nothing until it is handed over', () => {
    expect(contribution([...about, entry()])).not.toHaveProperty('released')
  })
  it('releases exactly what was handed over; a later edit is only in what it says now', () => {
    const likes = entry()
    const entries = [
      ...handedOver([...about, likes]),
      after([likes], { value: says('Buses'), at: minute(20) }),
    ]
    const { released, now: later, status, handedOver: handed } = contribution(entries)
    expect(status).toBe('changedSince')
    expect(handed).toMatchObject({ on: '2026-09-14', by: { name: 'Robin Example' } })
    expect(released && textAt(released, 'views.likes')).toBe('Trains')
    expect(textAt(later, 'views.likes')).toBe('Buses')
  })
  it('has a picture that was the whole answer, and not one beside which nothing is kept', () => {
    const picture = `sha256-${'a'.repeat(64)}`
    const photo = entry({ path: 'views.proud/@photo', value: says(picture) })
    const alt = entry({ path: 'views.proud/@alt', value: says('A tower of bricks') })
    const { now: told } = contribution([...about, photo, alt])
    expect(told.leaves.get('views.proud')).toMatchObject({
      answer: '',
      remarks: { photo: { answer: picture }, alt: { answer: 'A tower of bricks' } },
    })
    const taken = after([photo], { path: 'views.proud/@photo', value: { cleared: true } })
    expect(contribution([...about, photo, alt, taken]).now.leaves.has('views.proud')).toBe(false)
  })
  it('has what was only recorded, shown in pictures or said in words beside a choice, under the same path', () => {
    const recording = `sha256-${'a'.repeat(64)}`
    for (const [name, answer] of [
      ['voice', recording],
      ['transcript', 'My tower'],
      ['pictures', ['openmoji/1F3D7 tower']],
      ['words', 'My tower'],
    ] as const) {
      const beside = entry({ path: `views.proud/@${name}`, value: says(answer as string) })
      const { now: told } = contribution([...about, beside])
      expect(told.leaves.get('views.proud'), name).toMatchObject({
        answer: '',
        by: { name: 'Robin Example' },
        remarks: { [name]: { answer } },
      })
    }
    const who = entry({ path: 'views.proud/@transcribedBy', value: says('Gran') })
    expect(contribution([...about, who]).now.leaves.has('views.proud')).toBe(false)
  })
  it('releases a row that was taken out after the hand-over, and not one taken out before', () => {
    const row = (name: string): Entry[] => [
      entry({ path: `people/${name}`, value: says(1) }),
      entry({ path: `people/${name}/name`, value: says(name) }),
    ]
    const [gran = entry(), granName = entry()] = row('gran')
    const [uncle = entry(), uncleName = entry()] = row('uncle')
    const before = after([uncle], { value: { cleared: true, saw: [uncleName.id] } })
    const later = after([gran], { value: { cleared: true, saw: [granName.id] }, at: minute(20) })
    const { released, now: present } = contribution([
      ...handedOver([...about, gran, granName, uncle, uncleName, before]),
      later,
    ])
    expect(released && rowsOf(released, 'people').map(({ row: name }) => name)).toEqual(['gran'])
    expect(rowsOf(present, 'people')).toEqual([])
    expect(textAt(present, 'people/gran/name')).toBeUndefined()
  })
  it('shows a row that one took out and another changed without having seen it', () => {
    const gran = entry({ path: 'people/gran', value: says(1) })
    const name = entry({ path: 'people/gran/name', value: says('Gran') })
    const out = after([gran], { value: { cleared: true, saw: [name.id] } })
    const changed = after([name], { value: says('Granny'), by: dad.id, at: minute(3) })
    const { now: present } = contribution([...about, gran, name, out, changed])
    expect(rowsOf(present, 'people')).toMatchObject([{ row: 'gran', removed: true, changedSince: ['name'] }])
    expect(textAt(present, 'people/gran/name')).toBe('Granny')
  })
  it.each([
    [undefined, 'anyone'],
    ['parent', 'parent'],
    ['headteacher', 'anyone'],
  ])('said by “%s” is the word of %s', (speaker, is) => {
    const told = speaker === undefined ? [] : [entry({ path: 'about/speaker', value: says(speaker) })]
    expect(contribution([entry(), ...told]).speaker).toBe(is)
  })
  it('that is withdrawn releases nothing', () => {
    const entries = [
      ...handedOver([...about, entry()]),
      entry({ path: 'about/withdrawn', value: says('2026-09-15'), at: minute(30) }),
    ]
    expect(contribution(entries)).toMatchObject({ status: 'withdrawn' })
    expect(contribution(entries)).not.toHaveProperty('released')
  })
  it('comes in the order of the hand-overs, those not handed over last', () => {
    const part = (name: string): string => `contribution/${name}`
    const open = entry({ part: part('a-open') })
    const late = entry({ part: part('b-late') })
    const early = entry({ part: part('c-early') })
    const handed = (one: Entry, day: string): Entry[] => [
      one,
      ...handOver(
        presentOf([one]),
        { case: ash, part: one.part, by: mum.id, day, at: minute(5) },
        hashOfText,
      ),
    ]
    const { contributions } = read([open, ...handed(late, '2026-09-14'), ...handed(early, '2026-09-10')])
    expect(contributions.map(({ id }) => id)).toEqual(['c-early', 'b-late', 'a-open'])
  })
})

describe('An answer that is read', () => {
  it('keeps both when two people wrote at the same time, the later shown, each with name and day', () => {
    const given = contribution([
      ...about,
      entry(),
      entry({ value: says('Buses'), by: dad.id, at: minute(2) }),
    ]).now.leaves.get('views.likes')
    expect(given).toMatchObject({
      answer: 'Buses',
      by: { name: 'Sam Example' },
      on: '2026-09-14',
      others: [{ answer: 'Trains', by: { name: 'Robin Example' }, on: '2026-09-14' }],
    })
  })
  it('has what stands beside it, and is not changed by it', () => {
    const given = contribution([
      ...about,
      entry({ value: says('Lubi pociągi') }),
      entry({ path: 'views.likes/@translation.en-GB', value: says('He likes trains'), by: dad.id }),
      entry({ path: 'views.likes/@nonsense', value: says('x') }),
    ]).now.leaves.get('views.likes')
    expect(given?.answer).toBe('Lubi pociągi')
    expect(Object.keys(given?.remarks ?? {})).toEqual(['translation.en-GB'])
    expect(given?.remarks['translation.en-GB']).toMatchObject({
      answer: 'He likes trains',
      by: { name: 'Sam Example' },
    })
  })
  it('that was skipped is none, with the reason', () => {
    const { now: present } = contribution([...about, entry({ value: { skipped: 'wontSay' } })])
    expect(present.leaves.has('views.likes')).toBe(false)
    expect(present.skipped.get('views.likes')).toBe('wontSay')
  })
  it('is not silenced by another person’s skip at the same time', () => {
    const { now: present } = contribution([
      ...about,
      entry(),
      entry({ value: { skipped: 'later' }, by: dad.id, at: minute(2) }),
    ])
    expect(textAt(present, 'views.likes')).toBe('Trains')
    expect(present.skipped.size).toBe(0)
  })
  it('that was cleared is none', () => {
    const likes = entry()
    expect(
      textAt(
        contribution([...about, likes, after([likes], { value: { cleared: true } })]).now,
        'views.likes',
      ),
    ).toBeUndefined()
  })
  it('of somebody whose record has not arrived still has an id', () => {
    const stranger = person('Stranger Example')
    const given = read([...about, entry({ by: stranger.id })]).contributions[0]?.now.leaves.get('views.likes')
    expect(given?.by).toEqual({ id: stranger.id, name: '', role: '' })
  })
})

describe('A case that is read', () => {
  it('keeps facts, each carer’s contact details, restrictions and the plan apart', () => {
    const reading = read([
      entry({ part: 'facts', path: 'core.name.legal', value: says('Ash Example') }),
      entry({ part: 'contact/robin', path: 'core.address/postcode', value: says('ZY7 4XP') }),
      entry({ part: 'contact/sam', path: 'core.address/postcode', value: says('ZY9 9ZZ') }),
      entry({ part: 'restrictions', path: 'core.address.withheld/answer', value: says('yes') }),
      entry({ part: 'plan', path: 'status', value: says('first-draft') }),
    ])
    expect(textAt(reading.facts, 'core.name.legal')).toBe('Ash Example')
    expect([...reading.contacts.keys()].sort()).toEqual(['robin', 'sam'])
    expect(reading.contacts.get('sam')?.leaves.get('core.address/postcode')?.answer).toBe('ZY9 9ZZ')
    expect(reading.facts.leaves.size).toBe(1)
    expect(textAt(reading.restrictions, 'core.address.withheld/answer')).toBe('yes')
    expect(textAt(reading.plan, 'status')).toBe('first-draft')
    expect(reading.contributions).toEqual([])
  })
  it('has the last day anything was given, also when one clock was years ahead', () => {
    expect(read([entry(), entry({ path: 'b', at: '2026-09-16T08:00:00.000Z' })]).lastDay).toBe('2026-09-16')
    expect(read([entry(), entry({ path: 'b', at: '2087-01-01T00:00:00.000Z' })]).lastDay).toBe('2026-09-14')
    expect(read([]).lastDay).toBe('')
  })
  it('is the same in whatever order its entries came', () => {
    const entries = handedOver([...about, entry(), entry({ value: says('Buses'), by: dad.id })])
    expect(read([...entries].reverse())).toEqual(read(entries))
  })
})
