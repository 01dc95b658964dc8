import { readFileSync, readdirSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, relative, sep } from 'node:path'
import { gzipSync } from 'node:zlib'
import { securityHeaders } from './headers.mjs'

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}
const packed = new Set(['.css', '.html', '.js', '.json', '.mjs', '.svg', '.txt', '.webmanifest'])

/**
 * A web server for one folder of built files.
 *
 * - Must serve nothing but the files that lay in the folder when it started: they are read once, and an address is
 *   only ever looked up among them, so that no address can lead anywhere else.
 * - Must send the security headers with every answer, also when there is no such file.
 *
 * @param {string} folder
 * @returns {import('node:http').Server} not yet listening
 */
export function serverOf(folder) {
  const files = filesIn(folder)
  return createServer((request, response) => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      answer(request, response, 405, { Allow: 'GET, HEAD' }, 'Only GET and HEAD are answered here.\n')
      return
    }
    const file = files.get(addressOf(request.url ?? '/'))
    if (file === undefined) {
      answer(request, response, 404, {}, 'There is no such page. Go back to the start: /\n')
      return
    }
    const zipped = file.zipped !== undefined && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
    const headers = {
      'Content-Type': file.type,
      'Cache-Control': file.lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
      Vary: 'Accept-Encoding',
      ...(zipped && { 'Content-Encoding': 'gzip' }),
    }
    answer(request, response, 200, headers, zipped ? file.zipped : file.bytes)
  })
}

/** The path of an address without its query, decoded; '' for what cannot be one. */
function addressOf(url) {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0])
    return path.endsWith('/') ? `${path}index.html` : path
  } catch {
    return ''
  }
}

/** @returns {Map<string, { bytes: Buffer, zipped?: Buffer, type: string, lasting: boolean }>} by address */
function filesIn(folder) {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  return new Map(
    found.map((one) => {
      const path = join(one.parentPath, one.name)
      const address = `/${relative(folder, path).split(sep).join('/')}`
      const bytes = readFileSync(path)
      const ending = extname(one.name)
      return [
        address,
        {
          bytes,
          type: types[ending] ?? 'application/octet-stream',
          // The build puts a hash of the content into these names, so what they hold never changes.
          lasting: address.startsWith('/assets/'),
          ...(packed.has(ending) && { zipped: gzipSync(bytes) }),
        },
      ]
    }),
  )
}

function answer(request, response, status, headers, body) {
  const bytes = Buffer.from(body)
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    ...headers,
    'Content-Length': bytes.length,
  })
  response.end(request.method === 'HEAD' ? undefined : bytes)
}
