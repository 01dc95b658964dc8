/**
 * The document model: what a paper says, in order, with no fonts and no pages.
 *
 * Every renderer is a full record with one function per kind of block, so a new kind does not compile
 * anywhere until it is drawn everywhere. The same model always gives the same paper: there is no clock,
 * order or locale inside, and `made` is the only date a renderer may write into a file's properties.
 */

/** A run of words. `language` is a BCP-47 tag, given only where it differs from the document's. */
export interface Inline {
  readonly text: string
  readonly strong?: true
  readonly emphasis?: true
  readonly language?: string
  readonly direction?: 'ltr' | 'rtl'
}

/** One paragraph of runs. A line break inside somebody's words is '\n' in `text` and is kept. */
export type Line = readonly Inline[]

export interface Heading {
  readonly kind: 'heading'
  readonly id: string
  /** 1 is the document's title; sections are 2. Levels never skip downwards. */
  readonly level: 1 | 2 | 3 | 4 | 5
  readonly content: Line
}
export interface Paragraph {
  readonly kind: 'paragraph'
  readonly id: string
  readonly content: Line
}
/** Somebody's words as given. `by` says who, in what role, when and how; it is drawn after the words. */
export interface Quote {
  readonly kind: 'quote'
  readonly id: string
  readonly content: readonly Line[]
  readonly by: Line
}
export interface List {
  readonly kind: 'list'
  readonly id: string
  readonly ordered: boolean
  readonly items: readonly Line[]
}
/** `widths` are parts of the page's width and add up to 1. Every row has as many cells as `head`. */
export interface Table {
  readonly kind: 'table'
  readonly id: string
  readonly caption: Line
  readonly head: readonly Line[]
  readonly widths: readonly number[]
  readonly rows: readonly TableRow[]
}
export interface TableRow {
  /** Each cell is one or more paragraphs; an empty cell is an empty list. */
  readonly cells: readonly (readonly Line[])[]
  /** True when the first cell names the row (drawn and tagged as a row header). */
  readonly header: boolean
  /** Lines of handwriting that the row has room for, in a blank to fill in by hand. */
  readonly room?: number
  /** Every cell without words holds a box to tick by hand. */
  readonly ticks?: true
}
/** Label and value pairs (a summary list): drawn as a two-column table whose first column is headers. */
export interface Facts {
  readonly kind: 'facts'
  readonly id: string
  readonly caption: Line
  readonly rows: readonly { readonly label: Line; readonly value: readonly Line[] }[]
}
/** A picture from `pictures`, with the text that stands for it when it cannot be seen. */
export interface Figure {
  readonly kind: 'figure'
  readonly id: string
  readonly picture: string
  readonly alternative: string
  readonly caption: Line
}
/** Words set apart in a box: what a reader must not miss. */
export interface Note {
  readonly kind: 'note'
  readonly id: string
  readonly content: readonly Line[]
}
/** A line to sign on: label, rule to write on, and a label with room for the date. */
export interface Signature {
  readonly kind: 'signature'
  readonly id: string
  readonly label: Line
  readonly dateLabel: Line
}
/** Words with a box before each, to tick by hand. */
export interface Choices {
  readonly kind: 'choices'
  readonly id: string
  readonly items: readonly Line[]
  /** Two beside each other where all are short; a format that cannot do so writes them one under the other. */
  readonly columns: 1 | 2
}
/** Room to write or draw by hand, under a label (which may be blank). */
export interface Writing {
  readonly kind: 'writing'
  readonly id: string
  readonly label: Line
  /** Lines to write on; a frame of that height when it is `framed`. At least 1. */
  readonly lines: number
  readonly framed: boolean
}
export interface PageBreak {
  readonly kind: 'pageBreak'
  readonly id: string
}

export type Block =
  | Heading
  | Paragraph
  | Quote
  | List
  | Table
  | Facts
  | Figure
  | Note
  | Signature
  | Choices
  | Writing
  | PageBreak

/** One function per kind of block; `T` is what the renderer makes of a block. */
export type BlockRenderers<T, Context = undefined> = {
  readonly [K in Block['kind']]: (block: Extract<Block, { kind: K }>, context: Context) => T
}

/** A picture ready to be drawn: already stripped of everything but its pixels. */
export interface Picture {
  readonly type: 'image/png' | 'image/jpeg'
  /** base64, no data-URL prefix */
  readonly bytes: string
  /** pixels */
  readonly width: number
  readonly height: number
}

export interface DocumentModel {
  /** Template id, for example `draft-plan`. */
  readonly id: string
  readonly title: string
  /** BCP-47 tag of the document's own words, for example `en-GB`. */
  readonly language: string
  readonly author: string
  readonly subject: string
  /** 'YYYY-MM-DD': the only date that goes into a file's properties. */
  readonly made: string
  /** Printed at the top of every page, for example `DRAFT`; empty when there is nothing to mark. */
  readonly mark: string
  /** Printed at the foot of every page, before the page number. */
  readonly footer: Line
  /** For example `Page {page} of {pages}`: the two names in braces are filled in by the renderer. */
  readonly pageOf: string
  readonly look: Look
  readonly blocks: readonly Block[]
  readonly pictures: Readonly<Record<string, Picture>>
}

/** What an authority may choose of a document's look. */
export interface Look {
  /** '#rrggbb', used for headings and rules; at least 4.5:1 on white (checked when the authority is read). */
  readonly accent: string
  /** Points of the body text: 12 usually, 18 or more for large print. */
  readonly size: number
  /** Points no letter may be smaller than; set in large print, where small print is none. */
  readonly least?: number
}
