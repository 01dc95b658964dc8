/** 9999999999 is written for a learner whose number nobody knows: it is kept as typed and counts as no answer. */
import { describe, expect, test } from 'vitest'
import { facts, loadedForm, roles } from '../../src/app/telling/formFiles.ts'
import { linesOf } from '../../src/app/telling/answerWords.ts'
import { isAnswered } from '../../src/app/telling/steps.ts'
import { valuesOf, type Teller } from '../../src/app/telling/leaves.ts'
import { paperFor } from '../../src/app/papers/papers.ts'
import type { Session } from '../../src/app/session/contract.ts'
import { questionsOf } from '../../src/catalogue/form.ts'
import { readingFrom } from '../../src/entries/reading.ts'
import { begun, machine } from '../app/session/devices.ts'
import { wordsOfModel } from '../renderers/words.ts'
import { catalogue, documents } from './examples.ts'

const now = '2100-01-01T00:00:00.000Z'
const nines = '9999999999'

async function told(number: string): Promise<Session> {
  const session = await begun(await machine().tab())
  session.answer('facts', 'core.uln', number)
  session.answer('facts', 'core.name.legal', 'Ash Example')
  return session
}

async function printed(session: Session, document: string): Promise<string> {
  const reading = readingFrom(await session.whole(), now)
  const question = { catalogue, reading, document, audience: 'authority', language: 'en-GB' }
  const made = paperFor({ ...question, today: reading.lastDay })
  if (made.kind !== 'made') throw new Error(`${document}: ${made.because}`)
  return wordsOfModel(made.model).join(' ')
}

function tellerIn(session: Session): Teller {
  const { me, present } = session.now()
  return { present, me, role: roles.get('parent'), facts, contribution: undefined }
}

async function askedForNumber() {
  const form = (await loadedForm('f01'))?.form
  const asked = form && questionsOf(form).find(({ id }) => id === 'core.uln')
  if (asked === undefined) throw new Error('The facts ask for no learner number')
  return asked
}

describe('The number that stands for no number', () => {
  test.each(documents)(
    'is not printed in the %s, and a real one is where the facts are',
    async (document) => {
      expect(await printed(await told(nines), document)).not.toContain(nines)
      if (document === 'draft-plan')
        expect(await printed(await told('9276308686'), document)).toContain('9276308686')
    },
  )

  test('leaves the line of the front sheet out altogether', async () => {
    expect(await printed(await told(nines), 'draft-plan')).not.toContain('Unique learner number')
  })

  test('is no answer that a paper or a rule could take, and hides nobody’s real number', async () => {
    const session = await told(nines)
    const unknown = await session.whole()
    expect(readingFrom(unknown, now).facts.leaves.has('core.uln')).toBe(false)
    const [entry] = unknown.entries.filter(({ path }) => path === 'core.uln')
    if (entry === undefined) throw new Error('What was typed was not kept')
    const other = { ...entry, id: `sha256-${'0'.repeat(64)}`, value: { answer: '9276308686' } }
    for (const at of ['2026-01-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z']) {
      const both = { ...unknown, entries: [...unknown.entries, { ...other, at }] }
      expect(readingFrom(both, now).facts.leaves.get('core.uln')).toMatchObject({
        answer: '9276308686',
        others: [],
      })
    }
  })

  test('counts on the screens as not told, and stays in its box until somebody changes it', async () => {
    const asked = await askedForNumber()
    const unknown = tellerIn(await told(nines))
    const known = tellerIn(await told('9276308686'))
    expect(linesOf(unknown, asked)).toEqual([])
    expect(isAnswered(unknown, asked.page, 'core.uln')).toBe(false)
    expect(valuesOf(unknown, asked.page)['core.uln']).toBe(nines)
    expect(linesOf(known, asked).map(({ text }) => text)).toEqual(['9276308686'])
    expect(isAnswered(known, asked.page, 'core.uln')).toBe(true)
  })
})
