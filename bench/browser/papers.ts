/** The example's draft plan made on the device by the app's own buttons. */
import type { Browser, Page } from '@playwright/test'
import { sayFrom } from '../../src/catalogue/say.ts'
import offline from '../../schemas/screens/offline.en-GB.json'
import papers from '../../schemas/screens/papers.en-GB.json'
import start from '../../schemas/screens/start.en-GB.json'
import { median } from '../measuring.ts'
import { goTo } from './journey.ts'
import { peakOf } from './memory.ts'
import type { Site } from './site.ts'
import { phone, slow, slowed, timeFrom } from './stopwatch.ts'

const say = sayFrom(papers.labels)
const sayStart = sayFrom(start.labels)
const sayOffline = sayFrom(offline.labels)

export interface Making {
  /** Milliseconds from the tap until the file can be saved. */
  readonly ms: number
  /** The same at a slow phone's speed. */
  readonly slowMs: number
  /** Megabytes that the page's process held at most, the first number's runs. */
  readonly peakMb: number | undefined
}

const runs = 3

/** Each time on a page loaded anew, its makers on the device already. Medians of three. */
export async function making(browser: Browser, site: Site, format: 'pdf' | 'docx'): Promise<Making> {
  const context = await phone(browser)
  const page = await context.newPage()
  const place = await papersOfDemo(page, site)
  const times: number[] = []
  const peaks: number[] = []
  for (let run = 0; run < runs; run++) {
    await opened(page, place)
    const peak = await peakOf(browser)
    times.push(await made(page, format))
    const megabytes = await peak.megabytes()
    if (megabytes !== undefined) peaks.push(megabytes)
  }
  // A worker cannot be slowed from outside. Without workers the same makers run in the page, which can be.
  await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'))
  const slowTimes: number[] = []
  for (let run = 0; run < runs; run++) {
    await slowed(page, 1)
    await opened(page, place)
    await slowed(page, slow)
    slowTimes.push(await made(page, format))
  }
  await context.close()
  return {
    ms: median(times),
    slowMs: median(slowTimes),
    peakMb: peaks.length === 0 ? undefined : Math.max(...peaks),
  }
}

/** The demo child's papers, with all that makes them fetched. @returns their address */
async function papersOfDemo(page: Page, site: Site): Promise<string> {
  await page.goto(site.address)
  await page.getByRole('button', { name: sayStart('start.demo'), exact: true }).click()
  await page.waitForURL((url) => url.searchParams.get('at') === 'child')
  const ofCase = new URL(page.url()).searchParams.get('case') ?? ''
  await goTo(page, { at: 'papers', case: ofCase }, true)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await papersFetched(page)
  return page.url()
}

/** They are asked for, as on a network that is paid for they do not come by themselves. */
async function papersFetched(page: Page): Promise<void> {
  const notHere = page.getByText(say('papers.notHere'), { exact: true })
  const offer = page.getByRole('button', { name: sayOffline('fetch.offer').split('{')[0] ?? '' })
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
  for (let look = 0; look < 60; look++) {
    await page.waitForTimeout(1000)
    if ((await notHere.count()) === 0) return
    if (await offer.isVisible()) await offer.click()
  }
  throw new Error('What makes papers was not fetched within a minute')
}

async function opened(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await button(page, 'pdf').waitFor()
  await page.waitForTimeout(2000)
}

function button(page: Page, format: 'pdf' | 'docx') {
  const section = page.getByRole('region', { name: say('papers.draft-plan'), exact: true })
  return section.getByRole('button', { name: say(`make.${format}`), exact: true })
}

function made(page: Page, format: 'pdf' | 'docx'): Promise<number> {
  return timeFrom(page, 'click', 'main a[download]', () => button(page, format).click())
}
