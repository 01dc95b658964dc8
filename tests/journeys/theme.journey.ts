/** What the design system does with the keyboard: where it goes when something is wrong, revealed, added or taken out. */
import { expect, test, type Browser, type Locator, type Page } from '@playwright/test'
import type { Place } from '../../src/app/place.ts'
import { looks } from './readable.ts'
import { siteOf, type Site } from './site.ts'
import { begin, button, choose, control, goOn, heading, load } from './telling.ts'
import { watch, type Watched } from './watched.ts'
import { sayOf } from './words.ts'

const say = sayOf('forms')
const telling = sayOf('telling')
const doors = sayOf('doors')

let site: Site

test.beforeAll(async () => {
  site = await siteOf()
})
test.afterAll(async () => {
  await site.goAway()
})

interface Begun {
  readonly page: Page
  readonly watched: Watched
  readonly at: (page: string) => Place
}

async function begun(browser: Browser): Promise<Begun> {
  const context = await browser.newContext({ ...looks[0] })
  const watched = await watch(context, site.address)
  context.setDefaultTimeout(10_000)
  const page = await context.newPage()
  const ofCase = await begin(page, site.address, 'Bramble', 'Willow Testcase', 'mum')
  return {
    page,
    watched,
    at: (name) => ({ at: 'question', case: ofCase, part: 'facts', form: 'f01', page: name }),
  }
}

const topOf = async (one: Locator): Promise<number> => (await one.boundingBox())?.y ?? NaN

const summary = (page: Page): Locator => page.locator('.govuk-error-summary')

test('what is wrong is read first, and leads to the box that is wrong', async ({ browser }) => {
  const { page, watched, at } = await begun(browser)
  await load(page, site.address, at('birth'))
  await control(page, 'core.dob').fill('27')
  await control(page, 'core.dob', 'month').fill('13')
  await control(page, 'core.dob', 'year').fill('2019')
  await goOn(page)
  await expect(summary(page)).toBeFocused()
  // Before the title and what stands over it, not between the two.
  expect(await topOf(summary(page))).toBeLessThan(await topOf(page.locator('.govuk-caption-l')))
  const month = control(page, 'core.dob', 'month')
  await expect(month).toHaveAttribute('aria-invalid', 'true')
  await expect(control(page, 'core.dob')).not.toHaveAttribute('aria-invalid', 'true')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(month).toBeFocused()
  await expect(page.locator('fieldset', { has: month }).locator('legend')).toBeInViewport()
  await expect(page.locator('fieldset', { has: month })).toHaveAccessibleDescription(
    /27 3 2019.*Error:\s+Write the date/,
  )
  await month.fill('3')
  await expect(month).not.toHaveAttribute('aria-invalid', 'true')
  await goOn(page)
  await expect(summary(page)).toHaveCount(0)
  expect(watched).toEqual({ complaints: [], strangers: [] })
})

test('a wrong check letter is told at the number, and nobody is held back by it', async ({ browser }) => {
  const { page, watched, at } = await begun(browser)
  await load(page, site.address, at('numbers'))
  await control(page, 'core.upn').fill('A801200005001')
  await goOn(page)
  await expect(summary(page)).toBeFocused()
  await page.getByRole('link', { name: say('error.upn.digit') }).click()
  await expect(control(page, 'core.upn')).toBeFocused()
  await expect(control(page, 'core.upn')).toHaveAccessibleDescription(
    new RegExp(`Error:\\s+${say('error.upn.digit')}`),
  )
  // Enter goes on from inside the field, and the spaces that were typed are no mistake.
  await control(page, 'core.upn').fill('b801 2000 05001')
  await page.keyboard.press('Enter')
  await expect(summary(page)).toHaveCount(0)
  await load(page, site.address, at('numbers'))
  await expect(control(page, 'core.upn')).toHaveValue('B801200005001')
  await control(page, 'core.upn').fill('A801200005001')
  await goOn(page)
  const before = page.url()
  await button(page, say('errors.leave')).click()
  await expect.poll(() => page.url()).not.toBe(before)
  expect(watched).toEqual({ complaints: [], strangers: [] })
})

test('‘something else’ reveals a box beneath it, and says that it does', async ({ browser }) => {
  const { page, watched, at } = await begun(browser)
  await load(page, site.address, at('birth'))
  const more = control(page, 'core.pronouns', 'more')
  await expect(more).toHaveCount(0)
  await choose(page, 'core.pronouns', 'other')
  await expect(more).toBeVisible()
  const other = page.locator('input[name="q-core-pronouns"][value="other"]')
  const revealed = page.locator(`[id="${(await other.getAttribute('aria-controls')) ?? ''}"]`)
  await expect(revealed.locator(more)).toHaveCount(1)
  await expect(other).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(more).toBeFocused()
  await choose(page, 'core.pronouns', 'she')
  await expect(more).toHaveCount(0)
  await expect(other).not.toHaveAttribute('aria-controls', /./)
  expect(watched).toEqual({ complaints: [], strangers: [] })
})

test('words beside choices have the whole width of the page', async ({ browser }) => {
  const { page, at } = await begun(browser)
  await load(page, site.address, at('communication-ways'))
  const form = await page.locator('form.oo-form').boundingBox()
  const box = await page.locator('.oo-beside textarea').boundingBox()
  expect(box?.width).toBeGreaterThan((form?.width ?? Infinity) - 2)
})

test('a row that is added is read from its title, and the keyboard stays on the page when one is taken out', async ({
  browser,
}) => {
  const { page, watched, at } = await begun(browser)
  await load(page, site.address, at('carers'))
  // Whoever begins for a child is there already.
  const rows = page.locator('main .oo-row')
  await expect(rows).toHaveCount(1)
  await button(page, telling('rows.addMore')).click()
  await expect(heading(page)).toBeFocused()
  await control(page, 'core.carers', 'name').fill('Rowan Testcase')
  await goOn(page)
  await expect(rows).toHaveCount(2)
  await page.getByRole('button', { name: `${telling('rows.remove')} Rowan Testcase` }).click()
  await expect(rows).toHaveCount(1)
  await expect(heading(page)).toBeFocused()
  await button(page, telling('rows.undo')).click()
  await expect(rows).toHaveCount(2)
  await expect(heading(page)).toBeFocused()
  expect(watched).toEqual({ complaints: [], strangers: [] })
})

test('a screen of the app leads to what is missing as a page of questions does', async ({ browser }) => {
  const context = await browser.newContext({ ...looks[0] })
  const watched = await watch(context, site.address)
  const page = await context.newPage()
  await load(page, site.address, { at: 'door', door: 'child' })
  await button(page, doors('doors.begin')).click()
  await expect(summary(page)).toBeFocused()
  await page.getByRole('link', { name: doors('child.relation.missing') }).click()
  const first = page.locator('input[name="relation"]').first()
  await expect(first).toBeFocused()
  await expect(page.locator('legend', { hasText: doors('child.relation') })).toBeInViewport()
  expect(watched).toEqual({ complaints: [], strangers: [] })
})
