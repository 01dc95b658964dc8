import { use, useMemo } from 'react'
import { answerAt } from '../../entries/answers.ts'
import type { Form } from '../../generated/meta/form.ts'
import { todayHere } from '../clock.ts'
import type { CaseNow, Session } from '../session/contract.ts'
import { useCaseSoon } from '../useCase.tsx'
import { facts, loadedForm, roles, type LoadedForm } from './formFiles.ts'
import type { Teller } from './leaves.ts'
import { groupsOf, knownTo, stepsOf, type Group, type Step } from './steps.ts'

/** What one person tells: a contribution with how it was gathered, or the shared facts. */
export interface Telling {
  readonly now: CaseNow
  readonly teller: Teller
  /** The form that is answered; the first of `forms`. */
  readonly form: Form
  readonly forms: readonly LoadedForm[]
  readonly steps: readonly Step[]
  readonly groups: readonly Group[]
  /** True when this person may write in it. */
  readonly isMine: boolean
  /** It was begun with a newer version of its form than this page knows: some of it may not be in sight here. */
  readonly isNewer: boolean
}

/** How views were gathered is asked at the end of every contribution. */
const gathering = 'f17'

/** The form of the shared facts. */
export const factsForm = 'f01'

/** The part of a place: `facts`, or the id of a contribution. */
export function partOf(place: string): string {
  return place === 'facts' ? 'facts' : `contribution/${place}`
}

/**
 * Follows the case a moment behind, so that typing is never held up by counting how far everything is.
 *
 * @param withFacts the pages of the shared facts are walked too: a fact is being changed on the way
 * @returns undefined when there is no such contribution, or its form is not known to this version
 */
export function useTelling(session: Session, place: string, withFacts = false): Telling | undefined {
  const now = useCaseSoon(session)
  const { present, me } = now
  const part = partOf(place)
  const contribution = part === 'facts' ? undefined : part
  const about = answerAt(present, part, 'about/form')
  const formId = contribution === undefined ? factsForm : typeof about === 'string' ? about : ''
  const main = use(loadedForm(formId))
  const more = use(loadedForm(gathering))
  const asFacts = use(loadedForm(factsForm))
  const teller = useMemo<Teller>(
    () => ({
      present,
      me,
      role: me === undefined ? undefined : roles.get(me.role),
      facts,
      contribution,
    }),
    [present, me, contribution],
  )
  return useMemo(() => {
    if (main === undefined) return undefined
    const asksHow = contribution !== undefined && more !== undefined && formId !== gathering
    const own = asksHow ? [main, more] : [main]
    const forms = withFacts && asFacts !== undefined && asFacts !== main ? [...own, asFacts] : own
    const steps = stepsOf(teller, forms, knownTo(teller, todayHere()))
    const begunBy = contribution === undefined ? me?.id : answerAt(present, contribution, 'about/participant')
    return {
      now,
      teller,
      isNewer: Number(answerAt(present, part, 'about/version') ?? 1) > main.form.version,
      form: main.form,
      forms,
      steps,
      groups: groupsOf(steps),
      isMine: me !== undefined && begunBy === me.id,
    }
  }, [main, more, asFacts, withFacts, teller, contribution, formId, now, me, present, part])
}
