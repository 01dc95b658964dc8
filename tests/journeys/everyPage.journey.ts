/**
 * Every page of the forms and every place of the app, opened once: a question or a place that is new is looked at by
 * being there. In the usual run the pages of forms are a phone's and the places a laptop's; with ALL=1 both are both, and
 * the pages of forms are walked once more from right to left, whether they speak Arabic or not.
 */
import { readFileSync, readdirSync } from 'node:fs'
import { expect, test, type Page } from '@playwright/test'
import type { Place } from '../../src/app/place.ts'
import type { Form, Page as FormPage } from '../../src/generated/meta/form.ts'
import type { Role } from '../../src/generated/meta/role.ts'
import { expectArabic } from './arabic.ts'
import { placesOf, waitForPaper } from './places.ts'
import { expectReadable, looks } from './readable.ts'
import { siteOf, type Site } from './site.ts'
import { movesSeen, watchSteady } from './steady.ts'
import {
  addRow,
  begin,
  beginAtWork,
  button,
  caseOf,
  chooseLanguage,
  choose,
  fileFor,
  fillDate,
  goOn,
  heading,
  load,
  openFile,
  sayWhoWorks,
  setLock,
  start,
  within,
} from './telling.ts'
import { watch } from './watched.ts'
import { formOf, sayOf, spokenOf } from './words.ts'

const notThere = spokenOf('telling', 'telling.notThere')
const file = sayOf('file')
const isAll = process.env['ALL'] === '1'
const [phoneLight, , , laptopDark] = looks
const inEnglish = { language: 'en-GB' } as const
const formLooks = isAll
  ? [
      ...looks.map((look) => ({ ...look, ...inEnglish })),
      ...looks
        .filter((look) => look === phoneLight)
        .map((look) => ({ ...look, name: `${look.name}, in Arabic`, language: 'ar' })),
    ]
  : looks.filter((look) => look === phoneLight).map((look) => ({ ...look, ...inEnglish }))
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

/** The pages written in a form's own file; those of a form it builds on are looked at there. */
const ownPages = (id: string): readonly FormPage[] =>
  (JSON.parse(readFileSync(`schemas/forms/${id}.json`, 'utf8')) as Form).pages

/** Every form, and the first role that may be given it: a parent before all others, for most are asked of families. */
const forms = readdirSync('schemas/forms')
  .map((name) => name.replace('.json', ''))
  .map((form) => ({ form, role: roleFor(form) }))

function roleFor(form: string): string {
  const roles = ['parent', ...readdirSync('schemas/roles').map((name) => name.replace('.json', ''))]
  const role = roles.find((one) => {
    const { forms: given } = JSON.parse(readFileSync(`schemas/roles/${one}.json`, 'utf8')) as Role
    return given.includes(form)
  })
  if (role === undefined) throw new Error(`Nobody is given ${form}`)
  return role
}

for (const { language, ...look } of formLooks) {
  for (const one of forms) {
    test(`every page of ${one.form} can be read by everyone on ${look.name}`, async ({ browser }) => {
      test.setTimeout(400_000)
      const form = formOf(one.form)
      const context = await browser.newContext(look)
      // What is not there should be said soon, not when the whole walk is out of time.
      context.setDefaultTimeout(20_000)
      const watched = await watch(context, site.address)
      const page = await context.newPage()
      await watchSteady(page)
      const ofCase = await beginAs(page, one.role)
      const part = await startedPart(page, form)
      const at = (name: string, of: Form = form): Place => ({
        at: 'question',
        case: ofCase,
        part: of.kind === 'facts' ? 'facts' : part,
        form: of.id,
        page: name,
      })
      if (one.role === 'parent') {
        await within(page, site.address, { ...at('birth', formOf('f01')) })
        await fillDate(page, 'core.dob', born)
      }

      if (language !== 'en-GB') await chooseLanguage(page, language)

      const began = Date.now()
      let pages = 0
      for (const own of ownPages(one.form)) {
        await fulfil(page, form, own, at)
        const where = `${form.id}, ${own.id}`
        await within(page, site.address, at(own.id))
        await expect.soft(heading(page), where).not.toHaveText(notThere)
        await expectReadable(page, where)
        if (language === 'ar') await expectArabic(page, form, where)
        pages += 1
        if (own.rows === undefined) continue
        await addRow(page)
        await expectReadable(page, `${where}, a row`)
        if (language === 'ar') await expectArabic(page, form, `${where}, a row`)
        pages += 1
      }
      const seconds = Math.round((Date.now() - began) / 1000)
      console.log(`${form.id} on ${look.name}: ${String(pages)} pages in ${String(seconds)} s`)
      expect(await movesSeen(page)).toEqual([])
      expect(watched).toEqual({ complaints: [], strangers: [] })
      await context.close()
    })
  }
}

/** Begins the story in which a role is given its forms. @returns the child's id */
async function beginAs(page: Page, role: string): Promise<string> {
  if (role === 'parent') return begin(page, site.address, 'Rowan', 'Hazel Dummy', 'mum')
  if (role === 'caseworker') return beginCouncil(page)
  return beginAtWork(page, site.address, 'Rowan', {
    role,
    name: 'Marigold Sample',
    title: 'Adviser',
    organisation: 'Example Service',
  })
}

/** A caseworker opens what a family has sent. */
async function beginCouncil(page: Page): Promise<string> {
  const ofCase = await begin(page, site.address, 'Rowan', 'Hazel Dummy', 'mum')
  const path = await (await fileFor(page, site.address, ofCase, 'council')).path()
  await load(page, site.address, { at: 'device' })
  await page.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) if (name !== undefined) indexedDB.deleteDatabase(name)
  })
  await load(page, site.address, { at: 'open-file' })
  await openFile(page, path)
  await page.locator('input[name="who"][value="work"]').check()
  await sayWhoWorks(page, {
    role: 'caseworker',
    name: 'Clover Makebelieve',
    title: 'Caseworker',
    organisation: 'Example Council',
  })
  await button(page, file('open.take')).click()
  await setLock(page, 'copper kettle nine')
  await expect(heading(page)).toHaveText('Rowan')
  return caseOf(page)
}

/** Begins the form; how views were gathered is asked with the first views there are. */
async function startedPart(page: Page, { id, kind }: Form): Promise<string> {
  if (kind === 'facts') return 'facts'
  return start(page, kind === 'gathering' ? 'f03' : id)
}

/** Answers what a page depends on, so that it is asked. */
async function fulfil(
  page: Page,
  form: Form,
  { showWhen }: FormPage,
  at: (page: string, of?: Form) => Place,
): Promise<void> {
  for (const { question, field, is, has } of showWhen ?? []) {
    if (question === undefined) continue
    const value = has ?? (Array.isArray(is) ? is[0] : is)
    await within(page, site.address, at(pageOf(form, question).id))
    await choose(page, question, String(value), isFirstField(field) ? '' : field)
    await goOn(page)
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

for (const look of placeLooks) {
  test(`every place of the app can be read by everyone on ${look.name}`, async ({ browser }) => {
    test.setTimeout(400_000)
    const context = await browser.newContext(look)
    const watched = await watch(context, site.address)
    const page = await context.newPage()
    await begin(page, site.address, 'Juniper', 'Willow Sample', 'mum')
    const ofCase = await begin(page, site.address, 'Rowan', 'Hazel Dummy', 'mum')
    const part = await start(page, 'f03')
    await within(page, site.address, { at: 'question', case: ofCase, part, form: 'f03', page: 'feel-school' })
    await choose(page, 'feel.school', 'happy')
    await goOn(page)
    const all = placesOf({ case: ofCase, part })
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
