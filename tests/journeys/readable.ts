import { expect, type Page } from '@playwright/test'
import axe, { type AxeResults, type RunOptions } from 'axe-core'
import { heading } from './telling.ts'
import { sayOf } from './words.ts'

const screens = [
  { name: 'a phone', width: 360, height: 740 },
  { name: 'a laptop', width: 1280, height: 800 },
] as const

export interface Look {
  readonly name: string
  readonly viewport: { readonly width: number; readonly height: number }
  readonly colorScheme: 'light' | 'dark'
}

/** A phone and a laptop, each light and dark. */
export const looks: readonly Look[] = screens.flatMap(({ name, width, height }) =>
  (['light', 'dark'] as const).map((colorScheme) => ({
    name: `${name}, ${colorScheme}`,
    viewport: { width, height },
    colorScheme,
  })),
)

const isAll = process.env['ALL'] === '1'

/** Those looks in which a page that is looked at in several is looked at in the usual run. */
export const usualLooks = isAll
  ? looks
  : looks.filter(({ name }) => name === 'a phone, light' || name === 'a laptop, dark')

/** What a page is given with axe's own script. */
interface WithAxe {
  readonly axe?: { readonly run: (root: Element | Document, options: RunOptions) => Promise<AxeResults> }
}

/**
 * What axe finds, one line each: which rule, how often, and the first place. Our pages hold no frames, and a page is
 * given axe once: only what is wrong is put together and told.
 *
 * @param selector the part of the page that is looked at; the whole of it without
 */
export async function faultsOf(page: Page, selector?: string): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const found = await page.evaluate(async (within) => {
    const root = within === undefined ? document : document.querySelector(within)
    const { axe: here } = window as unknown as WithAxe
    if (root === null || here === undefined) throw new Error(`Nothing to look at: ${within ?? 'axe'}`)
    const { violations } = await here.run(root, { resultTypes: ['violations'], iframes: false })
    return violations.map(({ id, nodes }) => ({ id, count: nodes.length, html: nodes[0]?.html ?? '' }))
  }, selector)
  return found.map(({ id, count, html }) => `${id} (${String(count)}): ${html}`)
}

/** By how many pixels the page is wider than its window. */
export async function sidewaysBy(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

/** Until what comes into sight has come: half seen, it has too little contrast. */
async function stillness(): Promise<void> {
  const coming = document
    .getAnimations()
    .filter((one) => one.effect?.getComputedTiming().endTime !== Infinity)
  await Promise.all(coming.map((one) => one.finished.catch(() => undefined)))
}

/** One title on the page and one in the tab, nothing beside the window, and nothing that axe knows to be wrong. */
export async function expectReadable(page: Page, where: string): Promise<void> {
  const name = sayOf('frame')('frame.name')
  await expect.soft(heading(page), where).toHaveCount(1)
  await expect.soft(page, where).toHaveTitle(new RegExp(`^.+ – ${name}$`))
  await page.evaluate(stillness)
  expect.soft(await sidewaysBy(page), `${where}: sideways by`).toBe(0)
  expect.soft(await faultsOf(page), where).toEqual([])
}
