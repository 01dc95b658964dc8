import type { Blob } from '../generated/case.ts'
import { byCodeUnits, canonicalText } from './canonical.ts'
import { settled, type Kept } from './kept.ts'

export type Merged =
  { readonly kind: 'merged'; readonly kept: Kept } | { readonly kind: 'refused'; readonly because: string }

/**
 * Two copies of one case as one: every entry of both, less what either lists as gone.
 *
 * - Must not depend on the order: merging a into b and b into a give equal records in equal order, and so
 *   does merging three copies in any order.
 * - Must be repeatable: merging the same copy again changes nothing.
 * - Must not bring back what one copy erased or, having replaced it, let go.
 *
 * (Pictures: an order-free result asks that each copy has the pictures its own entries name. A copy that
 * lost one gets it back from any copy that still names it.)
 *
 * Refused: copies of two different cases, and two records with one id but different content, which cannot
 * come from copies that passed the door.
 */
export function merged(a: Kept, b: Kept): Merged {
  if (a.case !== b.case) {
    return refused(
      `One copy is of the case "${a.case}", the other of "${b.case}". Choose two copies of one child's case.`,
    )
  }
  const forged = differing(a.entries, b.entries) ?? differing(a.participants, b.participants)
  if (forged !== undefined) {
    return refused(
      `The record ${forged} says one thing in one copy and another in the other. One of them was changed after it was saved: use the copy you trust, alone.`,
    )
  }
  return {
    kind: 'merged',
    kept: settled({
      case: a.case,
      participants: [...a.participants, ...b.participants],
      entries: [...a.entries, ...b.entries],
      gone: [...a.gone, ...b.gone],
      blobs: blobsOf(a.blobs, b.blobs),
    }),
  }
}

function refused(because: string): Merged {
  return { kind: 'refused', because }
}

interface Fixed {
  readonly id: string
}

function differing(a: readonly Fixed[], b: readonly Fixed[]): string | undefined {
  const known = new Map(a.map((record) => [record.id, record]))
  return b.find((record) => {
    const twin = known.get(record.id)
    return twin !== undefined && twin !== record && canonicalText(twin) !== canonicalText(record)
  })?.id
}

/** The bytes under one hash are equal; where the file's own name differs, the same one wins on both sides. */
function blobsOf(a: Kept['blobs'], b: Kept['blobs']): Record<string, Blob> {
  const all: Record<string, Blob> = { ...a }
  for (const [name, blob] of Object.entries(b)) {
    const other = all[name]
    all[name] = other === undefined || byCodeUnits(label(blob), label(other)) < 0 ? blob : other
  }
  return all
}

function label(blob: Blob): string {
  return `${blob.type} ${blob.name ?? ''}`
}
