import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pagePolicy } from '../../src/cli/headers.mjs'
import { serverOf } from '../../src/cli/serve.mjs'

interface Answer {
  readonly status: number | undefined
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

const home = mkdtempSync(join(tmpdir(), 'served-'))
let server: Server

beforeAll(async () => {
  mkdirSync(join(home, 'dist/assets'), { recursive: true })
  writeFileSync(join(home, 'secret.txt'), 'not served')
  writeFileSync(join(home, 'dist/index.html'), '<h1>Hello</h1>')
  writeFileSync(join(home, 'dist/assets/app-abc123.js'), 'const a = 1\n')
  server = serverOf(join(home, 'dist'))
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
})

afterAll(() => {
  server.close()
  rmSync(home, { recursive: true })
})

/** Asks with the path exactly as written: a browser would tidy it up first. */
function asked(path: string, method = 'GET', headers: Record<string, string> = {}): Promise<Answer> {
  const { port } = server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    const going = request({ host: 'localhost', port, path, method, headers }, (answer) => {
      const pieces: Buffer[] = []
      answer.on('data', (piece: Buffer) => pieces.push(piece))
      answer.on('end', () => {
        resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(pieces) })
      })
    })
    going.on('error', reject)
    going.end()
  })
}

describe('The local server', () => {
  it('serves the page at the start of the site, never from an old copy', async () => {
    const answer = await asked('/?example=ash')
    expect(answer.status).toBe(200)
    expect(answer.body.toString()).toBe('<h1>Hello</h1>')
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(answer.headers['cache-control']).toBe('no-cache')
  })

  it('lets files whose names carry their content’s hash be kept for ever', async () => {
    const answer = await asked('/assets/app-abc123.js')
    expect(answer.headers['content-type']).toBe('text/javascript; charset=utf-8')
    expect(answer.headers['cache-control']).toContain('immutable')
  })

  it('packs what gets smaller, for those who can unpack', async () => {
    const answer = await asked('/', 'GET', { 'Accept-Encoding': 'br, gzip' })
    expect(answer.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(answer.body).toString()).toBe('<h1>Hello</h1>')
  })

  it('answers a question about a file without the file', async () => {
    const answer = await asked('/', 'HEAD')
    expect(answer.headers['content-length']).toBe('14')
    expect(answer.body).toHaveLength(0)
  })

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/../../secret.txt',
    '/assets/..%5c..%5csecret.txt',
    '//secret.txt',
    '/%00',
    '/%zz',
    '/assets',
    '/__proto__',
  ])('gives nothing for the address %s', async (path) => {
    const answer = await asked(path)
    expect(answer.status).toBe(404)
    expect(answer.body.toString()).not.toContain('not served')
  })

  it('takes nothing in', async () => {
    const answer = await asked('/', 'POST')
    expect(answer.status).toBe(405)
    expect(answer.headers.allow).toBe('GET, HEAD')
  })

  it('sends what protects a page with every answer', async () => {
    for (const path of ['/', '/nothing-here', '/assets/app-abc123.js']) {
      const { headers } = await asked(path)
      expect(headers['content-security-policy'], path).toBe(pagePolicyWithFrames())
      expect(headers['x-content-type-options'], path).toBe('nosniff')
      expect(headers['referrer-policy'], path).toBe('no-referrer')
      expect(headers['cross-origin-opener-policy'], path).toBe('same-origin')
      expect(headers['permissions-policy'], path).toContain('camera=(self), ')
      expect(headers['permissions-policy'], path).toContain('microphone=(self), ')
      expect(headers['permissions-policy'], path).toContain('geolocation=(), ')
    }
  })

  it('gives the page the same policy, without the one word a page may not say about itself', () => {
    expect(pagePolicy).not.toContain('frame-ancestors')
    expect(pagePolicy).not.toContain('unsafe')
    expect(pagePolicy).toContain("require-trusted-types-for 'script'; trusted-types one-and-only")
  })
})

function pagePolicyWithFrames(): string {
  return pagePolicy.replace("form-action 'none'", "form-action 'none'; frame-ancestors 'none'")
}
