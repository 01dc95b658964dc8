import type { Place } from '../place.ts'
import type { Step } from './steps.ts'

/** The place of a page of questions. */
export function questionAt(
  here: { readonly case: string; readonly part: string },
  { loaded, page }: Step,
): Extract<Place, { at: 'question' }> {
  return { at: 'question', ...here, form: loaded.form.id, page: page.id }
}
