/** ‘Tired today? Three short questions’: which ones. */
import type { QuestionType } from '../../catalogue/shapes.ts'
import { isGuarded, isUnkept, type Teller } from './leaves.ts'
import { progressOf, type Step } from './steps.ts'

/** From the quickest answer to the slowest; what is not here is never called short. */
const quickest: readonly QuestionType[] = [
  'yesNo',
  'faces3',
  'yesNoNotSure',
  'faces5',
  'chooseOne',
  'slider',
  'symbols',
  'chooseMany',
  'number',
  'shortText',
]

/**
 * The shortest pages that are still open, shortest first and otherwise in their order: one kept question each, answered
 * by a choice or a few words. What was skipped is left in peace.
 */
export function shortSteps(teller: Teller, steps: readonly Step[], count = 3): Step[] {
  return steps
    .flatMap((step, at) => {
      const [id, ...more] = step.questions
      const type = id === undefined ? undefined : step.page.questions[id]?.type
      const speed = type === undefined ? -1 : quickest.indexOf(type)
      if (id === undefined || more.length > 0 || speed < 0 || step.page.rows !== undefined) return []
      if (isUnkept(step.page, id, teller.facts) || isGuarded(id, teller.facts)) return []
      return progressOf(teller, step) === 'open' ? [{ step, at, speed }] : []
    })
    .sort((a, b) => a.step.page.minutes - b.step.page.minutes || a.speed - b.speed || a.at - b.at)
    .slice(0, count)
    .map(({ step }) => step)
}
