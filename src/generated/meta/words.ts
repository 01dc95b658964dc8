/* Written by `npm run generate`. Do not edit: change the schema and run it again. */

/**
 * Labels of documents and app in one language. A label may hold {path} into the plan view.
 */
export interface WordList {
  $schema: '../meta/words.json'
  language: string
  direction: 'ltr' | 'rtl'
  reviewed?: boolean
  labels: {
    [k: string]: string
  }
  /**
   * A label, what fills it, and how it then reads.
   *
   * @minItems 1
   */
  examples: {
    label: string
    with: {}
    reads: string
  }[]
}
