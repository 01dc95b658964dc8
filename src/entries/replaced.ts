import type { Entry } from '../generated/case.ts'

/**
 * The ids of those entries of one path that `above` replaced, over any number of steps. `group` is all of
 * that path's entries in that part; ids that are not among them are passed over.
 */
export function replacedBelow(group: readonly Entry[], above: readonly Entry[]): ReadonlySet<string> {
  const below = new Set<string>()
  if (group.length < 2) return below
  const known = new Map(group.map((entry) => [entry.id, entry]))
  const waiting = [...above]
  for (let entry = waiting.pop(); entry !== undefined; entry = waiting.pop()) {
    for (const id of entry.replaces) {
      const replaced = known.get(id)
      if (replaced === undefined || below.has(id)) continue
      below.add(id)
      waiting.push(replaced)
    }
  }
  return below
}

/**
 * Those candidates for dropping whose every replaced entry is dropped with them or `isAccountedFor` otherwise.
 * Passes the block upwards without recursion: a chain of answers may be as long as the file.
 */
export function closedDownwards(
  candidates: readonly Entry[],
  isAccountedFor: (id: string) => boolean,
): Entry[] {
  const ids = new Set(candidates.map((entry) => entry.id))
  const above = new Map<string, Entry[]>()
  const blocked = new Set<string>()
  const waiting: Entry[] = []
  for (const entry of candidates) {
    for (const id of entry.replaces) {
      if (ids.has(id)) {
        const known = above.get(id)
        if (known === undefined) above.set(id, [entry])
        else known.push(entry)
      } else if (!isAccountedFor(id)) waiting.push(entry)
    }
  }
  for (let entry = waiting.pop(); entry !== undefined; entry = waiting.pop()) {
    if (blocked.has(entry.id)) continue
    blocked.add(entry.id)
    waiting.push(...(above.get(entry.id) ?? []))
  }
  return candidates.filter((entry) => !blocked.has(entry.id))
}
