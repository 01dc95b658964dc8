/* Written by `npm run generate`. Do not edit: change the schema and run it again. */

/**
 * Every fact that is asked once, and the part of a case that is its home.
 */
export interface Facts {
  $schema: 'meta/facts.json'
  /**
   * @minItems 1
   */
  facts: {
    id: string
    /**
     * The form whose page asks it; one of kind facts, or that of the only person who can tell it.
     */
    form: string
    /**
     * facts: everyone in the case · contact: one part per carer · restrictions: the protected carer and the authority.
     */
    home: 'facts' | 'contact' | 'restrictions'
    /**
     * Row fields that live elsewhere than the rest, for example a carer's telephone.
     */
    fieldHomes?: {
      [k: string]: 'facts' | 'contact' | 'restrictions'
    }
    /**
     * The name by which templates and derived values read it.
     */
    view?: string
  }[]
  /**
   * @minItems 1
   */
  examples: {
    id: string
    field: string
    home: 'facts' | 'contact' | 'restrictions'
  }[]
}
