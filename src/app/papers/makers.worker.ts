/**
 * The makers in a thread of their own, so that the page stays quick while a long paper is made. Where a browser has no
 * such threads, `makers.ts` loads this same file into the page: the build keeps nothing that a worker's file exports,
 * so it leaves the makers under a name.
 */
import { fileOf, whyUnmade } from './making.ts'
import { makersInPage, type Answer, type Order } from './order.ts'

interface Thread {
  onmessage: ((event: { readonly data: Order }) => void) | null
  postMessage: (answer: Answer, handedOver?: readonly Transferable[]) => void
}

if (typeof document === 'undefined') {
  const thread = globalThis as unknown as Thread
  thread.onmessage = ({ data }) => {
    fileOf(data).then(
      (file) => thread.postMessage({ kind: 'made', file }, [file.bytes.buffer]),
      (error: unknown) =>
        thread.postMessage({ kind: 'unmade', because: whyUnmade(error), error: textOf(error) }),
    )
  }
  thread.postMessage({ kind: 'ready' })
} else {
  Object.assign(globalThis, { [makersInPage]: { fileOf, whyUnmade } })
}

function textOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
