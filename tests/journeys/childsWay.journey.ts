/**
 * The child's way from the first question to handing over. Headless Chromium has no voices: a stand-in for
 * `speechSynthesis` notes what would be read, with one voice of the device and one that would send the words away.
 */
import { expect, test, type Page } from '@playwright/test'
import type { Place } from '../../src/app/place.ts'
import { expectReadable, usualLooks } from './readable.ts'
import { siteOfFile } from './site.ts'
import {
  addRow,
  begin,
  button,
  childTells,
  choiceIn,
  choose,
  control,
  fillDate,
  goOn as press,
  heading,
  load,
  placeOf,
  settled,
  start,
  within,
  type Told,
} from './telling.ts'
import { watch, type Watched } from './watched.ts'
import { choiceOf, formOf, sayOf } from './words.ts'

const aloud = sayOf('aloud')
const way = sayOf('way')
const telling = sayOf('telling')
const child = sayOf('child')
const forms = sayOf('forms')
const f03 = formOf('f03')
const wordsOf = (question: string) => f03.words['en-GB'].questions[question]
const quote = 'I can name every train from the bridge.'

const site = siteOfFile()

interface TellingWatched extends Told {
  readonly watched: Watched
  readonly beside: (what: Extract<Place, { at: 'way' }>['what']) => Place
}

/** A mother begins, and her child's own pages are open. */
async function told(page: Page, voices: 'own' | 'cloud' | 'none' = 'own'): Promise<TellingWatched> {
  await page.addInitScript(standIn, voices)
  const watched = await watch(page, site.address)
  const story = await childTells(page, site.address, 'Ash', 'Hazel Example')
  return { ...story, watched, beside: (what) => ({ at: 'way', case: story.ofCase, part: story.part, what }) }
}

/** A twin of the browser's voices: reading a text takes a moment, and is noted. */
function standIn(voices: 'own' | 'cloud' | 'none'): void {
  const said: string[] = []
  const spoken = { said, cancelled: 0 }
  let running: ReturnType<typeof setTimeout> | undefined
  class Utterance {
    text: string
    voice: unknown
    lang = ''
    onend: (() => void) | undefined
    onerror: (() => void) | undefined
    constructor(text: string) {
      this.text = text
    }
  }
  const cloud = { lang: 'en-GB', localService: false, default: true, name: 'Far away' }
  const own = { lang: 'en-GB', localService: true, default: false, name: 'Here' }
  const synthesis = {
    getVoices: () => (voices === 'own' ? [cloud, own] : voices === 'cloud' ? [cloud] : []),
    addEventListener: () => undefined,
    speak: (one: Utterance) => {
      if (one.voice !== own) said.push(`NOT BY A VOICE OF THIS DEVICE: ${one.text}`)
      else said.push(one.text)
      running = setTimeout(() => one.onend?.(), 60)
    },
    cancel: () => {
      spoken.cancelled += 1
      clearTimeout(running)
    },
  }
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis, configurable: true })
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance, configurable: true })
  Object.defineProperty(window, 'spokenHere', { value: spoken })
}

interface Spoken {
  readonly said: readonly string[]
  readonly cancelled: number
}
const spoken = (page: Page): Promise<Spoken> =>
  page.evaluate(() => (window as unknown as { spokenHere: Spoken }).spokenHere)

/** Goes on, and waits until it is somewhere else: the check of a page may still be on its way. */
async function goOn(page: Page): Promise<void> {
  const before = page.url()
  await press(page)
  await expect.poll(() => page.url()).not.toBe(before)
  await settled(page)
}

const offered = (page: Page) => page.locator('[data-offered]')

test.describe('A child', () => {
  test('touches what they aim at: nothing moves away when more arrives, nor when a word is saved', async ({
    page,
  }) => {
    const { at } = await told(page)
    await load(page, site.address, at('feel-school'))
    const face = choiceIn(page, 'feel.school', 'happy')
    const place = (): Promise<number> =>
      face.evaluate((element) => element.getBoundingClientRect().top + window.scrollY)
    const before = await place()
    await expect(button(page, aloud('aloud.start'))).toBeVisible()
    expect(await place()).toBe(before)
    await face.click()
    await expect(page.locator('.oo-saved')).not.toBeEmpty()
    expect(await place()).toBe(before)
  })

  test('answers one question a screen, on a page with several and on the page of a row', async ({ page }) => {
    const { at, watched } = await told(page)
    await within(page, site.address, at('people'))
    await addRow(page)
    const fields = Object.keys(f03.pages.find(({ id }) => id === 'people')?.schema?.properties ?? {})
    expect(fields.length).toBeGreaterThan(1)
    for (const [index, field] of fields.entries()) {
      await expect(page.locator('.oo-question')).toHaveCount(1)
      expect(placeOf(page)['ask'] ?? fields[0]).toBe(field)
      if (index === 0) await control(page, 'me.people', field).fill('Rowan')
      await goOn(page)
    }
    await expect(page.locator('.oo-row')).toContainText('Rowan')

    // The usual way shows the whole row again, with the same answer.
    await within(page, site.address, { ...at('people'), at: 'way', what: 'settings' } as Place)
    await page.getByLabel(way('settings.way.usual'), { exact: true }).check()
    await within(page, site.address, at('people'))
    await page
      .locator('.oo-row')
      .getByRole('link', { name: telling('rows.change') })
      .click()
    await expect(page.locator('.oo-question')).toHaveCount(fields.length)
    await expect(control(page, 'me.people', fields[0])).toHaveValue('Rowan')
    expect(watched).toEqual({ complaints: [], strangers: [] })
  })

  test('sees a path in words, not a percentage', async ({ page }) => {
    const { at } = await told(page)
    await within(page, site.address, at('proud'))
    const path = page.locator('.oo-path')
    await expect(path).toHaveAttribute('aria-label', /stone \d+ of \d+ on the path “Me/)
    await expect(path.locator('.oo-path__stone--here')).toHaveCount(1)
    await expect(page.locator('main')).not.toContainText('%')
  })

  test('has the page read aloud, by a stand-in for the voices: question, help, each option, and stops it', async ({
    page,
  }) => {
    const { at } = await told(page)
    await within(page, site.address, at('feel-school'))
    await choose(page, 'feel.school', 'sad')
    await button(page, aloud('aloud.start')).click()
    await expect(page.locator('[data-read-now]')).toHaveCount(1)
    await expect(button(page, aloud('aloud.start'))).toBeVisible()
    const { said } = await spoken(page)
    expect(said[0]).toBe(wordsOf('feel.school')?.question)
    const options = ['verySad', 'sad', 'ok', 'happy', 'veryHappy'].map((one) =>
      choiceOf(f03, 'feel.school', '', one),
    )
    const chosen = aloud('aloud.chosen', { text: options[1] ?? '' })
    const wanted = options.map((one, index) => (index === 1 ? chosen : one))
    const read = said.join(' ')
    let from = 0
    for (const one of wanted) {
      const found = read.indexOf(one, from)
      expect(found, `${one} in ${read}`).toBeGreaterThanOrEqual(0)
      from = found + one.length
    }
    await expect(page.locator('[data-read-now]')).toHaveCount(0)

    await within(page, site.address, at('proud'))
    await control(page, 'me.proud').fill(quote)
    await button(page, aloud('aloud.start')).click()
    await expect
      .poll(async () => (await spoken(page)).said.join(' '))
      .toContain(aloud('aloud.wrote', { text: quote }))
    await within(page, site.address, at('like'))
    await button(page, aloud('aloud.start')).click()
    await button(page, aloud('aloud.stop')).click()
    const before = (await spoken(page)).said.length
    await page.waitForTimeout(300)
    const after = await spoken(page)
    expect(after.said.length).toBe(before)
    expect(after.cancelled).toBeGreaterThan(0)
    await expect(page.locator('[data-read-now]')).toHaveCount(0)
  })

  for (const voices of ['none', 'cloud'] as const) {
    test(`is told plainly when the device has no voice of its own (${voices})`, async ({ page }) => {
      const { at } = await told(page, voices)
      await within(page, site.address, at('feel-school'))
      await button(page, aloud('aloud.start')).click()
      await expect(page.getByText(aloud('aloud.noVoice'), { exact: true })).toBeVisible()
      expect((await spoken(page)).said).toEqual([])
    })
  }

  test('answers with one switch alone: any key or a touch anywhere takes what is in the frame', async ({
    page,
  }) => {
    test.setTimeout(240_000)
    const { at, beside } = await told(page)
    await within(page, site.address, beside('settings'))
    await page.locator('#scan-auto').check()
    for (let i = 0; i < 2; i++) await button(page, way('settings.faster')).click()
    await expect(page.getByText(way('settings.pace.one'), { exact: true })).toBeVisible()
    await within(page, site.address, at('feel-school'))
    await expect(offered(page)).toHaveCount(1)
    // One round: every choice, the ways past it, the way on, reading aloud; then from the beginning again.
    const seen: string[] = []
    const label = async (): Promise<string> => (await offered(page).first().innerText()).trim()
    const first = await label()
    for (let now = first; seen.length < 40;) {
      if (seen.at(-1) !== now) seen.push(now)
      if (seen.length > 3 && now === first) break
      await page.waitForTimeout(250)
      now = await label()
    }
    const order = seen.join(' | ')
    for (const one of [
      forms('page.continue'),
      aloud('aloud.start'),
      way('beside.tired'),
      forms('skip.later'),
    ])
      expect(order).toContain(one)
    expect(order.indexOf(forms('page.continue'))).toBeLessThan(order.indexOf(aloud('aloud.start')))
    // A key takes the second face, wherever the focus is.
    const want = choiceOf(f03, 'feel.school', '', 'sad')
    await expect.poll(label, { timeout: 60_000, intervals: [150] }).toBe(want)
    await page.keyboard.press('Space')
    await expect(choiceIn(page, 'feel.school', 'sad')).toBeChecked()
    // A touch on nothing at all takes the way on.
    await expect.poll(label, { timeout: 60_000, intervals: [150] }).toBe(forms('page.continue'))
    await page.mouse.click(3, 300)
    await expect(heading(page)).toHaveText(wordsOf('feel.home')?.question ?? '')
    await expect(offered(page)).toHaveCount(1)
    // A helper's keyboard gets out of it.
    await page.keyboard.press('Escape')
    await expect(heading(page)).toHaveText(way('settings.title'))
  })

  test('answers with two switches: one moves the frame, one takes, and nothing moves by itself', async ({
    page,
  }) => {
    const { at, beside } = await told(page)
    await within(page, site.address, beside('settings'))
    await page.locator('#scan-step').check()
    await expect(
      page.getByText(way('settings.stepKey', { key: way('settings.space') }), { exact: true }),
    ).toBeVisible()
    await within(page, site.address, at('feel-home'))
    await expect(button(page, aloud('aloud.start'))).toBeVisible()
    await page.waitForTimeout(2500)
    await expect(offered(page)).toHaveCount(0)
    const happy = choiceOf(f03, 'feel.home', '', 'happy')
    const frame = async (): Promise<string> => (await offered(page).allInnerTexts()).join('').trim()
    for (let i = 0; i < 30 && (await frame()) !== happy; i++) await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    await expect(choiceIn(page, 'feel.home', 'happy')).toBeChecked()
  })

  test('is tired: all is saved, and it opens at the exact question, behind the last letter', async ({
    page,
  }) => {
    const { at, ofCase } = await told(page)
    await within(page, site.address, at('proud'))
    await control(page, 'me.proud').fill(quote)
    await page.getByRole('link', { name: way('beside.tired'), exact: true }).click()
    await expect(heading(page)).toHaveText(way('rest.title'))
    await expect(page.getByText(way('rest.says'), { exact: true })).toBeVisible()
    await page.goto(site.address)
    await load(page, site.address, { at: 'child', case: ofCase })
    await page.getByRole('link', { name: child('child.goOn', { title: child('form.f03.title') }) }).click()
    await expect(heading(page)).toHaveText(wordsOf('me.proud')?.question ?? '')
    await expect(control(page, 'me.proud')).toHaveValue(quote)
  })

  test('who names a helper has them printed with the day, and the gathering page asks whether they wrote', async ({
    page,
  }) => {
    const { at, beside, ofCase, part } = await told(page)
    await within(page, site.address, at('proud'))
    await control(page, 'me.proud').fill(quote)
    await goOn(page)
    await within(page, site.address, beside('helper'))
    await page.getByLabel(way('helper.name'), { exact: true }).fill('Rowan Example')
    await page.getByLabel(way('helper.relation'), { exact: true }).fill('my grandad')
    await page.getByRole('link', { name: way('helper.done'), exact: true }).click()
    await expect(
      page.getByRole('link', { name: way('beside.helpers', { names: 'Rowan Example (my grandad)' }) }),
    ).toBeVisible()
    await within(page, site.address, { at: 'question', case: ofCase, part, form: 'f17', page: 'scribe' })
    await button(page, way('gathering.use')).click()
    await expect(control(page, 'how.scribe')).toHaveValue('Rowan Example')
    await expect(control(page, 'how.scribe', 'relation')).toHaveValue('my grandad')

    await within(page, site.address, { at: 'hand-over', case: ofCase, part })
    await button(page, telling('handOver.child.button')).click()
    await load(page, site.address, {
      at: 'paper',
      case: ofCase,
      document: 'contribution-copy',
      audience: 'nobody',
    })
    await expect(page.locator('.paper')).toContainText('Helped by: Rowan Example (my grandad)')
  })

  test('has all played back at the end, changes one thing, and is shown who will read it', async ({
    page,
  }) => {
    const { at } = await told(page)
    await within(page, site.address, at('proud'))
    await control(page, 'me.proud').fill('I can name every trane.')
    await goOn(page)
    await within(page, site.address, at('feel-school'))
    await choose(page, 'feel.school', 'ok')
    await goOn(page)
    await within(page, site.address, at('agree'))
    await expect(heading(page)).toHaveText(way('back.title'))
    const card = page.locator('.oo-told')
    await expect(card).toContainText('trane')
    await card.getByRole('link', { name: way('back.change') }).click()
    await control(page, 'me.proud').fill(quote)
    await goOn(page)
    await expect(card).toContainText(quote)
    await button(page, way('back.all')).click()
    await expect(heading(page)).toHaveText(wordsOf('end.agree')?.question ?? '')
    await expect(page.locator('input[type="radio"]').first()).toBeVisible()
    const { said } = await spoken(page)
    expect(said.join(' ')).toContain(quote)
    expect(said.join(' ')).toContain(wordsOf('feel.school')?.question ?? '')

    // Somebody who wants to change something gets it all again; who is content goes on to the readers.
    await choose(page, 'end.agree', 'change')
    await press(page)
    await expect(card).toContainText(quote)
    await button(page, way('back.skip')).click()
    await choose(page, 'end.agree', 'yes')
    await goOn(page)
    await expect(page.locator('main')).toContainText(telling('question.unkept.title'))
    await goOn(page)
    await expect(heading(page)).toHaveText(telling('handOver.child.title'))
    await expect(page.locator('.oo-readers')).toContainText(telling('readers.authority'))
    await expect(page.getByRole('link', { name: telling('handOver.gathering'), exact: true })).toBeVisible()
  })

  test('is offered a stop after eight minutes, between two questions, and goes on with one press', async ({
    page,
  }) => {
    await page.clock.install()
    const { at, beside, part } = await told(page)
    await within(page, site.address, at('proud'))
    await page.clock.fastForward(2000)
    await expect(button(page, aloud('aloud.start'))).toBeVisible()
    await control(page, 'me.proud').fill(quote)
    for (let minutes = 0; minutes < 8; minutes++) await page.clock.fastForward(60_000)
    // Not while the question is answered.
    await expect(control(page, 'me.proud')).toHaveValue(quote)
    await goOn(page)
    await expect(heading(page)).toHaveText(way('pause.title'))
    expect(placeOf(page)['part']).toBe(part)
    await page.getByRole('link', { name: way('pause.on'), exact: true }).click()
    await expect(heading(page)).toHaveText(wordsOf('me.like')?.question ?? '')
    await goOn(page)
    await expect(heading(page)).toHaveText(wordsOf('me.dislike')?.question ?? '')
    expect(beside('pause')).toMatchObject({ what: 'pause' })
  })

  test('finds where to turn on every page, also without speaking', async ({ page }) => {
    const { at, beside, ofCase, part } = await told(page)
    const here = { case: ofCase, part }
    const pages: Place[] = [
      at('proud'),
      { at: 'tasks', ...here },
      { at: 'readers', ...here },
      { at: 'check', ...here },
      { at: 'hand-over', ...here },
      beside('rest'),
      beside('helper'),
      beside('settings'),
    ]
    for (const place of pages) {
      await within(page, site.address, place)
      await expect(page.locator('.oo-turn'), JSON.stringify(place)).toContainText('0800 1111')
    }
    await page.getByRole('link', { name: way('turn.more'), exact: true }).click()
    await expect(page.locator('.oo-turn__card')).toContainText(way('turn.card'))
    await expect(page.getByRole('link', { name: way('turn.type'), exact: true })).toBeVisible()
  })

  test('names Samaritans and not Childline to whoever is 19 or more', async ({ page }) => {
    const { at, beside, ofCase } = await told(page)
    await within(page, site.address, {
      at: 'question',
      case: ofCase,
      part: 'facts',
      form: 'f01',
      page: 'birth',
    })
    await fillDate(page, 'core.dob', '2004-03-27')
    await within(page, site.address, at('unkind'))
    for (const place of ['.oo-turn', '.oo-unkept']) {
      await expect(page.locator(place)).toContainText('116 123')
      await expect(page.locator(place)).not.toContainText('0800 1111')
    }
    await within(page, site.address, beside('turn'))
    await expect(page.getByRole('link', { name: way('turn.samaritans'), exact: true })).toBeVisible()
    await expect(page.locator('main')).not.toContainText('Childline')
  })

  test('has no target smaller than 64 pixels, on a phone and in large letters', async ({ browser }) => {
    test.setTimeout(240_000)
    for (const [width, height, zoom] of [
      [360, 740, 1],
      [1280, 800, 1],
      [360, 740, 2],
    ] as const) {
      const context = await browser.newContext({ viewport: { width, height } })
      const page = await context.newPage()
      const { at, beside, ofCase, part } = await told(page)
      await within(page, site.address, at('people'))
      await addRow(page)
      const row = placeOf(page)['row'] ?? ''
      const names = [
        'my-name',
        'proud',
        'like',
        'feel-school',
        'calm-down',
        'school-day',
        'people',
        'picture',
      ]
      const pages: Place[] = [
        ...[...names, 'more-friends', 'unkind', 'food', 'wishes', 'agree'].map((name) => at(name)),
        at('people', { row }),
        ...(['pause', 'rest', 'helper', 'settings', 'turn', 'play-back', 'thanks'] as const).map(beside),
        { at: 'tasks', case: ofCase, part },
        { at: 'hand-over', case: ofCase, part },
        { at: 'check', case: ofCase, part },
      ]
      for (const place of pages) {
        await within(page, site.address, place)
        if (zoom === 2) await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
        await expect(page.locator('.oo-way__read').first()).toBeVisible()
        expect
          .soft(await smallTargets(page), `${JSON.stringify(place)} at ${String(width)}×${String(zoom)}`)
          .toEqual([])
      }
      // Name, sign and way out on one line: the strip stays in sight and leaves the page its room.
      if (zoom === 1) {
        const strip = page.locator('.oo-header__in').first()
        expect((await strip.boundingBox())?.height).toBeLessThan(2 * 64)
      }
      await context.close()
    }
  })

  for (const look of usualLooks) {
    test(`can read every page beside the questions on ${look.name}`, async ({ browser }) => {
      const context = await browser.newContext(look)
      const page = await context.newPage()
      const { at, beside } = await told(page)
      await within(page, site.address, at('proud'))
      await expect(button(page, aloud('aloud.start'))).toBeVisible()
      await control(page, 'me.proud').fill(quote)
      await goOn(page)
      await expectReadable(page, 'a question')
      for (const what of ['pause', 'rest', 'helper', 'settings', 'turn', 'play-back', 'thanks'] as const) {
        await within(page, site.address, beside(what))
        await expectReadable(page, what)
      }
      await within(page, site.address, at('agree'))
      await expectReadable(page, 'played back')
      await context.close()
    })
  }
})

/** Every target of the page that is narrower or lower than 64 pixels, with its size. */
async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button, input:not([type="hidden"]), select, textarea, summary',
      ),
    ].flatMap((element) => {
      if (!element.checkVisibility() || element.matches('.govuk-skip-link, .govuk-visually-hidden')) return []
      const own = element.getBoundingClientRect()
      // What is pressed of a choice is the whole of its card, words included.
      const card = element.closest('.oo-tile, .govuk-radios__item, .govuk-checkboxes__item')
      const { width, height } = card?.getBoundingClientRect() ?? own
      if (width === 0 || (width >= 63.5 && height >= 63.5)) return []
      const name = element.innerText || element.id || element.className
      return [`${element.tagName} “${name}”: ${width.toFixed(0)}×${height.toFixed(0)}`]
    }),
  )
}

test.describe('A long form', () => {
  test('comes in cards of ten minutes; three short questions end with thanks', async ({ page }) => {
    await begin(page, site.address, 'Ash', 'Hazel Example', 'mum')
    const part = await start(page, 'f07')
    const { case: ofCase = '' } = placeOf(page)
    await within(page, site.address, { at: 'tasks', case: ofCase, part })
    const cards = page.locator('.govuk-task-list__link')
    await expect(cards.filter({ hasText: /part 1 of \d/ }).first()).toBeVisible()
    for (const hint of await page.locator('.govuk-task-list__hint').allInnerTexts())
      expect(Number(/\d+/.exec(hint)?.[0])).toBeLessThanOrEqual(10)
    await page.getByRole('link', { name: telling('tasks.tired'), exact: true }).click()
    const asked: string[] = []
    for (let i = 0; i < 3; i++) {
      await expect(button(page, forms('page.continue'))).toBeVisible()
      asked.push(placeOf(page)['page'] ?? '')
      await goOn(page)
      await expect.poll(() => placeOf(page)['page']).not.toBe(asked.at(-1))
    }
    expect(new Set(asked).size).toBe(3)
    await expect(heading(page)).toHaveText(way('thanks.title'))
  })

  test('opens at the exact question with the last line in view, also when the page is loaded anew', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 })
    await begin(page, site.address, 'Ash', 'Hazel Example', 'mum')
    const part = await start(page, 'f07')
    const { case: ofCase = '' } = placeOf(page)
    const lines = Array.from({ length: 60 }, (_, at) => `Line ${String(at + 1)} of a long day.`)
    await within(page, site.address, { at: 'question', case: ofCase, part, form: 'f07', page: 'worries' })
    await control(page, 'par.worry').fill(lines.join('\n'))
    await load(page, site.address, { at: 'child', case: ofCase })
    await page.getByRole('link', { name: child('child.goOn', { title: child('form.f07.title') }) }).click()
    await expectLastLine(page)
    await page.reload()
    await settled(page)
    await expectLastLine(page)
  })

  async function expectLastLine(page: Page): Promise<void> {
    const box = control(page, 'par.worry')
    await expect(box).toBeFocused()
    const at = await box.evaluate((element: HTMLTextAreaElement) => ({
      caret: element.selectionStart === element.value.length,
      bottom: element.getBoundingClientRect().bottom,
      scrolled: element.scrollHeight - element.scrollTop - element.clientHeight,
      window: window.innerHeight,
    }))
    expect(at.caret).toBe(true)
    expect(at.bottom).toBeLessThanOrEqual(at.window)
    expect(at.bottom).toBeGreaterThan(0)
    expect(at.scrolled).toBeLessThanOrEqual(4)
  }

  test('can be handed over with almost everything left out, and names what is open kindly', async ({
    page,
  }) => {
    await begin(page, site.address, 'Ash', 'Hazel Example', 'mum')
    const part = await start(page, 'f07')
    const { case: ofCase = '' } = placeOf(page)
    await within(page, site.address, { at: 'question', case: ofCase, part, form: 'f07', page: 'worries' })
    await control(page, 'par.worry').fill('The stairs.')
    await goOn(page)
    await within(page, site.address, { at: 'check', case: ofCase, part })
    await expect(page.locator('.govuk-error-summary')).toHaveCount(0)
    await page.locator('summary').click()
    await expect(page.getByText(telling('check.open.says'), { exact: true })).toBeVisible()
    await page.getByRole('link', { name: telling('check.on'), exact: true }).click()
    await button(page, telling('handOver.button')).click()
    await expect(heading(page)).toHaveText(telling('handedOver.title'))
  })
})
