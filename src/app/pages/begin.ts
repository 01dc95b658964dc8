import { goTo } from '../navigation.tsx'
import { listedForm } from '../roleFiles.ts'
import type { CaseNow, Session } from '../session/contract.ts'

/**
 * Begins a form and goes to it.
 *
 * @param because why a form for another age is given; kept with what is told
 */
export function begin(session: Session, now: CaseNow, form: string, because?: string): void {
  const part = session.startContribution(form, speakerFor(form, now), listedForm(form)?.version ?? 1)
  const band = listedForm(form)?.band
  if (band !== undefined) session.answer(part, 'about/band', band)
  if (because !== undefined) session.answer(part, 'about/bandReason', because)
  // Whoever begins something and leaves at once still finds it begun.
  void session.flush()
  goTo({ at: 'readers', case: now.case, part: part.slice('contribution/'.length) })
}

/** Whose words they will be. Started by a helper’s hand, a child’s words are still the child’s. */
function speakerFor(form: string, { me }: CaseNow): string {
  const speaker = listedForm(form)?.speaker ?? 'anyone'
  return speaker === 'child' && me?.role === 'young-person' ? 'youngPerson' : speaker
}
