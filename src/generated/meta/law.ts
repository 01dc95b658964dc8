/* Written by `npm run generate`. Do not edit: change the schema and run it again. */

/**
 * This interface was referenced by `Law`'s JSON-Schema
 * via the `definition` "Certainty".
 */
export type Certainty = 'V' | 'S' | 'M'
/**
 * This interface was referenced by `Law`'s JSON-Schema
 * via the `definition` "Id".
 */
export type Id = string
/**
 * This interface was referenced by `Law`'s JSON-Schema
 * via the `definition` "Day".
 */
export type Day = string

/**
 * A body of law as data: its lettered sections, its events and its deadlines, each with a reference, a certainty and the dates between which it is in force.
 */
export interface Law {
  $schema: '../meta/law.json'
  id: string
  name: string
  /**
   * @minItems 1
   */
  sections: {
    id: string
    reference: string
    certainty: Certainty
  }[]
  /**
   * @minItems 1
   */
  events: {
    id: Id
    name: string
  }[]
  /**
   * @minItems 1
   */
  deadlines: Deadline[]
  bankHolidays?: {
    day: Day
    certainty: Certainty
  }[]
  /**
   * @minItems 1
   */
  examples: {
    name: string
    events: {
      [k: string]: Day
    }
    deadlines: {
      [k: string]: Day
    }
  }[]
}
/**
 * This interface was referenced by `Law`'s JSON-Schema
 * via the `definition` "Deadline".
 */
export interface Deadline {
  id: Id
  name: string
  /**
   * The event it runs from.
   */
  after: string
  /**
   * weeks and months run from the day after the event; days-from count the event's day as day 1; days-after do not; working-days-from count it when it is one.
   */
  counts: {
    unit: 'weeks' | 'months' | 'days-from' | 'days-after' | 'working-days-from'
    number: number
  }
  /**
   * latest: the last lawful day · earliest: not before this day · planned: ours, not the law's.
   */
  limit?: 'latest' | 'earliest' | 'planned'
  weight?: 'law' | 'guidance' | 'product'
  reference: string
  certainty: Certainty
  from: Day
  to?: Day
  exceptions?: {
    id: string
    when: string
    reference: string
    certainty: Certainty
  }[]
}
