/** What the page asks the makers for, and what they give back. Both travel between threads, so they are plain values. */
import type { DocumentModel } from '../../documents/model.ts'
import type { Undrawn } from '../../renderers/pdf/toPdf.ts'

export const formats = ['pdf', 'docx'] as const

export type Format = (typeof formats)[number]

export interface Order {
  readonly format: Format
  readonly model: DocumentModel
}

export interface PaperFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Characters no font here can draw; a box stands in their place. Word files hold every character. */
  readonly undrawn: readonly Undrawn[]
  /** Ids of figures whose picture could not be opened; their description stands there instead. */
  readonly picturesLeftOut: readonly string[]
}

/**
 * - `parts`: a piece of the makers could not be fetched.
 * - `font`: the paper has letters or signs whose font is not on this device and could not be fetched.
 * - `fault`: our own mistake, reported by itself.
 */
export type Unmade = 'parts' | 'font' | 'fault'

export type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'made'; readonly file: PaperFile }
  | { readonly kind: 'unmade'; readonly because: Unmade; readonly error: string }

/** What the makers' file leaves behind in a page. */
export interface Makers {
  readonly fileOf: (order: Order) => Promise<PaperFile>
  readonly whyUnmade: (error: unknown) => Unmade
}

export const makersInPage = Symbol.for('one-and-only makers')
