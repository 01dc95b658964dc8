/** A case → a paper on the screen. All data files and the rooms that draft hang on this file: load it on demand. */
import { mayKeepFrom } from '../../catalogue/keeping.ts'
import type { Print } from '../../documents/paper.ts'
import { blankForm } from '../../documents/blankForm.ts'
import type { DocumentModel } from '../../documents/model.ts'
import type { LeftOut } from '../../drafting/viewFront.ts'
import type { Kept } from '../../entries/kept.ts'
import { readingFrom } from '../../entries/reading.ts'
import { sentenceOf } from '../../exchange/refusal.ts'
import { restore } from '../../exchange/restore.ts'
import { bodyOf } from '../../renderers/html/html.ts'
import { pageStyle, styleSheet } from '../../renderers/html/style-sheet.ts'
import { shippedCatalogue } from '../files.ts'
import { paperFor, type Paper } from './papers.ts'
import { say } from './say.ts'

export interface ShownPaper {
  readonly kind: 'made'
  readonly model: DocumentModel
  /** Markup for an element of class `paper`, and the style that belongs to it. */
  readonly body: string
  readonly style: string
  readonly leftOut: readonly LeftOut[]
}

type Refused = { readonly kind: 'refused'; readonly because: readonly string[] }

export type OpenedPaper = ShownPaper | Refused

/** As much of a paper as a file is made of. */
export type PaperToMake = Pick<ShownPaper, 'kind' | 'model' | 'leftOut'> | Refused

export interface Wanted {
  readonly document: string
  /** `nobody`, `authority`, or the id of somebody who takes part. */
  readonly audience: string
  /** A moment, as `Date.toISOString` gives it. */
  readonly now: string
  /** 'YYYY-MM-DD'; the last day of the case when not given. */
  readonly today?: string
  readonly print?: Print
}

const language = 'en-GB'

/** A paper of a case that was kept on this device. */
export function openedPaper(
  kept: Kept,
  { document, audience, now, today, print = 'usual' }: Wanted,
): OpenedPaper {
  const reading = readingFrom(kept, now)
  const day = today ?? reading.lastDay
  return shown(
    paperFor({ catalogue: shippedCatalogue(), reading, document, audience, language, today: day, print }),
  )
}

/** A form to fill in by hand. */
export function openedBlank(form: string, print: Print, today: string): PaperToMake {
  const model = blankForm({ catalogue: shippedCatalogue(), form, language, today, print })
  return model === undefined
    ? { kind: 'refused', because: [say('paper.refused.document')] }
    : { kind: 'made', model, leftOut: [] }
}

/** A paper of a case file, which is not trusted. */
export function openedFile(input: unknown, wanted: Wanted): OpenedPaper {
  const { kept, refused } = restore(input, { mayKeep: mayKeepFrom(shippedCatalogue()) })
  if (kept === undefined || refused.length > 0) return { kind: 'refused', because: refused.map(sentenceOf) }
  return openedPaper(kept, wanted)
}

function shown(paper: Paper): OpenedPaper {
  if (paper.kind === 'refused') return { kind: 'refused', because: [say(`paper.refused.${paper.because}`)] }
  const { model, leftOut } = paper
  const style = `${styleSheet(model.look)}\n${pageStyle(model)}`
  return { kind: 'made', model, body: bodyOf(model), style, leftOut }
}
