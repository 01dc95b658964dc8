/** One copy for one audience, clean of what must not be in it: the way from a case to anything that is handed out. */
import { labelsFrom } from '../catalogue/labels.ts'
import type * as View from '../generated/planView.ts'
import { cleanCopy } from './secrets.ts'
import { viewFrom, type ViewQuestion } from './view.ts'
import type { LeftOut } from './viewFront.ts'

export type Copy<Made> =
  | { readonly kind: 'clean'; readonly made: Made; readonly leftOut: readonly LeftOut[] }
  | { readonly kind: 'refused'; readonly because: string }
  /** A withheld address is still found in what was made: it must not be shown or written. */
  | { readonly kind: 'leaks' }

/** @param print makes the copy from what the audience may see, or says in one sentence why there is none */
export function copyFrom<Made extends object>(
  question: ViewQuestion,
  print: (view: View.PlanView) => Made | { readonly refused: string },
): Copy<Made> {
  const { catalogue, language, authority } = question
  const { view, leftOut, secrets } = viewFrom(question)
  const printed = print(view)
  if ('refused' in printed) return { kind: 'refused', because: printed.refused }
  const made = cleanCopy(printed, secrets, labelsFrom(catalogue, language, authority)('withheld.mark'))
  return made === undefined ? { kind: 'leaks' } : { kind: 'clean', made, leftOut }
}
