/**
 * The app in another language: pages and places in Arabic, from right to left; an answer that keeps its language; and
 * a language nobody speaks, which shows what is written into the code and could not be translated.
 */
import { readFileSync } from 'node:fs'
import { expect, test, type BrowserContext, type Page } from '@playwright/test'
import { languageNames } from '../../src/app/languageNames.ts'
import type { Place } from '../../src/app/place.ts'
import { sayFrom, type Spoken } from '../../src/catalogue/say.ts'
import type { Translation } from '../../src/generated/meta/translation.ts'
import { idOf } from '../../src/forms/ids.ts'
import { pseudoSpoken, pseudoWords, unwrapped } from '../pseudo.ts'
import { boardTitles, expectArabic, expectRightToLeft } from './arabic.ts'
import { placesOf, waitForPaper } from './places.ts'
import { expectReadable, looks } from './readable.ts'
import { siteOf, type Site } from './site.ts'
import { begin, choose, chooseLanguage, heading, load, savingTakes, start, within } from './telling.ts'
import { watch } from './watched.ts'
import { formOf, sayOf } from './words.ts'

const isAll = process.env['ALL'] === '1'
const [phoneLight, , laptopLight] = looks
const arabicLooks = isAll ? looks : looks.filter((look) => look === phoneLight)

/** What a topic says in Arabic. */
const arabic = (topic: string) => sayOf(topic, 'ar')

let site: Site

test.beforeAll(async () => {
  site = await siteOf()
})
test.afterAll(async () => {
  await site.goAway()
})

type Forms = 'f01' | 'f03' | 'f07' | 'f17'

interface Told {
  readonly case: string
  readonly parts: Readonly<Record<Forms, string>>
}

/** A family with a child, in English; then the language is chosen, as a person does. */
async function familyIn(page: Page, tag: string): Promise<Told> {
  await begin(page, site.address, 'Juniper', 'Willow Sample', 'mum')
  const ofCase = await begin(page, site.address, 'Rowan', 'Hazel Dummy', 'mum')
  const f03 = await start(page, 'f03')
  await within(page, site.address, { at: 'child', case: ofCase })
  const f07 = await start(page, 'f07')
  await within(page, site.address, { ...of(ofCase, f07), form: 'f17', page: 'whose-words' })
  await choose(page, 'how.words', 'mixture')
  await page.waitForTimeout(savingTakes)
  await chooseLanguage(page, tag)
  return { case: ofCase, parts: { f01: 'facts', f03, f07, f17: f07 } }
}

const of = (ofCase: string, part: string) => ({ at: 'question', case: ofCase, part }) as const

/** Until no page is being opened any more, in a language that only this journey speaks too. */
async function visit(page: Page, place: Place, opening: string): Promise<void> {
  await within(page, site.address, place)
  await expect(heading(page)).not.toHaveText(opening)
  await waitForPaper(page, place)
}

interface Asked {
  readonly form: Forms
  readonly page: string
  /** The kinds of answers that are asked here first. */
  readonly fresh: readonly string[]
}

/** The pages of the forms a family answers; in the usual run one for each kind of answer. */
function pagesOf(): readonly Asked[] {
  const seen = new Set<string>()
  return (['f03', 'f07', 'f17', 'f01'] as const).flatMap((form) =>
    formOf(form).pages.flatMap(({ id, questions, showWhen, shows }): Asked[] => {
      if ((showWhen !== undefined && id !== 'how-sure') || shows !== undefined) return []
      const fresh = Object.values(questions)
        .map(({ type }) => type)
        .filter((type) => !seen.has(type))
      for (const type of fresh) seen.add(type)
      return (isAll && form !== 'f01') || fresh.length > 0 ? [{ form, page: id, fresh }] : []
    }),
  )
}

const opening = arabic('frame')('frame.opening')

for (const look of arabicLooks) {
  test(`every place can be read in Arabic on ${look.name}`, async ({ browser }) => {
    test.setTimeout(300_000)
    const context = await browser.newContext(look)
    const watched = await watch(context, site.address)
    const page = await context.newPage()
    const { case: ofCase, parts } = await familyIn(page, 'ar')
    // By loading it, as from a bookmark: the language was kept.
    await load(page, site.address, { at: 'start' })
    const all = placesOf({ case: ofCase, part: parts.f03 })
    for (const place of all) {
      await visit(page, place, opening)
      await expectRightToLeft(page, JSON.stringify(place))
      await expectReadable(page, JSON.stringify(place))
    }
    console.log(`Places in Arabic on ${look.name}: ${String(all.length)}`)
    expect(watched).toEqual({ complaints: [], strangers: [] })
    await context.close()
  })
}

for (const look of arabicLooks) {
  test(`every kind of answer can be read and given in Arabic on ${look.name}`, async ({ browser }) => {
    test.setTimeout(300_000)
    const context = await browser.newContext(look)
    const watched = await watch(context, site.address)
    const page = await context.newPage()
    const { case: ofCase, parts } = await familyIn(page, 'ar')
    const pages = pagesOf()
    for (const { form, page: id, fresh } of pages) {
      const where = `${form}, ${id}, in Arabic`
      await visit(page, { ...of(ofCase, parts[form]), form, page: id }, opening)
      await expect.soft(heading(page), where).not.toHaveText(arabic('telling')('telling.notThere'))
      await expectArabic(page, formOf(form), where)
      await expectReadable(page, where)
      if (fresh.includes('slider')) await slidesBackwards(page)
      if (fresh.includes('sort')) await sortsBackwards(page)
      if (fresh.includes('longText')) await opensOtherWays(page, where)
    }
    const kinds = pages.flatMap(({ fresh }) => fresh)
    console.log(`In Arabic on ${look.name}: ${String(pages.length)} pages, ${kinds.join(', ')}`)

    const english = page.locator('.oo-question').first()
    await visit(page, { ...of(ofCase, 'facts'), form: 'f01', page: 'birth' }, opening)
    await expect(english).toHaveAttribute('lang', 'en-GB')
    await expect(english).toHaveAttribute('dir', 'ltr')
    expect(watched).toEqual({ complaints: [], strangers: [] })
    await context.close()
  })
}

/** More lies to the left, and the arrows move the way they point. */
async function slidesBackwards(page: Page): Promise<void> {
  const slider = page.locator('main input[type="range"]')
  await slider.focus()
  await page.keyboard.press('Space')
  const middle = Number(await slider.inputValue())
  await page.keyboard.press('ArrowRight')
  await expect(slider).toHaveValue(String(middle - 1))
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await expect(slider).toHaveValue(String(middle + 1))
}

/** A card that was sorted goes on to the next column with the arrow that points there: the columns run leftwards. */
async function sortsBackwards(page: Page): Promise<void> {
  await page.locator('.oo-sort__column').first().press('Enter')
  const columns = page.locator('.oo-sort__sorted input[type="radio"]')
  await expect(columns.first()).toBeChecked()
  const [first, second] = [await columns.first().boundingBox(), await columns.nth(1).boundingBox()]
  expect(first?.y).toBe(second?.y)
  expect(first?.x).toBeGreaterThan(second?.x ?? Infinity)
  await columns.first().focus()
  await page.keyboard.press('ArrowLeft')
  await expect(columns.nth(1)).toBeChecked()
  await page.keyboard.press('ArrowRight')
  await expect(columns.first()).toBeChecked()
}

/** A recording, a photo, a drawing and pictures beside the words. */
async function opensOtherWays(page: Page, where: string): Promise<void> {
  await page.locator('.oo-more-ways > summary').first().click()
  await expect(page.locator('.oo-more-ways .oo-more-ways__way').first()).toBeVisible()
  await expectReadable(page, `${where}, other ways`)
}

test('an answer keeps its language, and the English is written beside it and read with it', async ({
  page,
}) => {
  const { case: ofCase, parts } = await familyIn(page, 'ar')
  const say = arabic('telling')
  const beside = arabic('languages')
  const admire = { ...of(ofCase, parts.f07), form: 'f07', page: 'admire' } as const
  const words = 'تشكر كل سائق حافلة، وتضحك معه.'
  const translated = 'She thanks every bus driver, and laughs with him.'
  const home = formOf('f07').pages.find(({ questions }) => Object.hasOwn(questions, 'par.admire'))?.id ?? ''
  await visit(page, { ...admire, page: home }, opening)
  const box = page.locator(`#${idOf('par.admire')}`)
  await box.fill(words)
  await page.waitForTimeout(2 * savingTakes)
  await page.getByText(say('inEnglish.open')).click()
  await expect(page.getByLabel(beside('inEnglish.language')).first()).toHaveValue('ar')
  await page.getByLabel(beside('inEnglish.same')).first().fill(translated)
  await page.getByLabel(beside('inEnglish.by')).first().fill('Samira Example, aunt')
  await page.waitForTimeout(2 * savingTakes)

  await visit(page, { at: 'check', case: ofCase, part: parts.f07 }, opening)
  await expect(page.locator('.oo-said__text[lang="ar"]')).toHaveText(words)
  await expect(page.locator('.oo-said__english')).toContainText(translated)
  await expect(page.locator('.oo-said__english')).toContainText('Samira Example, aunt')

  await visit(page, { at: 'hand-over', case: ofCase, part: parts.f07 }, opening)
  await page.getByRole('button', { name: say('handOver.button'), exact: true }).click()
  await expect(heading(page)).toHaveText(say('handedOver.title'))
  for (const document of ['contribution-copy', 'draft-plan']) {
    await visit(page, { at: 'paper', case: ofCase, document, audience: 'nobody' }, opening)
    const paper = page.locator('.paper')
    await expect(paper).toHaveAttribute('dir', 'ltr')
    await expect(paper.locator('[lang="ar"]').filter({ hasText: 'تشكر كل سائق حافلة' }).first()).toBeVisible()
    await expect(paper).toContainText(translated)
    await expect(paper).toContainText('Samira Example, aunt')
  }

  // Back to English: the words stay Arabic.
  await chooseLanguage(page, 'en-GB')
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr')
})

test('no screen says anything that could not be translated', async ({ browser }) => {
  test.setTimeout(300_000)
  const context = await browser.newContext({ ...laptopLight, serviceWorkers: 'block' })
  await speakPseudo(context)
  const page = await context.newPage()
  const { case: ofCase, parts } = await familyIn(page, 'ar')
  const frame = sayFrom(pseudoSpoken.labels)
  const found: string[] = []
  const look = async (place: Place, isTranslated: boolean): Promise<void> => {
    await visit(page, place, frame('frame.opening'))
    const texts = [...(await textsOn(page)), ...(isTranslated ? [await page.title()] : [])]
    for (const text of texts) {
      const rest = unwrapped(text)
      if (rest !== undefined && !isTheirs(rest)) found.push(`${JSON.stringify(place)}: ${rest}`)
    }
  }
  for (const place of placesOf({ case: ofCase, part: parts.f03 })) {
    // A paper is in the language of whom it is for.
    if (place.at === 'paper' || place.at === 'example') continue
    await look(place, !('part' in place && place.part === 'facts'))
  }
  for (const { form, page: id } of pagesOf())
    await look({ ...of(ofCase, parts[form]), form, page: id }, form !== 'f01')
  expect([...new Set(found)]).toEqual([])
  await context.close()
})

const people = ['Rowan', 'Rowan –', 'Hazel Dummy', 'Mum', 'Juniper', 'Willow Sample']

/** Names of languages in themselves, of made-up people, of picture boards, and the numbers of questions. */
function isTheirs(text: string): boolean {
  if (/^F\d{2}(-[A-Z]+)* · \d+$/.test(text)) return true
  return [...boardTitles, ...Object.values(languageNames), ...people].includes(text)
}

/** In place of Arabic the app is given the language that nobody speaks, where it fetches its words. */
async function speakPseudo(context: BrowserContext): Promise<void> {
  const spoken: Spoken = { ...pseudoSpoken, language: 'ar' }
  await context.route('**/assets/*.js', async (route) => {
    const answer = await route.fetch()
    const script = await answer.text()
    const translated = /"\$schema":"\.\.\/\.\.\/meta\/translation\.json","of":"([a-z0-9-]+)"/.exec(
      script,
    )?.[1]
    if (/\/ar-[^/]*\.js$/.test(route.request().url())) {
      await route.fulfill({
        response: answer,
        body: `export const language = ${JSON.stringify({ ...spoken, reviewed: false })}`,
      })
    } else if (translated !== undefined) {
      const { title, intro, groups, questions } = formOwn(translated)
      const words = pseudoWords({ title, intro, groups, questions: withoutPictures(questions) })
      const all = {
        of: translated,
        language: 'ar',
        version: formOf(translated).version,
        reviewed: false,
        words,
      }
      await route.fulfill({
        response: answer,
        body: `export default ${JSON.stringify(JSON.stringify(all))}`,
      })
    } else await route.fulfill({ response: answer, body: script })
  })
}

type FormWords = ReturnType<typeof formOf>['words'][string]

/** The words of the form's own file: each file is translated by itself. */
function formOwn(id: string): FormWords {
  return (JSON.parse(readFileSync(`schemas/forms/${id}.json`, 'utf8')) as ReturnType<typeof formOf>).words[
    'en-GB'
  ]
}

function withoutPictures(questions: FormWords['questions']): Translation['words']['questions'] {
  const all = Object.entries(questions).map(([id, { picture: _, ...words }]) => [id, words] as const)
  return Object.fromEntries(all)
}

/**
 * All that is seen or read out, one piece each; what people wrote stands in boxes and is not among it, and neither are
 * the words of a form that says of itself that it is in English.
 */
function textsOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT)
    const texts: string[] = []
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node as Element
      if (element.closest('script, style, noscript, [lang="en-GB"]:not(html)') !== null) continue
      const own = [...element.childNodes].some(
        (child) => child.nodeType === Node.TEXT_NODE && (child.textContent ?? '').trim() !== '',
      )
      const isInside = element.parentElement?.dataset['read'] === 'yes'
      if (own || isInside) {
        if (element instanceof HTMLElement) element.dataset['read'] = 'yes'
        const copy = element.cloneNode(true) as Element
        for (const english of copy.querySelectorAll('[lang="en-GB"]')) english.remove()
        if (!isInside) texts.push(copy.textContent)
      }
      for (const name of ['aria-label', 'alt', 'title', 'placeholder', 'aria-valuetext'])
        texts.push(element.getAttribute(name) ?? '')
    }
    return texts
  })
}
