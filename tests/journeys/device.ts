import { mkdtempSync, readlinkSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { chromium, type BrowserContext, type Page } from '@playwright/test'
import { browserArguments, browserPath } from '../../src/cli/browser.mjs'
import { watch, type Watched } from './watched.ts'

const looks = {
  phone: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
  laptop: { viewport: { width: 1280, height: 800 } },
} as const

/** A browser with a memory of its own, as on somebody's phone: it can be killed, and opened again. */
export interface Device {
  readonly page: Page
  readonly watched: Watched
  /** Ends the browser with all its parts at once, as an empty battery does: nothing gets to run once more. */
  readonly kill: () => Promise<void>
  /** Opens the browser again after it was killed. */
  readonly reopen: () => Promise<Page>
  /** Closes the browser and takes its memory away. */
  readonly end: () => Promise<void>
}

/** @param home the address our pages begin with; any other that is asked for is noted */
export async function deviceOf(kind: keyof typeof looks, home: string): Promise<Device> {
  const folder = mkdtempSync(join(tmpdir(), `${kind}-`))
  const executablePath = await browserPath(process.env)
  const watched: Watched = { complaints: [], strangers: [] }
  let context: BrowserContext | undefined
  let page: Page | undefined
  const open = async (): Promise<Page> => {
    context = await chromium.launchPersistentContext(folder, {
      ...looks[kind],
      serviceWorkers: 'allow',
      args: [...browserArguments, '--hide-crash-restore-bubble'],
      ...(executablePath !== undefined && { executablePath }),
    })
    context.setDefaultTimeout(10_000)
    await watch(context, home, watched)
    page = context.pages()[0] ?? (await context.newPage())
    return page
  }
  await open()
  return {
    get page() {
      if (page === undefined) throw new Error('The browser is not open')
      return page
    },
    watched,
    kill: async () => {
      const last = context
      const closed = last?.waitForEvent('close')
      process.kill(-browserIn(folder), 'SIGKILL')
      page = undefined
      await closed
      // What the killed browser said last was cut off in the middle.
      await wait(50)
      rmSync(join(folder, 'SingletonLock'), { force: true })
    },
    reopen: open,
    end: async () => {
      await context?.close()
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

/** The browser that has opened a folder: it writes its number there. Its parts are in the group of that number. */
function browserIn(folder: string): number {
  const number = Number(/-(\d+)$/.exec(readlinkSync(join(folder, 'SingletonLock')))?.[1])
  if (!Number.isInteger(number) || number < 2) throw new Error(`No browser has opened ${folder}`)
  return number
}
