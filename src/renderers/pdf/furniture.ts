import { sizeIn } from '../../documents/largePrint.ts'
import type { DocumentModel, Line } from '../../documents/model.ts'
import type { Node } from './machine.ts'
import { page, softInk, textWidth } from './paper.ts'
import { runsOf } from './runs.ts'
import type { Setting } from './runs.ts'

/** What stands on every page and is no part of the text: without tags, so readers are not told it again. */

const small = (model: DocumentModel) => Math.max(8.5, sizeIn(model.look, 0.75))

/** How far the mark lies below the edge of the page, and the footer below the text. */
const markTop = 26
const footTop = 17

const pageOfWith = (model: DocumentModel, number: number, of: number) =>
  model.pageOf.replace('{page}', String(number)).replace('{pages}', String(of))
const roomForNumber = (model: DocumentModel, pageOf: string) =>
  Math.min(textWidth / 2, small(model) * 0.62 * (pageOf.length + 1))

/**
 * The margins the text leaves at the top and foot of every page. What stands there is not measured but
 * reckoned with wide letters, so that a long footer in large print is never cut off.
 */
export function marginsFor(model: DocumentModel): { readonly top: number; readonly bottom: number } {
  const size = small(model)
  const height = (letters: number, width: number) => Math.ceil((letters * size * 0.62) / width) * size * 1.6
  const footer = model.footer.map((inline) => inline.text).join('').length
  const footerWidth = textWidth - roomForNumber(model, pageOfWith(model, 100, 100)) - size
  return {
    top: Math.max(page.top, markTop + height(model.mark.length, textWidth) + size),
    bottom: Math.max(page.bottom, footTop + height(footer, footerWidth) + 12),
  }
}

/** The mark at the top of every page, for example DRAFT. Nothing when there is none. */
export function markOf(model: DocumentModel, setting: Setting): Node | undefined {
  if (model.mark.trim() === '') return undefined
  const dress = {
    bold: true,
    color: model.look.accent,
    size: small(model) * 1.1,
    alignment: 'right',
  } as const
  return {
    text: runsOf([{ text: model.mark }], setting, dress),
    margin: [page.side, markTop, page.side, 0],
  }
}

/** The foot of a page: the model's footer on the left, the page number on the right. */
export function footOf(model: DocumentModel, setting: Setting, number: number, of: number): Node {
  const size = small(model)
  const dress = { color: softInk, size }
  const pageOf = pageOfWith(model, number, of)
  const line = (words: Line, alignment?: 'right') =>
    runsOf(words, setting, alignment ? { ...dress, alignment } : dress)
  return {
    columns: [
      { text: line(model.footer), width: '*' },
      { text: line([{ text: pageOf }], 'right'), width: roomForNumber(model, pageOf) },
    ],
    columnGap: size,
    margin: [page.side, footTop, page.side, 0],
  }
}
