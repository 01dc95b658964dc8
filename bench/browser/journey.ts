/** Ways through the app as people take them. What buttons are called is read from the screens' own words. */
import type { Locator, Page } from '@playwright/test'
import { sayFrom } from '../../src/catalogue/say.ts'
import { hrefOf, type Place } from '../../src/app/place.ts'
import child from '../../schemas/screens/child.en-GB.json'
import doors from '../../schemas/screens/doors.en-GB.json'
import frame from '../../schemas/screens/frame.en-GB.json'
import lock from '../../schemas/screens/lock.en-GB.json'
import start from '../../schemas/screens/start.en-GB.json'
import telling from '../../schemas/screens/telling.en-GB.json'

const sayChild = sayFrom(child.labels)
const sayDoors = sayFrom(doors.labels)
const sayFrame = sayFrom(frame.labels)
const sayLock = sayFrom(lock.labels)
const sayStart = sayFrom(start.labels)
const say = sayFrom(telling.labels)

const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true })

/** A mother begins: from the first address to the child's page. @returns the case's id */
export async function beginAsMother(page: Page, address: string): Promise<string> {
  await page.goto(address)
  await page.getByRole('link', { name: sayStart('start.child'), exact: true }).click()
  await page.getByLabel(sayDoors('child.name')).fill('Ash')
  await page.getByLabel(sayDoors('child.me'), { exact: true }).fill('Hazel Example')
  await page.getByRole('radio', { name: sayDoors('relation.mum'), exact: true }).check()
  await button(page, sayDoors('doors.begin')).click()
  return caseOf(page)
}

/** Somebody who gives advice begins, behind the lock that work needs. @returns the case's id */
export async function beginAsAdviser(page: Page, address: string, role: string): Promise<string> {
  await page.goto(address)
  await page.getByRole('link', { name: sayStart('start.school'), exact: true }).click()
  await page.getByLabel(sayLock('set.first'), { exact: true }).fill('2580')
  await page.getByLabel(sayLock('set.second'), { exact: true }).fill('2580')
  await button(page, sayLock('set.save')).click()
  await page.getByLabel(sayDoors('school.child')).fill('Ash')
  await page.locator(`input[type=radio][value=${role}]`).check()
  await page.getByLabel(sayDoors('school.me'), { exact: true }).fill('Rowan Example')
  await page.getByLabel(sayDoors('school.jobTitle')).fill('Adviser')
  await page.getByLabel(sayDoors('school.organisation')).fill('Example Service')
  await button(page, sayDoors('doors.begin')).click()
  return caseOf(page)
}

async function caseOf(page: Page): Promise<string> {
  await page.waitForURL((url) => url.searchParams.get('at') === 'child')
  return new URL(page.url()).searchParams.get('case') ?? ''
}

/** From the child's page until a form is begun. @returns the part */
export async function beginForm(page: Page, form: string): Promise<string> {
  const title = (child.labels as Readonly<Record<string, string>>)[`form.${form}.title`] ?? ''
  // Forms for later and for other papers are folded away.
  const folded = page.locator('main details:not([open]) > summary')
  await button(page, say('readers.start')).or(page.locator('.oo-cards')).first().waitFor()
  while ((await folded.count()) > 0) await folded.first().click()
  await button(page, `${sayChild('child.start.go')} ${title}`).click()
  await button(page, say('readers.start')).click()
  await page.waitForURL((url) => url.searchParams.get('at') === 'question')
  // Until its first page is there: who goes on before that meets it in the place of the page they went to.
  await page
    .getByRole('heading', { level: 1 })
    .filter({ hasNotText: sayFrame('frame.opening') })
    .waitFor()
  return new URL(page.url()).searchParams.get('part') ?? ''
}

/** Through a form's first pages until a question can be answered: one that only shows facts takes no answer. */
export async function firstQuestion(page: Page): Promise<void> {
  const control = firstControl(page)
  const shown = page.getByRole('link', { name: say('facts.goOn'), exact: true })
  for (let at = 0; at < 10; at++) {
    await control.or(shown).first().waitFor()
    if (await control.isVisible()) {
      await control.focus()
      return
    }
    const link = await shown.elementHandle()
    await link.click()
    // The page after it may have a link of the same name.
    await link.waitForElementState('hidden')
  }
  throw new Error('No question that takes an answer was found among the first ten pages')
}

/** A part of an answer, not a way past the question. */
function firstControl(page: Page): Locator {
  return page
    .locator('.oo-form')
    .locator('input:enabled, textarea:enabled, select:enabled, .oo-sort__column')
    .first()
}

/** Goes to a place without loading the page anew, as the browser's own Back does; waits until the old page is gone. */
export async function goTo(page: Page, place: Place, demo = false): Promise<void> {
  const href = hrefOf(place, demo)
  if (new URL(href, page.url()).href === page.url()) return
  const before = await page.getByRole('main').elementHandle()
  await page.evaluate((to) => {
    window.history.pushState(null, '', to)
    window.dispatchEvent(new PopStateEvent('popstate'))
  }, href)
  await before.waitForElementState('hidden')
}

/** From the list of a repeating question to the page of a new row. */
export async function addRow(page: Page): Promise<void> {
  await button(page, say('rows.add'))
    .or(button(page, say('rows.addMore')))
    .click()
  await page.waitForURL((url) => url.searchParams.has('row'))
}

/** Boxes for words on a page of questions. */
export const textBoxes = '.oo-form textarea, .oo-form input[type="text"]'
