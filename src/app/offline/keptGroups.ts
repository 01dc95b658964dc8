/**
 * The files of a worker’s version in the browser’s caches.
 *
 * - Must hold every file under its address and revision, so that two versions of it can lie side by side.
 * - Must keep, for one version longer, what a newer version replaces: a tab that still shows the older one may want
 *   it without a network.
 * - Must fetch, before a newer version takes over, its form of whatever was here: what worked without a signal
 *   before an update works after it.
 */
import type { GroupName, GroupState, KeptFile, KeptFiles } from './groups.ts'

export interface KeptGroups {
  /** The cache a group lies in. */
  readonly cacheName: (group: GroupName) => string
  /** What a file of ours is kept under; undefined for any other address. Without the first group, which Workbox keeps. */
  readonly keyOf: (address: string) => { readonly group: GroupName; readonly key: string } | undefined
  readonly stateOf: (group: GroupName) => Promise<GroupState>
  /**
   * Fetches what is missing of a group, file by file, so that a broken connection loses one file at most.
   *
   * @param progress bytes that are here now, of all
   * @returns false when something could not be fetched or kept
   */
  readonly fetchMissing: (
    group: GroupName,
    progress?: (done: number, of: number) => void,
    stop?: AbortSignal,
  ) => Promise<boolean>
  /** Before a newer version takes over. Throws when a file of it cannot be fetched: the older one then goes on. */
  readonly carryOver: () => Promise<void>
  /** After a newer version has taken over. */
  readonly tidy: () => Promise<void>
  /** What the version before this one kept under an address. */
  readonly fromBefore: (address: string) => Promise<Response | undefined>
}

interface Parts {
  readonly caches: CacheStorage
  readonly fetch: (request: Request) => Promise<Response>
  /** The address of the app’s folder. Caches are shared by all apps of a host, so it is part of their names. */
  readonly home: string
  readonly files: KeptFiles
  /** Workbox’s cache, and what it keeps a file of the first group under. */
  readonly first: { readonly cacheName: string; readonly keyOf: (address: string) => string | undefined }
}

const laterGroups = ['papers', 'others', 'scripts', 'faces', 'examples'] as const

/** A script without the other scripts it came with is of no use, so one of them calls for all. */
const goTogether: ReadonlySet<GroupName> = new Set(['papers'])

export function keptGroups({ caches, fetch, home, files, first }: Parts): KeptGroups {
  const before = `one-and-only-before-${home}`
  const address = (file: KeptFile): string => new URL(file.url, home).href
  const keyFor = (file: KeptFile): string =>
    file.revision === null ? address(file) : `${address(file)}?revision=${file.revision}`
  const keys = new Map(
    laterGroups.flatMap((group) =>
      files[group].map((file) => [address(file), { group, key: keyFor(file) }] as const),
    ),
  )
  const cacheName = (group: GroupName): string =>
    group === 'first' ? first.cacheName : `one-and-only-${group}-${home}`
  const keyIn = (group: GroupName, file: KeptFile): string =>
    group === 'first' ? (first.keyOf(address(file)) ?? address(file)) : keyFor(file)

  async function heldIn(name: string): Promise<Set<string>> {
    // Asking for a cache makes it: only one that is there is opened.
    if (!(await caches.has(name))) return new Set()
    const cache = await caches.open(name)
    return new Set((await cache.keys()).map(({ url }) => url))
  }

  async function missingOf(group: GroupName): Promise<readonly KeptFile[]> {
    const held = await heldIn(cacheName(group))
    return files[group].filter((file) => !held.has(keyIn(group, file)))
  }

  async function fetchInto(group: GroupName, file: KeptFile, stop?: AbortSignal): Promise<void> {
    stop?.throwIfAborted()
    const { revision, integrity } = file
    const response = await fetch(
      new Request(address(file), {
        credentials: 'same-origin',
        cache: revision === null ? 'default' : 'reload',
        ...(integrity !== undefined && { integrity }),
        ...(stop !== undefined && { signal: stop }),
      }),
    )
    if (!response.ok || response.redirected) throw new TypeError(`${file.url} could not be fetched`)
    const cache = await caches.open(cacheName(group))
    await cache.put(keyIn(group, file), response)
  }

  /** Keys of this version, by cache. */
  const ours = (group: GroupName): ReadonlySet<string> =>
    new Set(files[group].map((file) => keyIn(group, file)))

  return {
    cacheName,
    keyOf: (asked) => keys.get(asked),
    stateOf: async (group) => {
      const missing = await missingOf(group)
      return {
        files: files[group].length,
        here: files[group].length - missing.length,
        missing: bytesOf(missing),
      }
    },
    fetchMissing: async (group, progress, stop) => {
      const missing = await missingOf(group)
      const of = bytesOf(missing)
      let done = 0
      try {
        for (const file of missing) {
          await fetchInto(group, file, stop)
          done += file.bytes
          progress?.(done, of)
        }
      } catch {
        return false
      }
      return true
    },
    carryOver: async () => {
      await caches.delete(before)
      for (const group of ['first', ...laterGroups] as const) {
        // A device too full for a second copy can still have the newer version.
        await keepForOneVersion(cacheName(group), ours(group)).catch(() => undefined)
      }
      for (const group of laterGroups) {
        const held = await heldIn(cacheName(group))
        const names = new Set([...held].map(nameIn))
        const wanted = files[group].filter(
          (file) => !held.has(keyFor(file)) && (goTogether.has(group) || names.has(nameIn(address(file)))),
        )
        if (held.size > 0) for (const file of wanted) await fetchInto(group, file)
      }
    },
    tidy: async () => {
      for (const group of laterGroups) {
        const name = cacheName(group)
        const stale = [...(await heldIn(name))].filter((key) => !ours(group).has(key))
        if (stale.length === 0) continue
        const cache = await caches.open(name)
        for (const key of stale) await cache.delete(key)
      }
    },
    fromBefore: async (asked) => {
      if (!(await caches.has(before))) return undefined
      const cache = await caches.open(before)
      return cache.match(asked)
    },
  }

  /** Only files whose name carries their content’s hash: under such an address nothing else can be meant. */
  async function keepForOneVersion(name: string, staying: ReadonlySet<string>): Promise<void> {
    const leaving = [...(await heldIn(name))].filter((key) => !staying.has(key) && !key.includes('?'))
    if (leaving.length === 0) return
    const [from, to] = [await caches.open(name), await caches.open(before)]
    for (const key of leaving) {
      const response = await from.match(key)
      if (response !== undefined) await to.put(key, response)
    }
  }
}

function bytesOf(files: readonly KeptFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0)
}

/** What a file is called in every version: without its revision, and without the hash that a build puts in. */
function nameIn(key: string): string {
  return key.replace(/\?.*$/, '').replace(/(\/assets\/[^/]+)-[\w-]{8}(\.\w+)$/, '$1$2')
}
