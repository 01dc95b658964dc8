import type { Entry, Participant } from '../generated/case.ts'
import { isDay } from '../domain/dates.ts'
import { byCodeUnits, isWellFormed } from '../entries/canonical.ts'
import { answerIn, idOf, sawIn } from '../entries/entry.ts'
import { isContribution } from '../entries/contribution.ts'
import { hashOfText } from './hash.ts'
import type { Refusal } from './refusal.ts'

/** What the records of one file are held against. */
export interface EntryRules {
  readonly case: string
  /** The ids of the participants that were taken in. */
  readonly people: ReadonlySet<string>
  readonly mayKeep: (part: string, path: string) => boolean
  readonly isDay: (part: string, path: string) => boolean
}

/** Why an entry that has the right shape is not taken in; nothing when it is good. */
export function entryFault(entry: Entry, place: string, rules: EntryRules): Refusal | undefined {
  const at = (field: string, because: string): Refusal => ({ place: `${place}.${field}`, because })
  if (entry.case !== rules.case)
    return at('case', 'is another case than the file’s. It belongs to another child.')
  if (!isDay(entry.at.slice(0, 10))) return at('at', 'is a day that the calendar does not have.')
  if (!rules.mayKeep(entry.part, entry.path)) {
    return at('part', 'is for named people only and may not be kept on this device. It was left out.')
  }
  if (!rules.people.has(entry.by)) {
    return at('by', 'is nobody among the participants, so nobody can stand by it. Ask for a whole copy.')
  }
  if (entry.replaces.includes(entry.id)) return at('replaces', 'names the entry itself.')
  if (!isSorted(entry.replaces)) return at('replaces', 'is not sorted.')
  if (!isSorted(sawIn(entry.value))) return at('value.saw', 'is not sorted.')
  const answer = answerIn(entry.value)
  if (!textsIn(answer).every(isWellFormed)) {
    return at('value.answer', 'has half a character (a lone surrogate), which cannot be written as text.')
  }
  if (isDayPath(entry, rules) && answer !== undefined && !(typeof answer === 'string' && isDay(answer))) {
    return at('value.answer', 'is not a day that the calendar has, written 2026-09-14.')
  }
  return hashFault(entry, place)
}

/** Why a participant's record that has the right shape is not taken in; nothing when it is good. */
export function participantFault(record: Participant, place: string, ofCase: string): Refusal | undefined {
  if (record.case !== ofCase) {
    return {
      place: `${place}.case`,
      because: 'is another case than the file’s. It belongs to another child.',
    }
  }
  if (!isDay(record.since.slice(0, 10))) {
    return { place: `${place}.since`, because: 'is a day that the calendar does not have.' }
  }
  const broken = Object.entries(record).find(([, text]) => !isWellFormed(String(text)))
  if (broken !== undefined) {
    return { place: `${place}.${broken[0]}`, because: 'has half a character (a lone surrogate).' }
  }
  return hashFault(record, place)
}

function hashFault(record: Entry | Participant, place: string): Refusal | undefined {
  if (idOf(record, hashOfText) === record.id) return undefined
  return {
    place: `${place}.id`,
    because:
      'does not match its record, which was changed or damaged after it was saved. Ask for a new copy.',
  }
}

const contributionDays = new Set(['about/started', 'about/handedOver', 'about/withdrawn'])

function isDayPath(entry: Entry, rules: EntryRules): boolean {
  return (
    (isContribution(entry.part) && contributionDays.has(entry.path)) || rules.isDay(entry.part, entry.path)
  )
}

function textsIn(answer: unknown): readonly string[] {
  if (typeof answer === 'string') return [answer]
  return Array.isArray(answer) ? (answer as string[]) : []
}

function isSorted(ids: readonly string[]): boolean {
  return ids.every((id, i) => i === 0 || byCodeUnits(ids[i - 1] ?? '', id) < 0)
}
