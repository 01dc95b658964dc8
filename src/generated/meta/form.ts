/* Written by `npm run generate`. Do not edit: change the schema and run it again. */

/**
 * The fact key of the question bank.
 *
 * This interface was referenced by `Form`'s JSON-Schema
 * via the `definition` "QuestionId".
 */
export type QuestionId = string
/**
 * All must hold.
 *
 * @minItems 1
 *
 * This interface was referenced by `Form`'s JSON-Schema
 * via the `definition` "Condition".
 */
export type Condition = ({
  [k: string]: unknown
} & {
  question?: QuestionId
  field?: string
  derived?: 'age' | 'schoolYear' | 'overCompulsoryAge' | 'formBand'
  present?: true
  /**
   * One value, or any of a list.
   */
  is?: string | number | boolean | unknown[]
  has?: string
})[]

/**
 * What one kind of contributor is asked: pages of JSON Schema, where each answer goes, who it may reach, and the words per language.
 */
export interface Form {
  $schema: '../meta/form.json'
  /**
   * As in the question bank: f03.
   */
  id: string
  version: number
  kind: 'facts' | 'views' | 'advice' | 'gathering'
  /**
   * Whose words the answers are unless a field says otherwise.
   */
  speaker: 'child' | 'youngPerson' | 'parent' | 'professional' | 'anyone'
  /**
   * Routes needs and provision that do not name a section.
   */
  service: 'family' | 'education' | 'health' | 'care'
  /**
   * SEND Regulations 2014, reg 6(1).
   */
  limb?: 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h'
  band?: 'EY' | 'PRI' | 'SEC' | 'P16' | 'YA'
  /**
   * When it is offered: with the story (the usual), for other papers, when a draft plan has come, or at a review.
   */
  occasion?: 'story' | 'papers' | 'draft' | 'review'
  /**
   * The form this one builds on: its pages are asked too, and own words go over its words.
   */
  with?: string
  /**
   * @minItems 1
   */
  pages: Page[]
  /**
   * By BCP-47 tag; en-GB is complete in every form.
   */
  words: {
    'en-GB': Words
    [k: string]: Words
  }
  /**
   * @minItems 1
   */
  examples: Example[]
}
/**
 * This interface was referenced by `Form`'s JSON-Schema
 * via the `definition` "Page".
 */
export interface Page {
  id: string
  group: string
  /**
   * In a form that builds on another: the page of that form before which this one stands; without it, at the end.
   */
  before?: string
  minutes: number
  /**
   * This page is one row of this repeating question; `schema` is the row's.
   */
  rows?: string
  /**
   * Facts asked elsewhere that are shown here with ‘still right?’.
   *
   * @minItems 1
   */
  shows?: QuestionId[]
  /**
   * draft-07, structure only, no words: properties are question ids, or the row's fields when `rows` is given.
   */
  schema?: {
    type: 'object'
    properties: {}
  }
  /**
   * uiSchema: only what differs from the widget that the question's type brings.
   */
  ui?: {}
  showWhen?: Condition
  questions: {
    [k: string]: Question
  }
}
/**
 * This interface was referenced by `Form`'s JSON-Schema
 * via the `definition` "Question".
 */
export interface Question {
  type:
    | 'shortText'
    | 'longText'
    | 'yesNo'
    | 'yesNoNotSure'
    | 'chooseOne'
    | 'chooseMany'
    | 'symbols'
    | 'faces3'
    | 'faces5'
    | 'slider'
    | 'sort'
    | 'rating'
    | 'photo'
    | 'drawing'
    | 'voice'
    | 'file'
    | 'date'
    | 'approximateDate'
    | 'number'
    | 'telephone'
    | 'email'
    | 'address'
    | 'identifier'
    | 'group'
    | 'rows'
  /**
   * A shared fact: it has one home, listed in facts.json.
   */
  fact?: true
  /**
   * Asked of professionals as needed; a gap is a finding, never a lock.
   */
  required?: true
  reach: 'plan' | 'chosen' | 'not kept'
  /**
   * Printed only with a recorded agreement.
   */
  agreement?: true
  /**
   * Ways of giving the same answer beyond those that go by the rule (src/catalogue/ways.ts); a file question that takes a film says ‘video’.
   */
  modes?: ('voice' | 'photo' | 'drawing' | 'pictures' | 'video')[]
  feeds: Feed[]
  /**
   * Other papers made from the same answer.
   */
  reuse?: (
    | 'one-page-profile'
    | 'hospital-passport'
    | 'communication-passport'
    | 'grab-sheet'
    | 'vocational-profile'
    | 'annual-review'
    | 'health-readiness'
    | 'health-action-plan'
    | 'therapy-referral'
    | 'transition-plan'
  )[]
  showWhen?: Condition
  /**
   * Row field → the repeating question whose rows it points at.
   */
  refers?: {
    [k: string]: QuestionId
  }
  /**
   * Field → the key of the question bank that it answers, where a key is a property of a row.
   */
  keys?: {
    [k: string]: QuestionId
  }
  /**
   * Soft limit in words, shown, never enforced.
   */
  words?: number
}
/**
 * This interface was referenced by `Form`'s JSON-Schema
 * via the `definition` "Feed".
 */
export interface Feed {
  /**
   * Where the answer is printed. ‘needs’ and ‘provision’ are routed: by the row's area or section, by whether it educates or trains, and by the form's service.
   */
  place:
    | 'front'
    | 'A.child'
    | 'A.parents'
    | 'A.others'
    | 'A.communication'
    | 'A.aspirations'
    | 'A.history'
    | 'A.gathering'
    | 'needs'
    | 'B.strengths'
    | 'B.needs'
    | 'B.said'
    | 'B.evidence'
    | 'C.needs'
    | 'C.said'
    | 'C.evidence'
    | 'D.needs'
    | 'D.said'
    | 'D.evidence'
    | 'E.outcomes'
    | 'E.said'
    | 'provision'
    | 'F.provision'
    | 'F.now'
    | 'F.said'
    | 'G.provision'
    | 'G.said'
    | 'H1.provision'
    | 'H1.said'
    | 'H2.provision'
    | 'H2.said'
    | 'I.request'
    | 'J.said'
    | 'K.advice'
    | 'return.sen2'
    | 'answer'
    | 'review'
    | 'papers'
    | 'profile.name'
    | 'profile.admire'
    | 'profile.importantTo'
    | 'profile.importantFor'
    | 'profile.support'
  as: 'quote' | 'item' | 'table' | 'fact'
  area?: 'CI' | 'CL' | 'SEMH' | 'SP' | 'IND'
  /**
   * Plan record field ← row field. Fields of the same name need no line.
   */
  map?: {
    [k: string]: string
  }
}
/**
 * This interface was referenced by `Form`'s JSON-Schema
 * via the `definition` "Words".
 */
export interface Words {
  title: string
  intro: string
  reviewed?: boolean
  groups: {
    [k: string]: string
  }
  questions: {
    [k: string]: QuestionWords
  }
}
/**
 * This interface was referenced by `Form`'s JSON-Schema
 * via the `definition` "QuestionWords".
 */
export interface QuestionWords {
  /**
   * As asked.
   */
  question: string
  /**
   * Short, as printed above the answer in a document.
   */
  label: string
  help?: string
  /**
   * The same question in easy words.
   */
  easy?: string
  /**
   * The name of a picture in the board.
   */
  picture?: string
  /**
   * What to do when the answer cannot be read.
   */
  error?: string
  /**
   * Field → short label as printed in a paper, where the title is a prompt for the person who answers.
   */
  labels?: {
    [k: string]: string
  }
  /**
   * Titles of the leaves of a group, sort, rating or row.
   */
  fields?: {
    [k: string]: string
  }
  /**
   * Field (or ‘’ for the answer itself) → value → what a person reads.
   */
  choices?: {
    [k: string]: {
      [k: string]: string
    }
  }
}
/**
 * Answers by question id in the shape of the page schemas; the walk checks that they validate and that they feed what is said here.
 *
 * This interface was referenced by `Form`'s JSON-Schema
 * via the `definition` "Example".
 */
export interface Example {
  name: string
  answers: {}
  /**
   * A question id whose answer above must be refused by its page's schema.
   */
  refused?: string
  feeds: {
    question: string
    place: string
    /**
     * Words that must appear in what is fed there.
     */
    says: string
  }[]
}
