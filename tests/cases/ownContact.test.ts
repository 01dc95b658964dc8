/**
 * A young person's own telephone number: told on the page that asks how they may be reached, kept with contact
 * details, and printed in the council's copy and their own alone.
 */
import { describe, expect, test } from 'vitest'
import { facts, loadedForm, roles } from '../../src/app/telling/formFiles.ts'
import { leafOf, mayWriteAt, type Teller } from '../../src/app/telling/leaves.ts'
import { paperFor } from '../../src/app/papers/papers.ts'
import { waysOf } from '../../src/catalogue/ways.ts'
import { questionsOf } from '../../src/catalogue/form.ts'
import { readingFrom } from '../../src/entries/reading.ts'
import type { Kept } from '../../src/entries/kept.ts'
import { restore } from '../../src/exchange/restore.ts'
import { caseOf, copyOf, machine, sessionIn } from '../app/session/devices.ts'
import { wordsOfModel } from '../renderers/words.ts'
import { catalogue, documents } from './examples.ts'

const number = '07700 900482'
const rowan = { name: 'Rowan Example', role: 'young-person' } as const
const mum = { name: 'Fern Example', role: 'parent', relation: 'Mum' } as const

/** Rowan answers as the page keeps it, and Fern is in the case too. */
async function told() {
  const { tab } = machine()
  const device = await tab()
  const ofCase = caseOf(await device.begin({ childName: 'Rowan', me: rowan }))
  const session = await sessionIn(device, ofCase)
  const contribution = session.startContribution('f05', 'youngPerson')
  const { me, present } = session.now()
  const teller: Teller = { present, me, role: roles.get('young-person'), facts, contribution }
  for (const [field, answer] of [
    ['chosen', ['text']],
    ['more', `${number}, after four`],
  ] as const) {
    const leaf = leafOf(teller, 'yp.contact', field)
    if (leaf === undefined || !mayWriteAt(teller, leaf)) throw new Error(`Rowan may not tell ${field}.`)
    session.answer(leaf.part, leaf.path, typeof answer === 'string' ? answer : [...answer])
  }
  session.answer(contribution, 'yp.next/oneYear', 'Breakfasts at the hotel')
  session.handOver(contribution)
  return { session, contribution, carer: me?.carer ?? '' }
}

function printed(kept: Kept, document: string, audience: string): string {
  const reading = readingFrom(kept, '2100-01-01T00:00:00.000Z')
  const question = { catalogue, reading, document, language: 'en-GB', today: reading.lastDay }
  const made = paperFor({ ...question, audience })
  if (made.kind !== 'made') throw new Error(`${document}: ${made.because}`)
  return `${wordsOfModel(made.model).join(' ')} ${JSON.stringify(made.model)}`
}

const digits = (text: string): string => text.replace(/[^0-9]/g, '')

describe('A telephone number that a young person gives', () => {
  test('lies in their own contact details, and the ways they chose with the facts', async () => {
    const { session, contribution, carer } = await told()
    const { entries } = await session.whole()
    const parts = entries
      .filter(({ path }) => path.startsWith('yp.contact'))
      .map(({ part, path }) => [path, part])
    expect(Object.fromEntries(parts)).toEqual({
      'yp.contact/chosen': 'facts',
      'yp.contact/more': `contact/${carer}`,
    })
    expect(JSON.stringify(entries.filter(({ part }) => part === contribution))).not.toContain('yp.contact')
  })

  test('is read by the council and by themselves, beside the ways they chose', async () => {
    const { session, carer } = await told()
    const kept = await session.whole()
    for (const audience of ['authority', carer]) {
      const text = printed(kept, 'draft-plan', audience)
      expect(text).toContain(number)
      expect(text).toContain('Text')
    }
  })

  test.each(documents)('is in no %s for anybody else', async (document) => {
    const { session } = await told()
    const kept = await session.whole()
    const family = {
      ...mum,
      id: 'fern',
      case: kept.case,
      since: '2026-09-14T09:00:00.000Z',
      carer: 'row-fern',
    }
    const school = {
      name: 'Marigold Fictional',
      role: 'school',
      id: 'marigold',
      case: kept.case,
      since: '2026-09-14T09:00:00.000Z',
    }
    const whole: Kept = { ...kept, participants: [...kept.participants, family, school] }
    for (const audience of ['nobody', 'fern', 'marigold']) {
      const text = printed(whole, document, audience)
      expect(digits(text)).not.toContain(digits(number))
      if (document === 'draft-plan') expect(text).toContain('Contact the young person by')
    }
  })

  test('goes in no file to a school or a parent, and to the caseworker it goes', async () => {
    const { session } = await told()
    for (const [role, goes] of [
      ['school', false],
      ['parent', false],
      ['caseworker', true],
    ] as const) {
      const { file } = await copyOf(session, { kind: 'role', role })
      expect((await file.text()).includes(number), role).toBe(goes)
    }
  })

  test('goes to no role from an older app’s contribution either, and is named as staying', async () => {
    const { session, contribution } = await told()
    session.answer(contribution, 'yp.contact/more', number)
    session.answer(contribution, 'yp.contact/more/@words', number)
    session.handOver(contribution)
    const kept = await session.whole()
    expect(restore(new TextEncoder().encode(await (await copyOf(session)).file.text())).refused).toEqual([])
    for (const document of documents)
      expect(digits(printed(kept, document, 'nobody'))).not.toContain(digits(number))
    const { file, held } = await copyOf(session, { kind: 'role', role: 'school' })
    expect(await file.text()).not.toContain(number)
    expect(held.filter(({ kind }) => kind === 'withheld').length).toBe(1)
  })

  test('of two people who each keep one, both are in the council’s copy', async () => {
    const { session } = await told()
    session.answer('contact/fern', 'yp.contact/more', '07700 900999')
    const text = printed(await session.whole(), 'draft-plan', 'authority')
    expect(text).toContain(number)
    expect(text).toContain('07700 900999')
  })

  test('is asked for in words alone: a photo or a voice beside it would be kept with everybody’s facts', async () => {
    const form = (await loadedForm('f05'))?.form
    const asked = form && questionsOf(form).find(({ id }) => id === 'yp.contact')
    expect(asked && waysOf(asked)).toEqual([])
  })
})
