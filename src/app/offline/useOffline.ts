import { useSyncExternalStore } from 'react'
import { offline, type OfflineNow } from './state.ts'

/** What this device can do without a network, now; drawn anew whenever that changes. */
export function useOffline(): OfflineNow {
  return useSyncExternalStore(offline.subscribe, offline.now)
}
