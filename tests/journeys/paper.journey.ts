/** A form on paper: printed on the device, filled in by hand, and typed in by keyboard alone. */
import { readFile, writeFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { has, inFolder, said } from '../cases/tools.ts'
import { deviceOf, type Device } from './device.ts'
import { tabTo } from './keyboard.ts'
import { faultsOf } from './readable.ts'
import { siteOf, type Site } from './site.ts'
import { begin, button, choiceIn, control, heading, load, savingTakes, start } from './telling.ts'
import { formOf, sayOf } from './words.ts'

test.describe.configure({ mode: 'serial', timeout: 120_000 })

const telling = sayOf('telling')
const typing = sayOf('typing')
const papers = sayOf('papers')
const frame = sayOf('frame')
const form = formOf('f03')

const proud = 'That I walked over the bridge with the holes in it.'
const friend = 'Bilal, who knows the sayings'

let site: Site
let device: Device
let here: { case: string; part: string }

test.beforeAll(async () => {
  site = await siteOf()
  device = await deviceOf('laptop', site.address)
  const { page } = device
  const id = await begin(page, site.address, 'Ash', 'Hazel Example', 'mum')
  here = { case: id, part: await start(page, 'f03') }
})
test.afterAll(async () => {
  await device.end()
  await site.goAway()
})

test('a blank is made on the device, with the numbers of the questions', async () => {
  const { page } = device
  await load(page, site.address, { at: 'tasks', ...here })
  await page.getByRole('link', { name: telling('tasks.print'), exact: true }).click()
  await expect(heading(page)).toHaveText(papers('blank.title'))
  const large = page.getByRole('region', { name: papers('blank.large-print'), exact: true })
  await large.getByRole('button', { name: papers('make.pdf'), exact: true }).click()
  const ready = large.getByRole('link', { name: frame('frame.file.save'), exact: true })
  await expect(ready).toBeVisible({ timeout: 45_000 })
  const coming = page.waitForEvent('download')
  await ready.click()
  const download = await coming
  expect(download.suggestedFilename()).toMatch(/^form-to-fill-in-large-print-\d{4}-\d\d-\d\d\.pdf$/)
  const bytes = await readFile(await download.path())
  expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-')
  if (!has('pdftotext')) return
  await inFolder(async (folder) => {
    await writeFile(`${folder}/blank.pdf`, bytes)
    const text = said('pdftotext', [`${folder}/blank.pdf`, '-']).replace(/\s+/g, ' ')
    expect(text).toContain(`F03 · 1 ${form.words['en-GB'].questions['me.goodat']?.question ?? '?'}`)
    expect(text).not.toContain('Ash')
  })
})

test('a paper is typed in by keyboard alone, and says who wrote it and who typed it', async () => {
  const { page } = device
  await load(page, site.address, { at: 'tasks', ...here })
  await tabTo(page, page.getByRole('link', { name: telling('tasks.typeIn'), exact: true }))
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText(typing('typing.title', { form: form.words['en-GB'].title }))
  expect(await faultsOf(page)).toEqual([])

  // The first box of a group bears the id of its question.
  await tabTo(page, control(page, 'how.paper'))
  await page.keyboard.type('Linden Example')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Dad')
  await tabTo(page, choiceIn(page, 'how.words', 'own'))
  await page.keyboard.press('Space')
  await tabTo(page, control(page, 'me.goodat'))
  await page.keyboard.press('Space')
  await tabTo(page, control(page, 'me.proud'))
  await page.keyboard.type(proud)

  const rows = page.getByRole('region', {
    name: form.words['en-GB'].questions['me.people']?.question ?? '?',
    exact: true,
  })
  await tabTo(page, rows.getByRole('button').last())
  await page.keyboard.press('Enter')
  await expect(rows.getByRole('textbox').first()).toBeFocused()
  await page.keyboard.type(friend)

  await tabTo(page, button(page, typing('typing.next')))
  await page.keyboard.press('Enter')
  await expect(page.locator('.govuk-caption-l')).toHaveText(/^Part 2 of /)

  await page.waitForTimeout(savingTakes)
  await load(page, site.address, { at: 'check', ...here })
  for (const text of [proud, friend, 'Linden Example', 'Dad', 'Hazel Example', 'On paper'])
    await expect(page.getByText(text).first()).toBeVisible()
  expect(device.watched).toEqual({ complaints: [], strangers: [] })
})

test('what must not lie about on paper is not typed in from one', async () => {
  const { page } = device
  await load(page, site.address, { at: 'paper-in', ...here })
  const asked: string[] = []
  for (;;) {
    asked.push(...(await page.locator('.oo-number').allTextContents()))
    const next = button(page, typing('typing.next'))
    if ((await next.count()) === 0) break
    const before = await page.locator('.govuk-caption-l').textContent()
    await next.click()
    await expect(page.locator('.govuk-caption-l')).not.toHaveText(before ?? '')
  }
  const inOrder = form.pages.flatMap(({ questions }) => Object.entries(questions))
  const secret = inOrder.flatMap(([, { reach }], at) => (reach === 'plan' ? [] : [`F03 · ${String(at + 1)}`]))
  expect(secret.length).toBeGreaterThan(0)
  expect(asked.filter((number) => secret.includes(number))).toEqual([])
  expect(asked).toContain('F03 · 2')
})
