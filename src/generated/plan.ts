/* Written by `npm run generate`. Do not edit: change the schema and run it again. */

/**
 * The EHC plan as a record: proposals made from what was said, after the decisions on them. Nothing here was said by nobody: every record names its source.
 */
export type Plan = PlanBody & (Draft | InForce)
export type Day = string
export type Area = 'CI' | 'CL' | 'SEMH' | 'SP' | 'IND'
/**
 * Ids of other records of the plan.
 */
export type Link = string[]
export type Letter = 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H1' | 'H2' | 'I' | 'J' | 'K'

export interface PlanBody {
  case: string
  version: string
  date: Day
  officer?: string
  reviewBy?: Day
  firstMade?: Day
  statements: Statement[]
  needs: Need[]
  outcomes: Outcome[]
  provisions: Provision[]
  nil: Nil[]
  advice: Advice[]
  /**
   * Proposals nobody has decided on yet; they are in the draft and marked.
   */
  openQuestions: string[]
  /**
   * Every decision other than ‘carry’.
   */
  decided: Decided[]
}
export interface Statement {
  id: string
  place: string
  area?: Area
  label: string
  words: Words[]
  grid?: Grid
  figure?: Figure
  /**
   * A drawing beside a photo, and the like.
   */
  moreFigures?: Figure[]
  /**
   * Printed as a line of a summary, not as a quotation.
   */
  fact?: boolean
  source: Source
  others: Other[]
}
/**
 * Words as somebody gave them. `english` stands beside words in another language, with who translated.
 */
export interface Words {
  text: string
  /**
   * The field it answers; printed beside the words, never inside a quotation.
   */
  title?: string
  language?: string
  english?: string
  translatedBy?: string
  /**
   * Said aloud and written down from a recording.
   */
  spoken?: boolean
  /**
   * Who wrote down what was spoken.
   */
  writtenDownBy?: string
  /**
   * A recording that nobody has written down; its text is empty.
   */
  recording?: boolean
  /**
   * The words under pictures that were chosen.
   */
  inPictures?: boolean
  /**
   * Said with the person's own communication aid.
   */
  throughAid?: boolean
  /**
   * The same answer given in other ways too; where words stand alone these follow them.
   */
  also?: Words[]
  /**
   * True for words the person wrote or spoke; not for a label they chose.
   */
  verbatim?: boolean
  /**
   * What an adult thinks it means; never in place of the words.
   */
  meaning?: string
  meaningBy?: string
}
export interface Grid {
  head: string[]
  rows: Words[][]
}
export interface Figure {
  blob: string
  /**
   * What is in it, as the person says; absent when nobody has said so.
   */
  alternative?: string
}
export interface Source {
  /**
   * Contribution id, or ‘facts’.
   */
  contribution: string
  question: string
  row?: string
  /**
   * Whose words.
   */
  speaker: 'child' | 'youngPerson' | 'parent' | 'professional' | 'anyone'
  /**
   * Participant id of who gave it.
   */
  by: string
  on: Day
  how: 'own' | 'chosen' | 'signed' | 'understanding' | 'mixture' | 'given' | 'edited'
}
/**
 * Another person's version of the same answer, kept beside the one shown.
 */
export interface Other {
  words: Words
  by: string
  on: Day
}
export interface Need {
  id: string
  section: 'B' | 'C' | 'D'
  area?: Area
  need: Words
  effect?: Words
  evidence?: Words
  strength?: Words
  since?: string
  type?: string
  outcomes: Link
  provisions: Link
  /**
   * Row fields that the record has no name for; printed under their own titles.
   */
  more: Extra[]
  sources: Source[]
}
export interface Extra {
  /**
   * Empty for what a merged record said; `source` says who.
   */
  label: string
  words: Words
  source?: Source
}
export interface Outcome {
  id: string
  text: Words
  by?: string
  baseline?: Words
  measure?: Words
  steps?: Words[]
  checkedBy?: Words
  domain?: 'education' | 'health' | 'care'
  adulthood?: 'EMP' | 'IND' | 'COM' | 'HEA'
  aspiration?: Words
  needs: Link
  provisions: Link
  /**
   * Row fields that the record has no name for; printed under their own titles.
   */
  more: Extra[]
  sources: Source[]
}
/**
 * A line of provision is complete when it says what, for which need, towards which outcome, how much, how often, for how long, by whom, with what training, in what group, where, checked how (Code of Practice 9.69).
 */
export interface Provision {
  id: string
  section: 'F' | 'G' | 'H1' | 'H2'
  /**
   * Why it is in this section.
   */
  routed?: 'educates' | 'health' | 'care-s2' | 'care-other' | 'care-adult' | 'chosen'
  what: Words
  who?: Words
  training?: Words
  minutes?: number
  times?: number
  period?: 'day' | 'week' | 'fortnight' | 'halfTerm' | 'term' | 'year'
  weeks?: number
  groupSize?: Words
  where?: Words
  equipment?: Words
  supervisedBy?: Words
  supervision?: Words
  start?: string
  until?: Words
  review?: Words
  reviewDate?: string
  payer?: 'school' | 'authority' | 'icb' | 'care' | 'budget'
  overrideReason?: Words
  needs: Link
  outcomes: Link
  /**
   * Row fields that the record has no name for; printed under their own titles.
   */
  more: Extra[]
  sources: Source[]
}
/**
 * A named person's statement that there is nothing for this section.
 */
export interface Nil {
  section: Letter
  text: string
  by: string
  on: Day
  /**
   * Who wrote the statement down, when that is somebody else.
   */
  recordedBy?: string
  recordedOn?: Day
}
/**
 * A line of section K.
 */
export interface Advice {
  id: string
  number: string
  title: string
  /**
   * Participant id.
   */
  by: string
  speaker?: 'child' | 'youngPerson' | 'parent' | 'professional' | 'anyone'
  limb?: 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h'
  givenOn?: Day
  status?: 'handedOver' | 'changedSince'
}
export interface Decided {
  proposal: string
  does: 'change' | 'merge' | 'hold' | 'leaveOut'
  why: string
  into?: string
  /**
   * What a line of provision said that was joined with another: only the kept wording stands in the section.
   */
  said?: string
  by: string
  on: Day
}
/**
 * Served, never issued; names no school and no type (Children and Families Act 2014, s.38(5)).
 */
export interface Draft {
  status: 'first-draft' | 'reassessment-draft'
}
export interface InForce {
  status: 'amendment' | 'final' | 'amended-final'
  placement: Placement
}
export interface Placement {
  type: string
  name?: string
  urn?: string
  start?: Day
}
