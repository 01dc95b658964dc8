import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  facts,
  loadedChecks,
  loadedForm,
  roles,
  type LoadedForm,
} from '../../../src/app/telling/formFiles.ts'
import {
  isUnkept,
  leafOf,
  mayWriteAt,
  rowTitle,
  standingRows,
  valuesOf,
  writablePage,
  type Teller,
} from '../../../src/app/telling/leaves.ts'
import { filesBeside, wordsBeside } from '../../../src/app/telling/answerWords.ts'
import { readersOf } from '../../../src/app/telling/readersOf.ts'
import {
  farOf,
  groupsOf,
  isAnswered,
  knownTo,
  nextOpen,
  progressOf,
  stepsOf,
} from '../../../src/app/telling/steps.ts'
import { questionsOf } from '../../../src/catalogue/form.ts'
import { entryFrom } from '../../../src/entries/entry.ts'
import { presentFrom } from '../../../src/entries/fold.ts'
import { hashOfText } from '../../../src/exchange/hash.ts'
import { restore } from '../../../src/exchange/restore.ts'

const now = '2026-05-01T09:00:00.000Z'
const { kept } = restore(readFileSync('public/examples/ash.json'))
if (kept === undefined) throw new Error('The example of Ash does not open')
const people = kept.participants

function person(name: string): (typeof people)[number] {
  const found = people.find((one) => one.name.startsWith(name))
  if (found === undefined) throw new Error(`There is no ${name} in the example`)
  return found
}

function teller(name: string, contribution?: string, entries = kept?.entries ?? []): Teller {
  const me = person(name)
  return { present: presentFrom(entries, now), me, role: roles.get(me.role), facts, contribution }
}

async function form(id: string): Promise<LoadedForm> {
  const loaded = await loadedForm(id)
  if (loaded === undefined) throw new Error(`There is no form ${id}`)
  return loaded
}

const noBirthday = kept.entries.filter(
  ({ path }) => !path.startsWith('core.dob') && !path.startsWith('core.year'),
)

describe('A leaf', () => {
  const hazel = teller('Hazel', 'contribution/mum')

  it('of a fact lies in the fact’s home, wherever it is asked', () => {
    expect(leafOf(hazel, 'core.name.preferred', '')).toEqual({ part: 'facts', path: 'core.name.preferred' })
    expect(leafOf(hazel, 'core.address.withheld', 'answer')?.part).toBe('restrictions')
  })

  it('of an address lies with the carer who gives it, and of a carer with that carer', () => {
    expect(leafOf(hazel, 'core.address', 'postcode')).toEqual({
      part: 'contact/hazel',
      path: 'core.address/postcode',
    })
    expect(leafOf(hazel, 'core.carers', 'telephone', 'linden')).toEqual({
      part: 'contact/linden',
      path: 'core.carers/linden/telephone',
    })
    expect(leafOf(hazel, 'core.carers', 'name', 'linden')?.part).toBe('facts')
  })

  it('of an answer lies in the contribution, and nowhere without one', () => {
    expect(leafOf(hazel, 'par.admire', '')).toEqual({ part: 'contribution/mum', path: 'par.admire' })
    expect(leafOf(teller('Hazel'), 'par.admire', '')).toBeUndefined()
  })

  it('may be written by its own people only', () => {
    const school = teller('Marigold', 'contribution/school')
    const mine = { part: 'contact/hazel', path: 'core.address/postcode' }
    expect(mayWriteAt(hazel, mine)).toBe(true)
    expect(mayWriteAt(school, mine)).toBe(false)
    expect(mayWriteAt(school, { part: 'restrictions', path: 'core.order/answer' })).toBe(false)
    expect(mayWriteAt(school, { part: 'facts', path: 'core.year/chosen' })).toBe(true)
    expect(mayWriteAt(hazel, { part: 'contribution/school', path: 'sch.views' })).toBe(false)
  })
})

describe('A page for somebody', () => {
  it('has no box for what they may not write', async () => {
    const { form: f01 } = await form('f01')
    const carers = f01.pages.find(({ rows }) => rows === 'core.carers')
    if (carers === undefined) throw new Error('The facts ask for no carers')
    const fields = (who: string, row: string): string[] =>
      Object.keys(writablePage(teller(who), carers, row).schema?.properties ?? {})
    expect(fields('Marigold', 'linden')).toContain('name')
    expect(fields('Marigold', 'linden')).not.toContain('telephone')
    expect(fields('Hazel', 'hazel')).toContain('telephone')
  })
})

describe('The way through a form', () => {
  it('asks a mother everything of the facts, and a school neither addresses nor what is kept apart', async () => {
    const f01 = await form('f01')
    const asked = (who: string): string[] =>
      stepsOf(teller(who), [f01], knownTo(teller(who), '2026-05-01')).map(({ page }) => page.id)
    expect(asked('Hazel')).toContain('address')
    expect(asked('Hazel')).toContain('keep-address')
    expect(asked('Marigold')).not.toContain('address')
    expect(asked('Marigold')).not.toContain('keep-address')
    expect(asked('Marigold')).not.toContain('gp')
    expect(asked('Marigold')).toContain('names')
  })

  it('leaves out what does not fit the age, and asks it when nobody has said the age', async () => {
    const f07 = await form('f07')
    const ids = (one: Teller): string[] =>
      stepsOf(one, [f07], knownTo(one, '2026-05-01')).map(({ page }) => page.id)
    expect(ids(teller('Hazel', 'contribution/mum'))).not.toContain('adult-life')
    expect(ids(teller('Hazel', 'contribution/mum', noBirthday))).toContain('adult-life')
  })

  it('asks what fits the school year now, however long ago the year was told', async () => {
    const f07 = await form('f07')
    const [id] = f07.form.pages.flatMap(({ id, showWhen }) =>
      showWhen?.some(({ derived }) => derived === 'schoolYear') === true ? [id] : [],
    )
    const by = person('Hazel').id
    const told = entryFrom(
      {
        case: kept.case,
        part: 'facts',
        path: 'core.year/chosen',
        value: { answer: '8' },
        by,
        at: now,
        replaces: [],
      },
      hashOfText,
    )
    const mum = teller('Hazel', 'contribution/mum', [...noBirthday, told])
    const ids = (today: string): string[] =>
      stepsOf(mum, [f07], knownTo(mum, today)).map(({ page }) => page.id)
    expect(knownTo(mum, '2026-08-31').derived.schoolYear).toBe(8)
    expect(knownTo(mum, '2026-09-01').derived.schoolYear).toBe(9)
    expect(ids('2026-08-31')).not.toContain(id)
    expect(ids('2026-09-01')).toContain(id)
  })

  it('says how far each group is, and opens at the first page that is open', async () => {
    const f03 = await form('f03')
    const mum = teller('Hazel', 'contribution/ash')
    const steps = stepsOf(mum, [f03], knownTo(mum, '2026-05-01'))
    const groups = groupsOf(steps)
    expect(groups.map(({ group }) => group)).toEqual([
      'me',
      'feel',
      'school',
      'home',
      'health',
      'next',
      'end',
    ])
    const empty = teller('Hazel', 'contribution/nobody')
    for (const { steps: some } of groups)
      expect(farOf(empty, some)).toMatchObject({ answered: 0, state: 'notStarted' })
    expect(nextOpen(empty, steps)?.page.id).toBe('my-name')
    const answered = steps.filter((step) => progressOf(mum, step) === 'answered')
    expect(answered.length).toBeGreaterThan(20)
    expect(farOf(mum, answered).state).toBe('done')
    expect(farOf(mum, answered).minutes).toBe(0)
  })

  it('counts what was told by voice, in pictures or in words beside a choice as an answer, and reads it back', async () => {
    const f03 = await form('f03')
    const part = 'contribution/otherwise'
    const by = person('Hazel').id
    const told = (path: string, answer: string | string[]): (typeof noBirthday)[number] =>
      entryFrom({ case: kept.case, part, path, value: { answer }, by, at: now, replaces: [] }, hashOfText)
    const mum = teller('Hazel', part, [
      ...kept.entries,
      told('me.proud/@voice', `sha256-${'a'.repeat(64)}`),
      told('feel.school/@pictures', ['openmoji/1F995 dinosaur']),
      told('sch.safe/@words', 'Only with Mr Fern'),
      told('me.pet/@transcribedBy', 'Gran'),
    ])
    const steps = stepsOf(mum, [f03], knownTo(mum, '2026-05-01'))
    const answered = steps.filter((step) => progressOf(mum, step) === 'answered')
    expect(answered.map(({ page }) => page.id)).toEqual(['proud', 'feel-school', 'safe'])
    const [proud, feel, safe] = answered.map(({ page }) =>
      questionsOf(f03.form).find((one) => one.page === page),
    )
    if (proud === undefined || feel === undefined || safe === undefined) throw new Error('f03 has changed')
    expect(filesBeside(mum, proud)).toHaveLength(1)
    expect(wordsBeside(mum, feel)).toEqual(['dinosaur'])
    expect(wordsBeside(mum, safe)).toEqual(['Only with Mr Fern'])
  })

  it('never counts a page that keeps nothing', async () => {
    const f03 = await form('f03')
    const mum = teller('Hazel', 'contribution/ash')
    const unkept = stepsOf(mum, [f03], knownTo(mum, '2026-05-01')).filter(
      (step) => progressOf(mum, step) === 'unkept',
    )
    expect(unkept.map(({ page }) => page.id).sort()).toEqual(['just-one-person', 'unkind'])
    for (const { page, questions } of unkept)
      for (const id of questions) {
        expect(isUnkept(page, id, facts)).toBe(true)
        expect(isAnswered(mum, page, id)).toBe(false)
      }
  })
})

describe('What is known of a page', () => {
  it('has the shape the page’s own check accepts, for every page of every form in the example', async () => {
    let pages = 0
    for (const [who, part, id] of [
      ['Hazel', 'contribution/ash', 'f03'],
      ['Hazel', 'contribution/mum', 'f07'],
      ['Marigold', 'contribution/school', 'f08'],
      ['Hazel', 'contribution/mum', 'f01'],
      ['Hazel', 'contribution/mum', 'f17'],
    ] as const) {
      const { form: asked } = await form(id)
      const checks = await loadedChecks(id)
      const one = teller(who, part)
      for (const page of asked.pages) {
        if (page.schema === undefined) continue
        const rows =
          page.rows === undefined ? [undefined] : standingRows(one, page.rows).map(({ row }) => row)
        for (const row of rows) {
          const values = valuesOf(one, page, row)
          const check = checks[page.id]
          expect(check?.(values), `${id} ${page.id} ${JSON.stringify(check?.errors)}`).toBe(true)
          if (Object.keys(values).length > 0) pages += 1
        }
      }
    }
    expect(pages).toBeGreaterThan(150)
  })

  it('names a row by its first words', async () => {
    const f01 = await form('f01')
    expect(rowTitle(teller('Hazel'), f01.form, 'core.carers', 'linden')).toBe('Linden Example')
  })
})

describe('Who will read', () => {
  it('the child’s words: the family, the school, those who advise and the council, by name where they take part', async () => {
    const f03 = await form('f03')
    const readers = readersOf(f03.form, roles, people, person('Hazel'))
    expect(readers.map(({ role }) => role)).toContain('caseworker')
    expect(readers.find(({ role }) => role === 'school')?.people).toEqual(['Marigold Fictional'])
    expect(readers.find(({ role }) => role === 'parent')?.people).toEqual(['Linden Example'])
    expect(readers.map(({ role }) => role)).not.toContain('advocate')
    expect(readers.map(({ role }) => role)).not.toContain('child')
  })

  it('advice: not the other advisers', async () => {
    const f08 = await form('f08')
    const ids = readersOf(f08.form, roles, people, person('Marigold')).map(({ role }) => role)
    expect(ids).toContain('parent')
    expect(ids).toContain('caseworker')
    expect(ids).not.toContain('educational-psychologist')
  })
})
