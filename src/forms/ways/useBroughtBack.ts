import { useState } from 'react'

/** What was kept here before it was taken away or replaced: it can be brought back while the page is open. */
export function useBroughtBack(
  hash: string | undefined,
  change: (hash: string | undefined) => void,
): {
  /** As `change`, and remembers what was there. */
  readonly replace: (next: string | undefined) => void
  /** Undefined when there is nothing to bring back. */
  readonly bringBack: (() => void) | undefined
} {
  const [before, setBefore] = useState<string>()
  return {
    replace: (next) => {
      if (hash !== undefined && hash !== next) setBefore(hash)
      change(next)
    },
    bringBack:
      before === undefined || before === hash
        ? undefined
        : () => {
            setBefore(hash)
            change(before)
          },
  }
}
