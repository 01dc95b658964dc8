import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { caseFromStory, type Story } from '../../src/cli/story.ts'
import type { Kept } from '../../src/entries/kept.ts'
import { readingFrom } from '../../src/entries/reading.ts'
import { planFrom } from '../../src/drafting/plan.ts'
import { rowsOf, textAt, type CaseReading } from '../../src/domain/reading.ts'
import { caseBytesFrom } from '../../src/exchange/caseText.ts'
import { restore } from '../../src/exchange/restore.ts'
import { catalogue } from '../data/files.ts'
import { aStory, later } from './stories.ts'

const photo = new Uint8Array(readFileSync(new URL('../stories/pictures/ash-photo.png', import.meta.url)))

function told(story: Story): { kept: Kept; faults: readonly string[]; reading: CaseReading } {
  const { kept, faults } = caseFromStory(catalogue, story, () => photo)
  return { kept, faults, reading: readingFrom(kept, later) }
}

describe('A story', () => {
  it('becomes a case that can be loaded again, with nothing refused', () => {
    const { kept, faults } = told(aStory())
    expect(faults).toEqual([])
    const again = restore(caseBytesFrom(kept))
    expect(again.refused).toEqual([])
    expect(again.kept).toEqual(kept)
  })
  it('gives the same bytes every time', () => {
    expect(caseBytesFrom(told(aStory()).kept)).toEqual(caseBytesFrom(told(aStory()).kept))
  })
  it('keeps a carer’s contact details in that carer’s own part, and the names among the facts', () => {
    const { reading } = told(aStory())
    expect(textAt(reading.facts, 'core.carers/mum/name')).toBe('Hazel Example')
    expect(reading.contacts.get('mum')?.leaves.get('core.carers/mum/telephone')?.answer).toBe('07700 900417')
    expect(reading.contacts.get('mum')?.leaves.get('core.address/postcode')?.answer).toBe('ZY7 4XP')
    expect(JSON.stringify([...reading.facts.leaves.keys()])).not.toContain('telephone')
  })
  it('hands over what was said up to then, and a later correction is not part of it', () => {
    const { reading } = told(
      aStory({
        corrections: [{ path: 'me.proud', answer: 'My castle', by: 'mum', at: '2026-03-04T10:00:00.000Z' }],
      }),
    )
    const [ash] = reading.contributions
    expect(ash).toMatchObject({ status: 'handedOver', handedOver: { on: '2026-03-05' }, speaker: 'child' })
    expect(ash?.released && textAt(ash.released, 'me.proud')).toBe('My castle')
    expect(ash?.released?.skipped.get('me.pet')).toBe('wontSay')
  })
  it('can take a row out again and change its mind', () => {
    const out = { path: 'me.people/r1', removed: true, by: 'mum', at: '2026-03-04T10:00:00.000Z' }
    const gone = told(aStory({ corrections: [out] })).reading.contributions[0]
    expect(gone?.released && rowsOf(gone.released, 'me.people')).toEqual([])
    const back = { path: 'me.people/r1', restored: true, by: 'mum', at: '2026-03-04T11:00:00.000Z' }
    const again = told(aStory({ corrections: [out, back] })).reading.contributions[0]
    expect(again?.released && rowsOf(again.released, 'me.people').map(({ row }) => row)).toEqual(['r1'])
  })
  it('keeps both versions of somebody who had not seen the other’s', () => {
    const second = { by: 'dad', at: '2026-03-03T10:00:00.000Z', answers: { 'core.name.preferred': 'Ashley' } }
    const facts = aStory().facts
    const apart = told({ ...aStory(), facts: [...facts, { ...second, concurrent: true }] }).reading
    expect(apart.facts.leaves.get('core.name.preferred')).toMatchObject({
      answer: 'Ashley',
      others: [{ answer: 'Ash' }],
    })
    const seen = told({ ...aStory(), facts: [...facts, second] }).reading
    expect(seen.facts.leaves.get('core.name.preferred')).toMatchObject({ answer: 'Ashley', others: [] })
  })
  it('keeps a picture by the hash of its bytes', () => {
    const story = {
      ...aStory({ answers: { 'hope.draw': 'picture:train' } }),
      pictures: { train: { file: 'train.png', type: 'image/png' as const } },
    }
    const { kept, faults } = told(story)
    expect(faults).toEqual([])
    const [[hash, blob] = []] = Object.entries(kept.blobs)
    expect(hash).toMatch(/^sha256-/)
    expect(blob).toMatchObject({ type: 'image/png', name: 'train.png' })
    expect(JSON.stringify(kept.entries)).toContain(hash)
  })
  it('carries what it decides, with the reasons', () => {
    const plan = planFrom(catalogue, told(aStory()).reading)
    expect(plan.openQuestions).toEqual([])
    expect(plan.decided).toMatchObject([{ proposal: 'ash:me.proud', does: 'hold', why: 'Ash asked for it.' }])
    expect(plan.nil).toMatchObject([{ section: 'C', on: '2026-03-25' }])
    expect(plan).toMatchObject({ status: 'first-draft', version: '1', date: '2026-04-20' })
  })
})

describe('A story that does not fit', () => {
  it.each([
    ['a role nobody knows', { role: 'wizard' }, 'participants.mum: there is no role "wizard".'],
    ['a form nobody knows', { form: 'f999' }, 'contributions.ash: there is no form "f999".'],
    ['a question nobody asks', { answers: { 'me.shoe': '3' } }, 'mum: nothing here asks "me.shoe".'],
    [
      'an answer that must not be kept',
      { answers: { 'friend.kind': 'yes' } },
      'mum: "friend.kind" must not be kept.',
    ],
    [
      'a field nobody has',
      { answers: { 'me.like': { chosen: [], colour: 'red' } } },
      'me.like: there is no field "colour".',
    ],
    [
      'a choice nobody offers',
      { answers: { 'feel.school': 'purple' } },
      /^feel\.school\/: "purple" is not one of/,
    ],
    [
      'a text where there are several answers',
      { answers: { 'me.like': 'trains' } },
      'me.like: this must be a group of answers.',
    ],
    [
      'a number where words are asked',
      { answers: { 'me.proud': 3 } },
      'me.proud/: this must be of type string.',
    ],
    [
      'a remark on nothing',
      { remarks: { 'me.pet': { language: 'pl' } } },
      'mum.remarks: there is no answer at "me.pet".',
    ],
    [
      'a skip of what nobody asks',
      { skipped: { 'me.shoe': 'later' as const } },
      'contributions.ash.skipped: nothing asks "me.shoe".',
    ],
    [
      'a picture nobody has',
      { answers: { 'hope.draw': 'picture:ghost' } },
      'There is no picture "picture:ghost".',
    ],
    ['a writer nobody knows', { by: 'ghost' }, 'There is no participant "ghost".'],
    [
      'a decision on nothing',
      { decide: { proposal: 'ash:me.shoe', does: 'carry' } },
      'decisions: nothing is proposed as "ash:me.shoe".',
    ],
    [
      'a merge into nothing',
      { decide: { proposal: 'ash:me.proud', does: 'merge', into: 'ghost' } },
      'decisions: "ghost" is not proposed.',
    ],
  ])('because of %s is told so in a sentence', (_, change, fault) => {
    expect(told(aStory(change)).faults).toContainEqual(
      typeof fault === 'string' ? fault : expect.stringMatching(fault),
    )
  })
})
