/** What is used of the browser's Web Locks (`navigator.locks`), so that a twin in memory can stand in. */
export interface Locks {
  /**
   * Holds the named lock as long as the promise that `held` gives is not settled. With `ifAvailable`, `held` gets
   * null when somebody else holds it; with `steal`, the holder loses it and its own promise fails with AbortError;
   * with `signal`, waiting ends with AbortError.
   */
  request(
    name: string,
    options: { readonly ifAvailable?: boolean; readonly steal?: boolean; readonly signal?: AbortSignal },
    held: (lock: unknown) => Promise<void>,
  ): Promise<unknown>
}

/** What is used of a BroadcastChannel: every other tab hears what is told; the teller does not. */
export interface Channel {
  tell(message: unknown): void
  /** Calls for every message until the function it gives is called. */
  listen(heard: (message: unknown) => void): () => void
}

/** A channel of the browser between the tabs of this page on one device. */
export function broadcast(name: string): Channel {
  const channel = new BroadcastChannel(name)
  return {
    tell: (message) => channel.postMessage(message),
    listen(heard) {
      const onMessage = (event: MessageEvent<unknown>): void => heard(event.data)
      channel.addEventListener('message', onMessage)
      return () => channel.removeEventListener('message', onMessage)
    },
  }
}

/** The twin of Web Locks. Also what a browser without them gets: then every tab writes, and union keeps both. */
export function memoryLocks(): Locks {
  const holders = new Map<string, { readonly lose: () => void }>()
  const waiting = new Map<string, (() => void)[]>()

  const hold = (name: string, held: (lock: unknown) => Promise<void>): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const holder = { lose: () => reject(new DOMException('The lock was stolen.', 'AbortError')) }
      holders.set(name, holder)
      const free = (): void => {
        if (holders.get(name) !== holder) return
        holders.delete(name)
        waiting.get(name)?.shift()?.()
      }
      held({ name }).then(resolve, reject).finally(free)
    })

  return {
    request(name, { ifAvailable, steal, signal }, held) {
      if (steal === true) {
        holders.get(name)?.lose()
        return hold(name, held)
      }
      if (!holders.has(name)) return hold(name, held)
      if (ifAvailable === true) return held(null)
      return new Promise((resolve, reject) => {
        const queue = waiting.get(name) ?? []
        waiting.set(name, queue)
        const start = (): void => resolve(hold(name, held))
        queue.push(start)
        signal?.addEventListener('abort', () => {
          const place = queue.indexOf(start)
          if (place < 0) return
          queue.splice(place, 1)
          reject(new DOMException('Waiting was ended.', 'AbortError'))
        })
      })
    },
  }
}

/** The twin of a channel between tabs: each call gives one tab's end of it. Messages arrive later, as copies. */
export function memoryChannel(): () => Channel {
  const ends = new Map<object, Set<(message: unknown) => void>>()
  return () => {
    const listeners = new Set<(message: unknown) => void>()
    const end: Channel = {
      tell(message) {
        const copy: unknown = structuredClone(message)
        for (const [other, heard] of ends) {
          if (other !== end) for (const one of heard) queueMicrotask(() => one(copy))
        }
      },
      listen(heard) {
        listeners.add(heard)
        return () => listeners.delete(heard)
      },
    }
    ends.set(end, listeners)
    return end
  }
}
