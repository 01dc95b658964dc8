import { answerAt } from '../../entries/answers.ts'
import type { Place } from '../place.ts'
import type { Session } from '../session/contract.ts'
import { screensOf } from '../way/oneAtATime.ts'
import { questionAt } from './questionAt.ts'
import { nextInRun } from './run.ts'
import type { Step } from './steps.ts'
import { partOf, type Telling } from './useTelling.ts'

export type QuestionPlace = Extract<Place, { readonly at: 'question' }>

/**
 * The place after this one: the next question of the page in the child's way; back where the person came from; the
 * next of a short run; else the next page, else checking. After the child's own questions come those who will read.
 */
export function nextPlace(
  session: Session,
  telling: Telling,
  step: Step,
  place: QuestionPlace,
  isInWay: boolean,
): Place {
  const here = { case: place.case, part: place.part }
  const { resume: _, ...going } = place
  const screens = isInWay ? screensOf(step.page, step.questions, place.row) : []
  const later = screens[screens.indexOf(place.ask ?? '') + 1]
  if (place.ask !== undefined && later !== undefined) return { ...going, ask: later }
  if (place.row !== undefined) return withoutRow(going)
  if (place.run !== undefined) {
    const next = nextInRun(place.run, telling.steps)
    return next === undefined
      ? { at: 'way', ...here, what: 'thanks' }
      : { ...questionAt(here, next.step), run: next.rest }
  }
  if (isInWay && step.questions.includes('end.agree')) {
    const said = answerAt(session.now().present, partOf(place.part), 'end.agree')
    if (said === 'notNow') return { at: 'way', ...here, what: 'rest' }
  }
  if (place.back === 'check') return { at: 'check', ...here }
  if (place.back === 'play-back') return { at: 'way', ...here, what: 'play-back' }
  if (place.back !== undefined) {
    const from = telling.steps.find(({ page }) => page.id === place.back)
    if (from !== undefined) return questionAt(here, from)
  }
  const next = telling.steps[telling.steps.indexOf(step) + 1]
  if (isInWay && (next === undefined || next.loaded.form.kind === 'gathering')) return endOf(telling, here)
  return next === undefined || (next.loaded.form.id !== place.form && place.back !== undefined)
    ? { at: 'check', ...here }
    : questionAt(here, next)
}

/** A form that has asked whether it is right goes on to its readers; any other is read back first. */
function endOf({ steps }: Telling, here: { readonly case: string; readonly part: string }): Place {
  const wasAsked = steps.some(({ questions }) => questions.includes('end.agree'))
  return wasAsked ? { at: 'hand-over', ...here } : { at: 'way', ...here, what: 'play-back' }
}

export function withoutRow(place: QuestionPlace): QuestionPlace {
  const { row: _row, ask: _ask, ...list } = place
  return list
}
