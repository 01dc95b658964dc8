/**
 * A case as it reads at one moment: answers with who gave them, folded from the entries. This is the shape
 * in which what was said reaches drafting; entries themselves stay in their room.
 */
import type { Answer, Blob } from '../generated/case.ts'

/** Somebody who takes part, as they gave their own name. */
export interface Author {
  readonly id: string
  readonly name: string
  readonly role: string
  readonly title?: string
  readonly relation?: string
  readonly organisation?: string
  /** The row of `core.carers` that is this person. */
  readonly carer?: string
}

/** One version of one answer. `on` is the day it was given, 'YYYY-MM-DD'. */
export interface Version {
  readonly answer: Answer
  readonly by: Author
  readonly on: string
}

/** One leaf: what is shown, what else was said at the same time, and what stands beside it. */
export interface Given extends Version {
  readonly path: string
  /** Versions of other people that nobody has chosen between; the shown one is the latest. */
  readonly others: readonly Version[]
  /** Remarks by name: language, `translation.en-GB`, translatedBy, meaning, alt, voice, transcript, pictures … */
  readonly remarks: Readonly<Record<string, Version>>
}

export interface Row {
  readonly row: string
  /** Removed here while somebody changed it there: shown as such, never dropped. */
  readonly removed: boolean
  readonly changedSince: readonly string[]
}

/** The answers of one part. Paths are `question`, `question/field`, `question/row/field`. */
export interface AnswerSet {
  readonly leaves: ReadonlyMap<string, Given>
  readonly rows: ReadonlyMap<string, readonly Row[]>
  readonly skipped: ReadonlyMap<string, 'later' | 'wontSay' | 'notAsked'>
}

export type Speaker = 'child' | 'youngPerson' | 'parent' | 'professional' | 'anyone'

export type ContributionStatus = 'notStarted' | 'inProgress' | 'handedOver' | 'changedSince' | 'withdrawn'

/** What one contributor gave. `released` is exactly what was handed over; undefined until then. */
export interface Contribution {
  readonly id: string
  readonly form: string
  readonly by: Author
  readonly speaker: Speaker
  readonly status: ContributionStatus
  readonly started?: string
  /** A form for another age was given: for which, and why, in the words of whoever gave it. */
  readonly otherBand?: { readonly band: string; readonly because: string }
  readonly handedOver?: { readonly on: string; readonly by: Author }
  readonly released?: AnswerSet
  readonly now: AnswerSet
}

export interface CaseReading {
  readonly case: string
  readonly authors: ReadonlyMap<string, Author>
  readonly contributions: readonly Contribution[]
  readonly facts: AnswerSet
  /** By carer: the rows of `core.carers`. */
  readonly contacts: ReadonlyMap<string, AnswerSet>
  readonly restrictions: AnswerSet
  readonly plan: AnswerSet
  readonly blobs: Readonly<Record<string, Blob>>
  /** The last day anything was given: the default ‘today’ of a document. */
  readonly lastDay: string
}

/** The text answer at a path, or undefined. */
export function textAt(answers: AnswerSet, path: string): string | undefined {
  const answer = answers.leaves.get(path)?.answer
  return typeof answer === 'string' && answer.trim() !== '' ? answer : undefined
}

/** The rows of a repeating question that are there now, in order. */
export function rowsOf(answers: AnswerSet, question: string): readonly Row[] {
  return (answers.rows.get(question) ?? []).filter((row) => !row.removed || row.changedSince.length > 0)
}
