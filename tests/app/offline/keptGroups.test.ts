import { beforeEach, describe, expect, it } from 'vitest'
import type { KeptFile, KeptFiles } from '../../../src/app/offline/groups.ts'
import { keptGroups, type KeptGroups } from '../../../src/app/offline/keptGroups.ts'
import { memoryCaches } from './memoryCaches.ts'

const home = 'https://example.org/app/'
const hashed = (name: string, bytes = 10): KeptFile => ({ url: `assets/${name}`, revision: null, bytes })
const revised = (url: string, revision: string): KeptFile => ({ url, revision, bytes: 10 })
const files = (some: Partial<KeptFiles>): KeptFiles => ({
  first: [],
  papers: [],
  scripts: [],
  others: [],
  faces: [],
  examples: [],
  ...some,
})

let caches: CacheStorage
let asked: string[]
/** What the web server has; anything else is not found. */
let served: Set<string>

beforeEach(() => {
  caches = memoryCaches()
  asked = []
  served = new Set()
})

/** The worker of one version, with all its files on the server. */
function version(of: KeptFiles): KeptGroups {
  for (const { url } of Object.values(of).flat()) served.add(home + url)
  return keptGroups({
    caches,
    home,
    files: of,
    first: {
      cacheName: 'first',
      keyOf: (address) => (address.endsWith('.html') ? `${address}?__WB_REVISION__=1` : address),
    },
    fetch: ({ url }) => {
      asked.push(url.slice(home.length))
      return Promise.resolve(new Response(`of ${url}`, { status: served.has(url) ? 200 : 404 }))
    },
  })
}

describe('A group of files', () => {
  it('is fetched file by file, saying how far it has come', async () => {
    const worker = version(files({ papers: [hashed('pdf-1.js', 30), hashed('word-1.js', 70)] }))
    expect(await worker.stateOf('papers')).toEqual({ files: 2, here: 0, missing: 100 })
    const steps: number[][] = []
    expect(await worker.fetchMissing('papers', (done, of) => steps.push([done, of]))).toBe(true)
    expect(steps).toEqual([
      [30, 100],
      [100, 100],
    ])
    expect(await worker.stateOf('papers')).toEqual({ files: 2, here: 2, missing: 0 })
  })

  it('goes on where it broke off', async () => {
    const worker = version(files({ papers: [hashed('pdf-1.js'), hashed('word-1.js')] }))
    served.delete(`${home}assets/word-1.js`)
    expect(await worker.fetchMissing('papers')).toBe(false)
    served.add(`${home}assets/word-1.js`)
    asked = []
    expect(await worker.fetchMissing('papers')).toBe(true)
    expect(asked).toEqual(['assets/word-1.js'])
  })

  it('breaks off when it is stopped, and keeps what has come', async () => {
    const worker = version(files({ papers: [hashed('pdf-1.js'), hashed('word-1.js')] }))
    const stop = new AbortController()
    expect(await worker.fetchMissing('papers', () => stop.abort(), stop.signal)).toBe(false)
    expect(await worker.stateOf('papers')).toEqual({ files: 2, here: 1, missing: 10 })
  })

  it('mends the first visit too, when the browser has cleared a part of it', async () => {
    const worker = version(files({ first: [revised('index.html', 'a'), hashed('index-1.js')] }))
    expect(await worker.fetchMissing('first')).toBe(true)
    const cache = await caches.open('first')
    expect(await cache.match(`${home}index.html?__WB_REVISION__=1`)).toBeDefined()
    expect(await worker.stateOf('first')).toEqual({ files: 2, here: 2, missing: 0 })
  })

  it('is never made of a login page that stands in its place', async () => {
    const worker = keptGroups({
      caches,
      home,
      files: files({ papers: [hashed('pdf-1.js')] }),
      first: { cacheName: 'first', keyOf: () => undefined },
      fetch: () => {
        const answer = new Response('Welcome to our network')
        Object.defineProperty(answer, 'redirected', { value: true })
        return Promise.resolve(answer)
      },
    })
    expect(await worker.fetchMissing('papers')).toBe(false)
    expect((await worker.stateOf('papers')).here).toBe(0)
  })

  it('asks the browser to check what is fetched against its hash', async () => {
    const checked: string[] = []
    const worker = keptGroups({
      caches,
      home,
      files: files({ papers: [{ ...hashed('pdf-1.js'), integrity: 'sha256-abc' }] }),
      first: { cacheName: 'first', keyOf: () => undefined },
      fetch: ({ integrity }) => {
        checked.push(integrity)
        return Promise.resolve(new Response(''))
      },
    })
    await worker.fetchMissing('papers')
    expect(checked).toEqual(['sha256-abc'])
  })

  it('lies apart from the same group of another app on the same host', () => {
    expect(version(files({})).cacheName('papers')).toContain(home)
  })
})

describe('A newer version', () => {
  const old = files({
    first: [hashed('index-1.js'), hashed('font-1.woff2')],
    papers: [hashed('pdf-1.js'), hashed('word-1.js')],
    examples: [revised('examples/ash.json', 'a'), revised('examples/juniper.json', 'a')],
  })
  const next = files({
    first: [hashed('index-2.js'), hashed('font-1.woff2')],
    papers: [hashed('pdf-2.js'), hashed('word-1.js')],
    examples: [revised('examples/ash.json', 'b'), revised('examples/juniper.json', 'b')],
  })

  it('brings its own paper makers where there were any, before it takes over', async () => {
    await version(old).fetchMissing('papers')
    const newer = version(next)
    asked = []
    await newer.carryOver()
    expect(asked).toEqual(['assets/pdf-2.js'])
    expect(await newer.stateOf('papers')).toEqual({ files: 2, here: 2, missing: 0 })
  })

  it('brings all of the paper makers where only some were: none is of use without the others', async () => {
    const older = version(old)
    served.delete(`${home}assets/word-1.js`)
    await older.fetchMissing('papers')
    const newer = version(next)
    await newer.carryOver()
    expect((await newer.stateOf('papers')).missing).toBe(0)
  })

  it('brings the examples that were opened, and no other', async () => {
    const older = version(old)
    served.delete(`${home}examples/juniper.json`)
    await older.fetchMissing('examples')
    const newer = version(next)
    asked = []
    await newer.carryOver()
    expect(asked).toEqual(['examples/ash.json'])
  })

  it('brings its form of each font that a paper needed, and no other', async () => {
    const font = (name: string, hash: string): KeptFile => hashed(`noto-sans-${name}-400-normal-${hash}.woff`)
    const older = version(files({ scripts: [font('greek', 'aaaaaaa1'), font('cyrillic', 'aaaaaaa1')] }))
    served.delete(`${home}assets/noto-sans-cyrillic-400-normal-aaaaaaa1.woff`)
    await older.fetchMissing('scripts')
    const newer = version(files({ scripts: [font('greek', 'b-b_bbb2'), font('cyrillic', 'b-b_bbb2')] }))
    asked = []
    await newer.carryOver()
    expect(asked).toEqual(['assets/noto-sans-greek-400-normal-b-b_bbb2.woff'])
  })

  it('fetches nothing of what was never asked for', async () => {
    await version(old).fetchMissing('first')
    const newer = version(next)
    asked = []
    await newer.carryOver()
    expect(asked).toEqual([])
  })

  it('does not come at all when a part of it cannot be fetched', async () => {
    await version(old).fetchMissing('papers')
    const newer = version(next)
    served.delete(`${home}assets/pdf-2.js`)
    await expect(newer.carryOver()).rejects.toThrow('assets/pdf-2.js could not be fetched')
  })

  it('leaves the older files in their places until it takes over', async () => {
    const older = version(old)
    await older.fetchMissing('papers')
    await version(next).carryOver()
    expect((await older.stateOf('papers')).here).toBe(2)
  })

  it('keeps for an open page of the older version what it may still want', async () => {
    const older = version(old)
    await older.fetchMissing('first')
    await older.fetchMissing('papers')
    const newer = version(next)
    await newer.carryOver()
    await newer.tidy()
    expect((await older.stateOf('papers')).here).toBe(1)
    for (const gone of ['index-1.js', 'pdf-1.js']) {
      expect(await (await newer.fromBefore(`${home}assets/${gone}`))?.text(), gone).toBe(
        `of ${home}assets/${gone}`,
      )
    }
    expect(await newer.fromBefore(`${home}assets/never-there.js`)).toBeUndefined()
  })

  it('lets go of what only the version before the last one wanted', async () => {
    const first = version(old)
    await first.fetchMissing('papers')
    const second = version(next)
    await second.carryOver()
    await second.tidy()
    const third = version(files({ papers: [hashed('pdf-3.js'), hashed('word-1.js')] }))
    await third.carryOver()
    await third.tidy()
    expect(await third.fromBefore(`${home}assets/pdf-1.js`)).toBeUndefined()
    expect(await third.fromBefore(`${home}assets/pdf-2.js`)).toBeDefined()
  })
})
