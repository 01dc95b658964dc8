/** The app as it is served: built afresh, on a port of this computer. */
import { spawnSync } from 'node:child_process'
import { readFileSync, existsSync } from 'node:fs'
import type { RequestListener, Server } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { serverOf } from '../../src/cli/serve.mjs'
import { root } from '../measuring.ts'

export interface Site {
  readonly folder: string
  readonly address: string
  /** Everything sent until now: headers and bodies, to pages and to service workers. */
  readonly bytesSent: () => number
  /** The same without headers. */
  readonly bodyBytesSent: () => number
  readonly goAway: () => Promise<void>
}

/** Builds the app into a folder. Throws when that fails: then there is nothing to measure. */
export function build(folder: string): void {
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const args = [vite, 'build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'warn']
  const done = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
  if (done.status !== 0) throw new Error(`vite build failed:\n${done.stderr}`)
}

export function siteOf(folder: string): Promise<Site> {
  return listening(serverOf(folder), folder)
}

/** A server without our security headers, for programs that do not run under them. */
export function plainSite(folder: string, answer: RequestListener): Promise<Site> {
  return listening(createServer(answer), folder)
}

async function listening(server: Server, folder: string): Promise<Site> {
  const sockets: Socket[] = []
  server.on('connection', (socket: Socket) => sockets.push(socket))
  let bodies = 0
  server.on('request', (request, response) => {
    response.on('finish', () => (bodies += Number(response.getHeader('Content-Length') ?? 0)))
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  return {
    folder,
    address: `http://localhost:${String((server.address() as AddressInfo).port)}/`,
    bytesSent: () => sockets.reduce((sum, { bytesWritten }) => sum + bytesWritten, 0),
    bodyBytesSent: () => bodies,
    goAway: async () => {
      if (!server.listening) return
      await new Promise((resolve) => {
        server.close(resolve)
        server.closeAllConnections()
      })
    },
  }
}

/** How many bytes of a file travel, packed as the server packs them. */
export function packedBytes(file: string): number {
  return existsSync(file) ? gzipSync(readFileSync(file)).length : 0
}
