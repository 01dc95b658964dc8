/** A case file, as it came from anywhere → its draft plan. All the heavy rooms hang on this file: load it on demand. */
import { mayKeepFrom } from '../catalogue/keeping.ts'
import { labelsFrom } from '../catalogue/labels.ts'
import { paperFrom } from '../documents/paper.ts'
import type { DocumentModel } from '../documents/model.ts'
import { audienceFrom } from '../drafting/audience.ts'
import { cleanCopy } from '../drafting/secrets.ts'
import { viewFrom } from '../drafting/view.ts'
import type { LeftOut } from '../drafting/viewFront.ts'
import { readingFrom } from '../entries/reading.ts'
import { sentenceOf } from '../exchange/refusal.ts'
import { restore } from '../exchange/restore.ts'
import { bodyOf } from '../renderers/html/html.ts'
import { pageStyle, styleSheet } from '../renderers/html/style-sheet.ts'
import { shippedCatalogue } from './files.ts'

export type DraftPlan =
  | {
      readonly kind: 'made'
      readonly model: DocumentModel
      /** Markup for an element of class `paper`, and the style that belongs to it. */
      readonly body: string
      readonly style: string
      readonly leftOut: readonly LeftOut[]
    }
  | { readonly kind: 'refused'; readonly because: readonly string[] }

/**
 * The copy for nobody in particular, which is the most withheld one.
 *
 * @param input a case file, not trusted
 * @param now a moment, as `Date.toISOString` gives it
 */
export function draftPlanFrom(input: unknown, now: string): DraftPlan {
  const catalogue = shippedCatalogue()
  const { kept, refused } = restore(input, { mayKeep: mayKeepFrom(catalogue) })
  if (kept === undefined || refused.length > 0) return { kind: 'refused', because: refused.map(sentenceOf) }
  const reading = readingFrom(kept, now)
  const audience = audienceFrom(reading, undefined)
  const authority = catalogue.authorities.get('standard')
  if ('refused' in audience || authority === undefined) throw new Error('The standard copy has no reader')
  const language = 'en-GB'
  const today = reading.lastDay
  const { view, leftOut, secrets } = viewFrom({ catalogue, reading, audience, authority, language, today })
  const { blobs } = reading
  const model = paperFrom({ catalogue, document: 'draft-plan', authority, view, language, today, blobs })
  if ('refused' in model) return { kind: 'refused', because: [model.refused] }
  const clean = cleanCopy(model, secrets, labelsFrom(catalogue, language, authority)('withheld.mark'))
  if (!clean) {
    return { kind: 'refused', because: ['A withheld address would be in this copy, so it is not shown.'] }
  }
  const style = `${styleSheet(clean.look)}\n${pageStyle(clean)}`
  return { kind: 'made', model: clean, body: bodyOf(clean), style, leftOut }
}
