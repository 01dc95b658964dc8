/* Written by `npm run generate`. Do not edit: change the schema and run it again. */

/**
 * Plain text with {path} and {@label}, or pieces of it.
 *
 * This interface was referenced by `Template`'s JSON-Schema
 * via the `definition` "Text".
 */
export type Text =
  | string
  | (
      | string
      | {
          strong?: string
          emphasis?: string
        }
    )[]
/**
 * This interface was referenced by `Template`'s JSON-Schema
 * via the `definition` "Step".
 */
export type Step = {
  heading?: Text
  level?: number
  paragraph?: Text
  /**
   * A path to the lines of somebody's words.
   */
  quote?: string
  by?: Text
  /**
   * A path to what is listed.
   */
  list?: string
  ordered?: boolean
  item?: Text
  /**
   * A path to the rows.
   */
  table?: string
  /**
   * @minItems 2
   */
  columns?: Column[]
  rowHeader?: boolean
  /**
   * A path to a table made by the view: caption, head, widths, rows.
   */
  grid?: string
  caption?: Text
  facts?: Text1
  /**
   * @minItems 1
   */
  rows?: FactRow[]
  /**
   * A path to rows { label, value }.
   */
  rowsFrom?: string
  /**
   * A path to a figure { picture, alternative, caption }.
   */
  figure?: string
  /**
   * @minItems 1
   */
  note?: Text[]
  signature?: Text
  date?: Text
  pageBreak?: true
  each?: string
  as?: string
  do?: Body
  empty?: Body
  when?: string
  is?: string | boolean | number
  otherwise?: Body
  /**
   * A file in templates/partials/.
   */
  include?: string
} & Step1
/**
 * Plain text with {path} and {@label}, or pieces of it.
 */
export type Text1 =
  | string
  | (
      | string
      | {
          strong?: string
          emphasis?: string
        }
    )[]
export type Step1 = {
  [k: string]: unknown
}
/**
 * @minItems 1
 *
 * This interface was referenced by `Template`'s JSON-Schema
 * via the `definition` "Body".
 */
export type Body = Step[]

/**
 * What a document prints: one word per kind of block, plus each, when and include. {path} reads the plan view, {@label} the words. There are no expressions: a condition that needs more is a new, named field of the view.
 */
export interface Template {
  $schema: '../../schemas/meta/template.json'
  id: string
  title?: Text
  subject?: Text
  mark?: Text
  footer?: Text
  body: Body
  /**
   * A view (only what the example needs) and words that must or must not be printed.
   */
  examples?: {
    name: string
    view: {}
    prints: string[]
    never?: string[]
  }[]
}
/**
 * This interface was referenced by `Template`'s JSON-Schema
 * via the `definition` "Column".
 */
export interface Column {
  head: Text
  cell: Text
  width: number
}
/**
 * This interface was referenced by `Template`'s JSON-Schema
 * via the `definition` "FactRow".
 */
export interface FactRow {
  label: Text
  value: Text
}
