import type { AddressInfo } from 'node:net'
import { test } from '@playwright/test'
import { serverOf } from '../../src/cli/serve.mjs'

/** The built app on an address of its own, until it goes away for good: then there is no network to come back to. */
export interface Site {
  readonly address: string
  readonly goAway: () => Promise<void>
}

export async function siteOf(folder = process.env['JOURNEY_FOLDER'] ?? 'dist'): Promise<Site> {
  const server = serverOf(folder)
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://localhost:${String(port)}/`,
    goAway: async () => {
      if (!server.listening) return
      await new Promise((resolve) => {
        server.close(resolve)
        server.closeAllConnections()
      })
    },
  }
}

/** The built app for all tests of one file. Its address is known once they run. */
export function siteOfFile(): Pick<Site, 'address'> {
  let site: Site | undefined
  test.beforeAll(async () => {
    site = await siteOf()
  })
  test.afterAll(async () => {
    await site?.goAway()
  })
  return {
    get address() {
      if (site === undefined) throw new Error('The site is there once the tests run')
      return site.address
    },
  }
}
