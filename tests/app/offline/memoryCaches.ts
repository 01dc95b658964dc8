/** A browser’s caches in memory: what a service worker uses of them. */
export function memoryCaches(): CacheStorage {
  const caches = new Map<string, Cache>()
  return {
    has: (name: string) => Promise.resolve(caches.has(name)),
    open: (name: string) => {
      const cache = caches.get(name) ?? memoryCache()
      caches.set(name, cache)
      return Promise.resolve(cache)
    },
    delete: (name: string) => Promise.resolve(caches.delete(name)),
    keys: () => Promise.resolve([...caches.keys()]),
  } as unknown as CacheStorage
}

function memoryCache(): Cache {
  const held = new Map<string, Response>()
  return {
    keys: () => Promise.resolve([...held.keys()].map((url) => new Request(url))),
    match: (key: string) => Promise.resolve(held.get(key)?.clone()),
    put: (key: string, response: Response) => {
      held.set(key, response)
      return Promise.resolve()
    },
    delete: (key: string) => Promise.resolve(held.delete(key)),
  } as unknown as Cache
}
