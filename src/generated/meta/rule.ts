/* Written by `npm run generate`. Do not edit: change the schema and run it again. */

/**
 * One thing that must or should be true of a plan: the kind of question that is asked of it, where, and what to say. Code holds the kinds of question; a rule names one.
 */
export interface Rule {
  $schema: '../meta/rule.json'
  id: string
  /**
   * present: the plan has the field · eachHas: every record has all the fields · eachLinkedTo: every record is linked to another · phrase: no such words · count: how many records · sectionStated: an empty section has a named person's statement · absentWhileDraft: a draft has no such field.
   */
  asks: 'present' | 'eachHas' | 'eachLinkedTo' | 'phrase' | 'count' | 'sectionStated' | 'absentWhileDraft'
  of: 'needs' | 'outcomes' | 'provisions' | 'sections' | 'plan'
  /**
   * Only there; everywhere when left out.
   */
  where?: {
    /**
     * @minItems 1
     */
    section?: ('A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H1' | 'H2' | 'I' | 'J' | 'K')[]
  }
  /**
   * A field of the plan.
   */
  field?: string
  /**
   * Fields of the record: all must be there (eachHas), or their words are read (phrase).
   *
   * @minItems 1
   */
  fields?: string[]
  links?: 'needs' | 'outcomes' | 'provisions'
  /**
   * Phrases, in lower case and whole words. # stands for a number in digits or words, * for one to three words.
   *
   * @minItems 1
   */
  finds?: string[]
  /**
   * Nothing is found where the words already say this: in the same sentence for a phrase, anywhere in the record for a field. quantity: how long or how many, and how often · day: by when · number: any number.
   */
  unless?: 'quantity' | 'day' | 'number'
  /**
   * For a phrase: longer phrases in which it is right. For a field: phrases that say what the field would.
   *
   * @minItems 1
   */
  except?: string[]
  /**
   * Records that have one of these fields are not asked.
   *
   * @minItems 1
   */
  exceptHas?: string[]
  /**
   * A line of text judged by itself is asked for the fields when it has one of these phrases; without this word never, because the fields may be elsewhere.
   *
   * @minItems 1
   */
  lines?: string[]
  least?: number
  most?: number
  weight: 'must' | 'should' | 'tip'
  /**
   * One sentence for the writer: what was found and what to do. {found} is the phrase, {section} the letter.
   */
  says: string
  source: string
  /**
   * V checked against the source · S second-hand · M from memory, never shown as a checked legal reference.
   */
  certainty: 'V' | 'S' | 'M'
  /**
   * A text is the words of one record; a group is a record, or a plan when the rule is about sections or the plan. Only what the example needs.
   */
  examples: {
    /**
     * @minItems 1
     */
    clear: (string | {})[]
    /**
     * @minItems 1
     */
    found: (string | {})[]
  }
}
