/** The service worker of this page, and everything that hangs on it. Only built pages have one. */
import { Workbox } from 'workbox-window'
import { workerAddress } from '../trustedMarkup.ts'
import { fetchUnasked, lookAgain } from './fetching.ts'
import { listenForInstall } from './install.ts'
import type { Asked } from './messages.ts'
import type { Connection } from './network.ts'
import { offline } from './state.ts'
import { updateFrom, type Settling, type Update } from './update.ts'
import { serviceWorkerFile } from './workerFiles.ts'

/** An app on a home screen may stay open for weeks, and looks for a newer version only when it is told to. */
const hour = 3_600_000

let update: Update | undefined

/** The person wants the newer version: saves, and loads the page again. See `Update.accept`. */
export async function takeUpdate(): Promise<boolean> {
  return (await update?.accept()) ?? true
}

/** May the page be loaded again now, without losing a word? */
export function isSettledNow(): boolean {
  return settling?.isSettled() ?? true
}

let settling: Settling | undefined

/**
 * Registers the worker, once, and keeps `offline` told. Says and does nothing where there are no service workers:
 * the app then works as long as it is open.
 */
export function registerWorker(parts: Settling): void {
  if (settling !== undefined) return
  settling = parts
  listenForInstall()
  window.addEventListener('online', () => offline.change({ online: true }))
  window.addEventListener('offline', () => offline.change({ online: false }))
  if (!import.meta.env.PROD) return
  if (!window.isSecureContext || !('serviceWorker' in navigator)) return void lookAgain(undefined)
  const workbox = new Workbox(workerAddress(new URL(serviceWorkerFile, document.baseURI)))
  const isResumed = wasAccepted()
  update = updateFrom({
    ...parts,
    takeOver: () => {
      const stop: Asked = { type: 'STOP' }
      navigator.serviceWorker.controller?.postMessage(stop)
      workbox.messageSkipWaiting()
    },
    reload: () => window.location.reload(),
    wasAccepted: isResumed,
    remember: rememberAccepted,
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  })
  const { waiting, controlled } = update
  workbox.addEventListener('waiting', waiting)
  workbox.addEventListener('controlling', ({ isUpdate }) => controlled(isUpdate !== true))
  workbox.addEventListener('redundant', lookAtController)
  workbox.register().then(
    (registration) => {
      watchOver(workbox)
      // Loaded while a newer worker was on its way: some browsers say nothing more of it.
      const coming = registration?.active
      if (isResumed && coming?.state === 'activating')
        coming.addEventListener('statechange', () => controlled(false), { once: true })
    },
    // The browser forbids it (some private windows), or the file did not come: the page works as it is.
    (error: unknown) => {
      if (error instanceof DOMException && error.name === 'SecurityError') void lookAgain(undefined)
      else lookAtController()
    },
  )
}

const accepted = 'one-and-only.newer'

function rememberAccepted(): void {
  try {
    sessionStorage.setItem(accepted, 'yes')
  } catch {
    // Not kept: the newer version is offered once more.
  }
}

/** Once only. */
function wasAccepted(): boolean {
  try {
    const isYes = sessionStorage.getItem(accepted) === 'yes'
    sessionStorage.removeItem(accepted)
    return isYes
  } catch {
    return false
  }
}

/** Without a worker over this page there is nothing to ask: the first visit is not over, or it broke off. */
function lookAtController(): void {
  const { controller } = navigator.serviceWorker
  if (controller === null) offline.change({ worksOffline: 'no' })
  else void lookAgain(controller)
}

function watchOver(workbox: Workbox): void {
  lookAtController()
  void workbox.controlling.then(async (worker) => {
    await lookAgain(worker)
    whenIdle(() => void fetchUnasked((navigator as { connection?: Connection }).connection, worker))
  })
  let looked = Date.now()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - looked < hour) return
    looked = Date.now()
    // Offline there is nothing to look at.
    workbox.update().catch(() => undefined)
  })
}

/** Safari has no idle time to tell of. */
function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(run, { timeout: 10_000 })
  else setTimeout(run, 3_000)
}
