/**
 * Every page of the forms and every place of the app, opened once: a question or a place that is new is looked at by
 * being there. In the usual run the pages of forms are a phone's and the places a laptop's; with ALL=1 both are both.
 */
import { expect, test, type Page } from '@playwright/test'
import type { Place } from '../../src/app/place.ts'
import type { Form, Page as FormPage } from '../../src/generated/meta/form.ts'
import { expectReadable, looks } from './readable.ts'
import { siteOf, type Site } from './site.ts'
import {
  addRow,
  begin,
  button,
  caseOf,
  choose,
  fillDate,
  goOn,
  heading,
  load,
  sayWhoWorks,
  setLock,
  start,
  within,
} from './telling.ts'
import { watch } from './watched.ts'
import { formOf, sayOf } from './words.ts'

const telling = sayOf('telling')
const doors = sayOf('doors')
const isAll = process.env['ALL'] === '1'
const [phoneLight, , , laptopDark] = looks
const formLooks = isAll ? looks : looks.filter((look) => look === phoneLight)
const placeLooks = isAll ? looks : looks.filter((look) => look === laptopDark)

/** Seventeen years old and in Year 13, as every page is asked then that is asked at any age. */
const born = (() => {
  const today = new Date()
  return `${String(today.getFullYear() - 18 + (today.getMonth() >= 8 ? 1 : 0))}-08-01`
})()

let site: Site

test.beforeAll(async () => {
  site = await siteOf()
})
test.afterAll(async () => {
  await site.goAway()
})

/** Which form is answered in whose story: a gathering belongs to the views it is about. */
const forms = [
  { form: 'f01', by: 'family', part: 'facts' },
  { form: 'f03', by: 'family', part: 'f03' },
  { form: 'f07', by: 'family', part: 'f07' },
  { form: 'f08', by: 'school', part: 'f08' },
  { form: 'f17', by: 'family', part: 'f03' },
] as const

for (const look of formLooks) {
  for (const one of forms) {
    test(`every page of ${one.form} can be read by everyone on ${look.name}`, async ({ browser }) => {
      test.setTimeout(240_000)
      const form = formOf(one.form)
      const context = await browser.newContext(look)
      const watched = await watch(context, site.address)
      const page = await context.newPage()
      const ofCase = one.by === 'family' ? await beginFamily(page) : await beginSchool(page)
      const part = one.part === 'facts' ? 'facts' : await start(page, one.part)
      const at = (name: string): Place => ({ at: 'question', case: ofCase, part, form: form.id, page: name })
      await within(page, site.address, {
        at: 'question',
        case: ofCase,
        part: 'facts',
        form: 'f01',
        page: 'birth',
      })
      await fillDate(page, 'core.dob', born)
      await fulfil(page, form, at)

      let pages = 0
      for (const { id, rows } of form.pages) {
        const where = `${form.id}, ${id}`
        await within(page, site.address, at(id))
        await expect.soft(heading(page), where).not.toHaveText(telling('telling.notThere'))
        await expectReadable(page, where)
        pages += 1
        if (rows === undefined) continue
        await addRow(page)
        await expectReadable(page, `${where}, a row`)
        pages += 1
      }
      console.log(`${form.id} on ${look.name}: ${String(pages)} pages`)
      expect(watched).toEqual({ complaints: [], strangers: [] })
      await context.close()
    })
  }
}

async function beginFamily(page: Page): Promise<string> {
  return begin(page, site.address, 'Rowan', 'Hazel Dummy', 'mum')
}

async function beginSchool(page: Page): Promise<string> {
  await load(page, site.address, { at: 'door', door: 'school' })
  await setLock(page, 'copper kettle nine')
  await page.getByLabel(doors('school.child'), { exact: true }).fill('Rowan')
  await sayWhoWorks(page, {
    role: 'school',
    name: 'Marigold Sample',
    title: 'SENCO',
    organisation: 'Example School',
  })
  await button(page, doors('doors.begin')).click()
  await expect(heading(page)).toHaveText('Rowan')
  return caseOf(page)
}

/** Answers what other pages of the form depend on, so that they are asked. */
async function fulfil(page: Page, form: Form, at: (page: string) => Place): Promise<void> {
  for (const { showWhen } of form.pages) {
    for (const { question, field, is, has } of showWhen ?? []) {
      if (question === undefined) continue
      const value = has ?? (Array.isArray(is) ? is[0] : is)
      await within(page, site.address, at(pageOf(form, question).id))
      await choose(page, question, String(value), isFirstField(field) ? '' : field)
      await goOn(page)
    }
  }
}

function pageOf(form: Form, question: string): FormPage {
  const found = form.pages.find(({ questions }) => Object.hasOwn(questions, question))
  if (found === undefined) throw new Error(`${form.id} does not ask ${question}`)
  return found
}

/** The control of these fields bears the id of the question itself. */
function isFirstField(field: string | undefined): boolean {
  return field === undefined || ['chosen', 'answer', 'face'].includes(field)
}

/** What is needed to make the address of every place of a story. */
interface Story {
  readonly case: string
  readonly part: string
}

/** Every place there is, each with one address or more: a place that is new does not compile until it is here. */
const places: { readonly [At in Place['at']]: (story: Story) => readonly Extract<Place, { at: At }>[] } = {
  start: () => [{ at: 'start' }],
  door: () =>
    (['sent', 'child', 'young-person', 'school', 'council'] as const).map((door) => ({ at: 'door', door })),
  children: () => [{ at: 'children' }],
  'open-file': ({ case: id }) => [{ at: 'open-file' }, { at: 'open-file', case: id }],
  device: () => [{ at: 'device' }],
  lock: () => [{ at: 'lock' }],
  licences: () => [{ at: 'licences' }],
  example: () => [{ at: 'example', example: 'juniper' }],
  child: ({ case: id }) => [{ at: 'child', case: id }],
  join: ({ case: id }) => [{ at: 'join', case: id }],
  erase: ({ case: id }) => [{ at: 'erase', case: id }],
  file: ({ case: id }) => [{ at: 'file', case: id }],
  papers: ({ case: id }) => [{ at: 'papers', case: id }],
  paper: ({ case: id }) =>
    ['draft-plan', 'one-page-profile', 'contribution-copy'].map((document) => ({
      at: 'paper',
      case: id,
      document,
      audience: 'nobody',
    })),
  tasks: ({ part, case: id }) => [
    { at: 'tasks', case: id, part },
    { at: 'tasks', case: id, part: 'facts' },
  ],
  readers: ({ part, case: id }) => [
    { at: 'readers', case: id, part },
    { at: 'readers', case: id, part: 'facts' },
  ],
  question: ({ part, case: id }) => [{ at: 'question', case: id, part, form: 'f03', page: 'proud' }],
  check: ({ part, case: id }) => [
    { at: 'check', case: id, part },
    { at: 'check', case: id, part: 'facts' },
  ],
  'hand-over': ({ part, case: id }) => [{ at: 'hand-over', case: id, part }],
  'handed-over': ({ part, case: id }) => [{ at: 'handed-over', case: id, part }],
}

for (const look of placeLooks) {
  test(`every place of the app can be read by everyone on ${look.name}`, async ({ browser }) => {
    test.setTimeout(240_000)
    const context = await browser.newContext(look)
    const watched = await watch(context, site.address)
    const page = await context.newPage()
    await begin(page, site.address, 'Juniper', 'Willow Sample', 'mum')
    const ofCase = await begin(page, site.address, 'Rowan', 'Hazel Dummy', 'mum')
    const part = await start(page, 'f03')
    await within(page, site.address, { at: 'question', case: ofCase, part, form: 'f03', page: 'feel-school' })
    await choose(page, 'feel.school', 'happy')
    await goOn(page)
    const all = Object.values(places).flatMap((of) => of({ case: ofCase, part }) as readonly Place[])
    for (const place of all) {
      await load(page, site.address, place)
      await waitForPaper(page, place)
      await expectReadable(page, JSON.stringify(place))
    }
    console.log(`Places on ${look.name}: ${String(all.length)}`)
    expect(watched).toEqual({ complaints: [], strangers: [] })
    await context.close()
  })
}

async function waitForPaper(page: Page, { at }: Place): Promise<void> {
  if (at === 'paper' || at === 'example')
    await expect(page.locator('.paper h1')).toBeVisible({ timeout: 20_000 })
}
