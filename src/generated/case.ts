/* Written by `npm run generate`. Do not edit: change the schema and run it again. */

/**
 * This interface was referenced by `CaseFile`'s JSON-Schema
 * via the `definition` "CaseId".
 */
export type CaseId = string
/**
 * This interface was referenced by `CaseFile`'s JSON-Schema
 * via the `definition` "Hash".
 */
export type Hash = string
/**
 * Wall time in UTC, to the millisecond. Shown, and used only to break ties.
 *
 * This interface was referenced by `CaseFile`'s JSON-Schema
 * via the `definition` "Moment".
 */
export type Moment = string
/**
 * The unit of who may read: facts · restrictions · plan · contribution/<id> · contact/<carer> · chosen/<id>.
 *
 * This interface was referenced by `CaseFile`'s JSON-Schema
 * via the `definition` "Part".
 */
export type Part = string
/**
 * One leaf: question, question/field, question/row, question/row/field, each with an optional /@remark (for example @translation.en-GB).
 *
 * This interface was referenced by `CaseFile`'s JSON-Schema
 * via the `definition` "Path".
 */
export type Path = string
/**
 * This interface was referenced by `CaseFile`'s JSON-Schema
 * via the `definition` "Value".
 */
export type Value = Answered | Cleared | Skipped
/**
 * One leaf. A picture, sound or file is the hash of its bytes. Several choices are one list.
 *
 * This interface was referenced by `CaseFile`'s JSON-Schema
 * via the `definition` "Answer".
 */
export type Answer = string | number | boolean | string[]
/**
 * Sorted, each once. The items are spelt out (not a $ref) so that the compiled check for repeats is linear.
 *
 * @maxItems 20000
 *
 * This interface was referenced by `CaseFile`'s JSON-Schema
 * via the `definition` "Hashes".
 */
export type Hashes = string[]
/**
 * This interface was referenced by `CaseFile`'s JSON-Schema
 * via the `definition` "Day".
 */
export type Day = string

/**
 * Everything held about one child or young person, as it travels between devices. Fixed records only: what is shown is folded from the entries.
 */
export interface CaseFile {
  format: 'one-and-only/case'
  version: 1
  case: CaseId
  /**
   * @maxItems 500
   */
  participants: Participant[]
  /**
   * @maxItems 500000
   */
  entries: Entry[]
  /**
   * @maxItems 500000
   */
  gone: Gone[]
  /**
   * Pictures, sounds and files by the hash of their bytes.
   */
  blobs: {
    [k: string]: Blob
  }
}
/**
 * Somebody who takes part. A fixed record: `id` is the SHA-256 of the canonical bytes of the record without its id.
 *
 * This interface was referenced by `CaseFile`'s JSON-Schema
 * via the `definition` "Participant".
 */
export interface Participant {
  id: Hash
  case: CaseId
  name: string
  /**
   * A file in schemas/roles/.
   */
  role: string
  /**
   * Job title as the person gives it.
   */
  title?: string
  /**
   * To the child, as the person gives it: Mum, Grandad.
   */
  relation?: string
  organisation?: string
  /**
   * The row of core.carers that is this person, and the name of their contact part.
   */
  carer?: string
  since: Moment
}
/**
 * One kept change. `id` is the SHA-256 of the canonical bytes (RFC 8785) of the entry without its id.
 *
 * This interface was referenced by `CaseFile`'s JSON-Schema
 * via the `definition` "Entry".
 */
export interface Entry {
  id: Hash
  case: CaseId
  part: Part
  path: Path
  value: Value
  by: Hash
  at: Moment
  replaces: Hashes
}
export interface Answered {
  answer: Answer
  saw?: Hashes
}
export interface Cleared {
  cleared: true
  saw?: Hashes
}
export interface Skipped {
  skipped: 'later' | 'wontSay' | 'notAsked'
}
/**
 * An entry dropped by retention (it had been replaced) or erased for good. Free of content; travels with its part, so that an old copy does not bring the entry back. A participant's own record, erased for good, is listed under the part `participants`.
 *
 * This interface was referenced by `CaseFile`'s JSON-Schema
 * via the `definition` "Gone".
 */
export interface Gone {
  part: Part | 'participants'
  id: Hash
  why: 'replaced' | 'erased'
}
/**
 * This interface was referenced by `CaseFile`'s JSON-Schema
 * via the `definition` "Blob".
 */
export interface Blob {
  type:
    | 'image/png'
    | 'image/jpeg'
    | 'audio/webm'
    | 'audio/mp4'
    | 'audio/ogg'
    | 'video/webm'
    | 'video/mp4'
    | 'application/pdf'
    | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  /**
   * base64
   */
  bytes: string
  /**
   * The file's own name, as the person gave it.
   */
  name?: string
}
