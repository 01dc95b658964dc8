/* Written by `npm run generate`. Do not edit: change the schema and run it again. */

/**
 * A kind of part, alone (all of it) or narrowed to what is one's own or what is others'. A contribution is one's own if one began it, also with or for a child; contact details and restrictions are one's own if they are about or protect oneself.
 *
 * This interface was referenced by `Role`'s JSON-Schema
 * via the `definition` "Scope".
 */
export type Scope =
  | 'facts'
  | 'views'
  | 'views/own'
  | 'views/others'
  | 'advice'
  | 'advice/own'
  | 'advice/others'
  | 'contact'
  | 'contact/own'
  | 'contact/others'
  | 'restrictions'
  | 'restrictions/own'
  | 'restrictions/others'
  | 'plan'
/**
 * @minItems 1
 *
 * This interface was referenced by `Role`'s JSON-Schema
 * via the `definition` "Scopes".
 */
export type Scopes = Scope[]
/**
 * facts: shared facts, without addresses and telephones · views: contributions of the family · advice: contributions of professionals · contact: one part for each carer · restrictions: who must not get information (the protected carer and the authority only) · plan: to read, as served on, sent to or issued to the reader; to write, the decisions from which it is made.
 *
 * This interface was referenced by `Role`'s JSON-Schema
 * via the `definition` "PartKind".
 */
export type PartKind = 'facts' | 'views' | 'advice' | 'contact' | 'restrictions' | 'plan'

/**
 * Who somebody is in a case: which forms they may be given, and which parts of the case they may read and write without anybody deciding more. A caseworker may send a named person more, and that is recorded. Answers for chosen people follow the people chosen, never a role.
 */
export interface Role {
  $schema: '../meta/role.json'
  /**
   * The name of the file, and the role of a participant in a case.
   */
  id: string
  /**
   * SEND Regulations 2014, reg 6(1): under which letter the authority asks this role. A child is heard under regs 7 and 12(1)(a) and has none.
   */
  limb?: 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h'
  /**
   * family: gives views · professional: gives advice, or speaks for the child · authority: draws up the plan.
   */
  kind: 'family' | 'professional' | 'authority'
  /**
   * Forms this role may be given, its own first, then those it may fill in with or for a child. None: the person attaches what they have written.
   */
  forms: string[]
  reads: Scopes
  writes: Scopes
  /**
   * By BCP-47 tag; en-GB is always there.
   */
  words: {
    'en-GB': Words
    [k: string]: Words
  }
  /**
   * @minItems 3
   */
  examples: Example[]
}
/**
 * This interface was referenced by `Role`'s JSON-Schema
 * via the `definition` "Words".
 */
export interface Words {
  /**
   * As printed beside a name.
   */
  title: string
  /**
   * For narrow places, such as a column.
   */
  short: string
}
/**
 * This interface was referenced by `Role`'s JSON-Schema
 * via the `definition` "Example".
 */
export interface Example {
  asks: 'mayRead' | 'mayWrite'
  part: PartKind
  /**
   * Whose. Facts and the plan belong to the case: either word gives the same answer.
   */
  of: 'own' | 'others'
  answer: boolean
}
