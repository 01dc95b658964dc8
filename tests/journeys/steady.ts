/** The way on from a page of questions stays where it is: nothing comes later and moves it away under a finger. */
import type { Page } from '@playwright/test'

/** Looks on, from the moment at which a way on is seen until something is done on its page. */
export async function watchSteady(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const moves: string[] = []
    Object.assign(window, { movesSeen: moves })
    const inSight = (): Element | undefined =>
      [...document.querySelectorAll('form.oo-form > button[type="submit"]')].find((one) =>
        one.checkVisibility(),
      )
    let seen: Element | undefined
    let before = 0
    // Something may be done on a page before it was looked at for the first time.
    let touched: Element | undefined
    for (const deed of ['pointerdown', 'keydown', 'input'])
      addEventListener(deed, () => (touched = inSight()), { capture: true })
    const look = (): void => {
      const wayOn = inSight()
      const now = Math.round((wayOn?.getBoundingClientRect().top ?? 0) + scrollY)
      if (wayOn !== undefined && wayOn === seen && wayOn !== touched && now !== before)
        moves.push(`“${document.title}”: from ${String(before)} to ${String(now)}`)
      seen = wayOn
      before = now
      requestAnimationFrame(look)
    }
    look()
  })
}

/** What was seen to move since the page was loaded. */
export async function movesSeen(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => (window as unknown as { movesSeen: readonly string[] }).movesSeen)
}
