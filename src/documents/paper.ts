/** A view → one paper of the catalogue, in an authority's wording, order and look. */
import type { Catalogue } from '../catalogue/catalogue.ts'
import { labelsFrom } from '../catalogue/labels.ts'
import type { Blob } from '../generated/case.ts'
import type { Authority } from '../generated/meta/authority.ts'
import type { Step, Template } from '../generated/meta/template.ts'
import { largePrint } from './largePrint.ts'
import type { DocumentModel, Picture } from './model.ts'
import { plainPicture } from './pictures.ts'
import { documentFrom } from './writer.ts'

export const prints = ['usual', 'large-print'] as const

export type Print = (typeof prints)[number]

export interface PaperQuestion {
  readonly catalogue: Catalogue
  /** A template's id, for example `draft-plan`. */
  readonly document: string
  readonly authority: Authority
  readonly view: object
  /** BCP-47 */
  readonly language: string
  /** 'YYYY-MM-DD': the day that goes into the file's properties. */
  readonly today: string
  readonly blobs: Readonly<Record<string, Blob>>
  /** Points of the body text; 11 when not given. */
  readonly size?: number
  readonly print?: Print
}

const usualAccent = '#1d4f7c'

/** @returns the document model, or one sentence when the authority makes no such paper */
export function paperFrom(question: PaperQuestion): DocumentModel | { readonly refused: string } {
  const { catalogue, document, authority, view, language, today, blobs, size = 11, print } = question
  const template = catalogue.documents.get(document)
  const made = authority.documents ?? [...catalogue.documents.keys()]
  if (!template || !made.includes(document)) {
    return { refused: `There is no document "${document}". Choose one of: ${made.join(', ')}.` }
  }
  const model = documentFrom({
    template: inOrder(template, authority),
    partials: catalogue.partials,
    view,
    labels: labelsFrom(catalogue, language, authority),
    language,
    author: authority.name ?? '',
    made: today,
    look: { accent: authority.accent ?? usualAccent, size },
    pictures: picturesFrom(blobs),
  })
  return print === 'large-print' ? largePrint(model) : model
}

/** The lettered sections in the authority's order; they stay where they stand among the rest. */
function inOrder(template: Template, authority: Authority): Template {
  if (!authority.sectionOrder) return template
  const isSection = (step: Step): boolean => step.include?.startsWith('section-') === true
  const sections = authority.sectionOrder.flatMap((letter) =>
    template.body.filter((step) => step.include === `section-${letter.toLowerCase()}`),
  )
  let next = 0
  const body = template.body.map((step) => (isSection(step) ? (sections[next++] ?? step) : step))
  return { ...template, body }
}

function picturesFrom(blobs: Readonly<Record<string, Blob>>): Record<string, Picture> {
  const pictures = Object.entries(blobs).flatMap(([hash, blob]) => {
    const picture = blob.type.startsWith('image/') ? plainPicture(blob.bytes) : undefined
    return picture ? [[hash, picture] as const] : []
  })
  return Object.fromEntries(pictures)
}
