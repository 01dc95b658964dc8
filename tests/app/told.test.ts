import { describe, expect, test } from 'vitest'
import { restore } from '../../src/exchange/restore.ts'
import { presentFrom } from '../../src/entries/fold.ts'
import type { Participant } from '../../src/generated/case.ts'
import { formsToBegin } from '../../src/app/pages/ChildToBegin.tsx'
import { othersTold } from '../../src/app/pages/childTold.ts'
import { noAnswers, whoErrors, whoFrom } from '../../src/app/pages/OpenFileWho.tsx'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../data/files.ts'

const { kept } = restore(readFileSync(join(root, 'public/examples/ash.json')))
if (kept === undefined) throw new Error('The example does not open')
const people = kept.participants
const present = presentFrom(kept.entries, '2026-11-22T12:00:00.000Z')
const byRole = (role: string): Participant => {
  const one = people.find((person) => person.role === role)
  if (one === undefined) throw new Error(`Nobody in the example is ${role}`)
  return one
}

describe('what others have told', () => {
  test('a parent sees every adviser’s part', () => {
    const { listed, hidden } = othersTold({ present, people, me: byRole('parent') })
    expect(listed.map(({ form }) => form).sort()).toEqual(['f08', 'f11', 'f12-slt', 'f13'])
    expect(hidden).toBe(0)
  })
  test('a school sees the family’s views and no other adviser’s part', () => {
    const { listed, hidden } = othersTold({ present, people, me: byRole('school') })
    expect(listed.map(({ form }) => form).sort()).toEqual(['f03', 'f07'])
    expect(hidden).toBe(3)
  })
  test('somebody without a role here sees nothing', () => {
    expect(othersTold({ present, people, me: undefined }).listed).toEqual([])
  })
})

describe('what can be begun', () => {
  test('is never what I began already, and the facts always', () => {
    const forms = formsToBegin({ present, me: byRole('parent') }, '2026-11-22')
    expect(forms).toEqual(['f01'])
  })
  test('puts the pages for older ones first once the child is one', () => {
    const newcomer = { ...byRole('parent'), id: 'sha256-0' }
    expect(formsToBegin({ present, me: newcomer }, '2026-11-22')).toEqual(['f07', 'f01', 'f03'])
    expect(formsToBegin({ present, me: newcomer }, '2033-11-22')).toEqual(['f07', 'f01', 'f04', 'f03'])
  })
  test('offers both ages while nobody has told the birthday', () => {
    const forms = formsToBegin({ present: new Map(), me: byRole('parent') }, '2026-11-22')
    expect(forms).toEqual(['f07', 'f01', 'f03', 'f04'])
  })
})

describe('whoever opens a file', () => {
  test('may be somebody in it, and keeps their role', () => {
    const mum = byRole('parent')
    const who = whoFrom({ ...noAnswers, who: mum.id }, people)
    expect(who?.me).toMatchObject({ name: mum.name, role: 'parent' })
    expect(who?.purpose).toBe('family')
  })
  test('needs the lock as a caseworker or an adviser', () => {
    const worker = {
      role: 'caseworker',
      name: 'Rowan Dummy',
      title: 'Caseworker',
      organisation: 'Example Council',
    }
    expect(whoFrom({ ...noAnswers, who: 'work', worker }, people)?.purpose).toBe('council')
    const school = { ...worker, role: 'school' }
    expect(whoFrom({ ...noAnswers, who: 'work', worker: school }, people)?.purpose).toBe('professional')
  })
  test('is asked again for what is missing, field by field', () => {
    expect([...whoErrors({ ...noAnswers, who: 'family', relation: 'other' }).keys()]).toEqual([
      'my-name',
      'relation-text',
    ])
    expect([...whoErrors(noAnswers).keys()]).toEqual(['who'])
    expect(whoFrom(noAnswers, people)).toBeUndefined()
  })
})
