/** How a contribution is answered on the screen: in the child's way, or in the usual one. Pure. */
import { answerAt } from '../../entries/answers.ts'
import type { Present } from '../../entries/fold.ts'
import type { Form } from '../../generated/meta/form.ts'

export type Way = 'child' | 'usual'

/** Where the choice is kept. It is no answer: it is not handed over. */
export const wayPath = 'about/way'

/**
 * The way that was chosen; else the child's way where a form is written for a child. What an adult says about
 * somebody is always answered in the usual way.
 */
export function wayOf(present: Present, part: string, form: Pick<Form, 'speaker'>): Way {
  if (!mayChooseWay(present, part, form)) return 'usual'
  const chosen = answerAt(present, part, wayPath)
  if (chosen === 'child' || chosen === 'usual') return chosen
  return form.speaker === 'child' ? 'child' : 'usual'
}

/** Whose words are a child's or a young person's, in a contribution of their own. */
export function mayChooseWay(present: Present, part: string, form: Pick<Form, 'speaker'>): boolean {
  if (!part.startsWith('contribution/')) return false
  const speaker = answerAt(present, part, 'about/speaker') ?? form.speaker
  return [form.speaker, speaker].some((one) => one === 'child' || one === 'youngPerson')
}

/** How views were gathered is asked of the grown-up who helped, and never in the child's way. */
export function isAskedInWay(way: Way, form: Pick<Form, 'kind'>): boolean {
  return way === 'child' && form.kind !== 'gathering'
}
