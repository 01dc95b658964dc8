import type { Entry, Gone } from '../generated/case.ts'
import { handOversIn, isContribution } from './contribution.ts'
import { sawIn } from './entry.ts'
import { grouped, headsOf } from './fold.ts'
import { goneTest, participantsPart, settled, type Kept } from './kept.ts'
import { closedDownwards, replacedBelow } from './replaced.ts'

/**
 * The case without the replaced entries of one handed-over contribution, which `gone` lists from then on.
 *
 * - Must never drop a head, nor an entry that a standing hand-over saw.
 * - Must drop only what was replaced by words that were handed over: until then they are the writer's only
 *   handed-over words somewhere else.
 * - Must drop an entry only together with everything it replaced. Otherwise the older words, no longer
 *   replaced by anything, would come back as a second version, here or from an old copy that arrives later.
 *
 * A contribution that is not handed over is given back as it was.
 */
export function trimmed(kept: Kept, part: string): Kept {
  const paths = grouped(kept.entries).get(part)
  const handOvers = isContribution(part) ? handOversIn(paths) : []
  if (paths === undefined || handOvers.length === 0) return settled(kept)
  const saw = new Set(handOvers.flatMap((entry) => sawIn(entry.value)))
  const standing = new Set([...saw, ...handOvers.map((entry) => entry.id)])
  const partOf = new Map(kept.entries.map((entry) => [entry.id, entry]))
  const isGone = goneTest(kept.gone)
  const dropped: Gone[] = []
  for (const [path, group] of paths) {
    const covered = replacedBelow(
      group,
      group.filter((entry) => standing.has(entry.id)),
    )
    const candidates = group.filter((entry) => covered.has(entry.id) && !standing.has(entry.id))
    const isAccountedFor = (id: string): boolean => {
      const other = partOf.get(id)
      if (other === undefined) return isGone(part, id)
      return other.part !== part || other.path !== path
    }
    for (const entry of closedDownwards(candidates, isAccountedFor)) {
      dropped.push({ part, id: entry.id, why: 'replaced' })
    }
  }
  return settled({ ...kept, gone: [...kept.gone, ...dropped] })
}

/**
 * The case without the entries that `test` chooses: gone for good here and, through `gone`, in every copy that
 * meets this one. Remarks beside an erased answer (its translation, what somebody thought it means) go too,
 * because they repeat it; so do pictures, sounds and files that no other entry names.
 *
 * An older entry that an erased one had replaced is the present again, unless a later entry stands above both.
 * `participants` are ids of people whose own record goes as well; it stays while an entry is still theirs.
 */
export function erased(
  kept: Kept,
  test: (entry: Entry) => boolean,
  participants: readonly string[] = [],
): Kept {
  const chosen = new Set(kept.entries.filter(test))
  const places = new Set([...chosen].map((entry) => `${entry.part} ${entry.path}`))
  const isErased = (entry: Entry): boolean =>
    chosen.has(entry) || remarksOn(entry).some((at) => places.has(at))
  const gone: Gone[] = participants.map((id) => ({ part: participantsPart, id, why: 'erased' }))
  for (const [part, paths] of grouped(kept.entries)) {
    const saw = new Set(handOversIn(paths).flatMap((entry) => sawIn(entry.value)))
    for (const group of paths.values()) {
      const going = group.filter(isErased)
      for (const { id } of going) gone.push({ part, id, why: 'erased' })
      for (const { id } of leftBare(group, going, saw)) gone.push({ part, id, why: 'replaced' })
    }
  }
  return settled({ ...kept, gone: [...kept.gone, ...gone] })
}

/**
 * The entries of one path that only `going` entries held back, although a later entry stands above them: they
 * would come back as a second version, with all that they had replaced. Entries in `saw` stay.
 */
function leftBare(
  group: readonly Entry[],
  going: readonly Entry[],
  saw: ReadonlySet<string>,
): readonly Entry[] {
  if (going.length === 0) return []
  const goingIds = new Set(going.map((entry) => entry.id))
  const staying = group.filter((entry) => !goingIds.has(entry.id))
  const replaced = replacedBelow(group, staying)
  const bare = headsOf(staying).filter((entry) => replaced.has(entry.id))
  const below = replacedBelow(staying, bare)
  const stayingIds = new Set(staying.map((entry) => entry.id))
  const bareIds = new Set(bare.map((entry) => entry.id))
  const candidates = staying.filter(({ id }) => (bareIds.has(id) || below.has(id)) && !saw.has(id))
  return closedDownwards(candidates, (id) => !stayingIds.has(id))
}

/** The places an entry is a remark on, as `part path`: `a/@translation.en/@by` is one on `a/@translation.en` and on `a`. */
function remarksOn(entry: Entry): string[] {
  const places: string[] = []
  for (let at = entry.path.lastIndexOf('/@'); at > 0; at = entry.path.lastIndexOf('/@', at - 1)) {
    places.push(`${entry.part} ${entry.path.slice(0, at)}`)
  }
  return places
}
