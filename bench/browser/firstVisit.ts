/** What travels before the first question can be answered, and before the app works without a network. */
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { sayFrom } from '../../src/catalogue/say.ts'
import file from '../../schemas/screens/offline.en-GB.json'
import { beginAsMother, beginForm, firstQuestion } from './journey.ts'
import { packedBytes, type Site } from './site.ts'
import { phone } from './stopwatch.ts'

const say = sayFrom(file.labels)

/** A script the page asked for, by its name, and its size as it travels. */
export interface Script {
  readonly name: string
  readonly bytes: number
}

/** Every script the page asked for from the first address until the first question of a form can be answered. */
export async function firstLoad(browser: Browser, site: Site, form: 'f03' | 'f07'): Promise<Script[]> {
  const context = await phone(browser)
  const page = await context.newPage()
  const asked = new Set<string>()
  // Of the page, not of the context: what the service worker fetches for later is not asked for by the page.
  page.on('request', (request) => {
    if (request.resourceType() === 'script') asked.add(new URL(request.url()).pathname)
  })
  await beginAsMother(page, site.address)
  await beginForm(page, form)
  await firstQuestion(page)
  const scripts = [...asked].map((name) => ({ name, bytes: packedBytes(join(site.folder, name)) }))
  await context.close()
  return scripts.toSorted((a, b) => b.bytes - a.bytes)
}

/** What the server sent, and how much of it without headers. */
export interface Visit {
  readonly bytes: number
  readonly bodyBytes: number
}

/** How long nothing must travel until nothing more is to be expected. */
const silence = 3_000

/**
 * Everything the server sent on a network that is paid for, where papers and pictures are not fetched unasked: until the page says that it works without a signal, and nothing has travelled for a while. The server must be a new one.
 */
export async function firstVisit(browser: Browser, site: Site): Promise<Visit> {
  const context = await phone(browser)
  const page = await context.newPage()
  await page.goto(site.address)
  await page.getByText(say('offline.yes'), { exact: true }).waitFor()
  await silent(page, site)
  await context.close()
  return { bytes: site.bytesSent(), bodyBytes: site.bodyBytesSent() }
}

async function silent(page: Page, site: Site): Promise<void> {
  for (let sent = -1; sent !== site.bytesSent();) {
    sent = site.bytesSent()
    await page.waitForTimeout(silence)
  }
}
