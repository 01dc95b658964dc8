/**
 * What keeps a case on a device. Two twins keep this contract: one in IndexedDB, one in memory; the same suite in
 * tests/contracts/ runs on both.
 *
 * - What was answered as saved is read back byte by byte, also after the browser was killed.
 * - A save is whole or not at all.
 * - Equal ids are equal records: saving one twice is saving it once, and other bytes under a known id are refused.
 * - An entry that `gone` lists under its own part is not kept and does not come back.
 * - A picture, sound or file is kept once under its hash, as long as any case uses it.
 * - What is inside the bytes is not the store's business, so sealing them changes no shape.
 * - Expected trouble is a value; only a mistake of the caller (a record that cannot be copied) throws.
 */
export interface Store {
  /** The ids of all cases kept here, sorted. */
  cases(): Promise<Read<readonly string[]>>
  /** Everything about a case but the bytes of its pictures, sounds and files; empty lists for an unknown case. */
  read(ofCase: string): Promise<Read<StoredCase>>
  /** The entries of one part alone, by id: enough for a list of children, without opening every case. */
  entriesOf(ofCase: string, part: string): Promise<Read<readonly StoredEntry[]>>
  /** One picture, sound or file that this case uses; nothing when it uses none of that hash. */
  blob(ofCase: string, hash: string): Promise<Read<StoredBlob | undefined>>
  /** Saves a change in one piece. A case that is not here yet begins with it. */
  save(change: Change): Promise<Saved>
  /** Takes a case off this device: every record, its notes, and the files that no other case uses. */
  erase(ofCase: string): Promise<Saved>
  /** Takes everything off this device. */
  eraseAll(): Promise<Saved>
  /** What this device noted under a key; nothing when it noted nothing. */
  note(key: NoteKey): Promise<Read<Uint8Array | undefined>>
  /** Notes something for this device alone, in place of what stood there. No other tab's lock is asked. */
  keepNote(key: NoteKey, bytes: Uint8Array): Promise<Saved>
  dropNote(key: NoteKey): Promise<Saved>
  /** Lets go of the storage. Whatever is asked afterwards is answered with `closed`. */
  close(): void
}

/**
 * Where a note of this device lies: how the app is set, who I am in a case, where I was. Notes are no part of a
 * case and never travel with it. With `case`, the note goes when the case is erased; it begins no case.
 */
export interface NoteKey {
  readonly case?: string
  readonly name: string
}

/** One entry as it lies in the store. `bytes` are its canonical JSON (RFC 8785) in UTF-8, or the same sealed. */
export interface StoredEntry {
  readonly id: string
  readonly part: string
  readonly path: string
  /** A moment in UTC, 'YYYY-MM-DDTHH:MM:SS.mmmZ'. */
  readonly at: string
  readonly bytes: Uint8Array
}

/** Somebody who takes part, as bytes like an entry's: names are inside. */
export interface StoredParticipant {
  readonly id: string
  readonly bytes: Uint8Array
}

/** What must not come back. Free of content, so it lies open. */
export interface StoredGone {
  readonly part: string
  readonly id: string
  readonly why: 'replaced' | 'erased'
}

/** That a case uses a picture, sound or file, and what it is called there. */
export interface BlobUse {
  /** 'sha256-' and 64 hexadecimal digits. */
  readonly hash: string
  readonly type: string
  readonly name?: string
}

export interface StoredBlob extends BlobUse {
  readonly bytes: Uint8Array
}

export interface StoredCase {
  readonly entries: readonly StoredEntry[]
  readonly participants: readonly StoredParticipant[]
  readonly gone: readonly StoredGone[]
  readonly blobs: readonly BlobUse[]
  /** Records that are there and that the browser could not give back. The others were read. */
  readonly unreadable: readonly Unreadable[]
}

/** A record that is there and cannot be read. `key` is how it is filed, as text. */
export interface Unreadable {
  readonly store: string
  readonly key: string
  readonly because: string
}

/** What one save adds and takes away, in one case. What is taken away goes first. */
export interface Change {
  readonly case: string
  readonly entries?: readonly StoredEntry[]
  readonly participants?: readonly StoredParticipant[]
  readonly gone?: readonly StoredGone[]
  readonly blobs?: readonly StoredBlob[]
  readonly removed?: Removed
  /**
   * The entries were written on this page a moment ago and given to no store before, so nothing that is kept and no
   * erasure can know them. A store may then write without looking first: the last words before a page goes away
   * arrive only so. Other bytes under a known id are refused all the same.
   */
  readonly fresh?: true
}

/** Ids, hashes and places to take away. What is not there is passed over. */
export interface Removed {
  readonly entries?: readonly string[]
  readonly participants?: readonly string[]
  readonly gone?: readonly { readonly part: string; readonly id: string }[]
  readonly blobs?: readonly string[]
}

export type Read<T> = { readonly kind: 'read'; readonly value: T } | Closed

export type Saved = { readonly kind: 'saved' } | Full | Closed | ReadOnly | Refused

/** No room left. Nothing of the change was kept. */
export interface Full {
  readonly kind: 'full'
  readonly because: string
}

/**
 * The storage could not be reached. `lost`: it may work again in a moment. `left`: this page gave the storage
 * up (another tab needed to renew it, or `close` was called) and must be loaded again. `newer`: what is kept
 * here was written by a newer version than this page.
 */
export interface Closed {
  readonly kind: 'closed'
  readonly why: 'lost' | 'left' | 'newer'
  readonly because: string
}

/** Another tab writes in this case. */
export interface ReadOnly {
  readonly kind: 'readOnly'
  readonly because: string
}

/** The change contradicts what is kept. It would be refused again. */
export interface Refused {
  readonly kind: 'refused'
  readonly because: string
}

/** May this tab write in that case? Asked at every save; see caseLock.ts. */
export type MayWrite = (ofCase: string) => boolean

const stillHere = 'The words are still on this page'

export const full: Full = {
  kind: 'full',
  because: `There is no room left on this device, so the last words are not saved. ${stillHere}: save a copy as a file, then make room.`,
}

export const readOnly: ReadOnly = {
  kind: 'readOnly',
  because: `This child’s story is open in another tab, which does the saving. ${stillHere}: choose “Continue here” to write in this tab.`,
}

const reasons: Readonly<Record<Closed['why'], string>> = {
  lost: `The browser closed the place where this page saves. ${stillHere}, and saving is tried again: keep the page open.`,
  left: 'A newer version of this page is open in another tab, so this one stopped saving. Load this page again.',
  newer: 'What is saved on this device was written by a newer version of this page. Load this page again.',
}

export function closedBecause(why: Closed['why']): Closed {
  return { kind: 'closed', why, because: reasons[why] }
}

/** The answer to other bytes under an id that is already kept. */
export function refusedRecord(id: string): Refused {
  return {
    kind: 'refused',
    because: `The record ${id} says one thing on this device and another in what was to be saved. Nothing was saved: use the copy you trust, alone.`,
  }
}

export function areEqualBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i])
}
