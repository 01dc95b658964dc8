/** The case that is open in this page now, for the header: its line about saving, and the way out. */
import { useSyncExternalStore } from 'react'
import type { Session } from './session/contract.ts'

let current: Session | undefined
const listeners = new Set<() => void>()

/** @returns takes it away again, unless another one stands there meanwhile */
export function showSession(session: Session): () => void {
  set(session)
  return () => {
    if (current === session) set(undefined)
  }
}

export function useCurrentSession(): Session | undefined {
  return useSyncExternalStore(listen, currentSession)
}

export function currentSession(): Session | undefined {
  return current
}

function set(session: Session | undefined): void {
  current = session
  for (const run of listeners) run()
}

/** Runs whenever another case is open, or none. */
export function listen(run: () => void): () => void {
  listeners.add(run)
  return () => listeners.delete(run)
}
