import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test as base, type Page, type Route } from '@playwright/test'
import { serverOf } from '../../src/cli/serve.mjs'
import { beginAtWork, button, caseOf, control, goOn, heading, start, within } from './telling.ts'
import { sayOf } from './words.ts'

const child = sayOf('child')
const frame = sayOf('frame')
const telling = sayOf('telling')

/** A web server that can go away, and come back under the same address with another version. */
interface Site {
  readonly address: string
  readonly serve: (folder: string) => Promise<void>
  readonly goAway: () => Promise<void>
  /** Everything it has sent until now: headers, bodies, and what the service worker asked for. */
  readonly bytesSent: () => number
}

const test = base.extend<{ site: Site }>({
  serviceWorkers: 'allow',
  site: async ({}, use) => {
    let server: Server | undefined
    let port = 0
    const sockets: Socket[] = []
    const goAway = async (): Promise<void> => {
      const last = server
      server = undefined
      if (last === undefined) return
      await new Promise((resolve) => {
        last.close(resolve)
        last.closeAllConnections()
      })
    }
    const serve = async (folder: string): Promise<void> => {
      await goAway()
      const next = serverOf(folder)
      next.on('connection', (socket: Socket) => sockets.push(socket))
      await new Promise<void>((resolve) => next.listen(port, 'localhost', resolve))
      port = (next.address() as AddressInfo).port
      server = next
    }
    await serve('dist')
    const bytesSent = (): number => sockets.reduce((sum, { bytesWritten }) => sum + bytesWritten, 0)
    await use({ address: `http://localhost:${String(port)}/`, serve, goAway, bytesSent })
    await goAway()
  },
})

/** A network that a family pays for: nothing large is fetched unasked. */
async function onPaidNetwork(page: Page): Promise<void> {
  await page.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, 'connection', { get: () => ({ saveData: true }) }),
  )
}

/** Until the service worker stands over the page: then everything of the first visit is kept. */
async function kept(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
}

/** Without it the browser’s own cache could answer in place of the service worker. */
async function forgetBrowserCache(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.clearBrowserCache')
}

test('a first visit travels in at most a million bytes, with all that works without a signal', async ({
  page,
  site,
}) => {
  await onPaidNetwork(page)
  await page.goto(site.address)
  await kept(page)
  await page.waitForLoadState('networkidle')
  expect(site.bytesSent()).toBeGreaterThan(50_000)
  expect(site.bytesSent()).toBeLessThanOrEqual(1_000_000)
})

test('without a signal the start page opens, and so does every door', async ({ page, site }) => {
  await onPaidNetwork(page)
  await page.goto(site.address)
  await kept(page)
  await site.goAway()
  await forgetBrowserCache(page)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const title = await page.title()
  const addresses = await page
    .locator('main a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  const doors = addresses.filter((address) => address.startsWith('./?at='))
  expect(doors).not.toEqual([])
  for (const door of doors) {
    await page.goto(new URL(door, site.address).href)
    await expect(page.getByRole('heading', { level: 1 }), door).toBeVisible()
    await expect(page, door).not.toHaveTitle(title)
    await expect(page.getByRole('alert'), door).toHaveCount(0)
  }
})

test('a plan that was opened once opens again without a signal', async ({ page, site }) => {
  await onPaidNetwork(page)
  await page.goto(site.address)
  await kept(page)
  await page.goto(`${site.address}?example=ash`)
  await expect(page.locator('.paper h1')).toBeVisible()
  await site.goAway()
  await forgetBrowserCache(page)
  await page.reload()
  await expect(page.locator('.paper h1')).toBeVisible()
})

test('on a good network all that makes papers comes by itself', async ({ page, site }) => {
  await page.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, 'connection', { get: () => ({ effectiveType: '4g' }) }),
  )
  await page.goto(site.address)
  await kept(page)
  await expect.poll(() => missing(page, 'papers')).toBe(0)
})

test('a PDF that needs a font which is not here says what to do instead, and is made once it came', async ({
  page,
  site,
}) => {
  await page.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, 'connection', { get: () => ({ effectiveType: '4g' }) }),
  )
  await page.goto(site.address)
  await kept(page)
  await expect.poll(() => missing(page, 'papers')).toBe(0)
  const all = await missing(page, 'scripts')
  // His plan has Greek, Arabic and emoji in it.
  await page.goto(`${site.address}?example=bramble`)
  await expect(page.locator('.paper h1')).toBeVisible()
  await site.goAway()
  await forgetBrowserCache(page)
  const make = (kind: string) => page.getByRole('button', { name: `Make a ${kind} of this example` }).click()
  const ready = (kind: string) => page.getByRole('status').filter({ hasText: `The ${kind} is ready` })
  await make('PDF')
  await expect(page.getByRole('alert')).toContainText('Make a Word file instead')
  await make('Word file')
  await expect(ready('Word file')).toBeVisible({ timeout: 45_000 })
  await site.serve('dist')
  await make('PDF')
  await expect(ready('PDF')).toBeVisible({ timeout: 45_000 })
  expect(await missing(page, 'scripts')).toBeLessThan(all)
  await site.goAway()
  await forgetBrowserCache(page)
  await page.reload()
  await expect(page.locator('.paper h1')).toBeVisible()
  await make('PDF')
  await expect(ready('PDF')).toBeVisible({ timeout: 45_000 })
})

test('on a network that is paid for, nothing large comes unasked', async ({ page, site }) => {
  await onPaidNetwork(page)
  await page.goto(site.address)
  await kept(page)
  expect(await missing(page, 'first')).toBe(0)
  expect(await missing(page, 'papers')).toBeGreaterThan(0)
})

const senco = {
  role: 'school',
  name: 'Marigold Sample',
  title: 'SENCO',
  organisation: 'Example Primary School',
}

/** Begins the school's advice, and answers a page of it that is checked. */
async function answersAuthor(page: Page, home: string): Promise<void> {
  const part = await start(page, 'f08')
  await within(page, home, { at: 'question', case: caseOf(page), part, form: 'f08', page: 'author' })
  await control(page, 'sch.author').fill('Marigold Sample')
  await goOn(page)
  await expect(control(page, 'sch.author')).toHaveCount(0)
}

/** Files of the school's advice: what is asked, and what checks it. */
const schoolsForm = /\/assets\/f08-[^/]+\.js$/

const failing: Readonly<Record<string, (route: Route) => Promise<void>>> = {
  'cannot be fetched': (route) => route.abort(),
  'does not come': () => Promise.resolve(),
}

test.describe('A form of advice, which no family needs', () => {
  test('is kept for whoever may begin it, before it is begun', async ({ page, site }) => {
    await onPaidNetwork(page)
    await page.goto(site.address)
    await kept(page)
    await beginAtWork(page, site.address, 'Rowan', senco)
    const ofAdvice = (): Promise<number> =>
      page.evaluate(async () => {
        const names = (await caches.keys()).filter((name) => name.includes('-others-'))
        const held = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
        return held.flat().filter(({ url }) => url.includes('/assets/f08-')).length
      })
    await expect.poll(ofAdvice).toBe(2)
    await site.goAway()
    await forgetBrowserCache(page)
    await answersAuthor(page, site.address)
  })

  test('that is not here is asked for once, says so, and comes with the signal', async ({ page, site }) => {
    await onPaidNetwork(page)
    await page.goto(site.address)
    await kept(page)
    await site.goAway()
    await forgetBrowserCache(page)
    await beginAtWork(page, site.address, 'Rowan', senco)
    await page.waitForTimeout(1500)
    let asked = 0
    page.on('request', (request) => (asked += Number(schoolsForm.test(request.url()))))
    await button(page, `${child('child.start.go')} ${child('form.f08.title')}`).click()
    await expect(heading(page)).toHaveText(frame('frame.notHere'))
    await page.waitForTimeout(500)
    expect(asked).toBe(1)
    await button(page, frame('frame.notHere.again')).click()
    await expect.poll(() => asked).toBe(2)
    await expect(heading(page)).toHaveText(frame('frame.notHere'))
    await site.serve('dist')
    await page.evaluate(() => dispatchEvent(new Event('online')))
    await expect(heading(page)).toHaveText(telling('readers.title'))
  })

  for (const [how, stop] of Object.entries(failing))
    test(`whose check ${how} holds nobody up`, async ({ browser, site }) => {
      const [asks] = readdirSync('dist/assets').filter(
        (name) =>
          name.startsWith('f08-') && readFileSync(join('dist/assets', name), 'utf8').includes('as default}'),
      )
      const context = await browser.newContext({ serviceWorkers: 'block' })
      const page = await context.newPage()
      let stopped = 0
      await page.route(schoolsForm, (route) => {
        if (
          route
            .request()
            .url()
            .endsWith(`/${asks ?? ''}`)
        )
          return route.continue()
        stopped += 1
        return stop(route)
      })
      await beginAtWork(page, site.address, 'Rowan', senco)
      await answersAuthor(page, site.address)
      expect(stopped).toBeGreaterThan(0)
      await context.close()
    })
})

test('a page that is no page of ours is not answered with the start', async ({ page, site }) => {
  await page.goto(site.address)
  await kept(page)
  const answer = await page.goto(`${site.address}no-such-page`)
  expect(answer?.status()).toBe(404)
})

test.describe('A newer version', () => {
  let newer: string
  test.beforeAll(() => {
    newer = mkdtempSync(join(tmpdir(), 'newer-'))
    cpSync('dist', newer, { recursive: true })
    change(join(newer, 'index.html'), '<div id="app">', '<div id="app" data-version="newer">')
    change(join(newer, 'service-worker.js'), /(url:"index\.html",revision:")[^"]+/, '$10000000000000000')
  })
  test.afterAll(() => rmSync(newer, { recursive: true }))

  const banner = (page: Page) => page.getByRole('region', { name: 'A newer version is ready' })
  const isNewer = (page: Page) => page.locator('#app[data-version="newer"]')

  test('waits until it is wanted, and then stands there after one press', async ({ page, site }) => {
    await page.goto(site.address)
    await kept(page)
    await site.serve(newer)
    await page.reload()
    await expect(banner(page)).toBeVisible()
    await page.reload()
    await expect(isNewer(page)).toHaveCount(0)
    await banner(page).getByRole('button', { name: 'Use the newer version' }).click()
    await expect(isNewer(page)).toHaveCount(1)
    await expect(banner(page)).toHaveCount(0)
    await site.goAway()
    await forgetBrowserCache(page)
    await page.reload()
    await expect(isNewer(page)).toHaveCount(1)
  })

  test('stands there after two seconds, where the browser does not say that it took over', async ({
    page,
    site,
  }) => {
    await page.addInitScript(() => {
      const { serviceWorker } = navigator
      const listen = serviceWorker.addEventListener.bind(serviceWorker) as (...all: unknown[]) => void
      Object.assign(serviceWorker, {
        addEventListener: (...all: unknown[]) => {
          if (all[0] !== 'controllerchange') listen(...all)
        },
      })
    })
    await page.goto(site.address)
    await kept(page)
    await site.serve(newer)
    await page.reload()
    await banner(page).getByRole('button', { name: 'Use the newer version' }).click()
    await expect(isNewer(page)).toHaveCount(1)
  })

  test('leaves alone a page of the older version that is open beside it', async ({ page, site, context }) => {
    await page.goto(site.address)
    await kept(page)
    const beside = await context.newPage()
    await beside.goto(site.address)
    await site.serve(newer)
    await page.reload()
    await beside.evaluate(() => Object.assign(window, { isStillThere: true }))
    await banner(page).getByRole('button', { name: 'Use the newer version' }).click()
    await expect(isNewer(page)).toHaveCount(1)
    await expect(banner(beside)).toBeVisible()
    expect(await beside.evaluate(() => 'isStillThere' in window)).toBe(true)
  })
})

function change(file: string, what: string | RegExp, to: string): void {
  const before = readFileSync(file, 'utf8')
  const after = before.replace(what, to)
  if (after === before) throw new Error(`${file} does not hold ${String(what)}`)
  writeFileSync(file, after)
}

/** Bytes of a group that are not on this device, as its service worker counts them. */
async function missing(page: Page, group: string): Promise<number> {
  const groups = await page.evaluate(
    () =>
      new Promise<Record<string, { readonly missing: number }>>((resolve) => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = ({
          data,
        }: MessageEvent<{ readonly groups: Record<string, { missing: number }> }>) => resolve(data.groups)
        navigator.serviceWorker.controller?.postMessage({ type: 'GROUPS' }, [port2])
      }),
  )
  return groups[group]?.missing ?? NaN
}
