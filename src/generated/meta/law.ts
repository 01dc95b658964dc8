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
 * via the `definition` "Count".
 */
export type Count = Span | BeforeDay
/**
 * This interface was referenced by `Law`'s JSON-Schema
 * via the `definition` "YearDay".
 */
export type YearDay = string
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
  /**
   * What is to be done by then, as a person reads it.
   */
  name: string
  /**
   * The event it runs from.
   */
  after: string
  counts: Count
  /**
   * Another event and count. When that event is known too, the later of the two days counts.
   */
  orLater?: {
    after: Id
    counts: Count
  }
  /**
   * latest: the last day · earliest: not before this day · planned: a day to aim at.
   */
  limit: 'latest' | 'earliest' | 'planned'
  /**
   * law: Act or Regulations · guidance: the Code of Practice · product: ours.
   */
  weight: 'law' | 'guidance' | 'product'
  reference: string
  certainty: Certainty
  /**
   * In force for events from this day on.
   */
  from: string
  /**
   * And up to this day, when it has ended.
   */
  to?: string
  exceptions?: {
    id: Id
    when: string
    reference: string
    certainty: Certainty
  }[]
}
/**
 * weeks and months end on the same weekday or day of the month, n later: the event's day is not counted. weeks-from and months-from are for “beginning with”: the event's day is counted, so they end a day sooner. days-after does not count the event's day, days-from counts it as day 1; working days likewise. before: that long before the event.
 *
 * This interface was referenced by `Law`'s JSON-Schema
 * via the `definition` "Span".
 */
export interface Span {
  unit:
    | 'weeks'
    | 'weeks-from'
    | 'weeks-before'
    | 'months'
    | 'months-from'
    | 'months-before'
    | 'days-after'
    | 'days-from'
    | 'working-days-after'
    | 'working-days-from'
    | 'working-days-before'
  number: number
}
/**
 * Before a day of the calendar year in which the event falls: the day before it is the last.
 *
 * This interface was referenced by `Law`'s JSON-Schema
 * via the `definition` "BeforeDay".
 */
export interface BeforeDay {
  unit: 'before-day-of-year'
  day: YearDay
}
