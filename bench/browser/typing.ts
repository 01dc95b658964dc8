/** From a key to the next frame, on the longest page of each form, at a slow phone's speed. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Locator, Page } from '@playwright/test'
import { sayFrom } from '../../src/catalogue/say.ts'
import { leavesOf, type AnswerSchema } from '../../src/catalogue/shapes.ts'
import type { Form, Page as FormPage } from '../../src/generated/meta/form.ts'
import type { Role } from '../../src/generated/meta/role.ts'
import cards from '../../schemas/screens/cards.en-GB.json'
import { root } from '../measuring.ts'
import { addRow, beginAsAdviser, beginAsMother, beginForm, goTo, textBoxes } from './journey.ts'
import type { Site } from './site.ts'
import { phone, inRounds, timed, whileSlow, type Rounds, type Spread } from './stopwatch.ts'

const say = sayFrom(cards.labels)

/** Every form but the council's own, which begins with a file from a family. */
export const typedForms: readonly string[] = namesIn('forms').filter((id) => roleFor(id) !== 'caseworker')

/** The pages written in a form's own file: those of a form it builds on are typed in there. */
export function formOf(id: string): Form {
  return JSON.parse(readFileSync(join(root, 'schemas/forms', `${id}.json`), 'utf8')) as Form
}

function namesIn(folder: 'forms' | 'roles'): string[] {
  return readdirSync(join(root, 'schemas', folder)).map((name) => name.replace('.json', ''))
}

/** Who is given a form: a parent before everybody else. Who was engaged by the family has no door of their own. */
function roleFor(form: string): string {
  const roles = ['parent', ...namesIn('roles')].filter((id) => id !== 'independent-expert')
  const given = roles.find((id) =>
    (JSON.parse(readFileSync(join(root, 'schemas/roles', `${id}.json`), 'utf8')) as Role).forms.includes(
      form,
    ),
  )
  if (given === undefined) throw new Error(`Nobody is given the form ${form}`)
  return given
}

/**
 * The page with the most leaves of those with a box for words that are asked without another answer; the first of
 * those that have as many.
 */
export function longestPage({ id, pages }: Form): FormPage {
  const asked = pages.filter(
    ({ showWhen }) => showWhen?.every(({ question }) => question === undefined) ?? true,
  )
  const [first] = asked.filter(hasBox).toSorted((a, b) => leafCount(b) - leafCount(a))
  if (first === undefined) throw new Error(`The form ${id} has no pages`)
  return first
}

function hasBox({ schema }: FormPage): boolean {
  const leaves = Object.values(propertiesOf(schema)).flatMap((one) => Object.values(leavesOf(one)))
  return leaves.some(
    (leaf) => leaf.type === 'string' && leaf.enum === undefined && leaf.pattern === undefined,
  )
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

/** Each form's longest page under its id, and a tap on a column of one of the child's cards under `tap`. */
export async function typing(
  browser: Browser,
  site: Site,
  ids: readonly string[] = typedForms,
): Promise<ReadonlyMap<string, Rounds>> {
  const all = new Map<string, Rounds>()
  for (const role of new Set(ids.map(roleFor))) {
    const forms = ids.filter((id) => roleFor(id) === role)
    const who = await personIn(browser, (page) =>
      role === 'parent' ? beginAsMother(page, site.address) : beginAsAdviser(page, site.address, role),
    )
    const parts = new Map([['facts', 'facts']])
    for (const id of new Set(forms.map(toldIn))) {
      if (parts.has(id)) continue
      await goTo(who.page, { at: 'child', case: who.case })
      parts.set(id, await beginForm(who.page, id))
    }
    for (const id of forms) {
      const part = parts.get(toldIn(id)) ?? ''
      all.set(id, await said(id, () => whileSlow(who.page, () => typedOn(who, id, part))))
      if (id === 'f03') all.set('tap', await said('tap', () => whileSlow(who.page, () => tapped(who, part))))
    }
    // What is open costs memory, and memory that is looked for costs time.
    await who.page.context().close()
  }
  return all
}

/** The form in whose part the answers of a form are; `facts` for the part that every child has. */
function toldIn(id: string): string {
  const { kind } = formOf(id)
  if (kind === 'facts') return 'facts'
  return kind === 'gathering' ? 'f07' : id
}

/** Times it in rounds, and says what came out. */
export async function said(name: string, time: () => Promise<Spread>): Promise<Rounds> {
  const rounds = await inRounds(time)
  const texts = rounds.map(({ median, p95 }) => `${String(Math.round(median))} / ${String(Math.round(p95))}`)
  console.log(`  ${name}: median / p95 ms ${texts.join(', ')}`)
  return rounds
}

interface Somebody {
  readonly page: Page
  readonly case: string
}

async function personIn(browser: Browser, begin: (page: Page) => Promise<string>): Promise<Somebody> {
  const page = await (await phone(browser)).newPage()
  const ofCase = await begin(page)
  // Until the app is put away for later: that is done once, and the other processor is busy with it.
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  return { page, case: ofCase }
}

async function typedOn(who: Somebody, id: string, part: string): Promise<Spread> {
  const longest = await goToLongest(who, id, part)
  if (longest.rows !== undefined) await addRow(who.page)
  return typed(who.page, await textBox(who.page))
}

async function goToLongest({ page, case: ofCase }: Somebody, id: string, part: string): Promise<FormPage> {
  const longest = longestPage(formOf(id))
  await goTo(page, { at: 'question', case: ofCase, part, form: id, page: longest.id })
  return longest
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

/** All cards at once, and one column after the other. Only the taps themselves: nothing is looked for in between. */
async function tapped(who: Somebody, part: string): Promise<Spread> {
  const { page } = who
  await goToLongest(who, 'f03', part)
  const columns = page.locator('.oo-form input[type="radio"]')
  const allAtOnce = page.getByRole('button', { name: say('sort.allAtOnce'), exact: true })
  await columns.or(allAtOnce).first().waitFor()
  if (await allAtOnce.isVisible()) await allAtOnce.click()
  await columns.first().scrollIntoViewIfNeeded()
  // The three columns of the first card in turn, so that every tap changes something.
  const boxes = await Promise.all([0, 1, 2].map((at) => columns.nth(at).boundingBox()))
  return timed(page, 'pointerup', 'change', async (before) => {
    const box = boxes[before % boxes.length]
    if (!box) throw new Error('A column of the first card is not in sight')
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2)
  })
}
