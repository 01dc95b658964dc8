import type { Blob, CaseFile, Entry, Gone, Participant } from '../generated/case.ts'
import { validateCaseFile } from '../generated/validators/case.js'
import { validateEntry, validateGone, validateParticipant } from '../generated/validators/records.js'
import { blobsIn, goneTest, settled, type Kept } from '../entries/kept.ts'
import { blobFault } from './blobFault.ts'
import { jsonFrom } from './json.ts'
import { entryFault, participantFault } from './recordFault.ts'
import { wholeFile, type Refusal } from './refusal.ts'
import { schemaFault, type Validator } from './schemaFault.ts'
import { steppedUp } from './versions.ts'

export interface RestoreOptions {
  /** The most bytes of UTF-8 that are looked at; 64 MB when not given. */
  readonly maxBytes?: number
  /** May this answer be kept on this device? When not given: everything but the part `chosen`. */
  readonly mayKeep?: (part: string, path: string) => boolean
  /** Is the answer at this place a day? The days a contribution began, was handed over and was withdrawn always are. */
  readonly isDay?: (part: string, path: string) => boolean
}

/**
 * What came through the door. `kept` is nothing when the file as a whole was refused; otherwise it holds every
 * record that is good by itself. `refused` names what was not taken, at most 50; `more` counts the rest.
 */
export interface Restored {
  readonly kept: Kept | undefined
  readonly refused: readonly Refusal[]
  readonly more: number
}

/**
 * The one door through which a case comes in, from a file, a text or a value in storage.
 *
 * - Must never throw, hang or eat memory, whatever comes in.
 * - Must look at size, encoding and depth before parsing, then at version, shape, hashes and references.
 * - Must refuse a bad record alone and keep the good ones beside it.
 * - Must guess nothing about a version it does not know.
 * - Must not depend on a clock: a date in the future is taken in, and marked doubtful where it is shown.
 */
export function restore(input: unknown, options: RestoreOptions = {}): Restored {
  const json = jsonFrom(input, options.maxBytes)
  if (json.kind === 'refused') return refusedWhole(json.refusal)
  try {
    const stepped = steppedUp(json.value)
    if (stepped.kind === 'refused') return refusedWhole(stepped.refusal)
    const fault = frameFault(stepped.value)
    return fault === undefined ? keptFrom(stepped.value as CaseFile, options) : refusedWhole(fault)
  } catch {
    return refusedWhole({
      place: wholeFile,
      because: 'could not be read as a case. Ask whoever sent it for a new copy.',
    })
  }
}

const mostShown = 50
const mostOf = { participants: 500, entries: 500_000, gone: 500_000 } as const

function refusedWhole(refusal: Refusal): Restored {
  return { kept: undefined, refused: [refusal], more: 0 }
}

/** Everything but the records themselves, which are looked at one by one: one bad record must not cost the others. */
function frameFault(value: unknown): Refusal | undefined {
  const frame = { ...(value as Record<string, unknown>) }
  for (const [name, most] of Object.entries(mostOf)) {
    const list = frame[name]
    if (!Array.isArray(list)) continue
    if (list.length > most) {
      return {
        place: name,
        because: `has ${list.length} records; the most is ${most}. Ask for a smaller copy.`,
      }
    }
    frame[name] = []
  }
  const blobs = frame.blobs
  const names = isRecord(blobs) ? Object.keys(blobs) : []
  if (names.length > 2000) {
    return { place: 'blobs', because: `has ${names.length} files; the most is 2000. Ask for a smaller copy.` }
  }
  if (isRecord(blobs)) frame.blobs = {}
  const fault = schemaFault(validateCaseFile, frame, '')
  return fault === undefined ? undefined : { ...fault, place: fault.place || wholeFile }
}

function keptFrom(file: CaseFile, options: RestoreOptions): Restored {
  const refused: Refusal[] = []
  let more = 0
  const refuse = (refusal: Refusal): void => {
    if (refused.length < mostShown) refused.push(refusal)
    else more++
  }

  /** The good records of one list. */
  const taken = <T>(
    name: keyof typeof mostOf,
    validate: Validator,
    faultOf: (record: T, place: string) => Refusal | undefined,
  ): T[] => {
    const good: T[] = []
    for (const [i, record] of (file[name] as unknown[]).entries()) {
      const place = `${name}[${i}]`
      const fault = schemaFault(validate, record, place) ?? faultOf(record as T, place)
      if (fault !== undefined) refuse(fault)
      else good.push(record as T)
    }
    return good
  }

  const participants = taken<Participant>('participants', validateParticipant, (record, place) =>
    participantFault(record, place, file.case),
  )
  const rules = {
    case: file.case,
    people: new Set(participants.map((one) => one.id)),
    mayKeep: options.mayKeep ?? ((part: string) => !part.startsWith('chosen/')),
    isDay: options.isDay ?? (() => false),
  }
  const first = new Map<string, number>()
  const entries = taken<Entry>('entries', validateEntry, (record, place) => {
    const fault = entryFault(record, place, rules)
    const earlier = first.get(record.id)
    if (fault === undefined) first.set(record.id, indexIn(place))
    if (fault === undefined || earlier === undefined) return fault
    return {
      place,
      because: `has the id of entries[${earlier}] but is not the same: one of them was changed.`,
    }
  })
  const gone = taken<Gone>('gone', validateGone, () => undefined)
  const isGone = goneTest(gone)
  const named = new Set<string>()
  for (const entry of entries) {
    if (isGone(entry.part, entry.id))
      refuse({ place: `entries[${first.get(entry.id) ?? 0}]`, because: letGo })
    else for (const name of blobsIn(entry)) named.add(name)
  }
  const blobs: Record<string, Blob> = {}
  for (const [name, blob] of Object.entries(file.blobs)) {
    const fault = blobFault(name, blob) ?? (named.has(name) ? undefined : unnamed(name))
    if (fault === undefined) blobs[name] = blob
    else refuse(fault)
  }
  return { kept: settled({ case: file.case, participants, entries, gone, blobs }), refused, more }
}

const letGo =
  'is listed in gone: it was erased for good, or replaced and let go, and stays away. Ask for a new copy.'

function unnamed(name: string): Refusal {
  return { place: `blobs.${name}`, because: 'is named by no answer that was taken in, so it was left out.' }
}

function indexIn(place: string): number {
  return Number(/\d+/.exec(place)?.[0])
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
