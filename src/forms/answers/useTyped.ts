import { useCallback, useEffect, useRef, useState } from 'react'
import { afterFrame } from '../afterFrame.ts'

/**
 * The words in a box: shown at once, told after the frame that shows them, so that no key waits for what is kept or
 * counted. Told at the latest when the box is left, the page is sent, hidden or gone.
 *
 * @param value what stands in the answer; it is shown whenever nothing newer has been typed
 * @returns what the box shows, and what takes down what is typed
 */
export function useTyped(
  value: string,
  change: (text: string) => void,
): readonly [string, (text: string) => void] {
  const [typed, setTyped] = useState<string>()
  const untold = useRef<string>(undefined)
  const latest = useRef(change)
  latest.current = change
  const tell = useCallback(() => {
    const text = untold.current
    untold.current = undefined
    if (text !== undefined) latest.current(text)
  }, [])
  const type = useCallback(
    (text: string) => {
      setTyped(text)
      untold.current = text
      afterFrame(tell)
    },
    [tell],
  )
  // Once it has come back as the answer, the box follows the answer again, unless more was typed meanwhile.
  useEffect(() => {
    if (typed === value) setTyped((now) => (now === value ? undefined : now))
  }, [typed, value])
  useEffect(() => tell, [tell])
  return [typed ?? value, type]
}
