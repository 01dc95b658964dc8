/** Which forms the person at this device may begin now. */
import { answerAt, heldAt } from '../../entries/answers.ts'
import { contributionsIn, statusOf } from '../../entries/contribution.ts'
import { answerIn } from '../../entries/entry.ts'
import { derivedFrom, type Derived } from '../../catalogue/asked.ts'
import type { ListedForm } from '../../generated/formList.ts'
import { listedForm } from '../roleFiles.ts'
import type { CaseNow } from '../session/contract.ts'
import { roles } from '../telling/formFiles.ts'

type Now = Pick<CaseNow, 'present' | 'me'>
type Occasion = NonNullable<ListedForm['occasion']>

export interface ToBegin {
  /** By occasion, those of the story first. */
  readonly offered: readonly { readonly occasion: Occasion; readonly forms: readonly string[] }[]
  /** Made for another age than the child's: they may be given, and why is kept. */
  readonly otherAges: readonly string[]
}

const occasions: readonly Occasion[] = ['story', 'draft', 'review', 'papers']

/**
 * The forms of my role that I have not begun. The facts are always among them: they are everybody’s, and never
 * finished. How views were gathered is asked with the views. A review comes every year: its forms are offered again
 * once they were handed over. While nobody has told the birthday, every age is offered.
 *
 * @param today 'YYYY-MM-DD'
 */
export function formsToBegin(now: Now, today: string): ToBegin {
  const mine = (roles.get(now.me?.role ?? '')?.forms ?? []).filter((form) => mayBegin(now, form))
  const usual = bandOf(now, today)
  const isUsual = (form: string): boolean => {
    const band = listedForm(form)?.band
    return band === undefined || usual === undefined || band === usual
  }
  return {
    offered: occasions
      .map((occasion) => ({
        occasion,
        forms: mine.filter((form) => isUsual(form) && occasionOf(form) === occasion),
      }))
      .filter(({ forms }) => forms.length > 0),
    otherAges: mine.filter((form) => !isUsual(form)),
  }
}

function mayBegin({ present, me }: Now, form: string): boolean {
  const kind = listedForm(form)?.kind
  if (kind === undefined || kind === 'gathering') return false
  const begun = contributionsIn(present).filter(
    (part) =>
      answerAt(present, part, 'about/participant') === me?.id &&
      answerAt(present, part, 'about/form') === form,
  )
  const isYearly = occasionOf(form) === 'review'
  return begun.every((part) => isYearly && statusOf(present, part).kind === 'handedOver')
}

function occasionOf(form: string): Occasion {
  return listedForm(form)?.occasion ?? 'story'
}

/**
 * The age band whose form the child would usually be given, by the birthday: a form fits an age, with whomever the
 * child is taught. Without one, by the school year that was told. From 16 to 25 one form serves.
 */
function bandOf({ present }: Now, today: string): Derived['formBand'] | undefined {
  const dateOfBirth = answerAt(present, 'facts', 'core.dob')
  const told = dateOfBirth === undefined ? heldAt(present, 'facts', 'core.year/chosen')?.shown : undefined
  const schoolYear = told && answerIn(told.value)
  const band = derivedFrom({ dateOfBirth, schoolYear, toldOn: told?.at.slice(0, 10), today }).formBand
  return band === 'YA' ? 'P16' : band
}
