/** The little of a service worker’s world that ours uses. The types of a page and of a worker do not go together. */

export interface WaitingEvent extends Event {
  readonly waitUntil: (until: Promise<unknown>) => void
}

export interface AskedEvent extends WaitingEvent {
  readonly data: unknown
  readonly ports: readonly MessagePort[]
}

export interface WorkerScope {
  readonly caches: CacheStorage
  readonly registration: { readonly scope: string }
  readonly skipWaiting: () => Promise<void>
  addEventListener(type: 'install' | 'activate', run: (event: WaitingEvent) => void): void
  addEventListener(type: 'message', run: (event: AskedEvent) => void): void
}
