/**
 * A browser that dies at any moment, as with an empty battery, while somebody types, chooses and goes from page to
 * page: what the screen had shown as saved is there when it is opened again. KILLS says how often, SEED repeats a run.
 *
 * A disk that is busy with something else may take seconds, and what is typed meanwhile has to wait for it. So two
 * things are asked, whatever the disk does: what a save that the database had confirmed should hold is there, and
 * nothing lay about in the page for longer than was promised while no save was under way. And where the disk takes long,
 * the screen does not go on saying that all is saved.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test, type Locator, type Page } from '@playwright/test'
import { hrefOf, type Place } from '../../src/app/place.ts'
import { deviceOf, type Device } from './device.ts'
import { stopDisk, waitedFor, watchSaves } from './saves.ts'
import { siteOf, type Site } from './site.ts'
import { begin, choiceIn, control, goOn, load, settled, start, within } from './telling.ts'
import { sayOf } from './words.ts'

const kills = Number(process.env['KILLS'] ?? (process.env['ALL'] === '1' ? 100 : 5))
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000)

/** How long a key may lie about in the page before it is handed to the disk, in milliseconds: as promised, and a busy computer. */
const mostLost = 500 + 500

/** After so long the screen no longer says that all is saved; what a busy computer takes comes on top. Milliseconds. */
const mostUnsaid = 1000 + mostLost

const frame = sayOf('frame')
const savedOn = frame('frame.savedOn', { device: frame('frame.device.phone'), time: '' }).trim()

/** Pages with a text that goes on growing, and one with a choice. */
const texts = [
  { page: 'admire', question: 'par.admire' },
  { page: 'best-support', question: 'par.support.best' },
  { page: 'learning', question: 'par.learn' },
  { page: 'feelings', question: 'par.emot' },
  { page: 'else', question: 'par.else' },
] as const
const choice = {
  page: 'school-listens',
  question: 'par.sch.trust',
  values: ['verySad', 'sad', 'ok', 'happy'],
} as const

/** What was typed into a page, key by key, with the moment each key was there. */
interface Typed {
  text: string
  /** The moment of each sign of the text. */
  readonly at: number[]
}

interface Lost {
  readonly characters: number
  /** From the first lost key to the end of the browser, and how much of it no save was under way. */
  readonly milliseconds: number
  readonly waited: number
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function chance(from: number): () => number {
  let state = from >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Somebody at the phone: types into one page after the other and chooses a face, until the browser is gone. */
class Somebody {
  readonly typed = new Map<string, Typed>()
  chosen: { value: string; at: number } | undefined
  #next: () => number
  constructor(next: () => number) {
    this.#next = next
  }

  /** Goes on with what is written there until nothing answers any more. */
  async writes(page: Page, at: (page: string) => Promise<void>): Promise<void> {
    for (;;) {
      const one = texts[Math.floor(this.#next() * texts.length)] ?? texts[0]
      await at(one.page)
      const box = control(page, one.question)
      const typed = this.typed.get(one.question) ?? { text: '', at: [] }
      this.typed.set(one.question, typed)
      await box.focus()
      await page.keyboard.press('Control+End')
      const keys = 5 + Math.floor(this.#next() * 40)
      for (let key = 0; key < keys; key++) {
        const sign = 'abcdefghijklmnop '[Math.floor(this.#next() * 17)] ?? 'x'
        await page.keyboard.press(sign === ' ' ? 'Space' : sign)
        typed.text += sign
        typed.at.push(Date.now())
        await wait(20 + Math.floor(this.#next() * 50))
      }
      if (this.#next() < 0.3) {
        await at(choice.page)
        const value = choice.values[Math.floor(this.#next() * choice.values.length)] ?? 'ok'
        await choiceIn(page, choice.question, value).click()
        this.chosen = { value, at: Date.now() }
      }
      if (this.#next() < 0.5) await goOn(page)
    }
  }
}

test('what was shown as saved outlives every end of the browser', async () => {
  test.setTimeout(60_000 + kills * 20_000)
  console.log(`Kills: ${String(kills)}, seed: ${String(seed)} (SEED=${String(seed)} does the same again)`)
  const next = chance(seed)
  const site: Site = await siteOf()
  const phone: Device = await deviceOf('phone', site.address)
  const lost: Lost[] = []
  try {
    let saves = await watchSaves(phone.page)
    await phone.page.goto(site.address)
    const ofCase = await begin(phone.page, site.address, 'Juniper', 'Willow Sample', 'mum')
    const part = await start(phone.page, 'f07')
    const placeAt = (at: string): Place => ({ at: 'question', case: ofCase, part, form: 'f07', page: at })
    const ask = (page: Page, at: string): Promise<void> => within(page, site.address, placeAt(at))
    const somebody = new Somebody(next)
    for (let kill = 1; kill <= kills; kill++) {
      const { page } = phone
      const writing = somebody.writes(page, (at) => ask(page, at)).catch((error: unknown) => error)
      await wait(1500 + next() * 6000)
      const before = await page
        .locator('.oo-saved')
        .textContent({ timeout: 1000 })
        .catch(() => '')
      const end = Date.now()
      await phone.kill()
      await writing
      const kept = saves.filter(({ to }) => to !== undefined && to <= end).map(({ from }) => from)
      const lastKept = Math.max(0, ...kept)
      const savesBefore = saves
      const again = await phone.reopen()
      saves = await watchSaves(again)
      await load(again, site.address, placeAt(choice.page))
      for (const { page: at, question } of texts) {
        const typed = somebody.typed.get(question)
        if (typed === undefined) continue
        await ask(again, at)
        const left = await control(again, question).inputValue()
        const sofar = typed.text
        // A key that was pressed while the browser ended may have arrived, and was not counted.
        const isOneMore = left.length === sofar.length + 1 && left.startsWith(sofar)
        expect(
          isOneMore || sofar.startsWith(left),
          `kill ${String(kill)}: ${question} holds other words`,
        ).toBe(true)
        const characters = Math.max(0, sofar.length - left.length)
        const first = typed.at[left.length]
        if (characters > 0 && first !== undefined) {
          const waited = waitedFor(savesBefore, first, end)
          lost.push({ characters, milliseconds: end - first, waited })
          const what = `kill ${String(kill)}: ${question}, said “${String(before)}”`
          expect(waited, what).toBeLessThanOrEqual(mostLost)
          expect(lastKept - first, `${what}, a save that was confirmed`).toBeLessThanOrEqual(mostLost)
          if (before?.startsWith(savedOn)) expect(end - first, what).toBeLessThanOrEqual(mostUnsaid)
        }
        typed.text = left
        typed.at.length = 0
        typed.at.push(...Array.from(left, () => 0))
      }
      const { chosen } = somebody
      const isDue =
        chosen !== undefined &&
        (waitedFor(savesBefore, chosen.at, end) > mostLost || lastKept - chosen.at > mostLost)
      if (isDue) {
        await ask(again, choice.page)
        await expect(choiceIn(again, choice.question, chosen.value)).toBeChecked()
      } else somebody.chosen = undefined
    }
    const text = [...somebody.typed.values()].reduce((sum, one) => sum + one.text.length, 0)
    expect(text).toBeGreaterThan(kills * 5)
    expect(phone.watched).toEqual({ complaints: [], strangers: [] })
  } finally {
    await phone.end()
    await site.goAway()
    console.log(summaryOf(lost))
  }
})

test('a disk that does not answer is owned up to, and what was typed meanwhile is kept', async () => {
  test.setTimeout(120_000)
  const site: Site = await siteOf()
  const phone: Device = await deviceOf('phone', site.address)
  const line = (page: Page): Locator => page.locator('.oo-saved')
  const box = (page: Page): Locator => control(page, 'par.admire')
  try {
    const saves = await watchSaves(phone.page)
    await phone.page.goto(site.address)
    const ofCase = await begin(phone.page, site.address, 'Juniper', 'Willow Sample', 'mum')
    const part = await start(phone.page, 'f07')
    const place: Place = { at: 'question', case: ofCase, part, form: 'f07', page: 'admire' }
    await within(phone.page, site.address, place)
    await box(phone.page).pressSequentially('Her jokes')
    await expect(line(phone.page)).toContainText(savedOn)

    const goOnSaving = await stopDisk(phone.page)
    await box(phone.page).pressSequentially(' and her songs')
    await expect(line(phone.page)).toHaveText(frame('frame.saving'), { timeout: 3000 })
    await box(phone.page).pressSequentially(', at breakfast')
    await expect(box(phone.page)).toHaveValue('Her jokes and her songs, at breakfast')
    // Left in the middle of a save, no code of a page may run any more: what is behind it is on its way already.
    const underWay = (): number => saves.filter(({ to }) => to === undefined).length
    expect(underWay()).toBe(1)
    await phone.page.evaluate(() => dispatchEvent(new Event('pagehide')))
    await expect.poll(underWay).toBe(2)

    await goOnSaving()
    await expect(line(phone.page)).toContainText(savedOn)
    await phone.kill()
    const again = await phone.reopen()
    await again.goto(new URL(hrefOf(place), site.address).href)
    await settled(again)
    await expect(box(again)).toHaveValue('Her jokes and her songs, at breakfast')
    expect(phone.watched).toEqual({ complaints: [], strangers: [] })
  } finally {
    await phone.end()
    await site.goAway()
  }
})

function summaryOf(lost: readonly Lost[]): string {
  const line = (name: string, values: readonly number[]): string => {
    const sorted = [...values].sort((a, b) => a - b)
    const median = sorted[Math.floor(sorted.length / 2)] ?? 0
    return `${name}: median ${String(median)}, worst ${String(sorted.at(-1) ?? 0)}`
  }
  const all = [
    ...lost,
    ...Array.from({ length: Math.max(0, kills - lost.length) }, () => ({
      characters: 0,
      milliseconds: 0,
      waited: 0,
    })),
  ]
  return [
    `Of ${String(kills)} kills, ${String(lost.length)} lost something of what was being typed.`,
    line(
      'Characters lost',
      all.map(({ characters }) => characters),
    ),
    line(
      'Milliseconds lost',
      all.map(({ milliseconds }) => milliseconds),
    ),
    line(
      'Of them not for the disk',
      all.map(({ waited }) => waited),
    ),
  ].join('\n')
}
