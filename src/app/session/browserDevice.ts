/** This browser's parts of a device. The only file of this folder that touches the browser. */
import { base64From } from '../../exchange/base64.ts'
import { hashOfBytes } from '../../exchange/hash.ts'
import { openStore } from '../../storage/openStore.ts'
import { broadcast, memoryChannel, memoryLocks, type Channel, type Locks } from '../../storage/tabs.ts'
import { browserTimers } from '../../storage/timers.ts'
import { todayHere } from '../clock.ts'
import { openDevice, type OpenedDevice } from './device.ts'
import type { DeviceParts, ReadingRules } from './parts.ts'

/**
 * The device of this browser. What is unsaved goes to the disk when the page is hidden or left: on a phone no
 * other event is sure to come.
 *
 * @param picture the address of the picture that a word stands for
 * @param shelf all pictures of the board
 */
export async function browserDevice(
  database: 'own' | 'demo',
  picture: DeviceParts['picture'] = () => undefined,
  shelf?: DeviceParts['shelf'],
): Promise<OpenedDevice> {
  const device = await openDevice({ database }, { ...browserParts(database, picture), shelf })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void device.leaveAll()
  })
  addEventListener('pagehide', () => void device.leaveAll())
  return device
}

function browserParts(database: 'own' | 'demo', picture: DeviceParts['picture']): DeviceParts {
  const subtle = (globalThis.crypto as Partial<Crypto>).subtle
  return {
    openStore: (events) => openStore({ database, timers: browserTimers, base64From, ...events }),
    locks: (navigator as { readonly locks?: Locks }).locks ?? memoryLocks(),
    channel: channelOf(`one-and-only/${database}`),
    timers: browserTimers,
    now: () => new Date().toISOString(),
    today: () => todayHere(),
    random: (count) => crypto.getRandomValues(new Uint8Array(count)),
    hashOf: async (bytes) => {
      if (subtle === undefined) return hashOfBytes(bytes)
      const digest = new Uint8Array(await subtle.digest('SHA-256', bytes as BufferSource))
      return `sha256-${[...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
    },
    stretched: subtle && stretchedBy(subtle),
    mistake: (sentence) => reportError(new Error(sentence)),
    readingRules,
    picture,
  }
}

/** PBKDF2 with SHA-256 by the browser's own Web Crypto; a page without a secure context has none. */
export function stretchedBy(subtle: SubtleCrypto): NonNullable<DeviceParts['stretched']> {
  return async (secret, salt, iterations) => {
    const bytes = new TextEncoder().encode(secret)
    const key = await subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveBits'])
    const how = { name: 'PBKDF2', hash: 'SHA-256', salt: salt as BufferSource, iterations }
    return new Uint8Array(await subtle.deriveBits(how, key, 256))
  }
}

/** Old browsers have no channel: then tabs do not hear of each other, and union keeps what both wrote. */
function channelOf(name: string): Channel {
  return 'BroadcastChannel' in globalThis ? broadcast(name) : memoryChannel()()
}

/** Roles and the kinds of forms come only when a copy is made for somebody. */
async function readingRules(): Promise<ReadingRules> {
  const [{ roles }, { kindOfForm }, { readingRulesFrom }] = await Promise.all([
    import('../telling/formFiles.ts'),
    import('../roleFiles.ts'),
    import('./readingRules.ts'),
  ])
  return readingRulesFrom(roles, kindOfForm)
}
