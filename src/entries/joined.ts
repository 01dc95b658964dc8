import type { Entry, Participant } from '../generated/case.ts'
import { byCodeUnits, canonicalText } from './canonical.ts'
import { answerIn, entryFrom, type Hash } from './entry.ts'
import { headsOf } from './fold.ts'
import { goneTest, settled, type Kept } from './kept.ts'
import { merged } from './merge.ts'
import { renamed } from './renamed.ts'

/** The facts of a joined case say which cases became part of it, one leaf each. */
const markPart = 'facts'
const markStart = 'about/joined/'

/**
 * Two cases of one child that were started apart, as one. The case whose id is smaller by code units survives;
 * every record of the other is written anew under its id.
 *
 * - Must give two devices that join the same two cases the same records, in either order.
 * - Must be repeatable, in chains too: a later file of a case that was joined earlier brings only what is new.
 * - Must not bring back what either case erased or let go, as far as that can be told (see below).
 * - Must leave a mark for each case that became part of this one (`joinedInto`).
 *
 * Two copies of one case are merged, with the same care for what was joined before.
 *
 * What an entry names and this device does not have keeps its old id, so two devices give an entry the same new
 * id only when both have, or both have not, what it replaced. Otherwise the same words stand there twice, which is
 * shown as one version. For the same reason words that were erased after the joining can come back with an old,
 * partial file of the case that was joined.
 *
 * Throws when two records with one id differ, which cannot come from cases that passed the door.
 */
export function joined(a: Kept, b: Kept, hash: Hash): Kept {
  const [stays, goes] = byCodeUnits(a.case, b.case) <= 0 ? [a, b] : [b, a]
  const gone = [...a.gone, ...b.gone]
  const target = settled({ ...stays, gone })
  const other = settled({ ...goes, gone })
  const marks = new Set([...joinedInto(target), ...joinedInto(other), other.case])
  marks.delete(target.case)
  const both = merged(target, inTermsOf(target, other, hash))
  if (both.kind === 'refused') throw new Error(both.because)
  return marked(withoutErasedBefore(both.kept, marks, hash), [...marks], hash)
}

/** The ids of the cases that became part of this one, sorted: a file of one of them belongs here. */
export function joinedInto(kept: Kept): readonly string[] {
  const marks = kept.entries.filter(isMark)
  const standing = marks.filter(({ path, value }) => {
    const heads = headsOf(marks.filter((one) => one.path === path))
    return answerIn(value) !== undefined && heads.some((head) => answerIn(head.value) !== undefined)
  })
  return [...new Set(standing.map(({ path }) => path.slice(markStart.length)))].sort(byCodeUnits)
}

function isMark(entry: Entry): boolean {
  return entry.part === markPart && entry.path.startsWith(markStart)
}

/** The other case under the target's id. Entries that came with an earlier joining are known by what they were. */
function inTermsOf(target: Kept, other: Kept, hash: Hash): Kept {
  if (target.case === other.case) return other
  const known = new Map<string, string>()
  if (joinedInto(target).includes(other.case)) {
    const entries = new Set(target.entries.map(({ id }) => id))
    for (const [id, former] of renamed(target, other.case, hash).ids) {
      if (entries.has(id)) known.set(former, id)
    }
  }
  return renamed(other, target.case, hash, known).kept
}

/**
 * Without what was erased or let go in one of the joined cases, before or after the joining: `gone` lists it
 * under the id it had there.
 */
function withoutErasedBefore(kept: Kept, formerCases: ReadonlySet<string>, hash: Hash): Kept {
  if (kept.gone.length === 0) return kept
  const isGone = goneTest(kept.gone)
  const why = new Map(kept.gone.map((one) => [one.id, one.why]))
  const more = [...formerCases].flatMap((former) => {
    const { ids } = renamed(kept, former, hash)
    const places = [
      ...kept.entries.map(({ part, id }) => ({ part, id })),
      ...kept.participants.map(({ id }) => ({ part: 'participants', id })),
    ]
    return places.flatMap(({ part, id }) => {
      const then = ids.get(id)
      if (then === undefined || !isGone(part, then)) return []
      return [{ part, id, why: why.get(then) ?? ('replaced' as const) }]
    })
  })
  return more.length === 0 ? kept : settled({ ...kept, gone: [...kept.gone, ...more] })
}

/** The case with exactly these marks, the same whoever makes them. */
function marked(kept: Kept, cases: readonly string[], hash: Hash): Kept {
  const bare = settled({ ...kept, entries: kept.entries.filter((entry) => !isMark(entry)) })
  const by = firstOf(bare)
  if (by === undefined || cases.length === 0) return bare
  const marks = cases.map((old) =>
    entryFrom(
      {
        case: kept.case,
        part: markPart,
        path: `${markStart}${old}`,
        value: { answer: true },
        by: by.id,
        at: by.since,
        replaces: [],
      },
      hash,
    ),
  )
  return settled({ ...bare, entries: [...bare.entries, ...marks] })
}

/**
 * In whose name the marks stand: who was there first, of those who gave facts if anybody did. Read from the
 * records alone and never from their ids, which a joining changes.
 */
function firstOf(kept: Kept): Participant | undefined {
  const writers = new Set(kept.entries.filter(({ part }) => part === markPart).map(({ by }) => by))
  const wrote = kept.participants.filter(({ id }) => writers.has(id))
  const people = wrote.length > 0 ? wrote : kept.participants
  const order = ({ since, name, role, ...rest }: Participant): string =>
    canonicalText([since, name, role, { ...rest, id: '', case: '' }])
  return [...people].sort((a, b) => byCodeUnits(order(a), order(b)))[0]
}
