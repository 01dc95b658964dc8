import type { IDBPDatabase } from 'idb'
import type { Unreadable } from './store.ts'

export interface Rows {
  readonly rows: readonly { readonly key: IDBValidKey; readonly value: unknown }[]
  readonly unreadable: readonly Unreadable[]
}

/**
 * Every record of one object store, one by one, each in a transaction of its own: slower than all at once, and
 * one record that the browser cannot give back costs only itself.
 */
export async function rowsOneByOne(
  database: IDBPDatabase,
  store: string,
  range?: IDBKeyRange,
): Promise<Rows> {
  const rows: { key: IDBValidKey; value: unknown }[] = []
  const unreadable: Unreadable[] = []
  for (const key of await database.getAllKeys(store, range)) {
    try {
      rows.push({ key, value: await database.get(store, key) })
    } catch (error) {
      const name = error instanceof Error ? error.name : 'an unknown error'
      if (name === 'InvalidStateError') throw error // The connection is closed, not the record broken.
      const because = `is there, but the browser could not read it (${name}).`
      unreadable.push({ store, key: JSON.stringify(key), because })
    }
  }
  // A connection that was lost on the way fails here too; then the records are not to blame.
  if (unreadable.length > 0) await database.count(store)
  return { rows, unreadable }
}
