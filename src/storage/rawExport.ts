import { openDB, type IDBPDatabase } from 'idb'
import { usualPatience } from './connection.ts'
import { rowsOneByOne } from './rows.ts'
import { within, type Timers } from './timers.ts'

export interface RawExportOptions {
  readonly name: string
  readonly timers: Timers
  /** The most milliseconds to wait for the database to open; 5000 when not given. */
  readonly patience?: number
  /** The base64 text of bytes (RFC 4648 §4). */
  readonly base64From: (bytes: Uint8Array) => string
}

export type RawExport =
  /** `json` is one JSON text with everything; `unreadable` counts the records that only have their key in it. */
  | { readonly kind: 'exported'; readonly json: string; readonly unreadable: number }
  /** Nothing was ever kept here. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'closed'; readonly because: string }

/**
 * Everything in a database as one JSON text, whatever its version and whether or not its records can be read as a
 * case: the way out when the storage opens no more as it should.
 *
 * - Must ask for no version, or a database of another version would refuse.
 * - Must make no database where there is none.
 * - Must give what can be read when some records cannot.
 *
 * `{ format, version, database, databaseVersion, stores: { <name>: [{ key, value }] }, unreadable: [{ store, key,
 * because }] }`. Bytes are `{ text }` where they are UTF-8, otherwise `{ base64 }`; a date is `{ date }`.
 */
export async function rawExport(options: RawExportOptions): Promise<RawExport> {
  const name = options.name
  const found = { isNew: false }
  const request = openDB(name, undefined, {
    upgrade: (_database, _from, _to, upgrade) => {
      found.isNew = true
      upgrade.abort()
      upgrade.done.catch(() => undefined)
    },
  })
  try {
    const database = await within(request, options.patience ?? usualPatience, options.timers, undefined)
    if (database === undefined) {
      request.then((late) => late.close()).catch(() => undefined)
      return { kind: 'closed', because: noAnswer }
    }
    try {
      return await exportOf(database, options.base64From)
    } finally {
      database.close()
    }
  } catch {
    return found.isNew ? { kind: 'empty' } : { kind: 'closed', because: noAnswer }
  }
}

const noAnswer =
  'The browser did not open what is saved on this device. Close all other tabs of this page, or restart the browser, then try again.'

async function exportOf(
  database: IDBPDatabase,
  base64From: (bytes: Uint8Array) => string,
): Promise<RawExport> {
  const stores: [string, unknown][] = []
  const unreadable: unknown[] = []
  for (const store of database.objectStoreNames) {
    const found = await rowsOneByOne(database, store)
    stores.push([store, found.rows.map(({ key, value }) => ({ key, value: plain(value, base64From) }))])
    unreadable.push(...found.unreadable)
  }
  const everything = {
    format: 'one-and-only/raw',
    version: 1,
    database: database.name,
    databaseVersion: database.version,
    stores: Object.fromEntries(stores),
    unreadable,
  }
  return { kind: 'exported', json: JSON.stringify(everything), unreadable: unreadable.length }
}

/** A stored value as JSON can say it. What JSON has no word for is named by its kind, so that nothing stops here. */
function plain(value: unknown, base64From: (bytes: Uint8Array) => string, depth = 0): unknown {
  const inner = (one: unknown): unknown => plain(one, base64From, depth + 1)
  if (typeof value !== 'object' || value === null) return typeof value === 'bigint' ? value.toString() : value
  if (depth > 64) return { left: 'nested too deep' }
  if (value instanceof Uint8Array) return bytesAsText(value, base64From)
  if (value instanceof ArrayBuffer) return bytesAsText(new Uint8Array(value), base64From)
  if (value instanceof Date) return { date: Number.isNaN(value.getTime()) ? null : value.toISOString() }
  if (Array.isArray(value)) return value.map(inner)
  if (Object.getPrototypeOf(value) !== Object.prototype)
    return { left: Object.prototype.toString.call(value) }
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inner(one)]))
}

function bytesAsText(bytes: Uint8Array, base64From: (bytes: Uint8Array) => string): object {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) }
  } catch {
    return { base64: base64From(bytes) }
  }
}
