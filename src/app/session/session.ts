/** The commands of one opened case, as the screens call them. */
import type { Answer } from '../../generated/case.ts'
import { answerAt } from '../../entries/answers.ts'
import { contributionsIn, handOver, statusOf, withdrawal, type Act } from '../../entries/contribution.ts'
import { answerIn, participantFrom } from '../../entries/entry.ts'
import type { MergeUndo } from '../../entries/undo.ts'
import { hashOfText } from '../../exchange/hash.ts'
import type { Saved } from '../../storage/store.ts'
import type { Me, Session } from './contract.ts'
import { mediaOf } from './media.ts'
import { writable, type OpenCase } from './openCase.ts'
import { randomName, type DeviceParts } from './parts.ts'
import { joining, recordOf } from './people.ts'
import { say } from './sentences.ts'
import {
  answered,
  bothKept,
  chosen,
  emptied,
  rowAdded,
  rowBroughtBack,
  rowRemoved,
  skipped,
  type Step,
} from './steps.ts'
import type { Store } from '../../storage/store.ts'

/** Ten letters and digits differ within one case; a case itself has 26. */
const shortName = 10

export function sessionOf(open: OpenCase, store: Store, device: DeviceParts): Omit<Session, 'close'> {
  const present = () => open.now().present
  const act = (part: string): Act => ({
    case: open.case,
    part,
    by: open.now().me?.id ?? '',
    day: device.today(),
    at: device.now(),
  })
  const removedFrom = new Map<string, number>()

  const answer = (part: string, path: string, value: Answer): void => {
    if (!open.canWrite()) return
    if (typeof value === 'number' && !Number.isFinite(value)) {
      device.mistake(`The answer to ${path} is no number that can be written, so it was not kept.`)
      return
    }
    open.write(answered(present(), part, path, writable(value)))
  }
  const write = (steps: () => readonly Step[]): void => {
    if (open.canWrite()) open.write(steps())
  }

  return {
    case: open.case,
    media: mediaOf({
      case: open.case,
      store,
      hashOf: device.hashOf,
      picture: device.picture,
      shelf: device.shelf,
      mayWrite: open.canWrite,
      add: open.addBlob,
      fresh: open.fresh,
    }),
    now: open.now,
    subscribe: open.subscribe,
    answer,
    clear: (part, path) => write(() => emptied(present(), part, path)),
    skip: (part, path, how) => write(() => skipped(present(), part, path, how)),
    addRow(part, question) {
      const row = randomName(device.random, shortName)
      write(() => rowAdded(present(), part, question, row))
      return row
    },
    removeRow(part, question, row) {
      const place = answerAt(present(), part, `${question}/${row}`)
      if (typeof place === 'number') removedFrom.set(`${part} ${question}/${row}`, place)
      write(() => rowRemoved(present(), part, question, row))
    },
    bringBackRow(part, question, row) {
      const path = `${question}/${row}`
      const places = open.at(part, path).flatMap(({ value }) => {
        const place = answerIn(value)
        return typeof place === 'number' ? [place] : []
      })
      const place = removedFrom.get(`${part} ${path}`) ?? places.at(-1)
      write(() => rowBroughtBack(present(), part, question, row, place))
    },
    choose: (part, path, entry) => write(() => chosen(present(), part, path, entry)),
    keepBoth: (part, path) => write(() => bothKept(present(), part, path)),
    startContribution(form, speaker, version = 1) {
      const part = `contribution/${randomName(device.random, shortName)}`
      const about = {
        form,
        version,
        speaker,
        participant: open.now().me?.id ?? '',
        started: device.today(),
      }
      write(() =>
        Object.entries(about).map(([leaf, value]) => ({
          part,
          path: `about/${leaf}`,
          value: { answer: value },
          replaces: [],
        })),
      )
      return part
    },
    handOver: (part) => {
      if (!open.canWrite()) return
      void open.pen.fix()
      open.addEntries(handOver(present(), act(part), hashOfText))
      void open.flush()
    },
    withdraw: (part) => {
      if (!open.canWrite()) return
      void open.pen.fix()
      open.addEntries([withdrawal(present(), act(part), hashOfText)])
      void open.flush()
    },
    keepMe: (me) => void keepMe(open, device, me),
    fileFor: async (reader, whoAgreed) =>
      (await import('./caseCopy.ts')).caseCopyFor(open, reader, device, whoAgreed),
    async undoMerge(): Promise<Saved> {
      const note = await open.undoNote()
      if (note === undefined || !open.canWrite()) return { kind: 'refused', because: say('undo.nothing') }
      const { undone } = await import('../../entries/undo.ts')
      const { kept } = await open.whole()
      const trouble = await open.become(kept, undone(kept, note.undo as MergeUndo))
      if (trouble !== undefined) return trouble
      await open.setMerged(undefined)
      return { kind: 'saved' }
    },
    whole: async () => (await open.whole()).kept,
    flush: open.flush,
    async continueHere() {
      const taken = await open.lock.continueHere()
      if (taken.kind === 'writing') await open.readNow()
      return taken
    },
    async takeWithoutAnswer() {
      await open.lock.takeWithoutAnswer()
      await open.readNow()
    },
    keepPlace: open.keepPlace,
    lastPlace: open.lastPlace,
    likes: open.likes,
    keepLikes: open.keepLikes,
  }
}

/**
 * Who I am in this case. A record is fixed, so a changed one is a new record. Contributions of mine that are not
 * handed over follow it; what was handed over keeps the name it was handed over under.
 */
export async function keepMe(open: OpenCase, device: DeviceParts, me: Me): Promise<void> {
  const { me: former, people } = open.now()
  if (open.now().lock !== 'writing') return
  if (former === undefined) {
    const where = { case: open.case, people, present: open.now().present }
    const newName = randomName(device.random, shortName)
    const { participant, steps } = joining(where, me, device.now(), newName, hashOfText)
    await open.setMe(participant)
    open.write(steps)
    await open.flush()
    return
  }
  const carer = former.carer === undefined ? {} : { carer: former.carer }
  const record = { ...recordOf(me), ...carer, case: open.case, since: former.since }
  const participant = participantFrom(record, hashOfText)
  if (participant.id === former.id) return
  await open.setMe(participant, former)
  const path = 'about/participant'
  const steps = contributionsIn(open.now().present)
    .filter((part) => ['notStarted', 'inProgress'].includes(statusOf(open.now().present, part).kind))
    .filter((part) => answerAt(open.now().present, part, path) === former.id)
    .flatMap((part) => answered(open.now().present, part, path, participant.id))
  open.write(steps)
  await open.flush()
}
