import type { Entry } from '../generated/case.ts'
import { isAgreementPath } from './agreements.ts'
import { byCodeUnits } from './canonical.ts'
import { answerIn, entryFrom, sawIn, type Hash } from './entry.ts'
import { aDayAfter, grouped, heldFrom, headsOf, type Held, type Present } from './fold.ts'
import { headIdsAt, heldAt, answerAt, seenByRemoval } from './answers.ts'
import { goneTest, type Kept } from './kept.ts'
import { replacedBelow } from './replaced.ts'

/**
 * A contribution is a part `contribution/<id>`. Beside its answers it has these leaves:
 * `about/form`, `about/participant` (a participant's id), `about/speaker` (child, youngPerson, parent or
 * professional), `about/started`, `about/handedOver` (a day; the entry saw every entry that was handed over),
 * `about/withdrawn` (a day), `about/band` and `about/bandReason`, what was agreed of copies (`agreements.ts`);
 * `about/version` (of the form it was begun with; 1 when nothing says so), `about/way` (how it is answered on the
 * screen: it is no answer and is not handed over), `about/helper/<id>/name` and `/relation` (who helped, from which
 * moment on), `about/readBack` (the day on which all of it was read out to whoever told it).
 */
const wayPath = 'about/way'
const handedOverPath = 'about/handedOver'
const withdrawnPath = 'about/withdrawn'

/** Where a contribution stands. Days are 'YYYY-MM-DD'; `by` is the participant who did it. */
export type Status =
  | { readonly kind: 'notStarted' }
  | { readonly kind: 'inProgress' }
  | { readonly kind: 'handedOver'; readonly on: string; readonly by: string }
  | {
      readonly kind: 'changedSince'
      readonly on: string
      readonly by: string
      /** The paths whose answers were not in the last hand-over, sorted. */
      readonly changed: readonly string[]
    }
  | { readonly kind: 'withdrawn'; readonly on: string; readonly by: string }

export function isContribution(part: string): boolean {
  return part.startsWith('contribution/')
}

/** The contributions of a case, sorted. */
export function contributionsIn(present: Present): string[] {
  return [...present.keys()].filter(isContribution).sort(byCodeUnits)
}

/**
 * Where a contribution stands. Withdrawn stands above everything: as long as one withdrawal has not been
 * taken back by somebody who saw it, nothing is used.
 */
export function statusOf(present: Present, part: string): Status {
  const withdrawn = answeredHead(heldAt(present, part, withdrawnPath))
  if (withdrawn !== undefined) return { kind: 'withdrawn', on: dayIn(withdrawn), by: withdrawn.by }
  const held = heldAt(present, part, handedOverPath)
  const handedOver = answeredHead(held)
  if (handedOver === undefined) return { kind: isStarted(present, part) ? 'inProgress' : 'notStarted' }
  const saw = sawBy(held)
  const changed = [...handedOverHeads(present, part)]
    .filter(([, heads]) => heads.some((entry) => !saw.has(entry.id)))
    .map(([path]) => path)
    .sort(byCodeUnits)
  const when = { on: dayIn(handedOver), by: handedOver.by }
  return changed.length > 0 ? { kind: 'changedSince', ...when, changed } : { kind: 'handedOver', ...when }
}

/** Who does something to a contribution, on which day and (for the entries) at which moment. */
export interface Act {
  readonly case: string
  readonly part: string
  readonly by: string
  readonly day: string
  readonly at: string
}

/**
 * The entries that hand a contribution over as it is in `present`: the hand-over itself, which saw every
 * entry that goes with it, and the taking back of a withdrawal if there was one. The fields of removed rows
 * do not go: who took a row out did not hand it over.
 */
export function handOver(present: Present, act: Act, hash: Hash): readonly Entry[] {
  const saw = [...handedOverHeads(present, act.part).values()].flat().map((entry) => entry.id)
  const entries = [drafted(present, act, handedOverPath, { answer: act.day, saw }, hash)]
  if (answeredHead(heldAt(present, act.part, withdrawnPath)) !== undefined) {
    entries.push(drafted(present, act, withdrawnPath, { cleared: true }, hash))
  }
  return entries
}

/** The entry that withdraws a contribution. Nothing is deleted; it is no longer used. */
export function withdrawal(present: Present, act: Act, hash: Hash): Entry {
  return drafted(present, act, withdrawnPath, { answer: act.day }, hash)
}

/**
 * What the plan may be made from: of every contribution that is handed over and not withdrawn, exactly the
 * entries its hand-over saw, so that later edits stay with their writer until handed over again; facts,
 * contact details, restrictions and the plan as they are now. Chosen answers are never among it.
 *
 * Which entries are released depends on no clock; `now` only marks doubtful dates.
 */
export function releasedFrom(kept: Kept, now: string): Present {
  const limit = aDayAfter(now)
  const released = new Map<string, ReadonlyMap<string, Held>>()
  for (const [part, paths] of grouped(kept.entries)) {
    if (part.startsWith('chosen/')) continue
    const reading = isContribution(part) ? releasedPaths(paths) : paths
    const held = new Map<string, Held>()
    for (const [path, entries] of reading ?? []) {
      const at = heldFrom(reading === paths ? headsOf(entries) : entries, limit)
      if (at !== undefined) held.set(path, at)
    }
    if (held.size > 0) released.set(part, held)
  }
  return released
}

/** The ids of entries that a hand-over names and that have not arrived here: the copy is not whole yet. */
export function notArrived(kept: Kept, part: string): string[] {
  const entries = kept.entries.filter((entry) => entry.part === part)
  const here = new Set(entries.map((entry) => entry.id))
  const isGone = goneTest(kept.gone)
  const saw = handOversIn(grouped(entries).get(part)).flatMap((entry) => sawIn(entry.value))
  return [...new Set(saw)].filter((id) => !here.has(id) && !isGone(part, id)).sort(byCodeUnits)
}

/** The hand-overs of a part that stand now. More than one when two devices handed over without seeing each other. */
export function handOversIn(paths: ReadonlyMap<string, readonly Entry[]> | undefined): readonly Entry[] {
  return headsOf(paths?.get(handedOverPath) ?? []).filter((entry) => answerIn(entry.value) !== undefined)
}

/**
 * The released heads of one contribution by path, or nothing when it is not released. Where two hand-overs
 * stand, an entry of one that the other's entry replaced, even over several steps, is not a second version.
 */
function releasedPaths(paths: ReadonlyMap<string, readonly Entry[]>): Map<string, Entry[]> | undefined {
  const handOvers = handOversIn(paths)
  const withdrawn = headsOf(paths.get(withdrawnPath) ?? []).some(
    (entry) => answerIn(entry.value) !== undefined,
  )
  if (handOvers.length === 0 || withdrawn) return undefined
  const saw = new Set(handOvers.flatMap((entry) => sawIn(entry.value)))
  const released = new Map<string, Entry[]>([[handedOverPath, [...handOvers]]])
  for (const [path, group] of paths) {
    const seen = group.filter((entry) => saw.has(entry.id))
    const below = replacedBelow(group, seen)
    const heads = seen.filter((entry) => !below.has(entry.id))
    if (heads.length > 0 && path !== handedOverPath) released.set(path, heads)
  }
  return released
}

/** The heads that a hand-over hands over, by path. */
function handedOverHeads(present: Present, part: string): Map<string, readonly Entry[]> {
  const found = new Map<string, readonly Entry[]>()
  for (const [path, held] of present.get(part) ?? []) {
    if ([handedOverPath, withdrawnPath, wayPath].includes(path) || isAgreementPath(path)) continue
    const [question, row, ...rest] = path.split('/')
    const removal = rest.length > 0 ? seenByRemoval(heldAt(present, part, `${question}/${row}`)) : undefined
    const heads = held.heads.filter((entry) => removal?.has(entry.id) !== true)
    if (heads.length > 0) found.set(path, heads)
  }
  return found
}

function isStarted(present: Present, part: string): boolean {
  if (answerAt(present, part, 'about/started') !== undefined) return true
  return [...(present.get(part)?.keys() ?? [])].some((path) => !path.startsWith('about/'))
}

function answeredHead(held: Held | undefined): Entry | undefined {
  return held?.heads.find((entry) => answerIn(entry.value) !== undefined)
}

function sawBy(held: Held | undefined): ReadonlySet<string> {
  return new Set(held?.heads.flatMap((entry) => sawIn(entry.value)))
}

function dayIn(entry: Entry): string {
  return String(answerIn(entry.value))
}

function drafted(present: Present, act: Act, path: string, value: Entry['value'], hash: Hash): Entry {
  const { case: ofCase, part, by, at } = act
  const replaces = headIdsAt(present, part, path)
  return entryFrom({ case: ofCase, part, path, value, by, at, replaces }, hash)
}
