/** Two tabs, the browser inside another app, and the way out in a hurry. */
import { expect } from '@playwright/test'
import { everythingKept } from './kept.ts'
import {
  begin,
  button,
  control,
  heading,
  left,
  load,
  placeOf,
  savingTakes,
  setLock,
  settled,
  start,
  within,
} from './telling.ts'
import { test } from './watched.ts'
import { sayOf } from './words.ts'

const frame = sayOf('frame')
const offline = sayOf('offline')
const doors = sayOf('doors')
const lock = sayOf('lock')
const forms = sayOf('forms')

const said = 'I swam a whole length.'

test('a second tab reads, says so, and goes on writing when it is asked to', async ({
  page,
  context,
  watched,
  baseURL,
}) => {
  const home = `${baseURL ?? ''}/`
  const ofCase = await begin(page, home, 'Bramble', 'Willow Testcase', 'mum')
  const part = await start(page, 'f03')
  const place = { at: 'question', case: ofCase, part, form: 'f03', page: 'proud' } as const
  await within(page, home, place)
  await control(page, 'me.proud').fill(said)
  await page.waitForTimeout(savingTakes)

  const second = await context.newPage()
  await load(second, home, place)
  const notice = second.locator('.govuk-notification-banner')
  await expect(notice).toContainText(frame('frame.reading.says'))
  await expect(second.locator('main')).toContainText(said)
  await expect(control(second, 'me.proud')).toHaveCount(0)

  await button(second, frame('frame.reading.here')).click()
  await expect(notice).toHaveCount(0)
  await expect(control(second, 'me.proud')).toHaveValue(said)
  await expect(page.locator('.govuk-notification-banner')).toContainText(frame('frame.reading.says'))
  await expect(control(page, 'me.proud')).toHaveCount(0)

  await control(second, 'me.proud').fill(`${said} Twice.`)
  await second.waitForTimeout(savingTakes)
  await expect(page.locator('main')).toContainText(`${said} Twice.`)
  expect(watched).toEqual({ complaints: [], strangers: [] })
})

test.describe('Inside another app', () => {
  test.use({
    userAgent:
      'Mozilla/5.0 (Linux; Android 14; Pixel 8 Build/UD1A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/130.0.0.0 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/450.0.0.0;]',
  })

  test('a page tells so before anything is kept, and says how to go on', async ({
    page,
    watched,
    baseURL,
  }) => {
    const home = `${baseURL ?? ''}/`
    for (const place of [
      { at: 'door', door: 'child' },
      { at: 'door', door: 'school' },
      { at: 'open-file' },
    ] as const) {
      await load(page, home, place)
      await expect(heading(page)).toHaveText(offline('inApp.title'))
      await expect(page.locator('main form, main input[type="file"]')).toHaveCount(0)
      await expect(page.locator('#page-address')).toHaveValue(page.url())
    }
    expect(await everythingKept(page)).not.toContain('professional')
    await load(page, home, { at: 'door', door: 'child' })
    await button(page, offline('inApp.stay')).click()
    await expect(page.getByLabel(doors('child.name'), { exact: true })).toBeVisible()
    expect(watched).toEqual({ complaints: [], strangers: [] })
  })
})

test('the way out leads to an empty page at once, and one step back shows nothing of a locked story', async ({
  page,
  watched,
  baseURL,
}) => {
  const home = `${baseURL ?? ''}/`
  const ofCase = await begin(page, home, 'Bramble', 'Willow Testcase', 'mum')
  await within(page, home, { at: 'lock' })
  await setLock(page, 'copper kettle nine')
  await expect.poll(() => placeOf(page)['at']).toBe('device')
  await within(page, home, { at: 'child', case: ofCase })
  const part = await start(page, 'f03')
  await within(page, home, { at: 'question', case: ofCase, part, form: 'f03', page: 'proud' })
  await control(page, 'me.proud').fill(said)
  await page.getByRole('button', { name: frame('frame.exit'), exact: true }).click()
  await expect.poll(() => new URL(page.url()).pathname).toBe('/away.html')
  expect(await page.locator('body').innerText()).not.toMatch(/Bramble|swam|One and Only/)

  await page.goBack()
  await settled(page)
  await expect(heading(page)).toHaveText(lock('lock.title'))
  const all = await page.content()
  for (const hidden of [said, 'Bramble', 'Willow']) expect(all).not.toContain(hidden)

  // What was typed a moment before leaving is there, behind the lock.
  await page.getByLabel(lock('lock.secret'), { exact: true }).fill('copper kettle nine')
  await left(page, () => button(page, lock('lock.open')).click())
  await within(page, home, { at: 'question', case: ofCase, part, form: 'f03', page: 'proud' })
  await expect(control(page, 'me.proud')).toHaveValue(said)
  await expect(button(page, forms('page.continue'))).toBeVisible()
  expect(watched).toEqual({ complaints: [], strangers: [] })
})

test('a double click goes on from one page, and the title says it while something is wrong', async ({
  page,
  watched,
  baseURL,
}) => {
  const home = `${baseURL ?? ''}/`
  const ofCase = await begin(page, home, 'Bramble', 'Willow Testcase', 'mum')
  const at = { at: 'question', case: ofCase, part: 'facts', form: 'f01' } as const
  await within(page, home, { ...at, page: 'names' })
  // The check of the page is there: nothing has to be waited for any more.
  await page.waitForTimeout(1500)
  await button(page, forms('page.continue')).dblclick({ delay: 60 })
  await expect.poll(() => placeOf(page)['page']).not.toBe('names')
  const second = placeOf(page)['page']
  await page.waitForTimeout(1000)
  expect(placeOf(page)['page']).toBe(second)
  // One click at the same place goes on at once.
  await button(page, forms('page.continue')).click()
  await expect.poll(() => placeOf(page)['page']).not.toBe(second)

  await within(page, home, { ...at, page: 'birth' })
  await control(page, 'core.dob').fill('31')
  await page.waitForTimeout(1500)
  await button(page, forms('page.continue')).click()
  const wrong = new RegExp(`^${forms('errors.hidden')} `)
  await expect(page).toHaveTitle(wrong)
  await expect(page.locator('.govuk-error-summary')).toBeFocused()
  await expect(page.locator('.govuk-error-summary__title')).toHaveText(forms('errors.title'))
  await control(page, 'core.dob').fill('')
  await button(page, forms('page.continue')).click()
  await expect.poll(() => placeOf(page)['page']).not.toBe('birth')
  await expect(page).not.toHaveTitle(wrong)
  expect(watched).toEqual({ complaints: [], strangers: [] })
})
