/** Every type of answer once: by the keyboard alone, and on a narrow screen with letters twice as large. */
import { expect, test, type Browser, type Page } from '@playwright/test'
import { hrefOf, type Place } from '../../src/app/place.ts'
import type { Form, Question } from '../../src/generated/meta/form.ts'
import { idOf } from '../../src/forms/ids.ts'
import { inkOn } from './ink.ts'
import { tabTo } from './keyboard.ts'
import { looks, sidewaysBy } from './readable.ts'
import { siteOfFile } from './site.ts'
import {
  button,
  childTells,
  control,
  heading,
  load,
  savingTakes,
  sayWhoseWords,
  start,
  within,
} from './telling.ts'
import { watch, type Watched } from './watched.ts'
import { formOf, sayOf } from './words.ts'

const telling = sayOf('telling')
const say = sayOf('forms')
const ways = sayOf('ways')

type Type = Question['type']

interface Asked {
  readonly type: Type
  readonly form: Form
  readonly page: string
  readonly question: string
}

/** The first question of each type in the forms a family answers. What is not kept has no answer to look for. */
const askedOnce: readonly Asked[] = (() => {
  const found = new Map<Type, Asked>()
  for (const form of ['f03', 'f07', 'f01', 'f17'].map(formOf)) {
    for (const page of form.pages) {
      for (const [question, { type, reach, fact }] of Object.entries(page.questions)) {
        const isConditional = page.showWhen !== undefined && form.id !== 'f17'
        if (reach !== 'plan' || isConditional || found.has(type)) continue
        if (fact === true && form.id !== 'f01') continue
        // Asked once all was played back: childsWay.journey.ts walks there.
        if (question === 'end.agree') continue
        found.set(type, { type, form, page: page.id, question })
      }
    }
  }
  return [...found.values()]
})()

const site = siteOfFile()

interface Story {
  readonly page: Page
  readonly watched: Watched
  readonly placeOf: (asked: Asked) => Place
}

async function storyOn(browser: Browser, width: number): Promise<Story> {
  const context = await browser.newContext({ ...looks[0], viewport: { width, height: 740 } })
  const watched = await watch(context, site.address)
  context.setDefaultTimeout(10_000)
  const page = await context.newPage()
  const told = await childTells(page, site.address, 'Bramble', 'Willow Testcase')
  const { ofCase, part: f03 } = told
  await within(page, site.address, { at: 'child', case: ofCase })
  const f07 = await start(page, 'f07')
  await sayWhoseWords(page, site.address, told, 'mixture')
  const parts: Readonly<Record<string, string>> = { f01: 'facts', f03, f07, f17: f03 }
  return {
    page,
    watched,
    placeOf: ({ form, page: at }) => ({
      at: 'question',
      case: ofCase,
      part: parts[form.id] ?? '',
      form: form.id,
      page: at,
    }),
  }
}

test('every type of answer is given with the keyboard alone, and is kept', async ({ browser }) => {
  test.setTimeout(60_000 + askedOnce.length * 15_000)
  const { page, watched, placeOf } = await storyOn(browser, 1280)
  for (const asked of askedOnce) {
    const place = placeOf(asked)
    const { type, question } = asked
    await test.step(`${type}: ${question}`, async () => {
      await load(page, site.address, place)
      const way = type === 'rows' ? rows : (byKeys[type] ?? words)
      const isKept = await way(page, question)
      await tabTo(
        page,
        page.locator('main button[type="submit"], main .govuk-button').filter({ hasText: exactly(type) }),
      )
      const before = page.url()
      await page.keyboard.press('Enter')
      await expect.poll(() => page.url(), `${type}: the way on`).not.toBe(before)
      await load(page, site.address, place)
      await isKept()
    })
  }
  console.log(`By the keyboard alone: ${askedOnce.map(({ type }) => type).join(', ')}`)
  expect(watched).toEqual({ complaints: [], strangers: [] })
})

const follows = [
  'the page is sent',
  'the box is left',
  'a link is pressed',
  'the page is loaded anew',
] as const

test('a word that is not seen yet is kept, whatever follows it at once', async ({ browser }) => {
  const { page, watched, placeOf } = await storyOn(browser, 360)
  const asked = askedOnce.find(({ type }) => type === 'longText')
  if (asked === undefined) throw new Error('No form asks for many words')
  const box = control(page, asked.question)
  for (const what of follows) {
    await load(page, site.address, placeOf(asked))
    await box.focus()
    // In one go: no frame and no other task comes between the word and what follows it.
    await box.evaluate((area, next) => {
      if (!(area instanceof HTMLTextAreaElement)) throw new Error('No box for many words')
      area.setRangeText(next, 0, area.value.length, 'end')
      area.dispatchEvent(new InputEvent('input', { bubbles: true }))
      if (next === 'the page is sent') area.form?.requestSubmit()
      if (next === 'the box is left') area.blur()
      if (next === 'a link is pressed') document.querySelector<HTMLElement>('.govuk-back-link')?.click()
      if (next === 'the page is loaded anew') window.location.reload()
    }, what)
    await page.waitForTimeout(savingTakes)
    await load(page, site.address, placeOf(asked))
    await expect(box, what).toHaveValue(what)
  }
  expect(watched).toEqual({ complaints: [], strangers: [] })
})

test('on a screen of 320 pixels with letters twice as large, nothing of any type of answer and of no place is lost', async ({
  browser,
}) => {
  test.setTimeout(120_000 + askedOnce.length * 8_000)
  const { page, watched, placeOf } = await storyOn(browser, 320)
  const asked = askedOnce.map((one) => ({ where: `${one.type}: ${one.question}`, place: placeOf(one) }))
  for (const { where, place } of [...asked, ...placesAround(asked.map((one) => one.place))]) {
    await load(page, site.address, place)
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%'
    })
    expect.soft(await sidewaysBy(page), `${where}: sideways by`).toBe(0)
    expect.soft(await cutOff(page), `${where}: cut off`).toEqual([])
    await expect.soft(heading(page), where).toHaveCount(1)
  }
  expect(watched).toEqual({ complaints: [], strangers: [] })
})

/** The places a family meets around the questions of the contributions that are asked. */
function placesAround(questions: readonly Place[]): { readonly where: string; readonly place: Place }[] {
  const parts = new Map(questions.flatMap((one) => (one.at === 'question' ? [[one.part, one.case]] : [])))
  const around = [...parts].flatMap(([part, ofCase]): Place[] => {
    const here = { case: ofCase, part }
    const own: Place[] =
      part === 'facts'
        ? []
        : [
            { at: 'readers', ...here },
            { at: 'hand-over', ...here },
          ]
    return [{ at: 'tasks', ...here }, { at: 'check', ...here }, ...own]
  })
  const [ofCase = ''] = parts.values()
  const others: Place[] = [
    { at: 'start' },
    { at: 'children' },
    { at: 'device' },
    { at: 'lock' },
    { at: 'door', door: 'child' },
    ...(['child', 'papers', 'file', 'like', 'erase'] as const).map((at) => ({ at, case: ofCase })),
  ]
  return [...around, ...others].map((place) => ({ where: hrefOf(place), place }))
}

/** Whose words or controls do not fit: beside the window, or cut off by their own box. */
async function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = document.documentElement.clientWidth
    const seen = [...document.querySelectorAll<HTMLElement>('main *, header *, footer *')].filter(
      (one) =>
        one.checkVisibility({ opacityProperty: true }) && one.closest('.govuk-visually-hidden, svg') === null,
    )
    return seen
      .filter((one) => {
        const { left, right, width } = one.getBoundingClientRect()
        const hides = ['hidden', 'clip'].includes(getComputedStyle(one).overflowX)
        return (
          (width > 1 && (right > wide + 1 || left < -1)) ||
          (hides && width > 1 && one.scrollWidth > one.clientWidth + 1)
        )
      })
      .map((one) => `${one.tagName} ${one.className} ${one.innerText.slice(0, 40)}`)
  })
}

/** Gives the answer; what it returns looks whether it is there on a page that was loaded anew. */
type ByKeys = (page: Page, question: string) => Promise<() => Promise<void>>

const typed = 'Typed with keys'

const words: ByKeys = async (page, question) => typesInto(page, question, typed)

async function typesInto(page: Page, question: string, text: string): Promise<() => Promise<void>> {
  await tabTo(page, control(page, question))
  await page.keyboard.type(text)
  return () => expect(control(page, question)).toHaveValue(text)
}

/** Space chooses the first, the arrow the second. */
const radios: ByKeys = async (page, question) => {
  const of = page.locator(`input[name="${idOf(question)}"]`)
  await tabTo(page, of.first())
  await page.keyboard.press('Space')
  await expect(of.first()).toBeChecked()
  await page.keyboard.press('ArrowDown')
  await expect(of.nth(1)).toBeChecked()
  return () => expect(of.nth(1)).toBeChecked()
}

const ticks: ByKeys = async (page, question) => {
  await tabTo(page, control(page, question))
  await page.keyboard.press('Space')
  return () => expect(control(page, question)).toBeChecked()
}

/** A list to open, or choices that are all in sight. */
const oneOf: ByKeys = async (page, question) => {
  const list = page.locator(`select[id="${idOf(question)}"]`)
  if ((await list.count()) === 0) return radios(page, question)
  await tabTo(page, list)
  await page.keyboard.press('ArrowDown')
  const value = await list.inputValue()
  expect(value).not.toBe('')
  return () => expect(list).toHaveValue(value)
}

const byKeys: { readonly [T in Type]?: ByKeys } = {
  yesNo: radios,
  yesNoNotSure: radios,
  chooseOne: oneOf,
  faces3: radios,
  faces5: radios,
  rating: radios,
  chooseMany: ticks,
  symbols: ticks,
  number: (page, question) => typesInto(page, question, '7'),
  identifier: (page, question) => typesInto(page, question, '9990001235'),
  approximateDate: async (page, question) => {
    await tabTo(page, control(page, question, 'year'))
    await page.keyboard.type('2019')
    return () => expect(control(page, question, 'year')).toHaveValue('2019')
  },
  date: async (page, question) => {
    await tabTo(page, control(page, question))
    await page.keyboard.type('27')
    await page.keyboard.press('Tab')
    await page.keyboard.type('3')
    await page.keyboard.press('Tab')
    await page.keyboard.type('2019')
    return () => expect(control(page, question, 'month')).toHaveValue('3')
  },
  sort: async (page, question) => {
    await tabTo(page, page.locator('.oo-sort__column').first())
    await page.keyboard.press('Enter')
    const sorted = page.locator(`[id="${idOf(question)}"] ~ .oo-sort__sorted input:checked`)
    await expect(sorted).toHaveCount(1)
    return () => expect(sorted).toHaveCount(1)
  },
  slider: async (page, question) => {
    const slider = page.locator('main input[type="range"]')
    await tabTo(page, slider)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    const value = await slider.inputValue()
    expect(question).not.toBe('')
    return () => expect(slider).toHaveValue(value)
  },
  drawing: async (page, question) => {
    await tabTo(page, control(page, question))
    await page.keyboard.press('Space')
    for (let step = 0; step < 12; step++)
      await page.keyboard.press(step % 2 === 0 ? 'ArrowRight' : 'ArrowDown')
    await page.keyboard.press('Space')
    await expect(page.getByText(ways('draw.kept'), { exact: true })).toBeVisible()
    return () => expect.poll(() => inkOn(page), 'a drawing is there').toBeGreaterThan(0)
  },
  photo: async (page, question) => {
    await tabTo(page, control(page, question))
    const opens = page.waitForEvent('filechooser', { timeout: 5000 })
    await page.keyboard.press('Space')
    const chooser = await opens
    await chooser.setFiles({ name: 'p.png', mimeType: 'image/png', buffer: await page.screenshot() })
    await expect(page.getByText(ways('photo.kept'), { exact: true })).toBeVisible()
    await expect(control(page, question), 'the keyboard stays where it was').toBeFocused()
    return () => expect(page.locator('main .oo-way__picture')).toBeVisible()
  },
}

const rows: ByKeys = async (page, question) => {
  await tabTo(
    page,
    page.getByRole('button', { name: new RegExp(`^(${telling('rows.add')}|${telling('rows.addMore')})$`) }),
  )
  await page.keyboard.press('Enter')
  await expect(button(page, say('page.continue'))).toBeVisible()
  await tabTo(page, page.locator('main input[type="text"], main textarea').first())
  await page.keyboard.type(typed)
  // In the child's way each field of a row has a screen of its own.
  while (new URL(page.url()).searchParams.has('row')) {
    const here = page.url()
    await tabTo(page, button(page, say('page.continue')))
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.href !== here)
  }
  const row = page.locator('.oo-row').filter({ hasText: typed })
  await expect(row).toHaveCount(1)
  expect(question).not.toBe('')
  return () => expect(row).toHaveCount(1)
}

/** The way on is called otherwise after a list of rows. */
function exactly(type: Type): RegExp {
  return new RegExp(`^${type === 'rows' ? telling('rows.continue') : say('page.continue')}$`)
}
