/** Asking the service worker, through a port of each question’s own. */
import type { Answered, Asked } from './messages.ts'

/** What takes a question: the service worker that stands over this page. */
export type Asks = Pick<ServiceWorker, 'postMessage'>

/**
 * Asks, and hands every answer to `heard` until that returns false.
 *
 * @param patience milliseconds without an answer after which the worker counts as gone
 * @returns false when the worker fell silent
 */
export function askWorker(
  worker: Asks,
  asked: Asked,
  heard: (answered: Answered) => boolean,
  patience = 60_000,
): Promise<boolean> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    const finish = (isAnswered: boolean): void => {
      clearTimeout(waiting)
      port1.close()
      resolve(isAnswered)
    }
    const silent = (): void => finish(false)
    let waiting = setTimeout(silent, patience)
    port1.onmessage = ({ data }: MessageEvent<Answered>) => {
      clearTimeout(waiting)
      waiting = setTimeout(silent, patience)
      if (!heard(data)) finish(true)
    }
    worker.postMessage(asked, [port2])
  })
}
