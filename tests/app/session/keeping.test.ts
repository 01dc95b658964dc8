import { describe, expect, it } from 'vitest'
import { mayKeepHere } from '../../../src/app/session/keeping.ts'
import { questionsOf } from '../../../src/catalogue/form.ts'
import { mayKeepFrom } from '../../../src/catalogue/keeping.ts'
import { readCatalogue } from '../../../src/cli/files.ts'
import { keptInRestrictions, keptNowhere } from '../../../src/generated/guarded.ts'
import { begun, machine } from './devices.ts'

const catalogue = readCatalogue()
const parts = ['facts', 'restrictions', 'plan', 'contribution/a', 'contact/robin', 'chosen/a']

describe('What may be kept on a device', () => {
  it('is, for every question there is, what the data files say', () => {
    const mayKeep = mayKeepFrom(catalogue)
    const ids = [...catalogue.forms.values()].flatMap((form) => questionsOf(form).map(({ id }) => id))
    expect(ids.length).toBeGreaterThan(100)
    for (const part of parts) {
      for (const id of [...ids, 'about']) {
        for (const path of [id, `${id}/field`, `${id}/@meaning`]) {
          expect(`${part} ${path} ${mayKeepHere(part, path)}`).toBe(`${part} ${path} ${mayKeep(part, path)}`)
        }
      }
    }
  })

  it.each(keptNowhere)('no command keeps anything of %s', async (question) => {
    const { tab, mistakes } = machine()
    const session = await begun(await tab())
    const part = session.startContribution('f03', 'child')
    for (const where of [part, 'facts', 'restrictions', 'chosen/robin']) {
      session.answer(where, question, 'yes')
      session.answer(where, `${question}/more`, 'somebody hurts me')
      session.answer(where, `${question}/@meaning`, 'they mean school')
      session.skip(where, question, 'wontSay')
      session.clear(where, question)
      const row = session.addRow(where, question)
      session.bringBackRow(where, question, row)
      session.removeRow(where, question, row)
      session.choose(where, question, 'sha256-0')
      session.keepBoth(where, question)
    }
    session.answer('chosen/robin', 'me.like', 'Trains')
    session.handOver(part)
    const { entries } = await session.whole()
    expect(entries.filter(({ path }) => path.split('/')[0] === question)).toEqual([])
    expect(entries.filter((entry) => entry.part.startsWith('chosen/'))).toEqual([])
    expect(JSON.stringify(session.now().present.get(part) ?? [])).not.toContain('hurts')
    expect(mistakes.length).toBeGreaterThan(10)
    expect(mistakes.join()).not.toContain('hurts')
  })

  it.each(keptInRestrictions)('%s is kept in the part about protection alone', async (question) => {
    const session = await begun(await machine().tab())
    for (const part of ['facts', 'contribution/a', 'contact/robin', 'restrictions'])
      session.answer(part, question, 'yes')
    const { entries } = await session.whole()
    expect(entries.filter(({ path }) => path === question).map(({ part }) => part)).toEqual(['restrictions'])
  })
})
