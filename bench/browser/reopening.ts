/** Coming back without a network, to the page one was on. */
import type { Browser, Page } from '@playwright/test'
import { median } from '../measuring.ts'
import { beginAsMother, beginForm, firstQuestion, goTo, textBoxes } from './journey.ts'
import type { Site } from './site.ts'
import { phone, slow, slowed } from './stopwatch.ts'
import { formOf } from './typing.ts'

const runs = 5
const text = 'He likes to line up his trains, and knows where each of them is going.'

/**
 * Milliseconds, at a slow phone's speed and with the server gone, from asking for the address of the last question
 * of a part that is filled in, in a new page, until what was written stands there and can be gone on with.
 */
export async function reopening(browser: Browser, site: Site): Promise<number> {
  const context = await phone(browser)
  const page = await context.newPage()
  const ofCase = await beginAsMother(page, site.address)
  const part = await beginForm(page, 'f07')
  await firstQuestion(page)
  for (const { id } of formOf('f07').pages.filter(({ rows, questions }) => isWritten(rows, questions))) {
    await goTo(page, { at: 'question', case: ofCase, part, form: 'f07', page: id })
    await page.locator(textBoxes).first().fill(text)
  }
  const address = page.url()
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
  // Twice as long as saving may take, and leaving the page saves what is left.
  await page.waitForTimeout(1000)
  await page.close()
  await site.goAway()
  const times: number[] = []
  for (let run = 0; run < runs; run++)
    times.push(await opened(await context.newPage(), address, run === runs - 1))
  await context.close()
  return median(times)
}

/** Pages that ask for words in one box. */
function isWritten(rows: string | undefined, questions: Readonly<Record<string, { type: string }>>): boolean {
  const types = Object.values(questions).map(({ type }) => type)
  return rows === undefined && types.length === 1 && types[0] === 'longText'
}

async function opened(page: Page, address: string, isLast: boolean): Promise<number> {
  await page.addInitScript(([boxes, words]) => window.stopwatch.untilBoxHolds(boxes, words), [
    textBoxes,
    text,
  ] as const)
  const session = await page.context().newCDPSession(page)
  await session.send('Network.clearBrowserCache')
  await slowed(page, slow)
  await page.goto(address)
  const ms = await page.evaluate(() => window.stopwatch.result)
  if (isLast) await goesOn(page)
  await page.close()
  return ms
}

/** It is no use to see the words if nothing can be typed after them. */
async function goesOn(page: Page): Promise<void> {
  const box = page.locator(textBoxes).first()
  await box.press('End')
  await box.press('!')
  if (!(await box.inputValue()).includes('!')) throw new Error('Nothing could be typed after reopening')
}
