/** Measuring inside a page: see `inPage.js`. */
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { median, root } from '../measuring.ts'

interface Times {
  readonly taken: readonly number[]
  readonly counted: readonly number[]
}

/** What `inPage.js` puts into a page. */
interface Stopwatch {
  readonly each: (from: string, to: string) => void
  readonly from: (type: string, selector: string) => void
  readonly untilBoxHolds: (selector: string, text: string) => void
  readonly stop: () => Times
  /** The bytes of the first picture that a database of ours holds, as one character each. */
  readonly firstPicture: (database: string) => Promise<string>
  readonly result: Promise<number>
}

declare global {
  interface Window {
    readonly stopwatch: Stopwatch
  }
}

/** A network that a family pays for: nothing large is fetched unasked. */
const onPaidNetwork =
  "Object.defineProperty(Navigator.prototype, 'connection', { get: () => ({ saveData: true }) })"

/**
 * A profile of its own, on a phone's screen and a network that is paid for, so that nothing is fetched beside what is
 * measured. It is touched as a phone is: a mouse that rests on the page would make the browser look, after every key,
 * for what lies under it. Stopwatches are in all its pages.
 */
export async function phone(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    isMobile: true,
    hasTouch: true,
  })
  await context.addInitScript({ content: onPaidNetwork })
  await context.addInitScript({ path: join(root, 'bench/browser/inPage.js') })
  return context
}

/** How often a slow phone is slower than this computer. */
export const slow = 4

/** Slows the page's own thread, which draws it and runs its scripts; workers beside it go on as fast as before. */
export async function slowed(page: Page, rate: number): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate })
}

/** Slows the page for as long as it takes: a page that is slowed costs a processor even while nothing happens on it. */
export async function whileSlow<T>(page: Page, run: () => Promise<T>): Promise<T> {
  await slowed(page, slow)
  const value = await run()
  await slowed(page, 1)
  return value
}

/** Milliseconds. `counted`: what the browser itself counted. */
export interface Spread {
  readonly median: number
  readonly p95: number
  readonly counted: { readonly median: number; readonly p95: number }
}

/** How often one thing is timed at most. */
const mostRounds = 4
/** Two rounds agree whose 95 of 100 differ by no more than a tenth. */
const agreement = 1.1
const keys = 60
const warmUp = 20
const pause = 120

/**
 * Times 60 events, after some that only warm up, a pause between them as between the keys of somebody who types
 * steadily.
 *
 * @param act does what brings one event; told how many came before
 */
export async function timed(
  page: Page,
  from: string,
  to: string,
  act: (before: number) => Promise<void>,
): Promise<Spread> {
  for (let at = 0; at < warmUp; at++) await acted(page, () => act(at))
  await page.evaluate(([begin, end]) => window.stopwatch.each(begin, end), [from, to] as const)
  for (let at = 0; at < keys; at++) await acted(page, () => act(warmUp + at))
  await page.waitForTimeout(500)
  const { taken, counted } = await page.evaluate(() => window.stopwatch.stop())
  if (taken.length !== keys) {
    throw new Error(`${String(keys)} times ${from} gave ${String(taken.length)} changes`)
  }
  // What took less than 16 ms is not told by the browser.
  const all = [...counted, ...Array.from({ length: Math.max(0, keys - counted.length) }, () => 8)]
  return { ...spreadOf(taken), counted: spreadOf(all) }
}

/** All rounds of one thing, the quietest first. */
export type Rounds = readonly [Spread, ...Spread[]]

/**
 * Times in rounds until the two quietest agree: then the computer had nothing else to do in them. Whatever it does
 * besides can only add to a time.
 */
export async function inRounds(time: () => Promise<Spread>): Promise<Rounds> {
  let rounds: Rounds = [await time()]
  while (rounds.length < mostRounds && !doAgree(rounds)) rounds = quietestFirst(rounds, [await time()])
  return rounds
}

export function quietestFirst([one, ...rest]: Rounds, more: readonly Spread[]): Rounds {
  const [quietest = one, ...others] = [one, ...rest, ...more].toSorted((a, b) => a.p95 - b.p95)
  return [quietest, ...others]
}

function doAgree([quietest, second]: Rounds): boolean {
  return second !== undefined && second.p95 <= quietest.p95 * agreement
}

async function acted(page: Page, act: () => Promise<void>): Promise<void> {
  const next = page.waitForTimeout(pause)
  await act()
  await next
}

function spreadOf(values: readonly number[]): { readonly median: number; readonly p95: number } {
  return { median: median(values), p95: percentile95(values) }
}

/** The smallest value that 95 of 100 do not exceed. */
function percentile95(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? NaN
}

/** Milliseconds from an event that `act` brings until an element is drawn. */
export async function timeFrom(
  page: Page,
  type: string,
  selector: string,
  act: () => Promise<void>,
): Promise<number> {
  await page.evaluate(([begin, seen]) => window.stopwatch.from(begin, seen), [type, selector] as const)
  await act()
  return page.evaluate(() => window.stopwatch.result)
}
