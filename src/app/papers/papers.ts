/** Papers of a case, as document models: what is drawn on the screen and what the makers turn into files. */
import type { Catalogue } from '../../catalogue/catalogue.ts'
import { paperFrom, type Print } from '../../documents/paper.ts'
import type { DocumentModel } from '../../documents/model.ts'
import type { CaseReading } from '../../domain/reading.ts'
import { audienceFrom } from '../../drafting/audience.ts'
import { copyFrom } from '../../drafting/copy.ts'
import type { LeftOut } from '../../drafting/viewFront.ts'

export interface PaperQuestion {
  readonly catalogue: Catalogue
  readonly reading: CaseReading
  readonly document: string
  /** `nobody`, `authority`, or the id of somebody who takes part. */
  readonly audience: string
  /** BCP-47 */
  readonly language: string
  /** 'YYYY-MM-DD' */
  readonly today: string
  readonly print?: Print
}

export type Paper =
  | { readonly kind: 'made'; readonly model: DocumentModel; readonly leftOut: readonly LeftOut[] }
  /** `person`: nobody in the case is called so. `document`: no such paper is made. `leak`: an address is still in it. */
  | { readonly kind: 'refused'; readonly because: 'person' | 'document' | 'leak' }

/** A paper in the usual wording of an authority. What nobody said it says that nobody said; it is never refused for that. */
export function paperFor({ document, audience: who, ...given }: PaperQuestion): Paper {
  const { catalogue, reading, language, today, print = 'usual' } = given
  const audience = audienceFrom(reading, who)
  if ('refused' in audience) return { kind: 'refused', because: 'person' }
  const authority = catalogue.authorities.get('standard')
  if (authority === undefined) throw new Error('The app was built without the standard wording')
  const { blobs } = reading
  const copy = copyFrom({ ...given, audience, authority }, (view) =>
    paperFrom({ catalogue, document, authority, view, language, today, blobs, print }),
  )
  if (copy.kind === 'refused') return { kind: 'refused', because: 'document' }
  if (copy.kind === 'leaks') return { kind: 'refused', because: 'leak' }
  return { kind: 'made', model: copy.made, leftOut: copy.leftOut }
}
