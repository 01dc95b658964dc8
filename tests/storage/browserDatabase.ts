import 'fake-indexeddb/auto'
import { forceCloseDatabase } from 'fake-indexeddb'
import type { Store } from '../../src/storage/store.ts'

/** Every connection that was opened since the last call of `watchConnections`. */
const connections: IDBDatabase[] = []
const factory = IDBFactory.prototype as unknown as { open: (...given: unknown[]) => IDBOpenDBRequest }
const usualOpen = factory.open

/** Keeps hold of the real connections, so that a test can do to them what a system does. */
export function watchConnections(): readonly IDBDatabase[] {
  connections.length = 0
  factory.open = function (this: unknown, ...given) {
    const request = usualOpen.apply(this, given)
    request.addEventListener('success', () => connections.push(request.result))
    return request
  }
  return connections
}

/** The system closes a connection and says so. */
export function terminate(database: IDBDatabase | undefined): void {
  if (database === undefined) throw new Error('There is no connection to close.')
  ;(forceCloseDatabase as unknown as (one: IDBDatabase) => void)(database)
}

/** Replaces one method of the database for as long as the work lasts. */
export async function whileBroken<K extends string, T>(
  prototype: Record<K, unknown>,
  method: K,
  broken: (usual: (...given: unknown[]) => unknown, self: unknown, given: unknown[]) => unknown,
  work: () => Promise<T>,
): Promise<T> {
  const usual = prototype[method] as (...given: unknown[]) => unknown
  prototype[method] = function (this: unknown, ...given: unknown[]) {
    return broken((...same) => usual.apply(this, same), this, given)
  }
  try {
    return await work()
  } finally {
    prototype[method] = usual
  }
}

export async function entryIds(store: Store, ofCase: string): Promise<string[]> {
  const read = await store.read(ofCase)
  if (read.kind !== 'read') throw new Error(`not read but ${read.kind}: ${read.because}`)
  return read.value.entries.map((one) => one.id)
}
