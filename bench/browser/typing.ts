/** From a key to the next frame, on the longest page of each form, at a slow phone's speed. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Locator, Page } from '@playwright/test'
import { sayFrom } from '../../src/catalogue/say.ts'
import { leavesOf, type AnswerSchema } from '../../src/catalogue/shapes.ts'
import type { Form, Page as FormPage } from '../../src/generated/meta/form.ts'
import cards from '../../schemas/screens/cards.en-GB.json'
import { root } from '../measuring.ts'
import { addRow, beginAsMother, beginAsSchool, beginForm, goTo, textBoxes } from './journey.ts'
import type { Site } from './site.ts'
import { phone, slow, slowed, timed, type Spread } from './stopwatch.ts'

const say = sayFrom(cards.labels)

export const typedForms = ['f01', 'f03', 'f07', 'f08', 'f17'] as const
export type TypedForm = (typeof typedForms)[number]

export function formOf(id: TypedForm): Form {
  return JSON.parse(readFileSync(join(root, 'schemas/forms', `${id}.json`), 'utf8')) as Form
}

/** The page with the most leaves; the first of those that have as many. */
export function longestPage({ id, pages }: Form): FormPage {
  const [first] = pages.toSorted((a, b) => leafCount(b) - leafCount(a))
  if (first === undefined) throw new Error(`The form ${id} has no pages`)
  return first
}

export function leafCount({ schema }: FormPage): number {
  return Object.values(propertiesOf(schema)).reduce((sum, one) => sum + Object.keys(leavesOf(one)).length, 0)
}

export function propertiesOf(schema: FormPage['schema']): Readonly<Record<string, AnswerSchema>> {
  return ((schema ?? {}) as AnswerSchema).properties ?? {}
}

const words = 'he likes to line up his trains and tell us where each of them is going '

/** Types words key by key, 120 ms apart, into a box. */
export async function typed(page: Page, box: Locator): Promise<Spread> {
  await box.scrollIntoViewIfNeeded()
  await box.focus()
  return timed(page, 'keydown', 'input', (before) =>
    page.keyboard.press(
      words[before % words.length] === ' ' ? 'Space' : (words[before % words.length] ?? 'a'),
    ),
  )
}

export interface Typed {
  readonly keys: Readonly<Record<TypedForm, Spread>>
  /** A tap on a column of one of the child's cards. */
  readonly tap: Spread
}

export async function typing(browser: Browser, site: Site): Promise<Typed> {
  const atHome = await personIn(browser, (page) => beginAsMother(page, site.address))
  const childs = await beginForm(atHome.page, 'f03')
  await goTo(atHome.page, { at: 'child', case: atHome.case })
  const parents = await beginForm(atHome.page, 'f07')
  await slowed(atHome.page, slow)
  const f01 = await typedOn(atHome, 'f01', 'facts')
  const f03 = await typedOn(atHome, 'f03', childs)
  const tap = await tapped(atHome.page)
  const f07 = await typedOn(atHome, 'f07', parents)
  const f17 = await typedOn(atHome, 'f17', parents)
  await atHome.page.context().close()
  const atSchool = await personIn(browser, (page) => beginAsSchool(page, site.address))
  const advice = await beginForm(atSchool.page, 'f08')
  await slowed(atSchool.page, slow)
  const f08 = await typedOn(atSchool, 'f08', advice)
  await atSchool.page.context().close()
  return { keys: { f01, f03, f07, f08, f17 }, tap }
}

interface Somebody {
  readonly page: Page
  readonly case: string
}

async function personIn(browser: Browser, begin: (page: Page) => Promise<string>): Promise<Somebody> {
  const page = await (await phone(browser)).newPage()
  return { page, case: await begin(page) }
}

async function typedOn(who: Somebody, id: TypedForm, part: string): Promise<Spread> {
  const { page } = who
  const longest = longestPage(formOf(id))
  await goTo(page, { at: 'question', case: who.case, part, form: id, page: longest.id })
  if (longest.rows !== undefined) await addRow(page)
  return typed(page, await textBox(page))
}

/** The page's first box for words; some stand there only once ‘something else’ is chosen. */
async function textBox(page: Page): Promise<Locator> {
  const box = page.locator(textBoxes).first()
  const other = page.locator('.oo-form input[value="other"]')
  await box.or(other).first().waitFor()
  if (!(await box.isVisible())) await other.check()
  await box.waitFor()
  return box
}

/** All cards at once, and one column after the other. */
async function tapped(page: Page): Promise<Spread> {
  await page.getByRole('button', { name: say('sort.allAtOnce'), exact: true }).click()
  const columns = page.locator('.oo-form input[type="radio"]')
  await columns.first().scrollIntoViewIfNeeded()
  return timed(page, 'pointerup', 'change', async (before) => {
    // The three columns of the first card in turn, so that every tap changes something.
    await columns.nth(before % 3).click()
  })
}
