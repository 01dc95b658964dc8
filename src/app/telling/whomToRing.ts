/** Which line to name to somebody who is asked: Childline is for those under 19. */
import { derivedFrom } from '../../catalogue/asked.ts'
import { answerAt, heldAt } from '../../entries/answers.ts'
import { answerIn } from '../../entries/entry.ts'
import { listedForm } from '../roleFiles.ts'
import type { CaseNow } from '../session/contract.ts'

/** `either`: nobody has told the age, and the person may be 19 or more. */
export type Ring = 'childline' | 'samaritans' | 'either'

/** From this birthday on Childline is for others. */
const tooOld = 19

/**
 * By the age of the person whom the case is about. Without a birthday, `either` for a young person and for a form or a
 * school year of those over 16.
 *
 * @param part the contribution in which somebody answers
 * @param today 'YYYY-MM-DD'
 */
export function whomToRing(
  { present, me }: Pick<CaseNow, 'present' | 'me'>,
  part: string,
  today: string,
): Ring {
  const told = heldAt(present, 'facts', 'core.year/chosen')?.shown
  const { age, formBand } = derivedFrom({
    dateOfBirth: answerAt(present, 'facts', 'core.dob'),
    schoolYear: told && answerIn(told.value),
    toldOn: told?.at.slice(0, 10),
    today,
  })
  if (age !== undefined) return age < tooOld ? 'childline' : 'samaritans'
  const form = answerAt(present, part, 'about/form')
  const bands = [formBand, typeof form === 'string' ? listedForm(form)?.band : undefined]
  const isOlder = bands.some((band) => band === 'P16' || band === 'YA')
  return isOlder || me?.role === 'young-person' ? 'either' : 'childline'
}
