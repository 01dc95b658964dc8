import type { NoteKey, Saved, Store } from '../../storage/store.ts'
import type { Trouble } from '../../storage/saver.ts'

/** A note of this device as a value. What cannot be read as one is as if it were not there: notes can be made anew. */
export async function noteOf<T>(
  store: Store,
  key: NoteKey,
  isOne: (value: unknown) => value is T,
): Promise<T | undefined> {
  const read = await store.note(key)
  if (read.kind !== 'read' || read.value === undefined) return undefined
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(read.value))
    return isOne(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** Keeps a note at once. */
export function keepNote(store: Store, key: NoteKey, value: unknown): Promise<Saved> {
  return store.keepNote(key, new TextEncoder().encode(JSON.stringify(value)))
}

export function isText(value: unknown): value is string {
  return typeof value === 'string'
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What went wrong with a save, or nothing. */
export function troubleOf(saved: Saved): Trouble | undefined {
  return saved.kind === 'saved' ? undefined : saved
}
