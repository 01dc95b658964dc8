/* Written by `npm run generate`. Do not edit: change the schema and run it again. */

/**
 * The words of one form in another language. A question is translated whole or not at all: what is missing is asked in British English.
 */
export interface Translation {
  $schema: '../../meta/translation.json'
  /**
   * The form: f03.
   */
  of: string
  /**
   * BCP-47 tag.
   */
  language: string
  /**
   * The version of the form these words were made from. Another one is shown as out of date.
   */
  version: number
  /**
   * True once a person who speaks the language has read all of it.
   */
  reviewed: boolean
  words: {
    title?: string
    intro?: string
    groups?: {
      [k: string]: string
    }
    questions: {
      [k: string]: QuestionWords
    }
  }
}
/**
 * This interface was referenced by `Translation`'s JSON-Schema
 * via the `definition` "QuestionWords".
 */
export interface QuestionWords {
  question: string
  label: string
  help?: string
  easy?: string
  error?: string
  labels?: {
    [k: string]: string
  }
  fields?: {
    [k: string]: string
  }
  choices?: {
    [k: string]: {
      [k: string]: string
    }
  }
}
