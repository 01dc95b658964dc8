import type { Entry } from '../generated/case.ts'
import { byCodeUnits } from './canonical.ts'
import { saidIn } from './entry.ts'

/**
 * What is held at one path now.
 *
 * `shown` is the entry to show. `others` are the other versions that nobody chose between yet, latest first,
 * each saying something different. `heads` are all entries that nobody replaced, `shown` first: a new entry
 * replaces all of them. `doubtful` is true when `shown` is dated more than a day ahead of now.
 */
export interface Held {
  readonly shown: Entry
  readonly others: readonly Entry[]
  readonly heads: readonly Entry[]
  readonly doubtful: boolean
}

/** What is held, by part and then by path. */
export type Present = ReadonlyMap<string, ReadonlyMap<string, Held>>

/**
 * The present: per part and path, the entries that nobody replaced.
 *
 * - Must not depend on the order of `entries`.
 * - Must count `replaces` only inside the same part and path, so that no entry can silence another's question.
 * - Must show the later of several heads (`at`, then id), but never a doubtful one before one that is not.
 * - Must fold heads that say the same into one version.
 *
 * `now` is a moment, 'YYYY-MM-DDTHH:MM:SS.mmmZ'.
 */
export function presentFrom(entries: readonly Entry[], now: string): Present {
  const limit = aDayAfter(now)
  const present = new Map<string, Map<string, Held>>()
  for (const [part, paths] of grouped(entries)) {
    const held = new Map<string, Held>()
    for (const [path, group] of paths) {
      const at = heldFrom(headsOf(group), limit)
      if (at !== undefined) held.set(path, at)
    }
    present.set(part, held)
  }
  return present
}

/** The entries by part and then by path, in the order given. */
export function grouped(entries: readonly Entry[]): Map<string, Map<string, Entry[]>> {
  const parts = new Map<string, Map<string, Entry[]>>()
  for (const entry of entries) {
    const paths = parts.get(entry.part) ?? new Map<string, Entry[]>()
    const group = paths.get(entry.path)
    if (group === undefined) paths.set(entry.path, [entry])
    else group.push(entry)
    parts.set(entry.part, paths)
  }
  return parts
}

/** Those of one path's entries that none of the others replaces. */
export function headsOf(group: readonly Entry[]): readonly Entry[] {
  if (group.length === 1) return group
  const replaced = new Set<string>()
  for (const entry of group) for (const id of entry.replaces) replaced.add(id)
  return group.filter((entry) => !replaced.has(entry.id))
}

/** What is held at a path whose heads are these; nothing when there are none. `limit`: later moments are doubtful. */
export function heldFrom(unordered: readonly Entry[], limit: string): Held | undefined {
  const heads = unordered.length < 2 ? unordered : [...unordered].sort((a, b) => shownFirst(a, b, limit))
  const [shown] = heads
  if (shown === undefined) return undefined
  return { shown, others: othersIn(heads), heads, doubtful: shown.at > limit }
}

/** The versions beside the first, each said once. A file may bring a hundred thousand of them to one place. */
function othersIn(heads: readonly Entry[]): readonly Entry[] {
  if (heads.length < 2) return []
  const versions = new Map<string, Entry>()
  for (const head of heads) {
    const said = saidIn(head.value)
    if (!versions.has(said)) versions.set(said, head)
  }
  return [...versions.values()].slice(1)
}

/** The moment 24 hours later. Moments have one fixed form, so they compare as text. */
export function aDayAfter(moment: string): string {
  return new Date(Date.parse(moment) + 24 * 60 * 60 * 1000).toISOString()
}

function shownFirst(a: Entry, b: Entry, limit: string): number {
  const doubt = Number(a.at > limit) - Number(b.at > limit)
  return doubt || byCodeUnits(b.at, a.at) || byCodeUnits(b.id, a.id)
}
