/* Written by `npm run generate`. Do not edit: change the schema and run it again. */

/**
 * This interface was referenced by `PlanView`'s JSON-Schema
 * via the `definition` "Line".
 */
export type Line = Run[]
/**
 * This interface was referenced by `PlanView`'s JSON-Schema
 * via the `definition` "Lines".
 */
export type Lines = Line[]
/**
 * What was chosen, and titled parts: printed before the quotation, never in it.
 */
export type Lines1 = Line[]
/**
 * The words as given; absent when the answer is only a table or a picture.
 */
export type Lines2 = Line[]
/**
 * Translation, what an adult thinks it means, and other people's versions: each a line of its own.
 */
export type Lines3 = Line[]
/**
 * One statement, in a list of its own.
 */
export type Statements = Statement[]
/**
 * What was told, in order: short answers of one person side by side, longer ones, tables and pictures each by themselves.
 *
 * This interface was referenced by `PlanView`'s JSON-Schema
 * via the `definition` "Told".
 */
export type Told = {
  id: string
  rows?: FactRow[]
  by?: string
  single?: Statements
}[]
/**
 * This interface was referenced by `PlanView`'s JSON-Schema
 * via the `definition` "Statements".
 */
export type Statements1 = Statement[]

/**
 * What templates may ask for: the plan for one audience with every link resolved, every date and choice in words, and what is withheld already gone.
 */
export interface PlanView {
  person: {
    /**
     * What they like to be called, or the legal name, or the label for nobody's name.
     */
    name: string
    legalName: string
    dateOfBirth?: string
    age?: string
    schoolYear?: string
  }
  status: {
    code: string
    name: string
    draft: boolean
    mark: string
  }
  version: string
  date: string
  officer?: string
  reviewBy?: string
  firstMade?: string
  authority: {
    name: string
    team?: string
    address?: string
    telephone?: string
    email?: string
    web?: string
    adviceService?: string
  }
  audience: {
    name: string
    /**
     * True when contact details are left out of this copy.
     */
    withheld: boolean
  }
  /**
   * How many statements nobody has decided on, in words.
   */
  open?: string
  /**
   * What a reader must know of this copy.
   */
  notices: Line[]
  photo?: Figure
  front: FactRow[]
  frontGrids: Grid[]
  toldBy: Line[]
  A: {
    nothing: boolean
    /**
     * Said when there are remarks and no record.
     */
    unwritten?: string
    nil?: Nil
    child: Told
    communication: Told
    aspirations: Voice[]
    parents: Voice[]
    others: Voice[]
    history: Told
    gathering: FactRow[]
  }
  B: {
    nothing: boolean
    /**
     * Said when there are remarks and no record.
     */
    unwritten?: string
    nil?: Nil
    strengths: Told
    said: Voice[]
    evidence: Told
    areas: {
      id: string
      name: string
      strengths: Told
      needs: Need[]
      said: Voice[]
      evidence: Told
    }[]
  }
  C: Needs
  D: Needs
  E: {
    nothing: boolean
    /**
     * Said when there are remarks and no record.
     */
    unwritten?: string
    nil?: Nil
    outcomes: Outcome[]
    said: Voice[]
  }
  F: Provisions
  G: Provisions
  H1: Provisions
  H2: Provisions
  I: {
    blank: boolean
    type?: string
    name?: string
    start?: string
  }
  J: {
    nothing: boolean
    /**
     * Said when there are remarks and no record.
     */
    unwritten?: string
    nil?: Nil
    said: Voice[]
  }
  K: {
    advice: {
      id: string
      number: string
      title: string
      author: string
      role: string
      limb: string
      date: string
    }[]
    more: Told
    decided: {
      id: string
      what: string
      did: string
      why: string
      said: string
      by: string
    }[]
  }
  profile: {
    nothing: boolean
    picture?: Figure
    admire: Point[]
    importantTo: Point[]
    importantFor: Point[]
    support: Point[]
  }
  copies: {
    id: string
    number: string
    title: string
    author: string
    date: string
    /**
     * Who helped to tell it; empty when nobody was named.
     */
    helped: string
    first: boolean
    answers: Statements1
  }[]
}
/**
 * This interface was referenced by `PlanView`'s JSON-Schema
 * via the `definition` "Run".
 */
export interface Run {
  text: string
  language?: string
  direction?: 'ltr' | 'rtl'
  strong?: true
  emphasis?: true
}
/**
 * This interface was referenced by `PlanView`'s JSON-Schema
 * via the `definition` "Figure".
 */
export interface Figure {
  /**
   * The hash of its bytes.
   */
  picture: string
  alternative: string
  caption: string
}
/**
 * This interface was referenced by `PlanView`'s JSON-Schema
 * via the `definition` "FactRow".
 */
export interface FactRow {
  label: string
  value: Lines
}
/**
 * This interface was referenced by `PlanView`'s JSON-Schema
 * via the `definition` "Grid".
 */
export interface Grid {
  id: string
  caption: string
  head: string[]
  widths: number[]
  rows: Lines[][]
}
/**
 * This interface was referenced by `PlanView`'s JSON-Schema
 * via the `definition` "Nil".
 */
export interface Nil {
  text: string
  by: string
}
/**
 * This interface was referenced by `PlanView`'s JSON-Schema
 * via the `definition` "Statement".
 */
export interface Statement {
  id: string
  label: string
  before?: Lines1
  lines?: Lines2
  grid?: Grid
  figure?: Figure
  moreFigures?: Figure[]
  /**
   * Who said it, how, when, and where to find it in section K.
   */
  by: string
  quoted: boolean
  notes: Lines3
}
/**
 * What one person said, under a heading of their own.
 *
 * This interface was referenced by `PlanView`'s JSON-Schema
 * via the `definition` "Voice".
 */
export interface Voice {
  id: string
  /**
   * Who, and nothing more.
   */
  name: string
  /**
   * Who, and where all of it comes from when that is one source.
   */
  speaker: string
  /**
   * The one source of all of it.
   */
  by?: string
  told: Told
}
/**
 * This interface was referenced by `PlanView`'s JSON-Schema
 * via the `definition` "Need".
 */
export interface Need {
  id: string
  number: string
  title: Line
  rows: FactRow[]
}
/**
 * This interface was referenced by `PlanView`'s JSON-Schema
 * via the `definition` "Needs".
 */
export interface Needs {
  nothing: boolean
  /**
   * Said when there are remarks and no record.
   */
  unwritten?: string
  nil?: Nil
  needs: Need[]
  said: Voice[]
  evidence: Told
}
/**
 * This interface was referenced by `PlanView`'s JSON-Schema
 * via the `definition` "Outcome".
 */
export interface Outcome {
  id: string
  number: string
  title: Line
  rows: FactRow[]
}
/**
 * This interface was referenced by `PlanView`'s JSON-Schema
 * via the `definition` "Provisions".
 */
export interface Provisions {
  nothing: boolean
  /**
   * Said when there are remarks and no record.
   */
  unwritten?: string
  nil?: Nil
  provisions: Provision[]
  now: Told
  said: Voice[]
}
/**
 * This interface was referenced by `PlanView`'s JSON-Schema
 * via the `definition` "Provision".
 */
export interface Provision {
  id: string
  number: string
  title: Line
  rows: FactRow[]
}
/**
 * One point of the one-page profile, short, with who says it.
 *
 * This interface was referenced by `PlanView`'s JSON-Schema
 * via the `definition` "Point".
 */
export interface Point {
  id: string
  label: string
  lines: Lines
  by: string
}
