/** Which answers may be kept at all: what the one door is told when a case comes in. */
import type { Catalogue } from './catalogue.ts'
import { questionsOf } from './form.ts'

/**
 * False for an answer to a question whose reach is ‘chosen’ or ‘not kept’, in whatever part it stands. The facts
 * about protection are kept, but only in their own part, which the protected carer and the authority read.
 */
export function mayKeepFrom(catalogue: Catalogue): (part: string, path: string) => boolean {
  const guarded = new Set(
    [...catalogue.forms.values()]
      .flatMap((form) => questionsOf(form))
      .filter(({ question }) => question.reach !== 'plan')
      .map(({ id }) => id),
  )
  return (part, path) => {
    const question = path.split('/')[0] ?? ''
    if (part.startsWith('chosen/')) return false
    if (!guarded.has(question)) return true
    return part === 'restrictions' && catalogue.facts.get(question)?.home === 'restrictions'
  }
}
