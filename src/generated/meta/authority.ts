/* Written by `npm run generate`. Do not edit: change the schema and run it again. */

/**
 * A local authority's name, contacts, wording and look. It says only what differs from the default.
 */
export interface Authority {
  $schema: '../../schemas/meta/authority.json'
  id: string
  name?: string
  team?: string
  address?: string
  telephone?: string
  email?: string
  web?: string
  /**
   * Impartial information, advice and support: Children and Families Act 2014, s.32.
   */
  adviceService?: string
  accent?: string
  /**
   * The papers it makes; all when left out.
   */
  documents?: string[]
  /**
   * The order of the lettered sections; the usual one when left out. All twelve, once each.
   *
   * @minItems 12
   * @maxItems 12
   */
  sectionOrder?: ('A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H1' | 'H2' | 'I' | 'J' | 'K')[]
  /**
   * Its own wording of labels, by language.
   */
  words?: {
    [k: string]: {
      [k: string]: string
    }
  }
  /**
   * @minItems 1
   */
  examples: {
    label: string
    reads: string
  }[]
}
