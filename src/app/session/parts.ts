import type { Media } from '../../forms/contract.ts'
import type { PartKind } from '../../generated/meta/role.ts'
import type { OpenedStore } from '../../storage/openStore.ts'
import type { MayWrite } from '../../storage/store.ts'
import type { Channel, Locks } from '../../storage/tabs.ts'
import type { Timers } from '../../storage/timers.ts'

/** Everything of a browser that the device and its cases need, handed in so that twins in memory can stand in. */
export interface DeviceParts {
  readonly openStore: (events: StoreEvents) => Promise<OpenedStore>
  readonly locks: Locks
  /** This tab's end of the channel between the tabs. */
  readonly channel: Channel
  readonly timers: Timers
  /** The moment, 'YYYY-MM-DDTHH:MM:SS.mmmZ'. */
  readonly now: () => string
  /** The day on this device, 'YYYY-MM-DD'. */
  readonly today: () => string
  /** That many random bytes, fit for names that nobody can guess. */
  readonly random: (count: number) => Uint8Array
  /** 'sha256-' and 64 hexadecimal digits, of many bytes: a picture, a sound or a file. */
  readonly hashOf: (bytes: Uint8Array) => Promise<string>
  /** PBKDF2 with SHA-256 (RFC 8018 §5.2), 32 bytes; undefined where the browser has no such thing. */
  readonly stretched: ((secret: string, salt: Uint8Array, rounds: number) => Promise<Uint8Array>) | undefined
  /** Says a mistake of our own loudly, to whoever develops; nothing is lost by it. */
  readonly mistake: (sentence: string) => void
  /** What roles may read, fetched when a copy is made for one. */
  readonly readingRules: () => Promise<ReadingRules>
  /** The address of the picture that a word stands for; undefined when there is none. */
  readonly picture: (word: string) => string | undefined
  /** All pictures of the board; absent where there is no board. */
  readonly shelf?: Media['shelf']
}

/** What is known of roles and forms; all of it hangs on the data files, so it is fetched when a copy is made. */
export interface ReadingRules {
  /** Undefined for a role that nobody knows. */
  readonly mayReadAs: (role: string) => ((kind: PartKind, of: 'own' | 'others') => boolean) | undefined
  readonly kindOf: (form: string) => 'views' | 'advice' | undefined
}

export interface StoreEvents {
  readonly mayWrite: MayWrite
  /** Another tab needs to renew the storage: saves what is unsaved. */
  readonly beforeLeaving: () => Promise<unknown>
  /** This page has given the storage up. */
  readonly left: () => void
}

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789'

/**
 * A random name of lowercase letters and digits. 26 of them hold 134 bits, as much as nobody guesses; names that
 * must only differ within one case are shorter.
 */
export function randomName(random: DeviceParts['random'], length: number): string {
  let name = ''
  while (name.length < length) {
    // 252 = 7 × 36: a byte above it would favour some letters.
    for (const byte of random(length * 2))
      if (byte < 252 && name.length < length) name += letters.charAt(byte % 36)
  }
  return name
}
