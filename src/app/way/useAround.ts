import { useEffect, useState } from 'react'
import type * as Around from './Around.tsx'

type Parts = typeof Around

/** Long enough for the page to stand there first, in milliseconds: a question, and a page that leads to one. */
export const afterQuestion = 1000
export const afterOtherPage = 4000

let around: Parts | undefined

/**
 * What stands around a child's question: reading aloud, the switch, the path. Fetched behind the first page, so that
 * no question waits for it; from then on it is there at once. Where it cannot be fetched the question stands alone.
 */
export function useAround(isWanted: boolean, after: number): Parts | undefined {
  const [, drawnWith] = useState(around)
  useEffect(() => {
    if (!isWanted || around !== undefined) return
    // Whoever is read to waits for nothing.
    const isReadTo = document.documentElement.dataset['readAloud'] === 'on'
    const timer = setTimeout(
      () => {
        import('./Around.tsx').then(
          (fetched) => drawnWith((around = fetched)),
          () => undefined,
        )
      },
      isReadTo ? 0 : after,
    )
    return () => clearTimeout(timer)
  }, [isWanted, after])
  return isWanted ? around : undefined
}
