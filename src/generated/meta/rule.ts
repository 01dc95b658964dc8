/* Written by `npm run generate`. Do not edit: change the schema and run it again. */

/**
 * One thing that must or should be true of a plan: the kind of question that is asked of it, where, and what to say. Code holds the kinds of question; a rule names one.
 */
export interface Rule {
  $schema: '../meta/rule.json'
  id: string
  asks: 'present' | 'eachHas' | 'eachLinkedTo' | 'phrase' | 'count' | 'sectionStated' | 'absentWhileDraft'
  of: 'needs' | 'outcomes' | 'provisions' | 'sections' | 'plan'
  where?: {
    /**
     * @minItems 1
     */
    section?: ('A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H1' | 'H2' | 'I' | 'J' | 'K')[]
  }
  field?: string
  /**
   * @minItems 1
   */
  fields?: string[]
  links?: 'needs' | 'outcomes' | 'provisions'
  /**
   * @minItems 1
   */
  finds?: string[]
  unless?: 'quantity'
  least?: number
  most?: number
  weight: 'must' | 'should' | 'tip'
  says: string
  source: string
  /**
   * V checked against the source · S second-hand · M from memory, never shown as a checked legal reference.
   */
  certainty: 'V' | 'S' | 'M'
  examples: {
    /**
     * @minItems 1
     */
    clear: unknown[]
    /**
     * @minItems 1
     */
    found: unknown[]
  }
}
