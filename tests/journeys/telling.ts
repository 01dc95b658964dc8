/** What a person does in the app, step by step, told in the words of its own files. */
import { expect, type Download, type Locator, type Page } from '@playwright/test'
import { languageNames } from '../../src/app/languageNames.ts'
import { hrefOf, type Place } from '../../src/app/place.ts'
import { idOf, partId } from '../../src/forms/ids.ts'
import { literally, sayOf, spokenOf } from './words.ts'

const telling = sayOf('telling')
const doors = sayOf('doors')
const child = sayOf('child')
const file = sayOf('file')
const frame = sayOf('frame')
const lock = sayOf('lock')

export const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true })

/** The title of the page in sight. While the next page is fetched, the last one is still there, but hidden. */
export const heading = (page: Page): Locator => page.locator('main h1').filter({ visible: true })

/** What the saving of a word may take: half a second until it begins, and the disk. */
export const savingTakes = 800

/** Goes to an address by loading it, as from a bookmark, once what was said before is saved. */
export async function load(page: Page, home: string, place: Place): Promise<void> {
  const mayBeUnsaved = new URL(page.url()).searchParams.has('case') && (await isTouched(page))
  if (mayBeUnsaved) await page.waitForTimeout(savingTakes)
  await page.goto(new URL(hrefOf(place), home).href)
  await settled(page)
}

/** Has anything been done on the page since it came? Then reading begins at its title, or nowhere yet. */
async function isTouched(page: Page): Promise<boolean> {
  return page.evaluate(() => document.activeElement?.matches('body, h1') === false)
}

/** Until a page of ours is there: one title, and no longer the one of waiting, in any language. */
export async function settled(page: Page): Promise<void> {
  await expect(heading(page)).toHaveCount(1)
  await expect(heading(page)).not.toHaveText(opening)
}

const opening = spokenOf('frame', 'frame.opening')

/** Where the page is now, from its address. */
export function placeOf(page: Page): Record<string, string> {
  return Object.fromEntries(new URL(page.url()).searchParams)
}

/** The id of the child whose page this is. */
export function caseOf(page: Page): string {
  const { case: id } = placeOf(page)
  if (id === undefined) throw new Error(`This page is of no child: ${page.url()}`)
  return id
}

/** Somebody of the family begins for a child. @returns the child's id */
export async function begin(
  page: Page,
  home: string,
  childName: string,
  me: string,
  relation: string,
): Promise<string> {
  await load(page, home, { at: 'door', door: 'child' })
  await page.getByLabel(doors('child.name'), { exact: true }).fill(childName)
  await page.getByLabel(doors('child.me'), { exact: true }).fill(me)
  await page.getByLabel(doors(`relation.${relation}`), { exact: true }).check()
  await button(page, doors('doors.begin')).click()
  await expect(heading(page)).toHaveText(childName)
  return caseOf(page)
}

export interface Work {
  readonly role: string
  readonly name: string
  readonly title: string
  readonly organisation: string
}

/** Writes down who somebody is who works with the child. */
export async function sayWhoWorks(page: Page, { role, name, title, organisation }: Work): Promise<void> {
  await page.locator(`input[name="worker-role"][value="${role}"]`).check()
  await page.getByLabel(doors('school.me'), { exact: true }).fill(name)
  await page.getByLabel(doors('school.jobTitle'), { exact: true }).fill(title)
  await page.getByLabel(doors('school.organisation'), { exact: true }).fill(organisation)
}

/** Somebody who works with a child begins for them at the school's door, behind a lock. @returns the child's id */
export async function beginAtWork(page: Page, home: string, childName: string, work: Work): Promise<string> {
  await load(page, home, { at: 'door', door: 'school' })
  await setLock(page, 'copper kettle nine')
  await page.getByLabel(doors('school.child'), { exact: true }).fill(childName)
  await sayWhoWorks(page, work)
  await button(page, doors('doors.begin')).click()
  await expect(heading(page)).toHaveText(childName)
  return caseOf(page)
}

export async function setLock(page: Page, secret: string): Promise<void> {
  await page.getByLabel(lock('set.first'), { exact: true }).fill(secret)
  await page.getByLabel(lock('set.second'), { exact: true }).fill(secret)
  await button(page, lock('set.save')).click()
  await expect(button(page, lock('set.save'))).toHaveCount(0)
}

export async function unlock(page: Page, secret: string): Promise<void> {
  await page.getByLabel(lock('lock.secret'), { exact: true }).fill(secret)
  await button(page, lock('lock.open')).click()
  await expect(page.getByLabel(lock('lock.secret'), { exact: true })).toHaveCount(0)
}

/** Chooses the language of the screens, as a person does, on whichever page is open. */
export async function chooseLanguage(page: Page, tag: string): Promise<void> {
  await page
    .getByRole('button', { name: languageNames[tag] ?? tag, exact: true })
    .first()
    .click()
  await expect(page.locator('html')).toHaveAttribute('lang', tag)
}

/** Begins a form on the child's page, and is told who will read it before the first question. @returns its part */
export async function start(page: Page, form: string): Promise<string> {
  // Forms for later and for other papers are folded away.
  const folded = page.locator('main details:not([open]) > summary')
  while ((await folded.count()) > 0) await folded.first().click()
  await button(page, `${child('child.start.go')} ${child(`form.${form}.title`)}`).click()
  await expect(heading(page)).toHaveText(telling('readers.title'))
  const { part } = placeOf(page)
  if (part === undefined) throw new Error(`No part was begun: ${page.url()}`)
  await button(page, telling('readers.start')).click()
  await expect(heading(page)).not.toHaveText(telling('readers.title'))
  return part
}

/** A child's own pages, as somebody of the family has begun them. */
export interface Told {
  readonly page: Page
  readonly ofCase: string
  readonly part: string
  /** A page of the child's form. */
  readonly at: (page: string, more?: Partial<Extract<Place, { at: 'question' }>>) => Place
}

/** A mother begins, and her child's own pages are open. */
export async function childTells(page: Page, home: string, childName: string, me: string): Promise<Told> {
  const ofCase = await begin(page, home, childName, me, 'mum')
  const part = await start(page, 'f03')
  return {
    page,
    ofCase,
    part,
    at: (name, more = {}) => ({ at: 'question', case: ofCase, part, form: 'f03', page: name, ...more }),
  }
}

/** Says on the page about how it was gathered whose words are written down. */
export async function sayWhoseWords(
  page: Page,
  home: string,
  { ofCase, part }: Pick<Told, 'ofCase' | 'part'>,
  whose: 'own' | 'mixture',
): Promise<void> {
  await within(page, home, { at: 'question', case: ofCase, part, form: 'f17', page: 'whose-words' })
  await page.locator(`input[name="${idOf('how.words')}"][value="${whose}"]`).click()
  await goOn(page)
}

/** The way on from a page of questions, in any language. */
const wayOn = (page: Page): Locator => page.locator('form.oo-form > button[type="submit"]')

export const goOn = (page: Page): Promise<void> => wayOn(page).click()

/** The control of a question, or of one field of it. */
export function control(page: Page, question: string, field = ''): Locator {
  return page.locator(`[id="${idOf(question, field)}"]`)
}

/** Chooses by tapping where a person taps: the control lies over the whole of its words or picture. */
export async function choose(page: Page, question: string, value: string, field = ''): Promise<void> {
  const input = choiceIn(page, question, value, field)
  await input.click()
  await expect(input).toBeChecked()
}

/** The choice of a question or of one field of it. */
export function choiceIn(page: Page, question: string, value: string, field = ''): Locator {
  return page
    .locator(
      `input[id="${idOf(question, field)}"][value="${value}"], input[id^="${idOf(question, field)}-"][value="${value}"]`,
    )
    .first()
}

export async function fillDate(page: Page, question: string, date: string, field = ''): Promise<void> {
  const [year = '', month = '', day = ''] = date.split('-')
  const id = idOf(question, field)
  await page.locator(`[id="${id}"]`).fill(String(Number(day)))
  await page.locator(`[id="${partId(id, 'month')}"]`).fill(String(Number(month)))
  await page.locator(`[id="${partId(id, 'year')}"]`).fill(year)
}

/** Adds a row on the page of a repeating question. */
export async function addRow(page: Page): Promise<string> {
  await page.getByRole('button', { name: spokenOf('telling', 'rows.add', 'rows.addMore') }).click()
  await expect(wayOn(page)).toBeVisible()
  const { row } = placeOf(page)
  if (row === undefined) throw new Error(`No row was begun: ${page.url()}`)
  return row
}

/** Hands over what was told, after reading it through. */
export async function handOver(page: Page, home: string, of: { case: string; part: string }): Promise<void> {
  await load(page, home, { at: 'check', ...of })
  await page.getByRole('link', { name: telling('check.on'), exact: true }).click()
  const either = [telling('handOver.button'), telling('handOver.again'), telling('handOver.child.button')]
  await page.getByRole('button', { name: new RegExp(`^(${either.map(literally).join('|')})$`) }).click()
  await expect(heading(page)).toHaveText(telling('handedOver.title'))
}

export type Reader = 'me' | 'family' | 'school' | 'council'

/** Makes a copy of a story for somebody and saves it. @returns the saved file */
export async function fileFor(page: Page, home: string, ofCase: string, reader: Reader): Promise<Download> {
  await load(page, home, { at: 'file', case: ofCase })
  await page.locator(`input[name="who"][value="${reader}"]`).check()
  await button(page, file('file.make')).click()
  await expect(page.getByRole('status').filter({ hasText: file('file.ready') })).toBeVisible()
  return saved(page)
}

export async function saved(page: Page): Promise<Download> {
  const coming = page.waitForEvent('download')
  await page.getByRole('link', { name: frame('frame.file.save'), exact: true }).click()
  return coming
}

/** Chooses a file on the page that opens files, and waits until it was read. */
export async function openFile(page: Page, path: string): Promise<void> {
  await page.getByLabel(file('open.choose'), { exact: true }).setInputFiles(path)
  await expect(button(page, file('open.take'))).toBeVisible()
}

/** Goes to a place without loading the page, as Back and Forward do: a lock that was opened stays open. */
export async function within(page: Page, home: string, place: Place): Promise<void> {
  const href = new URL(hrefOf(place), home).href
  if (href === page.url()) return settled(page)
  await left(page, () =>
    page.evaluate((to) => {
      history.pushState(null, '', to)
      dispatchEvent(new PopStateEvent('popstate'))
    }, href),
  )
}

/** Goes somewhere inside the app, until the page that stood there is gone and the one that `go` leads to is there. */
export async function left(page: Page, go: () => Promise<unknown>): Promise<void> {
  // One that is only hidden until the next has come is not the one that stands there.
  const before = await page.getByRole('main').elementHandle()
  await go()
  await page.waitForFunction((main) => !main.isConnected, before)
  await settled(page)
}
