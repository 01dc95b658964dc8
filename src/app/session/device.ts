/** What is kept on this device as a whole: its children, its settings, and the cases that are open in this tab. */
import type { Participant } from '../../generated/case.ts'
import { validateEntry } from '../../generated/validators/records.js'
import { entryFrom } from '../../entries/entry.ts'
import { presentFrom } from '../../entries/fold.ts'
import { settled, type Kept } from '../../entries/kept.ts'
import { bytesFromBase64 } from '../../exchange/base64.ts'
import { hashOfText } from '../../exchange/hash.ts'
import { caseLock } from '../../storage/caseLock.ts'
import { changeBetween } from '../../storage/change.ts'
import type { RawExport } from '../../storage/rawExport.ts'
import { caseFrom } from '../../storage/records.ts'
import type { Trouble } from '../../storage/saver.ts'
import { readOnly, type Closed, type Saved, type Store } from '../../storage/store.ts'
import type {
  Arrived,
  ChildOnDevice,
  Device,
  Incoming,
  MergedIn,
  NewPerson,
  Session,
  Settings,
  Unreadable,
} from './contract.ts'
import { isRecord, isText, keepNote, noteOf, troubleOf } from './notes.ts'
import { isPerson, openCase, type OpenCase } from './openCase.ts'
import { randomName, type DeviceParts } from './parts.ts'
import { joining } from './people.ts'
import { say } from './sentences.ts'
import { keepMe, sessionOf } from './session.ts'
import { screenLock } from './screenLock.ts'
import { childNameIn, type Step } from './steps.ts'

/** A device, and what the browser's edge calls when the page is hidden or left: everything unsaved goes to the disk. */
export interface OpenedDevice extends Device {
  readonly leaveAll: () => Promise<void>
}

interface Held {
  readonly opening: Promise<OpenCase>
  open: OpenCase | undefined
  users: number
}

/** A new case's own name, and short names inside a case. */
const caseName = 26
const shortName = 10
const settingsNote = { name: 'settings' }

/** Fetched when a file comes, because most days none does. */
const arrivals = () => import('./arrivals.ts')

/**
 * Opens this device. When the storage does not open, cases work in memory and are never called saved; `safe` says
 * why. Each case is opened once in a tab, however many ask for it.
 */
export async function openDevice(
  options: { readonly database: 'own' | 'demo' },
  parts: DeviceParts,
): Promise<OpenedDevice> {
  const tab = randomName(parts.random, shortName)
  const held = new Map<string, Held>()
  /** Cases that this tab may write without having them open: new ones, and ones whose lock it holds. */
  const granted = new Set<string>()
  const leaveAll = async (): Promise<void> => {
    await Promise.all([...held.values()].map(async ({ open }) => open?.leave()))
  }
  const opened = await parts.openStore({
    mayWrite: (ofCase) => granted.has(ofCase) || held.get(ofCase)?.open?.mayWrite() === true,
    beforeLeaving: leaveAll,
    left: () => void leaveAll(),
  })
  const unsafe: Closed | undefined =
    opened.kind === 'safe' ? { kind: 'closed', why: 'lost', because: opened.because } : undefined
  const store: Store =
    opened.kind === 'safe' ? (await import('../../storage/memoryStore.ts')).memoryStore() : opened.store
  const lockName = (ofCase: string): string => (options.database === 'demo' ? `demo/${ofCase}` : ofCase)

  /** The open case, for as long as `leave` is not called. */
  const enter = async (ofCase: string): Promise<OpenCase> => {
    let mine = held.get(ofCase)
    if (mine === undefined) {
      const opening = openCase({
        case: ofCase,
        store,
        device: parts,
        tab,
        lockName: lockName(ofCase),
        unsafe,
      })
      const made: Held = { opening, open: undefined, users: 0 }
      held.set(ofCase, (mine = made))
      void opening.then((open) => {
        made.open = open
      })
    }
    mine.users += 1
    return mine.opening
  }
  const leave = async (ofCase: string, open: OpenCase): Promise<void> => {
    const mine = held.get(ofCase)
    if (mine?.open !== open) return
    mine.users -= 1
    if (mine.users > 0) return
    await open.flush()
    if (mine.users > 0 || held.get(ofCase) !== mine) return
    held.delete(ofCase)
    open.close()
  }
  const within = async <T>(ofCase: string, work: (open: OpenCase) => Promise<T>): Promise<T> => {
    const open = await enter(ofCase)
    try {
      return await work(open)
    } finally {
      await leave(ofCase, open)
    }
  }
  /** Drops the case here without saving it once more, because it is about to be gone. */
  const abandon = (ofCase: string): void => {
    held.get(ofCase)?.open?.close()
    held.delete(ofCase)
  }
  /** Does the work while no other tab writes in these cases. */
  const alone = async (cases: readonly string[], work: () => Promise<Saved>): Promise<Saved> => {
    const locks = cases
      .filter((one) => held.get(one)?.open?.mayWrite() !== true)
      .map((one) =>
        caseLock({
          case: lockName(one),
          tab,
          locks: parts.locks,
          channel: parts.channel,
          timers: parts.timers,
          settle: () => Promise.resolve(true),
          changed: () => undefined,
        }),
      )
    try {
      for (const lock of locks) if ((await lock.take()) !== 'writing') return readOnly
      for (const one of cases) granted.add(one)
      return await work()
    } finally {
      for (const one of cases) granted.delete(one)
      for (const lock of locks) lock.close()
    }
  }
  const caseIds = async (): Promise<readonly string[]> => {
    const cases = await store.cases()
    if (cases.kind !== 'read') throw new Error(cases.because)
    return cases.value
  }
  /** The facts of a case, folded, without opening it. */
  const factsOf = async (ofCase: string): Promise<{ kept: Kept; isReadable: boolean } | undefined> => {
    const read = await store.entriesOf(ofCase, 'facts')
    if (read.kind !== 'read') return undefined
    const stored = { entries: read.value, participants: [], gone: [], blobs: [], unreadable: [] }
    const checks = { isEntry: validateEntry, isParticipant: () => false, hash: hashOfText }
    const found = caseFrom(ofCase, stored, checks)
    const isReadable = found.broken.length === 0 || found.kept.entries.length > 0
    return { kept: { ...found.kept, blobs: {} }, isReadable }
  }
  const childOf = async (ofCase: string): Promise<ChildOnDevice> => {
    const [facts, me, noted] = await Promise.all([
      factsOf(ofCase).catch(() => undefined),
      noteOf(store, { case: ofCase, name: 'me' }, isPerson),
      noteOf(store, { case: ofCase, name: 'changed' }, isText),
    ])
    const entries = facts?.kept.entries ?? []
    return {
      case: ofCase,
      name: childNameIn(presentFrom(entries, parts.now())),
      me,
      changed: [noted ?? '', ...entries.map(({ at }) => at)].sort().at(-1) ?? '',
      unreadable: facts?.isReadable !== true,
    }
  }
  const saveNew = async (kept: Kept, me: Participant | undefined): Promise<Trouble | undefined> => {
    const empty: Kept = { case: kept.case, participants: [], entries: [], gone: [], blobs: {} }
    const key = { case: kept.case, name: 'me' }
    const noted = me === undefined ? undefined : troubleOf(await keepNote(store, key, me))
    if (noted !== undefined) return noted
    const saved = await alone([kept.case], () => store.save(changeBetween(empty, kept, bytesFromBase64)))
    if (saved.kind === 'saved') return undefined
    await store.dropNote(key)
    return saved
  }

  const begin = async (who: NewPerson): Promise<string | Trouble> => {
    const ofCase = randomName(parts.random, caseName)
    const at = parts.now()
    const where = { case: ofCase, people: [], present: new Map() }
    const { participant, steps } = joining(where, who.me, at, randomName(parts.random, shortName), hashOfText)
    const name = who.childName.trim()
    const named: Step[] =
      name === ''
        ? []
        : [{ part: 'facts', path: 'core.name.preferred', value: { answer: name }, replaces: [] }]
    const entries = [...named, ...steps].map((step) =>
      entryFrom({ ...step, case: ofCase, by: participant.id, at }, hashOfText),
    )
    const kept = settled({ case: ofCase, participants: [participant], entries, gone: [], blobs: {} })
    return (await saveNew(kept, participant)) ?? ofCase
  }

  const open = async (ofCase: string): Promise<Session | Unreadable> => {
    const one = await enter(ofCase)
    const isHere =
      one.trouble === undefined && (await caseIds().catch((): readonly string[] => [])).includes(ofCase)
    if (one.trouble !== undefined || !isHere || one.isEmpty) {
      const isBroken = isHere && one.now().broken.length > 0
      await leave(ofCase, one)
      if (one.trouble !== undefined) return { because: one.trouble.because }
      return { because: say(isBroken ? 'open.nothingReadable' : 'open.notHere') }
    }
    let isClosed = false
    return {
      ...sessionOf(one, store, parts),
      close() {
        if (isClosed) return
        isClosed = true
        void leave(ofCase, one)
      },
    }
  }

  const look = async (file: Blob): Promise<Incoming> => {
    const { arrivedFrom, caseInFile, combinedWith, homeOfFile, joinedInto } = await arrivals()
    const read = await caseInFile(file)
    if (read.kind === 'refused') return read
    const here: { case: string; joined: readonly string[] }[] = []
    try {
      for (const one of await caseIds()) {
        const facts = await factsOf(one)
        here.push({ case: one, joined: facts === undefined ? [] : joinedInto(facts.kept) })
      }
    } catch {
      return { kind: 'refused', because: [say('device.unreadable')] }
    }
    const home = homeOfFile(read.kept, here)
    const combination =
      home === undefined
        ? undefined
        : await within(home, (one) => Promise.resolve(combinedWith(one.keptBare(), read.kept)))
    return arrivedFrom(read, home, combination, parts.now())
  }

  /** Makes `after` of the case `ofCase` here, whose id may change with it. */
  const replaced = async (ofCase: string, before: Kept, after: Kept): Promise<Trouble | undefined> => {
    if (after.case === ofCase) return within(ofCase, (one) => one.become(before, after))
    const former = await noteOf(store, { case: ofCase, name: 'me' }, isPerson)
    const { personIn } = await arrivals()
    const me = former && personIn(after.case, former)
    const trouble = await saveNew(after, me)
    return trouble ?? troubleOf(await erase(ofCase))
  }

  const takeIn = async (incoming: Arrived, me: NewPerson['me'] | undefined): Promise<MergedIn | Trouble> => {
    const { here } = incoming
    let summary = incoming.summary
    let ofCase = incoming.kept.case
    const at = parts.now()
    if (here === undefined) {
      const trouble = await saveNew(incoming.kept, undefined)
      if (trouble !== undefined) return trouble
    } else {
      const { combinedWith, undoOf } = await arrivals()
      const outcome = await within(here, async (one): Promise<Kept | Trouble> => {
        if (one.now().lock !== 'writing') return readOnly
        const { kept } = await one.whole()
        const combination = combinedWith(kept, incoming.kept)
        if (combination.kind === 'refused') return combination
        summary = combination.summary
        const { before, after } = combination
        const trouble = await replaced(here, after.case === here ? kept : before, after)
        if (trouble !== undefined) return trouble
        if (after.case === here && !summary.nothingNew) {
          await one.setMerged({ merged: { case: here, at, summary }, undo: undoOf(kept, after) })
        }
        return after
      })
      if ('kind' in outcome) return outcome
      ofCase = outcome.case
    }
    await within(ofCase, async (one) => {
      if (me !== undefined && one.now().me === undefined) await keepMe(one, parts, me)
      await one.flush()
    })
    return { case: ofCase, at, summary }
  }

  const join = async (ofCase: string, other: string): Promise<string | Trouble> => {
    if (ofCase === other) return ofCase
    const both = await within(ofCase, (one) =>
      within(other, async (two) =>
        one.now().lock === 'writing' && two.now().lock === 'writing'
          ? [(await one.whole()).kept, (await two.whole()).kept]
          : undefined,
      ),
    )
    const [a, b] = both ?? []
    if (a === undefined || b === undefined) return readOnly
    const { combinedWith, personIn } = await arrivals()
    const combination = combinedWith(a, b)
    if (combination.kind === 'refused') return combination
    const { after } = combination
    const [stays, goes] = after.case === a.case ? [a, b] : [b, a]
    const mine = await noteOf(store, { case: goes.case, name: 'me' }, isPerson)
    const trouble = await within(stays.case, async (one) => {
      const failed = await one.become(stays, after)
      if (failed === undefined && one.now().me === undefined && mine !== undefined) {
        await one.setMe(personIn(after.case, mine))
      }
      await one.setMerged(undefined)
      return failed
    })
    return trouble ?? troubleOf(await erase(goes.case)) ?? after.case
  }

  const erase = (ofCase: string): Promise<Saved> =>
    alone([ofCase], () => {
      abandon(ofCase)
      return store.erase(ofCase)
    })

  return {
    database: options.database,
    safe:
      opened.kind === 'safe'
        ? { because: opened.because, rawExport: async () => rawBlob(await opened.rawExport()) }
        : undefined,
    async children() {
      const found = await Promise.all((await caseIds()).map(childOf))
      return found.sort((a, b) => a.name.localeCompare(b.name, 'en-GB') || (a.case < b.case ? -1 : 1))
    },
    begin,
    open,
    look,
    takeIn,
    join,
    erase,
    screenLock: screenLock(store, parts),
    settings: async () => (await noteOf(store, settingsNote, isSettings)) ?? {},
    keepSettings: (settings) => keepNote(store, settingsNote, settings),
    async eraseAll() {
      const cases = await caseIds().catch((): readonly string[] => [])
      return alone(cases, () => {
        for (const one of [...held.keys()]) abandon(one)
        return store.eraseAll()
      })
    },
    leaveAll,
  }
}

function isSettings(value: unknown): value is Settings {
  return isRecord(value)
}

function rawBlob(raw: RawExport): Blob {
  const text = raw.kind === 'exported' ? raw.json : raw.kind === 'closed' ? raw.because : '{}'
  return new Blob([text], { type: raw.kind === 'closed' ? 'text/plain' : 'application/json' })
}
