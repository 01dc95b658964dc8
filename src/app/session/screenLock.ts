/** The lock of the screen: a PIN or a passphrase before the children are shown. It hides; it seals nothing. */
import { base64From, bytesFromBase64 } from '../../exchange/base64.ts'
import { areEqualBytes, type Store } from '../../storage/store.ts'
import type { ScreenLock } from './contract.ts'
import { isRecord, keepNote, noteOf } from './notes.ts'
import type { DeviceParts } from './parts.ts'
import { say } from './sentences.ts'

/** OWASP's least for PBKDF2 with SHA-256 (Password Storage Cheat Sheet, 2023). */
export const rounds = 600_000
const shortest = 4
const firstWait = 1000
const longestWait = 60_000
const triesNote = { name: 'lock-tries' }

interface WrongTries {
  readonly count: number
  readonly last: string
}

/**
 * The count of wrong tries is noted on the device before the answer is given, so that loading the page again does
 * not begin anew. A clock that was put back starts the wait again; one that was put forward ends it.
 */
export function screenLock(
  store: Store,
  device: Pick<DeviceParts, 'now' | 'random' | 'stretched'>,
): ScreenLock {
  const waitAfter = (tries: WrongTries | undefined): number => {
    if (tries === undefined) return 0
    const whole = Math.min(firstWait * 2 ** (tries.count - 1), longestWait)
    const passed = Date.parse(device.now()) - Date.parse(tries.last)
    return passed < 0 ? whole : Math.max(0, whole - passed)
  }
  const tries = () => noteOf(store, triesNote, isWrongTries)
  return {
    async make(secret) {
      if (secret.length < shortest) return { because: say('lock.tooShort') }
      if (device.stretched === undefined) return { because: say('lock.notHere') }
      const salt = device.random(16)
      const hash = await device.stretched(plain(secret), salt, rounds)
      return { salt: base64From(salt), rounds, hash: base64From(hash) }
    },
    async open(secret, record) {
      const before = await tries()
      const wait = waitAfter(before)
      if (wait > 0) return { kind: 'tooSoon', wait }
      const salt = bytesFromBase64(record.salt)
      const wanted = bytesFromBase64(record.hash)
      if (device.stretched === undefined || salt === undefined || wanted === undefined) {
        return { kind: 'notHere', because: say('lock.notHere') }
      }
      const wrong = { count: Math.min((before?.count ?? 0) + 1, 20), last: device.now() }
      await keepNote(store, triesNote, wrong)
      const hash = await device.stretched(plain(secret), salt, record.rounds)
      if (!areEqualBytes(hash, wanted)) return { kind: 'wrong', wait: waitAfter(wrong) }
      await store.dropNote(triesNote)
      return { kind: 'open' }
    },
    waits: async () => waitAfter(await tries()),
  }
}

/** One passphrase may be typed in two ways on two keyboards: é as one character, or as e and an accent. */
function plain(secret: string): string {
  return secret.normalize('NFKC')
}

function isWrongTries(value: unknown): value is WrongTries {
  return (
    isRecord(value) &&
    typeof value['count'] === 'number' &&
    value['count'] >= 1 &&
    typeof value['last'] === 'string' &&
    !Number.isNaN(Date.parse(value['last']))
  )
}
