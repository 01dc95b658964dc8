/** The most memory a page's process held for a while. Only Linux tells. */
import { readFileSync, writeFileSync } from 'node:fs'
import type { Browser } from '@playwright/test'

export interface Peak {
  /** Megabytes of the busiest page since `peakOf` began; undefined where the system does not tell. */
  readonly megabytes: () => Promise<number | undefined>
}

/**
 * Begins to watch. The mark of the most memory held (`VmHWM`) is taken down to what is held now, for every process
 * that draws pages; afterwards the one is read that has worked most since.
 */
export async function peakOf(browser: Browser): Promise<Peak> {
  const before = await renderers(browser)
  if (process.platform === 'linux')
    for (const { id } of before) writeFileSync(`/proc/${String(id)}/clear_refs`, '5')
  const worked = new Map(before.map(({ id, cpuTime }) => [id, cpuTime]))
  return {
    megabytes: async () => {
      if (process.platform !== 'linux') return undefined
      const since = (await renderers(browser)).map(({ id, cpuTime }) => ({
        id,
        seconds: cpuTime - (worked.get(id) ?? 0),
      }))
      const [busiest] = since.toSorted((a, b) => b.seconds - a.seconds)
      if (busiest === undefined) return undefined
      const status = readFileSync(`/proc/${String(busiest.id)}/status`, 'utf8')
      const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(status)?.[1]
      return kilobytes === undefined ? undefined : Number(kilobytes) / 1024
    },
  }
}

interface Process {
  readonly id: number
  readonly cpuTime: number
}

async function renderers(browser: Browser): Promise<Process[]> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  return processInfo.filter(({ type }) => type === 'renderer')
}
