/** Files that come to this device: what is in them, where they belong, and how they are taken in and joined. */
import type { Participant } from '../../generated/case.ts'
import { participantFrom } from '../../entries/entry.ts'
import { joined, joinedInto } from '../../entries/joined.ts'
import { settled, type Kept } from '../../entries/kept.ts'
import { merged } from '../../entries/merge.ts'
import { renamed } from '../../entries/renamed.ts'
import { summaryOf } from '../../entries/summary.ts'
import { undoOf } from '../../entries/undo.ts'
import { presentFrom } from '../../entries/fold.ts'
import { hashOfText } from '../../exchange/hash.ts'
import { mostBytes, tooLarge } from '../../exchange/json.ts'
import { sentenceOf } from '../../exchange/refusal.ts'
import { restore } from '../../exchange/restore.ts'
import type { Arrived, Incoming, MergeSummary } from './contract.ts'
import { mayKeepHere } from './keeping.ts'
import { say } from './copySentences.ts'
import { childNameIn } from './steps.ts'

export type FromFile =
  | { readonly kind: 'refused'; readonly because: readonly string[] }
  | { readonly kind: 'read'; readonly kept: Kept; readonly refused: readonly string[] }

/** What a file holds, through the one door. Never throws, whatever comes. */
export async function caseInFile(file: Blob): Promise<FromFile> {
  if (file.size > mostBytes) return { kind: 'refused', because: [sentenceOf(tooLarge(file.size))] }
  let bytes: Uint8Array
  try {
    bytes = new Uint8Array(await file.arrayBuffer())
  } catch {
    // The file was moved, or lies in a cloud that is out of reach.
    return { kind: 'refused', because: [say('arrive.unreadable')] }
  }
  const { kept, refused, more } = restore(bytes, { mayKeep: mayKeepHere })
  const sentences = refused.map(sentenceOf)
  if (kept === undefined) return { kind: 'refused', because: sentences }
  return {
    kind: 'read',
    kept,
    refused: more > 0 ? [...sentences, say('arrive.more', { count: more })] : sentences,
  }
}

/**
 * The case on this device that a file belongs to: the same case; the one that the file's case became part of; or
 * one that became part of the file's case somewhere else.
 */
export function homeOfFile(
  kept: Kept,
  here: readonly { readonly case: string; readonly joined: readonly string[] }[],
): string | undefined {
  const absorbed = new Set(joinedInto(kept))
  const home =
    here.find((one) => one.case === kept.case) ??
    here.find((one) => one.joined.includes(kept.case)) ??
    here.find((one) => absorbed.has(one.case) || one.joined.some((old) => absorbed.has(old)))
  return home?.case
}

export type Combined =
  | { readonly kind: 'refused'; readonly because: string }
  | { readonly kind: 'combined'; readonly after: Kept; readonly before: Kept; readonly summary: MergeSummary }

/**
 * The case here with what the file brings. `before` is the case here under the id that it has afterwards: after a
 * joining, the id may be the file's.
 */
export function combinedWith(here: Kept, incoming: Kept): Combined {
  let after: Kept
  if (here.case === incoming.case) {
    const both = merged(here, incoming)
    if (both.kind === 'refused') return { kind: 'refused', because: both.because }
    after = both.kept
  } else {
    try {
      after = joined(here, incoming, hashOfText)
    } catch {
      return { kind: 'refused', because: say('arrive.twoAccounts') }
    }
  }
  const under = (kept: Kept): Kept =>
    kept.case === after.case ? settled(kept) : renamed(kept, after.case, hashOfText).kept
  const before = under(here)
  return { kind: 'combined', after, before, summary: summaryOf(before, under(incoming), after) }
}

export function arrivedFrom(
  read: Extract<FromFile, { kind: 'read' }>,
  here: string | undefined,
  combination: Combined | undefined,
  now: string,
): Incoming {
  if (combination?.kind === 'refused') return { kind: 'refused', because: [combination.because] }
  const { kept, refused } = read
  const arrived: Arrived = {
    kind: 'arrived',
    kept,
    name: childNameIn(presentFrom(kept.entries, now)),
    refused,
    here,
    summary: combination?.summary ?? summaryOf(undefined, kept, kept),
  }
  return arrived
}

/** The same person under another case's id. */
export function personIn(ofCase: string, one: Participant): Participant {
  const { id: _, ...record } = one
  return participantFrom({ ...record, case: ofCase }, hashOfText)
}

export { joinedInto, undoOf }
