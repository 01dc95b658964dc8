import type { Entry } from '../../generated/case.ts'
import { aDayAfter, grouped, headsOf, heldFrom, type Held, type Present } from '../../entries/fold.ts'
import { asNow, entriesAsNow, formsIn, formSteps } from '../../entries/formSteps.ts'

/** The entries of one opened case and the present made of them, folded anew only where something changes. */
export interface FoldedCase {
  readonly present: () => Present
  /** As they were written, and not as a newer form reads them. */
  readonly entries: () => readonly Entry[]
  readonly at: (part: string, path: string) => readonly Entry[]
  /** Adds an entry; `instead`: the id of the entry it was rewritten from, which is no more. */
  readonly add: (entry: Entry, instead: string | undefined, now: string) => void
}

/**
 * What costs time is copied as little as may be: an answer copies the map of its own part and the list of the
 * parts. What was handed out before stays as it was, so that a screen can compare.
 */
export function foldedCase(entries: readonly Entry[], now: string, steps = formSteps): FoldedCase {
  const written = new Map(entries.map((entry) => [entry.id, entry]))
  const forms = new Map(formsIn(entries))
  let groups = grouped(entriesAsNow(entries, steps))
  let present = presentOf(groups, now)
  return {
    present: () => present,
    entries: () => [...written.values()],
    at: (part, path) => groups.get(part)?.get(path) ?? [],
    add(entry, instead, moment) {
      if (instead !== undefined) written.delete(instead)
      written.set(entry.id, entry)
      if (entry.path === 'about/form' && steps.length > 0) {
        // From here on all of the part may have other names.
        groups = grouped(entriesAsNow([...written.values()], steps))
        present = presentOf(groups, moment)
        for (const [part, form] of formsIn([entry])) forms.set(part, form)
        return
      }
      for (const read of asNow(entry, forms.get(entry.part), steps)) {
        const { part, path } = read
        const paths = groups.get(part) ?? new Map<string, Entry[]>()
        const group = (paths.get(path) ?? []).filter(({ id }) => id !== instead && id !== entry.id)
        group.push(read)
        groups.set(part, paths.set(path, group))
        const held = heldFrom(headsOf(group), aDayAfter(moment))
        const copy = new Map(present.get(part))
        if (held !== undefined) copy.set(path, held)
        present = new Map(present).set(part, copy)
      }
    },
  }
}

function presentOf(groups: ReturnType<typeof grouped>, now: string): Present {
  return new Map([...groups].map(([part, paths]) => [part, heldIn(paths, aDayAfter(now))] as const))
}

function heldIn(paths: ReadonlyMap<string, readonly Entry[]>, limit: string): ReadonlyMap<string, Held> {
  const found = new Map<string, Held>()
  for (const [path, group] of paths) {
    const held = heldFrom(headsOf(group), limit)
    if (held !== undefined) found.set(path, held)
  }
  return found
}
