/** How I like it: what a person chooses is worn on the pages they use, by them alone, and every page can still be read. */
import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import type { Place } from '../../src/app/place.ts'
import { partOfDocx } from '../renderers/words.ts'
import { faultsOf, sidewaysBy } from './readable.ts'
import { siteOf } from './site.ts'
import { begin, button, control, goOn, heading, load, settled, start, within } from './telling.ts'
import { test } from './watched.ts'
import { formOf, sayOf } from './words.ts'

const like = sayOf('like')
const aloud = sayOf('aloud')
const way = sayOf('way')
const frame = sayOf('frame')
const forms = sayOf('forms')
const papers = sayOf('papers')
const isAll = process.env['ALL'] === '1'

type Chosen = readonly (readonly [label: string, kind: 'radio' | 'checkbox'])[]

/** Every way a page can look, by the labels of what is chosen. */
const looks: Readonly<Record<string, { readonly width: number; readonly chosen: Chosen }>> = {
  'the largest letters and the most room': {
    width: 320,
    chosen: [
      [like('like.text.250'), 'radio'],
      [like('like.spacing.widest'), 'radio'],
    ],
  },
  'letters twice as large': { width: 320, chosen: [[like('like.text.200'), 'radio']] },
  'more room': { width: 320, chosen: [[like('like.spacing.wide'), 'radio']] },
  'light colours': { width: 360, chosen: [[like('like.colours.light'), 'radio']] },
  'dark colours': { width: 360, chosen: [[like('like.colours.dark'), 'radio']] },
  'cream colours': { width: 1280, chosen: [[like('like.colours.cream'), 'radio']] },
  'the strongest contrast': { width: 360, chosen: [[like('like.colours.contrast'), 'radio']] },
  'an own tint': {
    width: 360,
    chosen: [
      [like('like.colours.tint'), 'radio'],
      [like('like.tint.blue'), 'radio'],
    ],
  },
  'an own tint for the night': {
    width: 1280,
    chosen: [
      [like('like.colours.tint'), 'radio'],
      [like('like.tint.night'), 'radio'],
    ],
  },
  'OpenDyslexic, no pictures, fewer things': {
    width: 320,
    chosen: [
      [like('like.face.dyslexic'), 'radio'],
      [like('like.more.noPictures'), 'checkbox'],
      [like('like.more.less'), 'checkbox'],
      [like('like.more.readAloud'), 'checkbox'],
      [like('like.more.still'), 'checkbox'],
    ],
  },
  Lexend: { width: 360, chosen: [[like('like.face.lexend'), 'radio']] },
}

/** In the usual run, those that stretch a page furthest or turn its colours round. */
const usual = [
  'the largest letters and the most room',
  'letters twice as large',
  'dark colours',
  'the strongest contrast',
  'an own tint for the night',
  'OpenDyslexic, no pictures, fewer things',
]

for (const [name, { width, chosen }] of Object.entries(looks)) {
  if (!isAll && !usual.includes(name)) continue
  test(`the most used pages can be read by everyone with ${name}`, async ({ page, baseURL, watched }) => {
    test.setTimeout(240_000)
    await page.setViewportSize({ width, height: width < 1000 ? 740 : 800 })
    const home = `${baseURL ?? ''}/`
    const story = await beginStory(page, home)
    await choose(page, home, { at: 'like' }, chosen)
    for (const place of usedPlaces(story)) {
      await within(page, home, place)
      const where = `${place.at} with ${name}`
      expect.soft(await sidewaysBy(page), `${where}: sideways by`).toBe(0)
      if (isAll || width !== 1280) expect.soft(await cutOff(page), `${where}: cut off`).toEqual([])
      expect.soft(await faultsOf(page), where).toEqual([])
    }
    expect(watched.complaints).toEqual([])
    expect(watched.strangers).toEqual([])
  })
}

interface Story {
  readonly case: string
  readonly mine: string
  readonly childs: string
}

async function beginStory(page: Page, home: string): Promise<Story> {
  const ofCase = await begin(page, home, 'Ash', 'Marigold Example', 'mum')
  const mine = await start(page, 'f07')
  await load(page, home, { at: 'child', case: ofCase })
  const childs = await start(page, 'f03')
  return { case: ofCase, mine, childs }
}

function usedPlaces({ case: ofCase, mine, childs }: Story): readonly Place[] {
  const asked = (part: string, form: string, page: string): Place => ({
    at: 'question',
    case: ofCase,
    part,
    form,
    page,
  })
  return [
    { at: 'start' },
    { at: 'door', door: 'child' },
    { at: 'children' },
    { at: 'child', case: ofCase },
    { at: 'tasks', case: ofCase, part: mine },
    { at: 'tasks', case: ofCase, part: childs },
    asked(childs, 'f03', 'good-at'),
    asked(childs, 'f03', pageOf('f03', 'rating')),
    asked(mine, 'f07', pageOf('f07', 'longText')),
    asked(mine, 'f07', severalOn('f07')),
    { at: 'check', case: ofCase, part: mine },
    { at: 'hand-over', case: ofCase, part: mine },
    { at: 'file', case: ofCase },
    { at: 'papers', case: ofCase },
    { at: 'device' },
    { at: 'like', case: ofCase, from: `./?at=child&case=${ofCase}` },
  ]
}

/** The first page of a form that asks this type of question. */
function pageOf(form: string, type: string): string {
  const page = formOf(form).pages.find(
    ({ questions, showWhen }) =>
      showWhen === undefined && Object.values(questions).some((one) => one.type === type),
  )
  if (page === undefined) throw new Error(`${form} asks no ${type}`)
  return page.id
}

/** The first page of a form with more than one question. */
function severalOn(form: string): string {
  const page = formOf(form).pages.find(
    ({ questions, rows, showWhen }) =>
      rows === undefined && showWhen === undefined && Object.keys(questions).length > 1,
  )
  if (page === undefined) throw new Error(`${form} has one question on every page`)
  return page.id
}

async function choose(page: Page, home: string, place: Place, chosen: Chosen): Promise<void> {
  await within(page, home, place)
  for (const [label, kind] of chosen) await page.getByRole(kind, { name: label, exact: true }).check()
  await expect(page.getByRole('status').filter({ hasText: /^Kept on this/ })).toBeVisible()
}

/** Words that do not fit into what they stand in, and are not seen whole. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'main :is(h1, h2, p, legend, label, a, button, li), header :is(a, button)',
      ),
    ]
      .filter((one) => one.checkVisibility() && one.closest('.govuk-visually-hidden') === null)
      .filter((one) => {
        const { left, right, width } = one.getBoundingClientRect()
        return width > 1 && (left < -1 || right > document.documentElement.clientWidth + 1)
      })
      .map((one) => `${one.tagName} ${one.textContent.slice(0, 40)}`),
  )
}

const rootOf = (page: Page): Promise<Readonly<Record<string, string>>> =>
  page.evaluate(
    () => Object.fromEntries(Object.entries(document.documentElement.dataset)) as Record<string, string>,
  )

test('each person wears their own: the child on the child’s pages, the parent on theirs, others what is for everyone', async ({
  page,
  baseURL,
  watched,
}) => {
  const home = `${baseURL ?? ''}/`
  const story = await beginStory(page, home)
  const tasks = { at: 'tasks', case: story.case } as const
  await choose(page, home, { at: 'like' }, [[like('like.text.125'), 'radio']])
  // From the child’s pages it is the child who chooses; from others it is whoever works here.
  await within(page, home, { ...tasks, part: story.childs })
  await page.getByRole('link', { name: frame('frame.like') }).click()
  await settled(page)
  await expect(page.getByRole('radio', { name: like('like.who.child', { name: 'Ash' }) })).toBeChecked()
  await page.getByRole('radio', { name: like('like.colours.cream'), exact: true }).check()
  await page.getByRole('link', { name: frame('frame.back'), exact: true }).click()
  await expect(page).toHaveURL(/at=tasks/)
  await within(page, home, { ...tasks, part: story.mine })
  await expect.poll(() => rootOf(page)).toEqual({ text: '125' })
  await page.getByRole('link', { name: frame('frame.like') }).click()
  await settled(page)
  await expect(page.getByRole('radio', { name: /^For me, Marigold/ })).toBeChecked()
  await page.getByRole('radio', { name: like('like.colours.dark'), exact: true }).check()
  await expect.poll(() => rootOf(page)).toEqual({ text: '125', colours: 'dark' })

  for (const fresh of [false, true]) {
    const go = fresh ? load : within
    await go(page, home, { ...tasks, part: story.childs })
    await expect.poll(() => rootOf(page)).toEqual({ text: '125', colours: 'cream' })
    await go(page, home, { ...tasks, part: story.mine })
    await expect.poll(() => rootOf(page)).toEqual({ text: '125', colours: 'dark' })
    await go(page, home, { at: 'start' })
    await expect.poll(() => rootOf(page)).toEqual({ text: '125' })
  }
  expect(watched.complaints).toEqual([])
})

test('what was worn last is worn before anything is drawn, and no word of anybody lies where it is kept', async ({
  page,
  baseURL,
}) => {
  const home = `${baseURL ?? ''}/`
  await page.addInitScript(() => {
    new MutationObserver((_, watching) => {
      if (document.getElementById('app')?.firstChild === null) return
      if (document.getElementById('app') === null) return
      watching.disconnect()
      const { dataset, style } = document.documentElement
      Object.assign(window, {
        first: {
          ...Object.fromEntries(Object.entries(dataset)),
          paper: style.getPropertyValue('--tint-paper'),
        },
      })
    }).observe(document, { childList: true, subtree: true })
  })
  const story = await beginStory(page, home)
  await choose(page, home, { at: 'like', case: story.case }, [
    [like('like.text.150'), 'radio'],
    [like('like.colours.tint'), 'radio'],
    [like('like.tint.blue'), 'radio'],
  ])
  await load(page, home, { at: 'child', case: story.case })
  expect(await page.evaluate(() => (window as unknown as { first: unknown }).first)).toEqual({
    text: '150',
    colours: 'tint',
    paper: '#cfe6f7',
  })
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  expect(ground).toBe('rgb(207, 230, 247)')
  const kept = await page.evaluate(() => Object.entries(localStorage))
  expect(kept.map(([name]) => name)).toEqual(['one-and-only:look'])
  expect(kept.flat().join()).not.toMatch(/Ash|Marigold/)
  expect(kept[0]?.[1]).not.toContain(story.case)
  await within(page, home, { at: 'like', case: story.case })
  await button(page, like('like.reset')).click()
  await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(0)
  expect(await rootOf(page)).toEqual({})
})

test.describe('With what is kept for later', () => {
  test.use({ serviceWorkers: 'allow' })

  test('other letters are fetched when they are chosen, and are there without a network afterwards', async ({
    page,
  }) => {
    const site = await siteOf()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    const lexend = (): string[] => asked.filter((url) => /lexend|opendyslexic/.test(url))
    await load(page, site.address, { at: 'like' })
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready
    })
    await page.reload()
    await settled(page)
    expect(lexend()).toEqual([])
    await page.getByRole('radio', { name: like('like.face.lexend'), exact: true }).check()
    await expect.poll(() => isDrawnWith(page, 'Lexend')).toBe(true)
    await expect.poll(() => keptFaces(page)).toBeGreaterThanOrEqual(2)
    await site.goAway()
    await page.reload()
    await settled(page)
    await expect.poll(() => isDrawnWith(page, 'Lexend')).toBe(true)
    // What was never fetched cannot be there, and the page says so.
    await page.getByRole('radio', { name: like('like.face.dyslexic'), exact: true }).check()
    await expect(page.getByText(like('like.face.failed'))).toBeVisible()
  })
})

function isDrawnWith(page: Page, name: string): Promise<boolean> {
  return page.evaluate(
    (face) =>
      getComputedStyle(document.body).fontFamily.startsWith(face) &&
      [...document.fonts].some(({ family, status }) => family.includes(face) && status === 'loaded'),
    name,
  )
}

function keptFaces(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const name = (await caches.keys()).find((key) => key.startsWith('one-and-only-faces'))
    return name === undefined ? 0 : (await (await caches.open(name)).keys()).length
  })
}

test('fewer things: one question at a time, by keyboard too, and everything is back when it is switched off', async ({
  page,
  baseURL,
}) => {
  const home = `${baseURL ?? ''}/`
  const story = await beginStory(page, home)
  const several: Place = {
    at: 'question',
    case: story.case,
    part: story.mine,
    form: 'f07',
    page: severalOn('f07'),
  }
  const questions = page.locator('form.oo-form .oo-question')
  await within(page, home, several)
  await expect(questions.first()).toBeVisible()
  const count = await questions.count()
  expect(count).toBeGreaterThan(1)
  await choose(page, home, { at: 'like' }, [[like('like.more.less'), 'checkbox']])
  await within(page, home, several)
  const visible = questions.filter({ visible: true })
  await expect(visible).toHaveCount(1)
  await expect(page.getByText(like('like.less.at', { at: 1, of: count }))).toBeVisible()
  await button(page, forms('page.continue')).press('Enter')
  await expect(page.getByText(like('like.less.at', { at: 2, of: count }))).toBeVisible()
  expect(await page.evaluate(() => document.activeElement?.closest('.oo-question') !== null)).toBe(true)
  await button(page, like('like.less.before')).press('Enter')
  await expect(page.getByText(like('like.less.at', { at: 1, of: count }))).toBeVisible()
  for (let at = 0; at < count; at += 1) await goOn(page)
  await expect(page).not.toHaveURL(new RegExp(`page=${severalOn('f07')}`))

  await within(page, home, { at: 'tasks', case: story.case, part: story.mine })
  const tasks = page.locator('.govuk-task-list__item')
  const some = await tasks.filter({ visible: true }).count()
  await page.getByRole('button', { name: /^Show \d+ more$/ }).click()
  expect(await tasks.filter({ visible: true }).count()).toBeGreaterThan(some)
  expect(await page.evaluate(() => document.activeElement?.matches('.govuk-task-list__item a'))).toBe(true)

  await within(page, home, { at: 'like' })
  await page.getByRole('checkbox', { name: like('like.more.less'), exact: true }).uncheck()
  await within(page, home, several)
  await expect(visible).toHaveCount(count)
  await expect(page.locator('[data-fewer]')).toHaveCount(0)
})

test('help is folded away with fewer things, and a mistake shows its question', async ({ page, baseURL }) => {
  const home = `${baseURL ?? ''}/`
  const story = await beginStory(page, home)
  await choose(page, home, { at: 'like' }, [[like('like.more.less'), 'checkbox']])
  await within(page, home, { at: 'question', case: story.case, part: 'facts', form: 'f01', page: 'birth' })
  const help = page.locator('.oo-question > fieldset > .govuk-hint, .oo-question > .govuk-hint').first()
  await expect(help).toBeHidden()
  await button(page, like('like.less.help')).first().click()
  await expect(help).toBeVisible()
  await control(page, 'core.dob').fill('99')
  const questions = page.locator('form.oo-form .oo-question')
  for (let left = await questions.count(); left > 0; left -= 1) await goOn(page)
  await expect(page.locator('.govuk-error-summary')).toBeVisible()
  await expect(page.locator('.oo-question .govuk-error-message')).toBeVisible()
  await expect(questions.filter({ visible: true })).toHaveCount(await questions.count())
})

test('pictures go and their words stay; nothing moves', async ({ page, baseURL }) => {
  const home = `${baseURL ?? ''}/`
  const story = await beginStory(page, home)
  const goodAt: Place = { at: 'question', case: story.case, part: story.childs, form: 'f03', page: 'good-at' }
  const pictures = page.locator('main img[src*="pictures/"]').filter({ visible: true })
  await within(page, home, goodAt)
  await expect.poll(() => pictures.count()).toBeGreaterThan(0)
  const words = await page.locator('main').innerText()
  await choose(page, home, { at: 'like' }, [
    [like('like.more.noPictures'), 'checkbox'],
    [like('like.more.still'), 'checkbox'],
  ])
  await within(page, home, goodAt)
  await expect(pictures).toHaveCount(0)
  expect(await page.locator('main').innerText()).toBe(words)
  expect(await movingOn(page)).toEqual([])
})

test('the child’s way wears it too: one button that reads, no pictures, less beside a question, and nothing moves', async ({
  page,
  baseURL,
  watched,
}) => {
  test.setTimeout(240_000)
  const home = `${baseURL ?? ''}/`
  const { case: ofCase, mine, childs } = await beginStory(page, home)
  const here = { case: ofCase, part: childs }
  const asked = (name: string): Place => ({ at: 'question', ...here, form: 'f03', page: name })
  const beside = (what: 'rest' | 'turn' | 'settings'): Place => ({ at: 'way', ...here, what })
  const own = button(page, aloud('aloud.start'))
  const pictured = [
    asked('good-at'),
    asked('feel-school'),
    asked('calm-down'),
    beside('rest'),
    beside('turn'),
  ]
  const pictures = page.locator('main :is(img, svg)').filter({ visible: true })
  const words = new Map<Place, string>()
  for (const place of pictured) {
    await within(page, home, place)
    await expect(own).toBeVisible()
    await expect(page.locator('main')).not.toContainText(forms('ways.opening'))
    await expect.poll(() => pictures.count(), JSON.stringify(place)).toBeGreaterThan(0)
    words.set(place, await page.locator('main').innerText())
  }
  await choose(page, home, { at: 'like' }, [
    [like('like.more.readAloud'), 'checkbox'],
    [like('like.more.noPictures'), 'checkbox'],
    [like('like.more.still'), 'checkbox'],
  ])

  await test.step('pictures go and their words stay', async () => {
    for (const place of pictured) {
      await within(page, home, place)
      await expect.poll(() => page.locator('main').innerText()).toBe(words.get(place))
      await expect(pictures, JSON.stringify(place)).toHaveCount(0)
    }
  })
  await test.step('a page of the child has its own button to be read, any other has that of the top', async () => {
    const ofTop = page
      .locator('header')
      .getByRole('button', { name: like('like.more.readAloud'), exact: true })
    for (const place of [...pictured, { at: 'hand-over', ...here } as const, beside('settings')]) {
      await within(page, home, place)
      await expect(own).toHaveCount(1)
      await expect(ofTop).toHaveCount(0)
    }
    await within(page, home, { at: 'tasks', case: ofCase, part: mine })
    await expect(ofTop).toHaveCount(1)
    await expect(own).toHaveCount(0)
    // On a page that is loaded nobody who is read to waits for the button.
    await load(page, home, asked('good-at'))
    await expect(own).toBeVisible({ timeout: 900 })
    await expect(ofTop).toHaveCount(0)
  })
  await test.step('of what stands beside a question a rest is in sight, and the others are one press away', async () => {
    await choose(page, home, { at: 'like' }, [[like('like.more.less'), 'checkbox']])
    await within(page, home, asked('proud'))
    const links = page.locator('.oo-around a').filter({ visible: true })
    await expect(links).toHaveText([way('beside.tired')])
    const more = page.locator('.oo-around + [data-fewer] button')
    await expect(more).toHaveText(like('like.less.more', { count: 2 }))
    const { width = 0, height = 0 } = (await more.boundingBox()) ?? {}
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(64)
    await more.press('Enter')
    await expect(links).toHaveText([way('beside.tired'), way('beside.helper'), way('beside.settings')])
    await expect(links.nth(1)).toBeFocused()
  })
  await test.step('the frame of a switch and the path are at one place or at another', async () => {
    await within(page, home, beside('settings'))
    await page.locator('#scan-auto').check()
    await within(page, home, asked('good-at'))
    await expect(page.locator('.oo-path__stone--here')).toHaveCount(1)
    const offered = page.locator('[data-offered]')
    const first = await offered.innerText()
    await expect(offered).not.toHaveText(first)
    expect(await movingOn(page)).toEqual([])
  })
  expect(watched).toEqual({ complaints: [], strangers: [] })
})

/** Everything on the page that slides or fades, or would. */
function movingOn(page: Page): Promise<string[]> {
  return page.evaluate(() => [
    ...document.getAnimations().map(() => 'an animation'),
    ...[...document.querySelectorAll('*')]
      .filter((one) => {
        const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(one)
        const takes = [transitionDuration, animationDuration].some((time) => parseFloat(time) > 0.001)
        return takes || scrollBehavior === 'smooth'
      })
      .map((one) => `${one.tagName} ${one.getAttribute('class') ?? ''}`),
  ])
}

test('read to me: says plainly when the device has no voice, and reads what is seen when it has one', async ({
  page,
  baseURL,
}) => {
  const home = `${baseURL ?? ''}/`
  // A stand-in for voices, which a browser without a screen has none of.
  await page.addInitScript(() => {
    const said: string[] = []
    const voices: object[] = []
    class Words {
      onend: (() => void) | undefined
      lang = ''
      voice: unknown
      text: string
      constructor(text: string) {
        this.text = text
      }
    }
    const speechSynthesis = {
      getVoices: () => voices,
      addEventListener: (_: string, run: () => void) => setTimeout(run, 10),
      cancel: () => undefined,
      speak: (words: Words) => {
        said.push(`${words.lang}: ${words.text}`)
        setTimeout(() => words.onend?.(), 1)
      },
    }
    Object.defineProperty(window, 'speechSynthesis', { value: speechSynthesis })
    Object.assign(window, { SpeechSynthesisUtterance: Words, said, voices })
  })
  await load(page, home, { at: 'start' })
  await expect(button(page, like('like.more.readAloud'))).toHaveCount(0)
  await choose(page, home, { at: 'like' }, [[like('like.more.readAloud'), 'checkbox']])
  await button(page, like('like.more.readAloud')).click()
  await expect(page.getByText(/has no voice of its own/)).toBeVisible()
  await page.evaluate(() => {
    const { voices } = window as unknown as { voices: object[] }
    voices.push({ lang: 'en-GB', localService: true }, { lang: 'en-GB', localService: false })
  })
  await page.locator('#like-sample-box').fill('My own words')
  await button(page, like('like.more.readAloud')).click()
  await expect(button(page, like('like.more.readAloud'))).toBeVisible()
  await expect.poll(() => saidOn(page)).toContain(`en-GB: ${like('like.title')}`)
  const said = await saidOn(page)
  expect(said).toContain(`en-GB: ${aloud('aloud.wrote', { text: 'My own words' })}`)
  expect(said).toContain(`en-GB: ${like('like.sample.says')}`)
  expect(said.indexOf(`en-GB: ${like('like.title')}`)).toBe(0)
})

function saidOn(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as { said: string[] }).said)
}

test('a tint under the page’s own policy: CSSOM properties are let through, and the words can be read', async ({
  page,
  baseURL,
  watched,
}) => {
  const home = `${baseURL ?? ''}/`
  await load(page, home, { at: 'like' })
  await page.getByRole('radio', { name: like('like.colours.tint'), exact: true }).check()
  await page.getByLabel(like('like.tint.other'), { exact: true }).fill('#777777')
  await expect
    .poll(() => page.evaluate(() => getComputedStyle(document.body).backgroundColor))
    .toBe('rgb(119, 119, 119)')
  expect(await faultsOf(page)).toEqual([])
  await expect(heading(page)).toBeVisible()
  expect(watched.complaints).toEqual([])
})

test('a paper can be made in large print, and its file says so', async ({ page, baseURL }) => {
  test.setTimeout(240_000)
  const home = `${baseURL ?? ''}/`
  const story = await beginStory(page, home)
  await within(page, home, { at: 'papers', case: story.case })
  const profile = page.getByRole('region', { name: papers('papers.one-page-profile'), exact: true })
  await page.getByRole('checkbox', { name: papers('papers.large'), exact: true }).check()
  await profile.getByRole('button', { name: papers('make.docx'), exact: true }).click()
  await expect(profile.getByText(/one-page-profile-large-print-\d{4}-\d\d-\d\d\.docx/)).toBeVisible({
    timeout: 60_000,
  })
  const coming = page.waitForEvent('download')
  await profile.getByRole('link', { name: frame('frame.file.save'), exact: true }).click()
  const path = await (await coming).path()
  const styles = partOfDocx(new Uint8Array(readFileSync(path)), 'word/styles.xml')
  const sizes = [...styles.matchAll(/<w:sz w:val="(\d+)"/g)].map(([, size]) => Number(size))
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(36)
})
