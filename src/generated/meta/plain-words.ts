/* Written by `npm run generate`. Do not edit: change the schema and run it again. */

/**
 * How easy to read everything that is asked and said has to be, by who reads it, and the words of the field that families are not met with.
 */
export interface PlainWords {
  $schema: '../meta/plain-words.json'
  /**
   * @minItems 1
   */
  readers: PlainReader[]
  /**
   * @minItems 1
   */
  jargon: Jargon[]
  /**
   * A text, and the words of it that a child or a family must not meet.
   *
   * @minItems 1
   */
  examples: {
    says: string
    finds: string[]
  }[]
}
/**
 * A form is for the first reader of the list whose speakers and kinds it fits; so is a topic of the screens. All others are for the reader without speakers and kinds.
 *
 * This interface was referenced by `PlainWords`'s JSON-Schema
 * via the `definition` "PlainReader".
 */
export interface PlainReader {
  id: 'child' | 'professional' | 'family'
  speakers?: ('child' | 'youngPerson' | 'parent' | 'professional' | 'anyone')[]
  kinds?: ('facts' | 'views' | 'advice' | 'gathering')[]
  /**
   * Names of files in schemas/screens, before the language; or a name, a space and the beginning of labels in it.
   */
  topics?: string[]
  /**
   * The highest US school grade a whole form or topic may have; reading age less five.
   */
  grade: number
  /**
   * What one question or label may have above it.
   */
  slack: number
  /**
   * The most words in one sentence.
   */
  sentence: number
  /**
   * The most words in what is asked, without its help.
   */
  question: number
  /**
   * Whether the words of the field may be used.
   */
  jargon: 'allowed' | 'forbidden'
}
/**
 * This interface was referenced by `PlainWords`'s JSON-Schema
 * via the `definition` "Jargon".
 */
export interface Jargon {
  /**
   * Capitals count where it has any: OT is not ‘ot’. A word in small letters is found in any case, also in the plural.
   */
  term: string
  /**
   * What to say instead.
   */
  plain: string
  /**
   * Expressions of everyday life that have the word in them and are fine.
   */
  not?: string[]
}
