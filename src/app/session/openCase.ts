/** One opened case in memory: read from the store, folded as answers come, saved behind the typing. */
import type { Participant } from '../../generated/case.ts'
import { validateEntry, validateParticipant } from '../../generated/validators/records.js'
import { wellFormed } from '../../entries/canonical.ts'
import { aDayAfter } from '../../entries/fold.ts'
import { blobsIn, settled, type Kept } from '../../entries/kept.ts'
import { base64From, bytesFromBase64 } from '../../exchange/base64.ts'
import { hashOfText } from '../../exchange/hash.ts'
import { caseLock, type LockState } from '../../storage/caseLock.ts'
import { changeBetween } from '../../storage/change.ts'
import {
  caseFrom,
  storedEntry,
  storedParticipant,
  type BrokenRecord,
  type ReadCase,
} from '../../storage/records.ts'
import { saver, type Trouble } from '../../storage/saver.ts'
import type { Saved, Store, StoredBlob } from '../../storage/store.ts'
import { likesFrom, type Likes } from '../like/likes.ts'
import type { CaseNow, MergedIn } from './contract.ts'
import { foldedCase } from './foldedCase.ts'
import { mayKeepHere } from './keeping.ts'
import { isRecord, isText, keepNote, noteOf } from './notes.ts'
import type { DeviceParts } from './parts.ts'
import { say } from './sentences.ts'
import { childNameIn, type Step } from './steps.ts'

export interface OpenCaseParts {
  readonly case: string
  readonly store: Store
  readonly device: DeviceParts
  /** A name for this tab that no other has. */
  readonly tab: string
  /** What the lock is called; own and demo children have locks of their own. */
  readonly lockName: string
  /** Set where nothing can be kept: then nothing is ever called saved. */
  readonly unsafe: Trouble | undefined
}

export type OpenCase = Awaited<ReturnType<typeof openCase>>

/** How often a tab that reads looks whether it may write now, in milliseconds. */
const lookForLock = 2000
/** The least time between two readings of what another tab saved. */
const readAgain = 1000
/** The least time between two notes of when the case was last changed. */
const noteChangedAfter = 20_000

export async function openCase(parts: OpenCaseParts) {
  const { store, device } = parts
  const key = (name: string) => ({ case: parts.case, name })
  const listeners = new Set<() => void>()
  const fresh = new Map<string, StoredBlob>()
  let people: readonly Participant[] = []
  let gone: Kept['gone'] = []
  let uses = new Map<string, Omit<StoredBlob, 'bytes'>>()
  let broken: readonly BrokenRecord[] = []
  let folded = foldedCase([], device.now())
  let me: Participant | undefined
  let merged: MergedIn | undefined
  let savedAt: string | undefined
  let refusal: Trouble | undefined
  let shownLock: LockState = 'reading'
  let isOver = false
  let lastNoted = 0
  let snapshot: CaseNow | undefined
  let stopWaiting: (() => void) | undefined
  let stopReading: (() => void) | undefined
  let reading: Promise<Trouble | undefined> | undefined

  const tell = (): void => {
    snapshot = undefined
    for (const run of [...listeners]) run()
  }

  const pen = saver({
    case: parts.case,
    save: (change) => store.save(change),
    hash: hashOfText,
    timers: device.timers,
    changed(state) {
      if (state.unsaved === 0 && state.trouble === undefined && parts.unsafe === undefined) {
        savedAt = device.now()
        fresh.clear()
        lock.tellSaved()
        void noteChanged(false)
      }
      tell()
    },
  })
  const noteChanged = async (isNow: boolean): Promise<void> => {
    const at = savedAt
    if (isOver || at === undefined || (!isNow && Date.parse(at) - lastNoted < noteChangedAfter)) return
    lastNoted = Date.parse(at)
    await keepNote(store, key('changed'), at)
  }

  const lock = caseLock({
    case: parts.lockName,
    tab: parts.tab,
    locks: device.locks,
    channel: device.channel,
    timers: device.timers,
    settle: async () => (await pen.fix()).unsaved === 0,
    changed(state) {
      // A tab that may write again first reads what the other one wrote.
      if (state === 'writing' && shownLock === 'reading') void readNow()
      else {
        shownLock = state
        tell()
      }
      if (state === 'reading') waitForLock()
    },
    othersSaved() {
      stopReading ??= device.timers.after(readAgain, () => {
        stopReading = undefined
        void readNow()
      })
    },
  })
  const waitForLock = (): void => {
    if (isOver || stopWaiting !== undefined) return
    stopWaiting = device.timers.after(lookForLock, () => {
      stopWaiting = undefined
      if (isOver || lock.state() !== 'reading') return
      void lock.take().then((state) => {
        if (state === 'reading') waitForLock()
      })
    })
  }

  /** Reads the store. What is in memory and not yet saved stays beside it. */
  const readStore = async (): Promise<Trouble | undefined> => {
    const state = lock.mayWrite() ? await pen.flush() : pen.state()
    const [read, mine, lastMerge] = await Promise.all([
      store.read(parts.case),
      noteOf(store, key('me'), isPerson),
      noteOf(store, key('undo'), isUndoNote),
    ])
    if (read.kind !== 'read') return read
    const checks = { isEntry: validateEntry, isParticipant: validateParticipant, hash: hashOfText }
    const found: ReadCase = caseFrom(parts.case, read.value, checks)
    const unsaved = state.unsaved > 0 || pen.state().unsaved > 0
    const both = settled({
      case: parts.case,
      participants: [...found.kept.participants, ...(unsaved ? people : [])],
      entries: [...found.kept.entries, ...(unsaved ? folded.entries() : [])],
      gone: found.kept.gone,
      blobs: {},
    })
    people = both.participants
    gone = both.gone
    uses = new Map(read.value.blobs.map((use) => [use.hash, use]))
    broken = found.broken
    folded = foldedCase(both.entries, device.now())
    me = people.find(({ id }) => id === mine?.id)
    merged = lastMerge?.merged
    return undefined
  }
  const readNow = async (): Promise<Trouble | undefined> => {
    reading ??= readStore().finally(() => {
      reading = undefined
    })
    const trouble = await reading
    if (trouble === undefined) shownLock = lock.state()
    tell()
    return trouble
  }

  const write = (steps: readonly Step[]): void => {
    const writer = me
    if (writer === undefined || shownLock !== 'writing') return
    for (const step of steps) {
      const { part, path, value, replaces } = step
      if (!mayKeepHere(part, path)) {
        device.mistake(`An answer to ${path} in ${part} may not be kept, so it was not written.`)
        continue
      }
      const now = device.now()
      const draft = { case: parts.case, part, path, value, by: writer.id, at: laterThan(step, now), replaces }
      if (!validateEntry({ ...draft, id: writer.id, replaces: [...replaces].sort() })) {
        refusal = { kind: 'refused', because: say('answer.tooLong') }
        continue
      }
      refusal = undefined
      const { entry, instead } = pen.write(draft)
      folded.add(entry, instead, now)
    }
    tell()
  }
  /** Words are shown by their moment, so an answer is never dated before those it was written in view of. */
  const laterThan = ({ part, path }: Step, now: string): string => {
    const limit = aDayAfter(now)
    const heads = folded.present().get(part)?.get(path)?.heads ?? []
    const last =
      heads
        .map(({ at }) => at)
        .filter((at) => at <= limit)
        .sort()
        .at(-1) ?? ''
    return now > last ? now : new Date(Date.parse(last) + 1).toISOString()
  }

  const keptBare = (): Kept => {
    const stubs = [...uses.values(), ...fresh.values()].map(({ hash, type, name }) => [
      hash,
      { type, bytes: '', ...(name !== undefined && { name }) },
    ])
    const blobs = Object.fromEntries(stubs) as Kept['blobs']
    return { case: parts.case, participants: people, entries: folded.entries(), gone, blobs }
  }
  const whole = async (): Promise<{ readonly kept: Kept; readonly missing: number }> => {
    if (lock.mayWrite()) await pen.fix()
    else {
      await lock.look()
      await readNow()
    }
    const bare = settled(keptBare())
    const blobs: Record<string, Kept['blobs'][string]> = {}
    let missing = 0
    for (const [hash, blob] of Object.entries(bare.blobs)) {
      const read = fresh.has(hash) ? undefined : await store.blob(parts.case, hash)
      const bytes = fresh.get(hash)?.bytes ?? (read?.kind === 'read' ? read.value?.bytes : undefined)
      if (bytes === undefined) missing += 1
      else blobs[hash] = { ...blob, bytes: base64From(bytes) }
    }
    return { kept: { ...bare, blobs }, missing }
  }

  /** Saves what makes `after` of `before` at once, and shows it. Nothing is changed when it cannot be saved. */
  const become = async (before: Kept, after: Kept): Promise<Trouble | undefined> => {
    const change = changeBetween(before, after, bytesFromBase64)
    const state = await pen.fix()
    if (state.trouble !== undefined) return state.trouble
    const saved = await store.save(change)
    if (saved.kind !== 'saved') return saved
    const entriesGone = new Set(change.removed?.entries)
    const peopleGone = new Set(change.removed?.participants)
    const placesBack = new Set(change.removed?.gone?.map(({ part, id }) => `${part} ${id}`))
    const both = settled({
      case: parts.case,
      participants: [...people.filter(({ id }) => !peopleGone.has(id)), ...after.participants],
      entries: [...folded.entries().filter(({ id }) => !entriesGone.has(id)), ...after.entries],
      gone: [...gone.filter(({ part, id }) => !placesBack.has(`${part} ${id}`)), ...after.gone],
      blobs: {},
    })
    people = both.participants
    gone = both.gone
    for (const hash of change.removed?.blobs ?? []) uses.delete(hash)
    for (const { hash, type, name } of change.blobs ?? [])
      uses.set(hash, { hash, type, ...(name !== undefined && { name }) })
    folded = foldedCase(both.entries, device.now())
    savedAt = device.now()
    lock.tellSaved()
    await noteChanged(true)
    tell()
    return undefined
  }

  const likes = async (): Promise<Readonly<Record<string, Likes>>> => {
    const kept = (await noteOf(store, key('likes'), isRecord)) ?? {}
    return Object.fromEntries(Object.entries(kept).map(([who, one]) => [who, likesFrom(one)]))
  }
  const keepLikes = async (who: string, liked: Likes | undefined): Promise<Saved> => {
    const { [who]: _, ...others } = await likes()
    return keepNote(store, key('likes'), liked === undefined ? others : { ...others, [who]: liked })
  }

  await lock.take()
  const trouble = await readNow()
  if (lock.state() === 'reading') waitForLock()
  sweep()

  /** Pictures that were kept and then named by no answer go. */
  function sweep(): void {
    if (trouble !== undefined || shownLock !== 'writing' || uses.size === 0 || broken.length > 0) return
    const named = new Set(folded.entries().flatMap(blobsIn))
    const bare = [...uses.keys()].filter((hash) => !named.has(hash))
    if (bare.length === 0) return
    for (const hash of bare) uses.delete(hash)
    pen.add({ removed: { blobs: bare } })
  }

  const now = (): CaseNow => {
    const state = pen.state()
    const present = folded.present()
    return (snapshot ??= {
      case: parts.case,
      name: childNameIn(present),
      me,
      people,
      present,
      saving: { unsaved: state.unsaved, at: savedAt, trouble: parts.unsafe ?? state.trouble ?? refusal },
      lock: shownLock,
      merged,
      broken: broken.map(sentenceOf),
    })
  }

  return {
    case: parts.case,
    trouble,
    isEmpty: folded.entries().length === 0 && people.length === 0,
    now,
    subscribe: (run: () => void) => {
      listeners.add(run)
      return () => listeners.delete(run)
    },
    canWrite: () => shownLock === 'writing' && me !== undefined,
    mayWrite: () => !isOver && lock.mayWrite(),
    write,
    at: (part: string, path: string) => folded.at(part, path),
    pen,
    lock,
    whole,
    keptBare,
    become,
    readNow,
    flush: async (): Promise<void> => {
      await pen.flush()
      await noteChanged(true)
    },
    /** As `flush`, from a page that may run no more. */
    leave: async (): Promise<void> => {
      await pen.leave()
      await noteChanged(true)
    },
    fresh,
    addBlob: (blob: StoredBlob): void => {
      fresh.set(blob.hash, blob)
      const { hash, type, name } = blob
      uses.set(hash, { hash, type, ...(name !== undefined && { name }) })
      pen.add({ blobs: [blob] })
    },
    /** Entries that were made elsewhere (a hand-over): kept and shown. */
    addEntries(entries: readonly Kept['entries'][number][]): void {
      if (!entries.every(({ part, path }) => mayKeepHere(part, path))) return
      pen.add({ entries: entries.map(storedEntry) })
      for (const entry of entries) folded.add(entry, undefined, device.now())
      tell()
    },
    /** The person who writes here from now on. `former` goes when nothing names them. */
    async setMe(participant: Participant, former?: Participant): Promise<void> {
      const isNew = !people.some(({ id }) => id === participant.id)
      const isBare = former !== undefined && former.id !== participant.id && !isNamed(former.id)
      people = [...people.filter(({ id }) => !(isBare && id === former.id)), ...(isNew ? [participant] : [])]
      me = participant
      if (isNew || isBare) {
        pen.add({
          ...(isNew && { participants: [storedParticipant(participant)] }),
          ...(isBare && { removed: { participants: [former.id] } }),
        })
      }
      tell()
      await keepNote(store, key('me'), participant)
      // Somebody whose record is a new one is still the same person.
      const liked = former === undefined ? undefined : (await likes())[former.id]
      if (liked !== undefined) await keepLikes(participant.id, liked)
    },
    async setMerged(note: UndoNote | undefined): Promise<void> {
      merged = note?.merged
      tell()
      await (note === undefined ? store.dropNote(key('undo')) : keepNote(store, key('undo'), note))
    },
    undoNote: () => noteOf(store, key('undo'), isUndoNote),
    keepPlace: (address: string) => void keepNote(store, key('place'), address),
    lastPlace: () => noteOf(store, key('place'), isText),
    likes,
    keepLikes,
    /** Lets the case go. What is unsaved is lost, so flush first. */
    close(): void {
      isOver = true
      stopWaiting?.()
      stopReading?.()
      pen.close()
      lock.close()
    },
  }

  function isNamed(id: string): boolean {
    return folded.entries().some(({ by, value }) => by === id || ('answer' in value && value.answer === id))
  }
}

/** What can be taken back: the record of the merge, and what it brought. */
export interface UndoNote {
  readonly merged: MergedIn
  readonly undo: unknown
}

function isUndoNote(value: unknown): value is UndoNote {
  return isRecord(value) && isRecord(value['merged']) && isRecord(value['undo'])
}

export function isPerson(value: unknown): value is Participant {
  return validateParticipant(value)
}

function sentenceOf({ store, because }: BrokenRecord): string {
  if (store === 'entries') return say('broken.entries', { because })
  return store === 'participants' ? say('broken.participants', { because }) : say('broken.other', { because })
}

/** An answer as it can be written: a cut emoji becomes the sign for a lost character. */
export function writable<T>(answer: T): T {
  if (typeof answer === 'string') return wellFormed(answer) as T
  if (Array.isArray(answer)) return answer.map((one: unknown) => writable(one)) as T
  return answer
}
