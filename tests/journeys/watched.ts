import { test as base, type BrowserContext, type Page } from '@playwright/test'

/** What a page must never do, noted while it does it. */
export interface Watched {
  /** Errors and warnings in the console, and whatever the page's policy or Trusted Types stopped. */
  readonly complaints: string[]
  /** Addresses asked for that are not ours. */
  readonly strangers: string[]
}

/** What a browser says that is told to keep nothing for later, as most journeys tell theirs. */
const withoutWorker = 'Service Worker registration blocked by Playwright'

/** A test whose page is watched from before it opens. */
export const test = base.extend<{ watched: Watched }>({
  watched: async ({ page, baseURL }, use) => {
    await use(await watch(page, `${baseURL ?? ''}/`))
  },
})

/**
 * Watches a page, or every page of a browser, from before it opens.
 *
 * @param home the address our pages begin with
 * @param watched what was noted before, to be gone on with
 */
export async function watch(
  what: BrowserContext | Page,
  home: string,
  watched: Watched = { complaints: [], strangers: [] },
): Promise<Watched> {
  const { complaints, strangers } = watched
  const context = 'context' in what ? what.context() : what
  context.on('console', (message) => {
    const isBad = message.type() === 'error' || message.type() === 'warning'
    if (isBad && message.text() !== withoutWorker)
      complaints.push(`${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (error) => complaints.push(String(error.error())))
  context.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(home) && !url.startsWith('data:') && !url.startsWith(`blob:${home}`))
      strangers.push(url)
  })
  await context.exposeFunction('noteViolation', (said: string) => complaints.push(said))
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { noteViolation } = window as unknown as { noteViolation: (what: string) => void }
      noteViolation(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`)
    })
  })
  return watched
}
