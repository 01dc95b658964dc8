/** A device for tests: twins in memory of everything a browser gives, and time that passes by hand. */
import { createHash, webcrypto } from 'node:crypto'
import { readingRulesFrom } from '../../../src/app/session/readingRules.ts'
import { openDevice, type OpenedDevice } from '../../../src/app/session/device.ts'
import { stretchedBy } from '../../../src/app/session/browserDevice.ts'
import type { DeviceParts } from '../../../src/app/session/parts.ts'
import type { Session } from '../../../src/app/session/contract.ts'
import { readCatalogue } from '../../../src/cli/files.ts'
import { base64From } from '../../../src/exchange/base64.ts'
import { hashOfBytes } from '../../../src/exchange/hash.ts'
import { indexedDbStore } from '../../../src/storage/indexedDbStore.ts'
import { memoryDisk, memoryStore, type MemoryDisk } from '../../../src/storage/memoryStore.ts'
import { memoryChannel, memoryLocks } from '../../../src/storage/tabs.ts'
import { browserTimers } from '../../../src/storage/timers.ts'
import { clockByHand, type ClockByHand } from '../../storage/clockByHand.ts'

export { base64From }

/** One machine: what stays when its tabs are closed, and what its tabs share. */
export interface Machine {
  readonly clock: ClockByHand
  /** Opens the page in a new tab. */
  readonly tab: (given?: Partial<DeviceParts>) => Promise<OpenedDevice>
  /** Moves the wall clock on, in seconds. */
  readonly later: (seconds: number) => void
  /** Our own mistakes, as they were said. */
  readonly mistakes: readonly string[]
}

const catalogue = readCatalogue()
const rules = readingRulesFrom(catalogue.roles, (form) => catalogue.forms.get(form)?.kind)
const stretched = stretchedBy(webcrypto.subtle as unknown as SubtleCrypto)
let seed = 0

export function machine(
  disk: MemoryDisk = memoryDisk(),
  store: (events: Parameters<DeviceParts['openStore']>[0]) => ReturnType<typeof memoryStore> = (events) =>
    memoryStore(disk, events.mayWrite),
  database: 'own' | 'demo' = 'own',
): Machine {
  const clock = clockByHand()
  const mistakes: string[] = []
  const locks = memoryLocks()
  const channel = memoryChannel()
  let moment = Date.parse('2026-09-14T09:00:00.000Z')
  const parts = (): DeviceParts => ({
    openStore: (events) => Promise.resolve({ kind: 'open', store: store(events) }),
    locks,
    channel: channel(),
    timers: clock,
    // Every look at the clock is a moment later, as it is for a person.
    now: () => new Date((moment += 5)).toISOString(),
    today: () => new Date(moment).toISOString().slice(0, 10),
    random: (count) => createHash('sha512').update(String(++seed)).digest().subarray(0, count),
    hashOf: (bytes) => Promise.resolve(hashOfBytes(bytes)),
    stretched,
    mistake: (sentence) => void mistakes.push(sentence),
    readingRules: () => Promise.resolve(rules),
    picture: (word) => (word === 'train' ? 'pictures/train.svg' : undefined),
  })
  return {
    clock,
    mistakes,
    tab: (given = {}) => openDevice({ database }, { ...parts(), ...given }),
    later(seconds) {
      moment += seconds * 1000
    },
  }
}

let databases = 0
/** A machine whose disk is a database of the browser's kind. */
export function machineWithDatabase(): Machine {
  const name = `session-${++databases}`
  return machine(memoryDisk(), (events) => indexedDbStore({ name, timers: browserTimers }, events.mayWrite))
}

export const robin = { name: 'Robin Example', role: 'parent', relation: 'Mum' } as const
export const sam = { name: 'Sam Example', role: 'parent', relation: 'Dad' } as const
export const marigold = { name: 'Marigold Fictional', role: 'school', title: 'SENCO' } as const

export function caseOf(begun: Awaited<ReturnType<OpenedDevice['begin']>>): string {
  if (typeof begun !== 'string') throw new Error(begun.because)
  return begun
}

export async function sessionIn(device: OpenedDevice, ofCase: string): Promise<Session> {
  const session = await device.open(ofCase)
  if (!('close' in session)) throw new Error(session.because)
  return session
}

/** Robin begins Ash's case and has it open. */
export async function begun(device: OpenedDevice): Promise<Session> {
  return sessionIn(device, caseOf(await device.begin({ childName: 'Ash', me: robin })))
}

export async function copyOf(session: Session, reader: Parameters<Session['fileFor']>[0] = { kind: 'me' }) {
  const copy = await session.fileFor(reader)
  if (copy.kind !== 'copy') throw new Error(copy.because)
  return copy
}

export async function arrivedAt(device: OpenedDevice, file: Blob) {
  const incoming = await device.look(file)
  if (incoming.kind !== 'arrived') throw new Error(incoming.because.join(' '))
  return incoming
}

/** What a session shows at a place, and the other versions there. */
export function shownAt(session: Session, part: string, path: string): readonly unknown[] {
  const held = session.now().present.get(part)?.get(path)
  return held === undefined
    ? []
    : [held.shown, ...held.others].map(
        ({ value }) => ('answer' in value ? value.answer : Object.values(value)[0]) as unknown,
      )
}
