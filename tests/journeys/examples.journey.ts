import { expect, type Page } from '@playwright/test'
import { examples } from '../../src/app/examples.ts'
import { tabTo } from './keyboard.ts'
import { faultsOf, sidewaysBy, usualLooks } from './readable.ts'
import { test } from './watched.ts'

const letters = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H1', 'H2', 'I', 'J', 'K']

/** The headings of a level, without what is only in the app around the paper. */
const headings = (page: Page, level: number): Promise<string[]> =>
  page.locator(`.paper h${String(level)}`).allTextContents()

test('the start page names every example and asks nobody else for anything', async ({ page, watched }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  for (const { id, name } of examples) {
    await expect(page.getByRole('link', { name: new RegExp(name) })).toHaveAttribute(
      'href',
      `./?example=${id}`,
    )
  }
  expect(watched).toEqual({ complaints: [], strangers: [] })
})

for (const example of examples) {
  test(`${example.name}’s draft plan opens, with its sections A to K in order`, async ({ page, watched }) => {
    await page.goto('/')
    await page.getByRole('link', { name: new RegExp(example.name) }).click()
    const title = page.locator('.paper h1')
    await expect(title).toContainText(example.name.split(' ')[0] ?? '')
    await expect(title).toBeFocused()
    await expect(page).toHaveTitle(`${(await title.textContent()) ?? ''} – One and Only`)
    const sections = (await headings(page, 2)).flatMap((text) => /^Section (\w+):/.exec(text)?.[1] ?? [])
    expect(sections).toEqual(letters)
    await expect(page.getByText('everybody named here is made up')).toBeVisible()
    expect(watched).toEqual({ complaints: [], strangers: [] })
  })

  for (const { name, viewport, colorScheme } of usualLooks) {
    test(`${example.name}’s draft plan can be read by everyone on ${name}`, async ({ page, watched }) => {
      await page.setViewportSize(viewport)
      await page.emulateMedia({ colorScheme })
      await page.goto(`/?example=${example.id}`)
      await expect(page.locator('.paper h1')).toBeVisible()
      expect(await faultsOf(page)).toEqual([])
      expect(await sidewaysBy(page)).toBe(0)
      expect(watched).toEqual({ complaints: [], strangers: [] })
    })
  }
}

for (const { name, viewport, colorScheme } of usualLooks) {
  test(`the start page can be read by everyone on ${name}`, async ({ page }) => {
    await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme })
    await page.goto('/')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await faultsOf(page)).toEqual([])
    expect(await sidewaysBy(page)).toBe(0)
  })
}

test('an example is opened and left again with the keyboard alone', async ({ page }) => {
  await page.goto('/')
  const link = page.getByRole('link', { name: /Ash Example/ })
  await tabTo(page, link)
  await page.keyboard.press('Enter')
  await expect(page.locator('.paper h1')).toBeFocused()
  const section = page.locator('.paper .contents a').first()
  await tabTo(page, section)
  await page.keyboard.press('Enter')
  expect(new URL(page.url()).hash).toBe(await section.getAttribute('href'))
  await page.goBack()
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1, name: 'A child’s story, told once' })).toBeVisible()
})

test('an address into the plan leads to that place', async ({ page }) => {
  await page.goto('/?example=ash')
  const href = (await page.locator('.paper .contents a').nth(6).getAttribute('href')) ?? ''
  await page.goto('about:blank')
  await page.goto(`/?example=ash${href}`)
  await expect(page.locator(`[id="${href.slice(1)}"]`)).toBeInViewport()
})

test('a plan that cannot be fetched says so and what to do', async ({ page }) => {
  await page.route('**/examples/ash.json', (route) => route.abort())
  await page.goto('/?example=ash')
  await expect(page.getByRole('alert')).toContainText('Check that you are online')
  await expect(page.getByRole('link', { name: 'Go to the start' })).toBeVisible()
})

test('a changed case is refused with its reason, and no half plan is shown', async ({ page }) => {
  await page.route('**/examples/ash.json', async (route) => {
    const answer = await route.fetch()
    const text = await answer.text()
    await route.fulfill({ response: answer, body: text.replace('Hazel', 'Mabel') })
  })
  await page.goto('/?example=ash')
  await expect(page.getByRole('alert')).toContainText('cannot be shown')
  await expect(page.locator('.paper')).toHaveCount(0)
})

test('an example that does not exist is said to be none', async ({ page }) => {
  await page.goto('/?example=../../package')
  await expect(page.getByRole('alert')).toContainText('There is no such page')
})

test('on paper only the plan is printed', async ({ page }) => {
  await page.goto('/?example=ash')
  await expect(page.locator('.paper h1')).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('link', { name: 'Choose another example' })).toBeHidden()
  await expect(page.getByRole('banner')).toBeHidden()
  await expect(page.locator('.paper h1')).toBeVisible()
})

test('every answer of the server carries the headers that protect a page', async ({ request }) => {
  for (const path of [
    '/',
    '/icon.svg',
    '/examples/ash.json',
    '/no-such-page',
    '/../package.json',
    '/%2e%2e/package.json',
  ]) {
    const answer = await request.get(path)
    const headers = answer.headers()
    expect(headers['content-security-policy'], path).toContain("require-trusted-types-for 'script'")
    expect(headers['content-security-policy'], path).toContain("frame-ancestors 'none'")
    expect(headers['x-content-type-options'], path).toBe('nosniff')
    expect(headers['permissions-policy'], path).toContain('geolocation=()')
    expect(await answer.text(), path).not.toContain('"devDependencies"')
  }
})

test('the page carries its policy itself, for hosts that send none', async ({ page }) => {
  await page.goto('/')
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain('trusted-types one-and-only')
})
