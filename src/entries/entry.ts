import type { Answer, Entry, Participant, Value } from '../generated/case.ts'
import { byCodeUnits, canonicalText, wellFormed } from './canonical.ts'

/** 'sha256-' and 64 hexadecimal digits: the SHA-256 of the text's UTF-8 bytes. Handed in; this room has no packages. */
export type Hash = (text: string) => string

/** An entry before it has its id. `at` is a moment in UTC, 'YYYY-MM-DDTHH:MM:SS.mmmZ'. */
export type EntryDraft = Readonly<Omit<Entry, 'id' | 'replaces'>> & { readonly replaces: readonly string[] }

/**
 * The entry made of a draft: lists sorted with each id once, text that can be written as UTF-8, and its id.
 * The same draft always gives the same entry. Throws for NaN and infinities, which no answer can be.
 */
export function entryFrom(draft: EntryDraft, hash: Hash): Entry {
  const fixed = {
    case: draft.case,
    part: draft.part,
    path: draft.path,
    value: tidied(draft.value),
    by: draft.by,
    at: draft.at,
    replaces: sortedOnce(draft.replaces),
  }
  return { id: idOf(fixed, hash), ...fixed }
}

/**
 * The entry with a new value and moment, for typing on.
 *
 * Only while the first one has not left memory: an entry is fixed the moment it is in any file, backup, QR
 * code or other tab, and from then on a change is a new entry that replaces it. Who calls this knows that;
 * nothing here can.
 */
export function rewritten(entry: Entry, value: Value, at: string, hash: Hash): Entry {
  return entryFrom({ ...entry, value, at }, hash)
}

/** A participant's record with its id. Fixed like an entry: a new title is a new participant. */
export function participantFrom(record: Readonly<Omit<Participant, 'id'>>, hash: Hash): Participant {
  const fixed = { ...record }
  for (const key of ['name', 'title', 'relation', 'organisation'] as const) {
    const text = fixed[key]
    if (text !== undefined) fixed[key] = wellFormed(text)
  }
  return { ...fixed, id: idOf(fixed, hash) }
}

/** The id an entry or a participant must have: the hash of its canonical text without the id itself. */
export function idOf(record: object, hash: Hash): string {
  const withoutId = Object.fromEntries(Object.entries(record).filter(([key]) => key !== 'id'))
  return hash(canonicalText(withoutId))
}

/** What was answered, or nothing when the value is cleared or skipped. */
export function answerIn(value: Value): Answer | undefined {
  return 'answer' in value ? value.answer : undefined
}

/** The ids of entries that the writer of this value had in front of them (removals and hand-overs only). */
export function sawIn(value: Value): readonly string[] {
  return ('saw' in value ? value.saw : undefined) ?? []
}

/**
 * What a value says to a reader, as text to compare: equal for two values exactly when they say the same. What
 * their writers had in front of them does not count.
 */
export function saidIn(value: Value): string {
  if ('answer' in value) return canonicalText(value.answer)
  return 'cleared' in value ? '{cleared}' : `{${value.skipped}}`
}

/** The ids sorted, each once: the form in which an entry keeps them. */
export function sortedOnce(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort(byCodeUnits)
}

function tidied(value: Value): Value {
  if ('skipped' in value) return { skipped: value.skipped }
  const saw = value.saw === undefined ? {} : { saw: sortedOnce(value.saw) }
  if ('cleared' in value) return { cleared: true, ...saw }
  return { answer: tidiedAnswer(value.answer), ...saw }
}

function tidiedAnswer(answer: Answer): Answer {
  if (typeof answer === 'string') return wellFormed(answer)
  return Array.isArray(answer) ? answer.map(wellFormed) : answer
}
