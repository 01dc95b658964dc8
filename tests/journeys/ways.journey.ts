/** One answer in every way there is: by the keyboard alone, by mouse and by finger, kept, checked, and in copies. */
import { readFileSync } from 'node:fs'
import { expect, test, type Locator, type Page } from '@playwright/test'
import { browserArguments, browserPath } from '../../src/cli/browser.mjs'
import type { Place } from '../../src/app/place.ts'
import { inkOn } from './ink.ts'
import { tabTo } from './keyboard.ts'
import { expectReadable, usualLooks } from './readable.ts'
import { siteOfFile } from './site.ts'
import { button, childTells, handOver, load, sayWhoseWords, type Told } from './telling.ts'
import { watch } from './watched.ts'
import { sayOf } from './words.ts'

const executablePath = await browserPath(process.env)

// A stand-in for a microphone: the browser's own, which hums and beeps.
test.use({
  launchOptions: {
    args: [...browserArguments, '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
    ...(executablePath !== undefined && { executablePath }),
  },
})

const ways = sayOf('ways')
const forms = sayOf('forms')
const cards = sayOf('cards')
const file = sayOf('file')
const device = sayOf('device')
const frame = sayOf('frame')

const site = siteOfFile()

/** A child's own pages, and that the words on them are the child's. */
async function tellsInOwnWords(page: Page, whose: 'own' | 'mixture' = 'own'): Promise<Told> {
  const told = await childTells(page, site.address, 'Bramble', 'Willow Testcase')
  await sayWhoseWords(page, site.address, told, whose)
  return told
}

const other = (page: Page): Locator => page.locator('summary').filter({ hasText: forms('ways.other') })

test('a child answers one question in every way with the keyboard alone, and finds all of it again', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const watched = await watch(context, site.address)
  const { page, at } = await tellsInOwnWords(await context.newPage())
  await load(page, site.address, at('feel-school'))
  await tabTo(page, other(page))
  await page.keyboard.press('Enter')

  await test.step('words, and that they come from a talker', async () => {
    await tabTo(page, page.getByLabel(ways('ways.ownWords'), { exact: true }))
    // A paste is taken as it is: two spaces, no capital letter, no full stop.
    await page.evaluate(() => navigator.clipboard.writeText('i feel  ok go home').catch(() => undefined))
    await page.keyboard.insertText('i feel  ok go home')
    await tabTo(page, page.getByLabel(ways('aid.used'), { exact: true }))
    await page.keyboard.press('Space')
  })
  await test.step('pictures, looked for by a word', async () => {
    await tabTo(page, button(page, ways('pictures.open')))
    await page.keyboard.press('Enter')
    await tabTo(page, page.getByLabel(ways('pictures.search'), { exact: true }))
    await page.keyboard.type('dino')
    await expect(page.getByText(ways('pictures.found', { count: 1 }), { exact: true })).toBeVisible()
    const picture = page.locator('.oo-board__grid').getByRole('button', { name: 'dinosaur', exact: true })
    await tabTo(page, picture)
    await page.keyboard.press('Space')
    await expect(picture).toHaveAttribute('aria-pressed', 'true')
  })
  await test.step('voice, written down by somebody, taken away and brought back', async () => {
    await tabTo(page, button(page, ways('voice.record')))
    await page.keyboard.press('Enter')
    await expect(button(page, ways('voice.stop'))).toBeVisible()
    await page.waitForTimeout(1500)
    await page.keyboard.press('Enter')
    await expect(page.getByText(ways('voice.kept'), { exact: true })).toBeVisible()
    await expect(page.getByLabel(ways('voice.listen'), { exact: true })).toBeVisible()
    await tabTo(page, button(page, ways('voice.remove')))
    await page.keyboard.press('Enter')
    await expect(page.getByLabel(ways('voice.listen'), { exact: true })).toHaveCount(0)
    await tabTo(page, button(page, ways('voice.bringBack')))
    await page.keyboard.press('Enter')
    await expect(page.getByLabel(ways('voice.listen'), { exact: true })).toBeVisible()
    await tabTo(page, page.getByLabel(ways('transcript.words'), { exact: true }))
    await page.keyboard.type('Beep beep')
    await tabTo(page, page.getByLabel(ways('transcript.by'), { exact: true }))
    await page.keyboard.type('Gran')
  })
  await test.step('a drawing: a colour, lines, undo, redo, an empty paper and back', async () => {
    await tabTo(page, button(page, ways('draw.start')))
    await page.keyboard.press('Enter')
    const paper = page.getByLabel(ways('draw.area'), { exact: true })
    await tabTo(page, paper)
    await line(page, 'ArrowRight')
    await line(page, 'ArrowDown')
    const both = await inkOn(page)
    expect(both).toBeGreaterThan(0)
    await press(page, ways('draw.undo'))
    await expect.poll(() => inkOn(page)).toBeLessThan(both)
    await press(page, ways('draw.redo'))
    await expect.poll(() => inkOn(page)).toBe(both)
    await press(page, ways('draw.clear'))
    await expect.poll(() => inkOn(page)).toBe(0)
    await press(page, ways('draw.undo'))
    await expect.poll(() => inkOn(page)).toBe(both)
    await tabTo(page, page.locator('.oo-draw__tools input[type="radio"]').first())
    await page.keyboard.press('ArrowRight')
    await tabTo(page, page.getByLabel(ways('alt.question'), { exact: true }))
    await page.keyboard.type('Two lines')
  })

  await load(page, site.address, at('feel-school'))
  await expect(page.getByLabel(ways('ways.ownWords'), { exact: true })).toHaveValue('i feel  ok go home')
  await expect(page.getByLabel(ways('aid.used'), { exact: true })).toBeChecked()
  await expect(page.locator('.oo-board__chosen')).toContainText('dinosaur')
  await expect(page.getByLabel(ways('voice.listen'), { exact: true })).toBeVisible()
  await expect(page.getByLabel(ways('transcript.words'), { exact: true })).toHaveValue('Beep beep')
  await expect(page.getByLabel(ways('transcript.by'), { exact: true })).toHaveValue('Gran')
  await expect(page.getByLabel(ways('alt.question'), { exact: true })).toHaveValue('Two lines')
  await expect.poll(() => inkOn(page)).toBeGreaterThan(0)
  expect(watched).toEqual({ complaints: [], strangers: [] })
})

test('recordings stay here until somebody agrees, copy by copy', async ({ browser }) => {
  test.setTimeout(240_000)
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, acceptDownloads: true })
  const watched = await watch(context, site.address)
  const { page, ofCase, part, at } = await tellsInOwnWords(await context.newPage())
  await load(page, site.address, at('proud'))
  await other(page).click()
  await button(page, ways('voice.record')).click()
  await expect(button(page, ways('voice.stop'))).toBeVisible()
  await page.waitForTimeout(1200)
  await button(page, ways('voice.stop')).click()
  await page.getByLabel(ways('transcript.words'), { exact: true }).fill('I climbed the wall')
  await load(page, site.address, { at: 'check', case: ofCase, part })
  await expect(page.locator('main')).toContainText('I climbed the wall')
  await expect(page.locator('main audio')).toHaveCount(1)
  await handOver(page, site.address, { case: ofCase, part })

  await load(page, site.address, { at: 'file', case: ofCase })
  await page.locator('input[name="who"][value="council"]').check()
  await button(page, file('file.make')).click()
  const stays = page.getByRole('heading', {
    name: file('file.recordings.one', { device: frame('frame.device.computer') }),
  })
  await expect(stays).toBeVisible()
  await expectReadable(page, 'the copy without its recording')
  const without = await savedCase(page)
  expect(without).not.toContain('audio/webm')
  expect(without).toContain('I climbed the wall')

  await page
    .locator('summary')
    .filter({ hasText: file('file.recordings.agree') })
    .click()
  await button(page, file('file.recordings.make')).click()
  await expect(page.locator('.govuk-error-summary')).toBeFocused()
  await expect(page.locator('.govuk-error-summary a').first()).toHaveText(
    file('file.recordings.sure.missing'),
  )
  await page
    .getByLabel(file('file.recordings.sure', { reader: file('file.council') }), { exact: true })
    .check()
  await page.getByLabel(file('file.recordings.who'), { exact: true }).fill('Bramble, and Willow Testcase')
  await expectReadable(page, 'agreeing to a recording')
  await button(page, file('file.recordings.make')).click()
  await expect(page.getByText('Bramble, and Willow Testcase agreed', { exact: false })).toBeVisible()
  await expect(stays).toHaveCount(0)
  const withIt = await savedCase(page)
  expect(withIt).toContain('audio/webm')
  expect(withIt).toContain('about/agreed/')
  expect(withIt).toContain('Bramble, and Willow Testcase')

  await page.locator('input[name="who"][value="school"]').check()
  await button(page, file('file.make')).click()
  await expect(stays).toBeVisible()
  expect(await savedCase(page)).not.toContain('Bramble, and Willow Testcase')
  expect(watched).toEqual({ complaints: [], strangers: [] })
})

test('every kind of question can be left for later or not be told, a list of people too', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
  const { page, at } = await tellsInOwnWords(await context.newPage())
  for (const name of [
    'people',
    'proud',
    'like',
    'feel-school',
    'calm-down',
    'school-day',
    'food',
    'picture',
  ]) {
    await load(page, site.address, at(name))
    const ofSkip = (label: string): Locator =>
      page.getByRole('button', { name: new RegExp(`^${forms(label)}`) })
    await ofSkip('skip.wontSay').click()
    await expect(ofSkip('skip.wontSay'), name).toHaveAttribute('aria-pressed', 'true')
    await ofSkip('skip.later').click()
    await expect(ofSkip('skip.later'), name).toHaveAttribute('aria-pressed', 'true')
  }
})

for (const hasTouch of [true, false]) {
  const by = hasTouch ? 'a finger' : 'a mouse'
  test(`faces, cards, ratings and pictures are answered with ${by}, and mended`, async ({ browser }) => {
    test.setTimeout(240_000)
    const viewport = hasTouch ? { width: 360, height: 740 } : { width: 1280, height: 800 }
    const context = await browser.newContext({ viewport, hasTouch })
    const { page, at } = await tellsInOwnWords(await context.newPage())
    const press = (one: Locator): Promise<void> => (hasTouch ? one.tap() : one.click())

    await load(page, site.address, at('feel-home'))
    const faces = page.getByRole('radio')
    await expect(faces).toHaveCount(5)
    await press(faces.nth(3))
    await press(faces.nth(1))
    await expect(faces.nth(1)).toBeChecked()
    await press(button(page, cards('cards.clear')))
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
    await press(faces.nth(4))

    await load(page, site.address, at('calm-down'))
    if (!hasTouch) await drag(page)
    else await press(page.locator('.oo-sort__column').first())
    await expect(page.locator('.oo-sort__sorted input:checked')).toHaveCount(1)
    await press(page.locator('.oo-sort__column').nth(1))
    await press(button(page, cards('sort.back')))
    await expect(page.locator('.oo-sort__sorted input:checked')).toHaveCount(1)
    await press(button(page, cards('sort.later')))

    await load(page, site.address, at('school-day'))
    const row = page.locator('.oo-rating__row').first()
    await press(row.getByRole('radio').first())
    await press(row.getByRole('radio').nth(1))
    await expect(row.getByRole('radio').nth(1)).toBeChecked()

    await load(page, site.address, at('like'))
    const tick = page.getByRole('checkbox', { name: 'Dinosaurs' })
    await press(tick)
    await expect(tick).toBeChecked()
    await press(tick)
    await expect(tick).not.toBeChecked()

    await load(page, site.address, at('feel-home'))
    await expect(page.getByRole('radio').nth(4)).toBeChecked()
  })
}

for (const hasTouch of [true, false]) {
  const by = hasTouch ? 'a finger' : 'a mouse'
  test(`a slider is moved and pulled with ${by}, and what was chosen is kept`, async ({ browser }) => {
    const viewport = hasTouch ? { width: 360, height: 740 } : { width: 1280, height: 800 }
    const context = await browser.newContext({ viewport, hasTouch })
    const { page, ofCase, part } = await tellsInOwnWords(await context.newPage(), 'mixture')
    const sure: Place = { at: 'question', case: ofCase, part, form: 'f17', page: 'how-sure' }
    await load(page, site.address, sure)
    const slider = page.locator('main input[type="range"]')
    const said = page.locator('.oo-slider__value')
    const at = (value: number) => placeOn(slider, value)

    await test.step('nothing is answered until it is touched, and a touch where it waits is an answer', async () => {
      await expect(said).toHaveText(cards('slider.none'))
      const { x, y } = await at(5)
      await (hasTouch ? page.touchscreen.tap(x, y) : page.mouse.click(x, y))
      await expect(said).toHaveText(cards('slider.value', { value: 5, most: 10 }))
    })
    await test.step('it goes where it is pressed', async () => {
      const { x, y } = await at(2)
      await (hasTouch ? page.touchscreen.tap(x, y) : page.mouse.click(x, y))
      await expect(slider).toHaveValue('2')
    })
    await test.step('it goes where it is pulled', async () => {
      const [from, to] = [await at(2), await at(8)]
      await (hasTouch ? pullWithFinger(page, from, to) : pullWithMouse(page, from, to))
      await expect(slider).toHaveValue('8')
      await expect(said).toHaveText(cards('slider.value', { value: 8, most: 10 }))
    })
    await load(page, site.address, sure)
    await expect(slider).toHaveValue('8')
    await button(page, cards('cards.clear')).click()
    await expect(said).toHaveText(cards('slider.none'))
  })
}

test('the other picture board is chosen once and used everywhere', async ({ browser }) => {
  test.setTimeout(240_000)
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
  const { page, at } = await tellsInOwnWords(await context.newPage())
  await load(page, site.address, { at: 'device' })
  await page.getByLabel('Black lines', { exact: true }).check()
  await expect(page.getByText(device('pictures.ready'), { exact: true })).toBeVisible({ timeout: 60_000 })
  await expectReadable(page, 'choosing the pictures')
  await load(page, site.address, at('like'))
  const shown = page.locator('.oo-symbols img').first()
  await expect(shown).toHaveAttribute('src', /openmoji-lines/)
  expect(
    await shown.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
  ).toBeGreaterThan(0)
})

for (const { name, ...look } of usualLooks) {
  test(`every way of telling can be read on ${name}`, async ({ browser }) => {
    test.setTimeout(240_000)
    const context = await browser.newContext(look)
    const { page, at } = await tellsInOwnWords(await context.newPage())
    await load(page, site.address, at('proud'))
    await other(page).click()
    await button(page, ways('pictures.open')).click()
    await expect(page.locator('.oo-board__grid button').first()).toBeVisible()
    await page.locator('.oo-board__grid button').first().click()
    await button(page, ways('voice.record')).click()
    await page.waitForTimeout(1200)
    await button(page, ways('voice.stop')).click()
    await page.getByLabel(ways('transcript.words'), { exact: true }).fill('A tower')
    await button(page, ways('draw.start')).click()
    await expect(page.getByLabel(ways('draw.area'), { exact: true })).toBeVisible()
    await expectReadable(page, `every way, ${name}`)
    const shots = process.env['SCREENSHOTS']
    if (shots !== undefined) await page.screenshot({ path: `${shots}/ways ${name}.png`, fullPage: true })
  })
}

/** Puts the pen down, goes some steps, and lifts it. */
async function line(page: Page, key: string): Promise<void> {
  await page.keyboard.press('Space')
  for (let step = 0; step < 8; step++) await page.keyboard.press(key)
  await page.keyboard.press('Space')
}

async function press(page: Page, name: string): Promise<void> {
  await tabTo(page, button(page, name))
  await page.keyboard.press('Enter')
}

async function drag(page: Page): Promise<void> {
  await page.locator('.oo-sort__column').first().scrollIntoViewIfNeeded()
  const from = await middleOf(page.locator('.oo-sort__card'))
  await pullWithMouse(page, from, await middleOf(page.locator('.oo-sort__column').first()))
}

interface Spot {
  readonly x: number
  readonly y: number
}

async function middleOf(one: Locator): Promise<Spot> {
  const box = await one.boundingBox()
  if (box === null) throw new Error(`${String(one)} is not in sight.`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Where a value of a slider from 0 to 10 lies. The thumb is as far from the ends as it is wide by half. */
async function placeOn(slider: Locator, value: number): Promise<Spot> {
  await slider.scrollIntoViewIfNeeded()
  const { x, y } = await middleOf(slider)
  const width = await slider.evaluate((one) => one.clientWidth)
  const thumb = 24
  return { x: x + ((width - thumb) * (value - 5)) / 10, y }
}

async function pullWithMouse(page: Page, from: Spot, to: Spot): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 8 })
  await page.mouse.up()
}

/** A finger that is put down, moved and lifted: `page.touchscreen` only taps. */
async function pullWithFinger(page: Page, from: Spot, to: Spot): Promise<void> {
  // Two touches in the same place within a third of a second are a double tap, which zooms.
  await page.waitForTimeout(400)
  const browser = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: Spot[]): Promise<unknown> =>
    browser.send('Input.dispatchTouchEvent', { type, touchPoints })
  await touch('touchStart', from)
  for (let step = 1; step <= 8; step++) {
    // A finger moves from frame to frame; many moves within one count as a single leap.
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)))
    await touch('touchMove', { x: from.x + ((to.x - from.x) * step) / 8, y: to.y })
  }
  await touch('touchEnd')
  await browser.detach()
}

async function savedCase(page: Page): Promise<string> {
  const coming = page.waitForEvent('download')
  await page.getByRole('link', { name: frame('frame.file.save'), exact: true }).click()
  return readFileSync(await (await coming).path(), 'utf8')
}
