/** The path through a card of questions: a stone for each page. Pure. */
import type { Teller } from '../telling/leaves.ts'
import { progressOf, type Step } from '../telling/steps.ts'

export interface Stone {
  readonly id: string
  readonly look: 'here' | 'done' | 'ahead'
}

/** Stones in the order of the pages. The one stood upon is ‘here’, whatever is answered on it. */
export function stonesOf(teller: Teller, steps: readonly Step[], here: Step): Stone[] {
  return steps.map((step) => ({
    id: `${step.loaded.form.id}-${step.page.id}`,
    look: step === here ? 'here' : isPassed(teller, step) ? 'done' : 'ahead',
  }))
}

function isPassed(teller: Teller, step: Step): boolean {
  const progress = progressOf(teller, step)
  return progress === 'answered' || progress === 'skipped'
}
