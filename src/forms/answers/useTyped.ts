import { useCallback, useEffect, useRef, useState } from 'react'
import { afterFrame } from '../afterFrame.ts'

/**
 * Tells what is typed after the frame that shows it, so that no key waits for what is kept or counted. Told at the
 * latest when the box is left, the page is sent, hidden or gone.
 */
export function useTold<T>(change: (value: T) => void): (value: T) => void {
  const untold = useRef<{ readonly value: T }>(undefined)
  const latest = useRef(change)
  latest.current = change
  const tell = useCallback(() => {
    const now = untold.current
    untold.current = undefined
    if (now !== undefined) latest.current(now.value)
  }, [])
  useEffect(() => tell, [tell])
  return useCallback(
    (value: T) => {
      untold.current = { value }
      afterFrame(tell)
    },
    [tell],
  )
}

/**
 * The words in a box: shown at once, told as `useTold` tells.
 *
 * @param value what stands in the answer; it is shown whenever nothing newer has been typed
 * @returns what the box shows, and what takes down what is typed
 */
export function useTyped(
  value: string,
  change: (text: string) => void,
): readonly [string, (text: string) => void] {
  const [typed, setTyped] = useState<string>()
  const tell = useTold(change)
  const type = useCallback(
    (text: string) => {
      setTyped(text)
      tell(text)
    },
    [tell],
  )
  // Once it has come back as the answer, the box follows the answer again, unless more was typed meanwhile.
  useEffect(() => {
    if (typed === value) setTyped((now) => (now === value ? undefined : now))
  }, [typed, value])
  return [typed ?? value, type]
}
