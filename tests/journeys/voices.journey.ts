/**
 * Everybody who is asked, once through: who gives advice, from the door to the paper, in the plan's own shape; a
 * teenager by keyboard alone in high contrast; somebody who watches a child that does not speak.
 */
import { readFileSync, readdirSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { questionsOf } from '../../src/catalogue/form.ts'
import { leavesOf } from '../../src/catalogue/shapes.ts'
import type { Form, Page as FormPage } from '../../src/generated/meta/form.ts'
import type { Role } from '../../src/generated/meta/role.ts'
import { tabTo } from './keyboard.ts'
import { faultsOf } from './readable.ts'
import { siteOf, type Site } from './site.ts'
import {
  addRow,
  begin,
  beginAtWork,
  button,
  caseOf,
  control,
  goOn,
  handOver,
  heading,
  load,
  start,
  within,
} from './telling.ts'
import { watch } from './watched.ts'
import { formOf, sayOf } from './words.ts'

const doors = sayOf('doors')
const section = sayOf('section')
const telling = sayOf('telling')

let site: Site

test.beforeAll(async () => {
  site = await siteOf()
})
test.afterAll(async () => {
  await site.goAway()
})

const roleNamed = (id: string): Role => JSON.parse(readFileSync(`schemas/roles/${id}.json`, 'utf8')) as Role

/** Every profession at the door whose first form is advice. The family’s own expert is one. */
const advisers = readdirSync('schemas/roles')
  .map((name) => roleNamed(name.replace('.json', '')))
  .flatMap(({ id, kind, forms: [own = ''], words }) =>
    kind === 'professional' && own !== '' && formOf(own).kind === 'advice'
      ? [{ id, own, title: words['en-GB'].title }]
      : [],
  )

const screens = {
  phone: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
  laptop: { viewport: { width: 1280, height: 800 } },
} as const

for (const [at, { id, own, title }] of advisers.entries()) {
  const kind = at % 2 === 0 ? 'laptop' : 'phone'
  test(`${title} gives advice on a ${kind}, and it is read in the paper`, async ({ browser }) => {
    test.setTimeout(240_000)
    const context = await browser.newContext(screens[kind])
    context.setDefaultTimeout(20_000)
    const watched = await watch(context, site.address)
    const page = await context.newPage()
    const work = { role: id, name: 'Marigold Sample', title, organisation: 'Example Service' }
    const ofCase = await beginAtWork(page, site.address, 'Juniper', work)
    const form = formOf(own)
    const part = await start(page, own)
    const said: string[] = []
    for (const { of, field } of shapeOf(form)) {
      await within(page, site.address, { at: 'question', case: ofCase, part, form: own, page: of.id })
      const words = `What ${title} says of ${field}, in one line`
      if (of.rows !== undefined) await addRow(page)
      const [question = ''] = Object.keys(of.questions)
      // The first box of a question without rows bears the name of the question itself.
      const box = page.locator('form.oo-form').getByRole('textbox').first()
      await (of.rows === undefined ? box : control(page, question, field)).fill(words)
      said.push(words)
      if (of.rows !== undefined && field === 'what' && asks(of, 'educates')) {
        await page.locator(`input[id^="q-${question.replaceAll('.', '-')}-educates"][value="yes"]`).check()
        await expect(page.getByText(section('section.because.educates'))).toBeVisible()
      }
      const here = page.url()
      await goOn(page)
      await page.waitForURL((url) => url.href !== here)
    }
    expect(said.length).toBeGreaterThan(0)
    // Without loading the page anew: the lock that was opened stays open.
    await within(page, site.address, { at: 'hand-over', case: ofCase, part })
    await button(page, telling('handOver.button')).click()
    await expect(heading(page)).toHaveText(telling('handedOver.title'))
    await within(page, site.address, {
      at: 'paper',
      case: ofCase,
      document: 'contribution-copy',
      audience: 'nobody',
    })
    const paper = page.locator('.paper')
    for (const words of said) await expect(paper).toContainText(words)
    expect(watched).toEqual({ complaints: [], strangers: [] })
    await context.close()
  })
}

test('there is a journey for every kind of adviser whom regulation 6(1) names', () => {
  const asked = new Set(advisers.map(({ own }) => own))
  const named = ['f08', 'f09', 'f10', 'f11', 'f12', 'f13', 'f13-adult', 'f14', 'f15', 'f16']
  const modules = ['med', 'slt', 'ot', 'pt', 'mh', 'ccn', 'ph', 'aud', 'eye'].map((one) => `f12-${one}`)
  expect([...named, ...modules].filter((form) => !asked.has(form))).toEqual([])
})

/** A need, an outcome and a line of provision; where the form asks for none of these, its first long answer. */
function shapeOf(form: Form): readonly { readonly of: FormPage; readonly field: string }[] {
  const records = [
    ['needs', 'need'],
    ['outcomes', 'text'],
    ['provision', 'what'],
  ].flatMap(([kind = '', field = '']) => {
    const asked = questionsOf(form).find(
      ({ question, schema }) =>
        question.feeds.some(({ place, as }) => as === 'item' && place.split('.').at(-1) === kind) &&
        leavesOf(schema)[field] !== undefined,
    )
    return asked === undefined ? [] : [{ of: asked.page, field }]
  })
  if (records.length > 0) return records
  const long = questionsOf(form).find(
    ({ question, page, id }) => question.type === 'longText' && Object.keys(page.questions)[0] === id,
  )
  if (long !== undefined) return [{ of: long.page, field: '' }]
  const group = questionsOf(form).find(
    ({ page, id }) => page.rows === undefined && Object.keys(page.questions)[0] === id,
  )
  const field = Object.entries(leavesOf(group?.schema ?? {})).find(([, leaf]) => isText(leaf))?.[0]
  return group !== undefined && field !== undefined ? [{ of: group.page, field }] : []
}

function isText({
  type,
  enum: choices,
  pattern,
}: {
  type?: string
  enum?: unknown
  pattern?: string
}): boolean {
  return type === 'string' && choices === undefined && pattern === undefined
}

function asks({ schema }: FormPage, field: string): boolean {
  return Object.hasOwn(schema?.properties ?? {}, field)
}

test('a teenager tells their own story by keyboard alone, in high contrast', async ({ browser }) => {
  test.setTimeout(240_000)
  const context = await browser.newContext({ ...screens.laptop, contrast: 'more', forcedColors: 'active' })
  const watched = await watch(context, site.address)
  const page = await context.newPage()
  await load(page, site.address, { at: 'door', door: 'young-person' })
  await tabTo(page, page.getByLabel(doors('youngPerson.name'), { exact: true }))
  await page.keyboard.type('Juniper')
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText('Juniper')
  const ofCase = caseOf(page)
  const part = await start(page, 'f04')
  await within(page, site.address, { at: 'question', case: ofCase, part, form: 'f04', page: 'matter' })
  await tabTo(page, control(page, 'sec.matter'))
  await page.keyboard.type('That I can walk to college by myself.')
  expect(await faultsOf(page)).toEqual([])
  const on = page.locator('form.oo-form button[type="submit"]')
  await tabTo(page, on)
  await page.keyboard.press('Enter')
  await expect(control(page, 'sec.matter')).toHaveCount(0)
  await handOver(page, site.address, { case: ofCase, part })
  await within(page, site.address, {
    at: 'paper',
    case: ofCase,
    document: 'contribution-copy',
    audience: 'nobody',
  })
  await expect(page.locator('.paper')).toContainText('That I can walk to college by myself.')
  expect(watched).toEqual({ complaints: [], strangers: [] })
  await context.close()
})

test('somebody who watches a child keeps what they saw apart from what they think it means', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const context = await browser.newContext({ ...screens.phone, colorScheme: 'dark' })
  const watched = await watch(context, site.address)
  const page = await context.newPage()
  const ofCase = await begin(page, site.address, 'Bramble', 'Rowan Example', 'dad')
  const part = await start(page, 'f06')
  const form = formOf('f06')
  const likes = form.pages.find(({ rows }) => rows === 'obs.likes')
  if (likes === undefined) throw new Error('f06 does not ask what a child likes')
  await within(page, site.address, { at: 'question', case: ofCase, part, form: 'f06', page: likes.id })
  await addRow(page)
  const saw = 'Reaches for the blue ball three times and laughs'
  const means = 'Perhaps the bell in it is what matters'
  await control(page, 'obs.likes', 'saw').fill(saw)
  await control(page, 'obs.likes', 'mayMean').fill(means)
  expect(await faultsOf(page)).toEqual([])
  await goOn(page)
  await handOver(page, site.address, { case: ofCase, part })
  await within(page, site.address, {
    at: 'paper',
    case: ofCase,
    document: 'draft-plan',
    audience: 'authority',
  })
  const paper = page.locator('.paper')
  await expect(paper).toContainText(saw)
  const words = form.words['en-GB'].questions['obs.likes']
  const label = (field: string): string => words?.labels?.[field] ?? words?.fields?.[field] ?? ''
  const table = paper.locator('table').filter({ hasText: saw })
  await expect(table.getByRole('columnheader', { name: label('saw'), exact: true })).toBeVisible()
  await expect(table.getByRole('columnheader', { name: label('mayMean'), exact: true })).toBeVisible()
  await expect(table.locator('tbody').getByText(saw, { exact: true })).toBeVisible()
  await expect(table.locator('tbody').getByText(means, { exact: true })).toBeVisible()
  expect(await paper.innerText()).not.toContain(`“${saw}”`)
  expect(watched).toEqual({ complaints: [], strangers: [] })
  await context.close()
})
