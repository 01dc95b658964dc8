/** Makes papers as files on this device: in a worker, or in the page where a browser has no module workers. */
import { workerAddress } from '../trustedMarkup.ts'
import { makersInPage, type Answer, type Makers, type Order, type PaperFile, type Unmade } from './order.ts'
import makersFile from './makers.worker.ts?worker&url'

export type Making = PaperFile | { readonly unmade: Unmade }

const address = new URL(makersFile, window.location.href)

/** Kept for the next paper: its fonts and makers are open already. */
let thread: Promise<Worker | undefined> | undefined

/** @returns a file, or why there is none; never rejected. Papers are made one after the other. */
export function fileFor(order: Order): Promise<Making> {
  last = last.then(() => made(order))
  return last
}

let last: Promise<Making> = Promise.resolve({ unmade: 'fault' })

async function made(order: Order): Promise<Making> {
  thread ??= startedThread()
  const worker = await thread
  if (worker === undefined) {
    thread = undefined
    return madeHere(order)
  }
  const answer = await answerFrom(worker, order)
  if (answer.kind === 'made') return answer.file
  // A thread that broke is not asked again.
  if (answer.kind === 'ready' || answer.because === 'fault') {
    worker.terminate()
    thread = undefined
  }
  if (answer.kind === 'ready') return { unmade: 'fault' }
  if (answer.because === 'fault') reportError(new Error(answer.error))
  return { unmade: answer.because }
}

/** Undefined when the browser cannot start it, or its file could not be fetched: both look alike from here. */
function startedThread(): Promise<Worker | undefined> {
  return new Promise((resolve) => {
    try {
      const worker = new Worker(workerAddress(address), { type: 'module' })
      worker.onmessage = () => resolve(worker)
      worker.onerror = (event) => {
        event.preventDefault()
        worker.terminate()
        resolve(undefined)
      }
    } catch {
      resolve(undefined)
    }
  })
}

function answerFrom(worker: Worker, order: Order): Promise<Answer> {
  return new Promise((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data)
    worker.onerror = ({ message }) => resolve({ kind: 'unmade', because: 'fault', error: message })
    worker.postMessage(order)
  })
}

async function madeHere(order: Order): Promise<Making> {
  const makers = await inPage()
  if (makers === undefined) return { unmade: 'parts' }
  return makers.fileOf(order).catch((error: unknown) => {
    const unmade = makers.whyUnmade(error)
    if (unmade === 'fault') reportError(error)
    return { unmade }
  })
}

async function inPage(): Promise<Makers | undefined> {
  try {
    await import(/* @vite-ignore */ address.href)
  } catch {
    return undefined
  }
  return (globalThis as { [makersInPage]?: Makers })[makersInPage]
}
