import { test as base, type Page } from '@playwright/test'

/** What a page must never do, noted while it does it. */
interface Watched {
  /** Errors in the console, and whatever the page's policy or Trusted Types stopped. */
  readonly complaints: string[]
  /** Addresses asked for that are not ours. */
  readonly strangers: string[]
}

/** A test whose page is watched from before it opens. */
export const test = base.extend<{ watched: Watched }>({
  watched: async ({ page, baseURL }, use) => {
    const watched: Watched = { complaints: [], strangers: [] }
    await watch(page, baseURL ?? '', watched)
    await use(watched)
  },
})

async function watch(page: Page, home: string, { complaints, strangers }: Watched): Promise<void> {
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(`${home}/`) && !url.startsWith('data:') && !url.startsWith('blob:'))
      strangers.push(url)
  })
  await page.exposeFunction('noteViolation', (what: string) => complaints.push(what))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { noteViolation } = window as unknown as { noteViolation: (what: string) => void }
      noteViolation(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`)
    })
  })
}
