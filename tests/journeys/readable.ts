import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
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

/** What axe finds, one line each: which rule, how often, and the first place. */
export async function faultsOf(page: Page): Promise<string[]> {
  // Our pages hold no frames, so axe need not open a page of its own to put its findings together.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations.map(({ id, nodes }) => `${id} (${String(nodes.length)}): ${nodes[0]?.html ?? ''}`)
}

/** By how many pixels the page is wider than its window. */
export async function sidewaysBy(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

/** One title on the page and one in the tab, nothing beside the window, and nothing that axe knows to be wrong. */
export async function expectReadable(page: Page, where: string): Promise<void> {
  const name = sayOf('frame')('frame.name')
  await expect.soft(heading(page), where).toHaveCount(1)
  await expect.soft(page, where).toHaveTitle(new RegExp(`^.+ – ${name}$`))
  expect.soft(await sidewaysBy(page), `${where}: sideways by`).toBe(0)
  expect.soft(await faultsOf(page), where).toEqual([])
}
