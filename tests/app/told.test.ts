import { describe, expect, test } from 'vitest'
import { restore } from '../../src/exchange/restore.ts'
import { presentFrom } from '../../src/entries/fold.ts'
import type { Participant } from '../../src/generated/case.ts'
import { formsToBegin } from '../../src/app/pages/formsToBegin.ts'
import { othersTold } from '../../src/app/pages/childTold.ts'
import { noAnswers, whoErrors, whoFrom } from '../../src/app/pages/OpenFileWho.tsx'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { catalogue, root } from '../data/files.ts'

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
  const newcomer = { ...byRole('parent'), id: 'sha256-0' }
  const story = (now: Parameters<typeof formsToBegin>[0], today: string): readonly string[] =>
    formsToBegin(now, today).offered.find(({ occasion }) => occasion === 'story')?.forms ?? []

  test('is never what I began already, and the facts always', () => {
    const forms = story({ present, me: byRole('parent') }, '2026-11-22')
    expect(forms).toContain('f01')
    expect(forms).not.toContain('f07')
    expect(forms).not.toContain('f03')
  })
  test('is the form for the child’s age; the others may be given with a reason', () => {
    const bands = (today: string): readonly string[] =>
      story({ present, me: newcomer }, today).filter((form) => catalogue.forms.get(form)?.band !== undefined)
    expect(bands('2026-11-22')).toEqual(['f03'])
    expect(bands('2033-11-22')).toEqual(['f04'])
    expect(formsToBegin({ present, me: newcomer }, '2026-11-22').otherAges).toContain('f04')
    expect(formsToBegin({ present, me: newcomer }, '2033-11-22').otherAges).toContain('f03')
  })
  test('goes by the year group as it has grown, while nobody has told the birthday', () => {
    const at = '2026-07-01T09:00:00.000Z'
    const value = { answer: '6' }
    const told = {
      id: 'sha256-1',
      case: 'c',
      part: 'facts',
      path: 'core.year/chosen',
      value,
      by: '',
      at,
      replaces: [],
    }
    const grown = presentFrom([told], at)
    const others = (today: string): readonly string[] =>
      formsToBegin({ present: grown, me: newcomer }, today).otherAges
    expect(others('2026-08-31')).toContain('f04')
    expect(others('2026-09-01')).not.toContain('f04')
    expect(others('2026-09-01')).toContain('f03')
  })
  test('is every age while nobody has told the birthday', () => {
    const { otherAges } = formsToBegin({ present: new Map(), me: byRole('parent') }, '2026-11-22')
    expect(otherAges).toEqual([])
    expect(story({ present: new Map(), me: byRole('parent') }, '2026-11-22')).toEqual(
      expect.arrayContaining(['f07', 'f01', 'f03', 'f04']),
    )
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
