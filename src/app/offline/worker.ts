/**
 * The service worker: the app without a network.
 *
 * - Must answer every address of a page of ours, whatever stands in its query, with the page it kept.
 * - Must not take over by itself: a page that is open keeps its version until the person asks for the newer one.
 * - Must leave to the network what is not ours.
 */
import { cacheNames } from 'workbox-core/cacheNames.js'
import { clientsClaim } from 'workbox-core/clientsClaim.js'
import { getCacheKeyForURL } from 'workbox-precaching/getCacheKeyForURL.js'
import { precacheAndRoute } from 'workbox-precaching/precacheAndRoute.js'
import { registerRoute } from 'workbox-routing/registerRoute.js'
import { CacheFirst } from 'workbox-strategies/CacheFirst.js'
import { groupNames, type GroupName, type GroupState, type KeptFiles } from './groups.ts'
import { keptGroups } from './keptGroups.ts'
import type { Answered, Asked } from './messages.ts'
import type { WorkerScope } from './workerScope.ts'

/** Written in by the build. */
declare const keptFiles: KeptFiles

const worker = self as unknown as WorkerScope
const home = worker.registration.scope

const kept = keptGroups({
  caches: worker.caches,
  fetch: (request) => fetch(request),
  home,
  files: keptFiles,
  first: { cacheName: cacheNames.precache, keyOf: (address) => getCacheKeyForURL(address) },
})

// Before Workbox’s own: what it will throw away is still there then.
worker.addEventListener('install', (event) => event.waitUntil(kept.carryOver()))
worker.addEventListener('activate', (event) => event.waitUntil(kept.tidy()))

// A page that was loaded before there was a worker has its next file from here too.
clientsClaim()

precacheAndRoute(
  keptFiles.first.map(({ url, revision, integrity }) => ({
    url,
    revision,
    ...(integrity !== undefined && { integrity }),
  })),
  // The query of our addresses names a place inside the page, never another file.
  { directoryIndex: 'index.html', ignoreURLParametersMatching: [/^/], cleanURLs: false },
)

for (const group of groupNames.filter((name) => name !== 'first')) {
  registerRoute(
    ({ url }) => kept.keyOf(plain(url))?.group === group,
    new CacheFirst({
      cacheName: kept.cacheName(group),
      plugins: [
        {
          cacheKeyWillBeUsed: ({ request }) =>
            Promise.resolve(kept.keyOf(plain(new URL(request.url)))?.key ?? request.url),
        },
      ],
    }),
  )
}

// A page of the version before may still want a file of its own.
registerRoute(
  ({ url }) => url.href.startsWith(new URL('assets/', home).href),
  async ({ request }) => (await kept.fromBefore(request.url)) ?? fetch(request),
)

/** Once stopped, this worker is on its way out. */
const stop = new AbortController()

worker.addEventListener('message', (event) => {
  const asked = event.data as Asked | undefined
  const answer = (answered: Answered): void => event.ports[0]?.postMessage(answered)
  if (asked?.type === 'SKIP_WAITING') event.waitUntil(worker.skipWaiting())
  if (asked?.type === 'GROUPS')
    event.waitUntil(groupsHere().then((groups) => answer({ kind: 'groups', groups })))
  if (asked?.type === 'STOP') stop.abort()
  if (asked?.type === 'FETCH') event.waitUntil(fetched(asked.group, answer))
})

async function groupsHere(): Promise<Record<GroupName, GroupState>> {
  const states = await Promise.all(groupNames.map(async (name) => [name, await kept.stateOf(name)] as const))
  return Object.fromEntries(states) as Record<GroupName, GroupState>
}

async function fetched(group: GroupName, answer: (answered: Answered) => void): Promise<void> {
  const isAll =
    groupNames.includes(group) &&
    (await kept.fetchMissing(group, (done, of) => answer({ kind: 'progress', done, of }), stop.signal))
  answer({ kind: isAll ? 'fetched' : 'failed' })
}

function plain(url: URL): string {
  return url.origin + url.pathname
}
