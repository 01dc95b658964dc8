import { expect, type Locator, type Page } from '@playwright/test'

/** More steps than any page of ours has. */
const mostSteps = 400

/** Goes there with the Tab key alone, from wherever the keyboard is: else nobody without a mouse gets there at all. */
export async function tabTo(page: Page, there: Locator): Promise<void> {
  const target = there.first()
  await expect(target).toBeVisible()
  for (let steps = 0; steps <= mostSteps; steps++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`The keyboard did not reach ${String(there)} in ${String(mostSteps)} steps`)
}
