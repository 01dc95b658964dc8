/** What of a case goes into a file for somebody, and what stays here. */
import type { Entry, Gone, Participant } from '../generated/case.ts'
import { keptInContact } from '../generated/guarded.ts'
import type { PartKind } from '../generated/meta/role.ts'
import type { CaseReading, Contribution } from '../domain/reading.ts'
import { holdsSecret, restrictedCarers, withheldIn } from '../domain/withheld.ts'
import { agreedFor, isAgreementPath } from '../entries/agreements.ts'
import { handOversIn, statusOf } from '../entries/contribution.ts'
import { answerIn, sawIn } from '../entries/entry.ts'
import { grouped, presentFrom, type Present } from '../entries/fold.ts'
import { blobsIn, participantsPart, settled, type Kept } from '../entries/kept.ts'
import { readingFrom } from '../entries/reading.ts'

/** Who a copy is for. `me`: all that may leave, for another device of one's own. A role: what that role may read. */
export type CopyReader = { readonly kind: 'me' } | { readonly kind: 'role'; readonly role: string }

export interface CopyRules {
  /** May the reader read this kind of part, of their own or of others'? Not asked for `me`. */
  readonly mayRead: (kind: PartKind, of: 'own' | 'others') => boolean
  /** Which kind of part the answers to a form are; undefined for a form that is not known here. */
  readonly kindOf: (form: string) => 'views' | 'advice' | undefined
  /** A moment in UTC; it only marks doubtful dates. */
  readonly now: string
  /** Somebody has agreed that the recordings go along in this one copy, and the case says so. */
  readonly recordingsAgreed?: boolean
}

/** Something that stays here. `by` is a participant's id. */
export type LeftOut =
  /** A part that the reader may not read, or answers for named people only, which never leave. */
  | { readonly kind: 'facts' | 'plan' | 'restrictions' | 'contact' | 'chosen'; readonly part: string }
  /** A contribution of which nothing goes. */
  | {
      readonly kind: 'mayNotRead' | 'notHandedOver' | 'withdrawn'
      readonly part: string
      readonly form: string
      readonly by: string
    }
  /** What was changed in a contribution since it was handed over. */
  | {
      readonly kind: 'changedSince'
      readonly part: string
      readonly form: string
      readonly by: string
      readonly answers: number
    }
  /** A recording of a voice or a film, by the hash of its bytes, beside an answer that goes without it. */
  | {
      readonly kind: 'recording'
      readonly part: string
      readonly path: string
      readonly by: string
      readonly blob: string
    }
  /** An answer that holds contact details kept from others, itself or in what stands beside it. */
  | { readonly kind: 'withheld'; readonly part: string; readonly path: string; readonly by: string }

export interface CaseFor {
  readonly kept: Kept
  readonly leftOut: readonly LeftOut[]
}

/**
 * The part of a case that goes into a file for a reader.
 *
 * - Must never hold `chosen` answers.
 * - Must hold nothing of a part that the role may not read. A role is not a person, so "own" contact details and
 *   "own" restrictions, which protect one parent from another, go to no role.
 * - Must hold of contributions only what was handed over and stands, of the reader's own role too: two parents
 *   have one role. Days, form and speaker go along, and a withdrawal goes to whoever may have the words.
 * - Must hold contact details kept from others in no spelling, in no answer, note or file name, unless the role
 *   reads restrictions. An answer that holds them is left out and named, never silently.
 * - Must hold no telephone number or address that an older app kept among somebody's views: it is named, too.
 * - Must hold no recording of a voice and no film, unless somebody agreed to it for this copy: then it names the
 *   agreement. What was written down from them goes along as words.
 * - Must change nothing when it is merged back, and be the same when it is made again from the copy.
 *
 * Facts, plan, restrictions and contact details go with their history, so that what was replaced stays replaced
 * where the copy meets another.
 */
export function copyFor(kept: Kept, reader: CopyReader, rules: CopyRules): CaseFor {
  const whole = settled(kept)
  const copy = reader.kind === 'me' ? copyForMe(whole) : copyForRole(whole, reader.role, rules)
  return rules.recordingsAgreed === true ? copy : withoutRecordings(copy)
}

function copyForRole(whole: Kept, role: string, rules: CopyRules): CaseFor {
  const reading = readingFrom(whole, rules.now)
  const present = presentFrom(whole.entries, rules.now)
  const leftOut: LeftOut[] = []
  const entries: Entry[] = []
  for (const [part, paths] of grouped(whole.entries)) {
    const group = [...paths.values()].flat()
    const kind = part.split('/')[0] ?? ''
    if (kind === 'contribution') {
      const id = part.slice('contribution/'.length)
      const contribution = reading.contributions.find((one) => one.id === id)
      if (contribution !== undefined) {
        entries.push(...ofContribution(contribution, paths, present, role, rules, leftOut))
      }
    } else if (mayHave(part, reading, rules)) entries.push(...group)
    else leftOut.push({ kind: kind as 'facts', part })
  }
  const { clean, withheld } = withoutWithheld(entries, whole, reading, rules)
  leftOut.push(...withheld)
  const partsHere = new Set(whole.entries.map(({ part }) => part))
  const partsThere = new Set(clean.map(({ part }) => part))
  const goes = ({ part }: Gone): boolean => {
    if (part === participantsPart || partsThere.has(part)) return true
    // Of an erased contribution only these ids are left: they take the words away where they went before.
    return part.startsWith('contribution/') && !partsHere.has(part)
  }
  return {
    kept: settled({
      case: whole.case,
      participants: peopleIn(clean, whole.participants),
      entries: clean,
      gone: whole.gone.filter(goes),
      blobs: whole.blobs,
    }),
    leftOut,
  }
}

/** The copy with every recording taken out that an answer in it names, and these by name. */
function withoutRecordings({ kept, leftOut }: CaseFor): CaseFor {
  const isRecording = (blob: string): boolean => /^(?:audio|video)\//.test(kept.blobs[blob]?.type ?? '')
  const held = new Map<string, LeftOut>()
  for (const entry of kept.entries) {
    const { part, by } = entry
    const path = entry.path.replace(remark, '')
    for (const blob of blobsIn(entry).filter(isRecording)) {
      held.set(`${part} ${path} ${blob}`, { kind: 'recording', part, path, by, blob })
    }
  }
  if (held.size === 0) return { kept, leftOut }
  const blobs = Object.fromEntries(Object.entries(kept.blobs).filter(([name]) => !isRecording(name)))
  return { kept: settled({ ...kept, blobs }), leftOut: [...leftOut, ...held.values()] }
}

function copyForMe(whole: Kept): CaseFor {
  const isChosen = ({ part }: { readonly part: string }): boolean => part.startsWith('chosen/')
  const chosen = [...new Set(whole.entries.filter(isChosen).map(({ part }) => part))]
  return {
    kept: settled({
      ...whole,
      entries: whole.entries.filter((entry) => !isChosen(entry)),
      gone: whole.gone.filter((one) => !isChosen(one)),
    }),
    leftOut: chosen.map((part) => ({ kind: 'chosen', part })),
  }
}

/** May the role have this part, which is no contribution, with all that is in it? */
function mayHave(part: string, reading: CaseReading, { mayRead }: CopyRules): boolean {
  if (part === 'facts' || part === 'plan') return mayRead(part, 'others') || mayRead(part, 'own')
  if (part === 'restrictions') return mayRead('restrictions', 'others')
  if (!part.startsWith('contact/') || !mayRead('contact', 'others')) return false
  const carer = part.slice('contact/'.length)
  return mayRead('restrictions', 'others') || !restrictedCarers(reading).includes(carer)
}

/** What a contribution says of itself, without words: it goes whole, so that a later day stands for an earlier. */
const wordless = new Set(
  ['form', 'version', 'participant', 'speaker', 'started', 'handedOver', 'withdrawn'].map(
    (leaf) => `about/${leaf}`,
  ),
)

/** A number told among views by an older app: it belongs to its writer's contact details, and goes to no role. */
function leadsToSomebody(path: string): boolean {
  return keptInContact.includes(path.replace(remark, ''))
}

function ofContribution(
  contribution: Contribution,
  paths: ReadonlyMap<string, readonly Entry[]>,
  present: Present,
  role: string,
  rules: CopyRules,
  leftOut: LeftOut[],
): readonly Entry[] {
  const { form, by, status } = contribution
  const what = { part: `contribution/${contribution.id}`, form, by: by.id }
  const group = [...paths.values()].flat()
  if (!mayReadContribution(contribution, role, rules)) {
    leftOut.push({ kind: 'mayNotRead', ...what })
    return []
  }
  const handOvers = handOversIn(paths)
  const aboutIt = [...group.filter(({ path }) => wordless.has(path)), ...agreedFor(group, role)]
  if (status === 'withdrawn') {
    leftOut.push({ kind: 'withdrawn', ...what })
    return handOvers.length > 0 ? aboutIt : []
  }
  if (handOvers.length === 0) {
    leftOut.push({ kind: 'notHandedOver', ...what })
    return []
  }
  const saw = new Set(handOvers.flatMap((entry) => sawIn(entry.value)))
  const leading = group.filter(({ path }) => leadsToSomebody(path))
  for (const { path, by: writer } of leading.filter(({ path }) => !path.includes('/@')))
    leftOut.push({ kind: 'withheld', part: what.part, path, by: writer })
  const handedOver = group.filter(
    (entry) =>
      saw.has(entry.id) &&
      !wordless.has(entry.path) &&
      !isAgreementPath(entry.path) &&
      !leading.includes(entry),
  )
  const stands = statusOf(present, what.part)
  if (stands.kind === 'changedSince') {
    const answers = new Set(stands.changed.map((path) => path.replace(remark, ''))).size
    leftOut.push({ kind: 'changedSince', ...what, answers })
  }
  return [...aboutIt, ...handedOver]
}

function mayReadContribution(contribution: Contribution, role: string, rules: CopyRules): boolean {
  const of = contribution.by.role === role ? 'own' : 'others'
  const kind = rules.kindOf(contribution.form)
  const kinds = kind === undefined ? (['views', 'advice'] as const) : [kind]
  return kinds.every((one) => rules.mayRead(one, of))
}

/** The entries without those that hold contact details kept from the reader, and these by name. */
function withoutWithheld(
  entries: readonly Entry[],
  whole: Kept,
  reading: CaseReading,
  { mayRead }: CopyRules,
): { readonly clean: readonly Entry[]; readonly withheld: readonly LeftOut[] } {
  const maySee = mayRead('restrictions', 'others') && mayRead('contact', 'others')
  const secrets = withheldIn(reading, () => maySee)
  if (secrets.length === 0) return { clean: entries, withheld: [] }
  const people = new Map(whole.participants.map((one) => [one.id, textsOf(one)]))
  const textsWith = (entry: Entry): readonly string[] => {
    const answers = answersIn(entry)
    const files = blobsIn(entry).map((name) => whole.blobs[name]?.name ?? '')
    // A person's own record goes with every entry that is theirs or names them.
    const named = [entry.by, ...answers].flatMap((id) => people.get(id) ?? [])
    return [...answers, answers.join(' '), ...files, ...named]
  }
  const found = new Set(
    entries.filter((entry) => textsWith(entry).some((text) => holdsSecret(text, secrets))),
  )
  // A translation or a picture's description that holds the secret says what stands beside it.
  const tellingRemarks = new Set([...found].filter(isRemark).map(answerPlace))
  const answered = new Set(entries.filter((entry) => !isRemark(entry) && !found.has(entry)).map(answerPlace))
  const foundAt = new Set([...found].map(answerPlace))
  const isWithheld = (entry: Entry): boolean => {
    const place = answerPlace(entry)
    if (found.has(entry) || tellingRemarks.has(place)) return true
    return isRemark(entry) && foundAt.has(place) && !answered.has(place)
  }
  const places = new Map<string, LeftOut>()
  for (const entry of entries.filter(isWithheld)) {
    const { part, by } = entry
    const path = entry.path.replace(remark, '')
    places.set(`${part} ${path} ${by}`, { kind: 'withheld', part, path, by })
  }
  return { clean: entries.filter((entry) => !isWithheld(entry)), withheld: [...places.values()] }
}

/** What a path has after that of the answer, when it is of a remark beside it. */
const remark = /\/@.*$/

function isRemark({ path }: Entry): boolean {
  return path.includes('/@')
}

/** The part and path of an answer, also for the remarks beside it. */
function answerPlace({ part, path }: Entry): string {
  return `${part} ${path.replace(remark, '')}`
}

/** Those who wrote an entry, or whom an answer names. */
function peopleIn(entries: readonly Entry[], participants: readonly Participant[]): readonly Participant[] {
  const named = new Set(entries.flatMap((entry) => [entry.by, ...answersIn(entry)]))
  return participants.filter(({ id }) => named.has(id))
}

/** The texts of an answer; a number as its digits. */
function answersIn(entry: Entry): readonly string[] {
  const answer = answerIn(entry.value)
  if (answer === undefined || typeof answer === 'boolean') return []
  return typeof answer === 'object' ? answer : [String(answer)]
}

function textsOf(one: Participant): readonly string[] {
  return [one.name, one.title, one.relation, one.organisation].filter((text) => text !== undefined)
}
