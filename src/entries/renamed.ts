import type { Answer, Entry, Participant, Value } from '../generated/case.ts'
import { answerIn, entryFrom, participantFrom, sawIn, type Hash } from './entry.ts'
import { settled, type Kept } from './kept.ts'

export interface Renamed {
  readonly kept: Kept
  /** The new id of every entry and participant, by its old one. */
  readonly ids: ReadonlyMap<string, string>
}

/**
 * Every record of a case written anew under another case's id.
 *
 * The case is inside the hash of every record, so each gets a new id, and every place where such an id can stand
 * follows: who wrote, what was replaced, what a removal or a hand-over had in front of it, and answers that are
 * the id of a person or an entry. Everything else stays as it was, so that the same records give the same records
 * on every device, and renaming there and back gives the case as it was.
 *
 * The id of a record that is not here cannot be known under the new case: it stays as it was, also in `gone`.
 *
 * @param known new ids that are known already, by the old ones; these entries are not written again
 */
export function renamed(
  kept: Kept,
  toCase: string,
  hash: Hash,
  known: ReadonlyMap<string, string> = new Map(),
): Renamed {
  const ids = new Map(known)
  const participants = kept.participants.map((one): Participant => {
    const { id, ...record } = one
    const anew = participantFrom({ ...record, case: toCase }, hash)
    ids.set(id, anew.id)
    return anew
  })
  const entries: Entry[] = []
  for (const entry of lowestFirst(kept.entries, known)) {
    const value = valueWith(entry.value, ids)
    const { part, path, at } = entry
    const by = ids.get(entry.by) ?? entry.by
    const replaces = entry.replaces.map((id) => ids.get(id) ?? id)
    const anew = entryFrom({ case: toCase, part, path, value, by, at, replaces }, hash)
    ids.set(entry.id, anew.id)
    entries.push(anew)
  }
  return {
    kept: settled({ case: toCase, participants, entries, gone: kept.gone, blobs: kept.blobs }),
    ids,
  }
}

/**
 * The entries in an order in which each comes after those it names. Without recursion: a chain of answers may be
 * as long as the file.
 */
function lowestFirst(entries: readonly Entry[], known: ReadonlyMap<string, string>): Entry[] {
  const here = new Map(entries.map((entry) => [entry.id, entry]))
  const begun = new Set<string>()
  const done = new Set<string>()
  const ordered: Entry[] = []
  for (const first of entries) {
    const waiting = [first]
    for (let entry = waiting.at(-1); entry !== undefined; entry = waiting.at(-1)) {
      if (!begun.has(entry.id)) {
        begun.add(entry.id)
        for (const id of namedIn(entry)) {
          const named = here.get(id)
          if (named !== undefined && !begun.has(id)) waiting.push(named)
        }
        continue
      }
      waiting.pop()
      if (done.has(entry.id)) continue
      done.add(entry.id)
      if (!known.has(entry.id)) ordered.push(entry)
    }
  }
  return ordered
}

/** The ids in an entry that may be those of other entries. */
function namedIn(entry: Entry): readonly string[] {
  const answer = answerIn(entry.value)
  const answered = typeof answer === 'string' ? [answer] : Array.isArray(answer) ? answer : []
  return [...entry.replaces, ...sawIn(entry.value), ...answered]
}

function valueWith(value: Value, ids: ReadonlyMap<string, string>): Value {
  if ('skipped' in value) return value
  const saw = value.saw === undefined ? {} : { saw: value.saw.map((id) => ids.get(id) ?? id) }
  return 'cleared' in value ? { cleared: true, ...saw } : { answer: answerWith(value.answer, ids), ...saw }
}

function answerWith(answer: Answer, ids: ReadonlyMap<string, string>): Answer {
  if (typeof answer === 'string') return ids.get(answer) ?? answer
  return Array.isArray(answer) ? answer.map((one) => ids.get(one) ?? one) : answer
}
