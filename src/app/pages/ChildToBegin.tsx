import { answerAt } from '../../entries/answers.ts'
import { contributionsIn } from '../../entries/contribution.ts'
import { usualSchoolYear } from '../../domain/dates.ts'
import { sayFrom } from '../../catalogue/say.ts'
import file from '../../../schemas/screens/child.en-GB.json'
import { todayHere } from '../clock.ts'
import { goTo, Link } from '../navigation.tsx'
import { formSays, formTitle, kindOfForm, speakerOfForm } from '../roleFiles.ts'
import type { CaseNow, Session } from '../session/contract.ts'
import { minutesOfForm } from '../formMinutes.ts'
import { roles } from '../telling/formFiles.ts'

const say = sayFrom(file.labels)

/** What the person at this device may begin, each with what it is for and how long it takes. */
export function ToBegin({ session, now }: { readonly session: Session; readonly now: CaseNow }) {
  const forms = formsToBegin(now, todayHere())
  const name = now.name === '' ? say('child.ofUnnamed') : now.name
  const isOwn = now.me?.role === 'young-person'
  const mayWrite = now.lock === 'writing'
  if (now.me !== undefined && formsOf(now).length === 0) {
    return <p className="govuk-inset-text">{say('child.start.none')}</p>
  }
  if (forms.length === 0) return null
  const begin = (form: string): void => {
    const part = session.startContribution(form, speakerFor(form, now))
    // Whoever begins something and leaves at once still finds it begun.
    void session.flush()
    goTo({ at: 'readers', case: now.case, part: part.slice('contribution/'.length) })
  }
  return (
    <section aria-labelledby="to-begin">
      <h2 className="govuk-heading-m" id="to-begin">
        {say('child.start')}
      </h2>
      <ul className="oo-cards">
        {forms.map((form) => (
          <li key={form}>
            {kindOfForm(form) === 'facts' ? (
              <Link to={{ at: 'tasks', case: now.case, part: 'facts' }}>{formTitle(form)}</Link>
            ) : (
              <h3 className="govuk-heading-s">{formTitle(form)}</h3>
            )}
            <p className="govuk-body">{formSays(form, name, isOwn)}</p>
            <p className="govuk-body-s">{minutesText(minutesOfForm(form))}</p>
            {kindOfForm(form) !== 'facts' && (
              <button
                type="button"
                className="govuk-button govuk-button--secondary"
                disabled={!mayWrite}
                onClick={() => begin(form)}
              >
                {say('child.start.go')}
                <span className="govuk-visually-hidden"> {formTitle(form)}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/**
 * The forms of my role that I have not begun. The facts are always among them: they are everybody’s, and never
 * finished. How views were gathered is asked with the views. Once the birthday is known, a child before year 7 is
 * not offered the pages for older ones, and for an older one those come first.
 */
export function formsToBegin(now: Pick<CaseNow, 'present' | 'me'>, today: string): readonly string[] {
  const { present, me } = now
  const begun = new Set(
    contributionsIn(present)
      .filter((part) => answerAt(present, part, 'about/participant') === me?.id)
      .map((part) => answerAt(present, part, 'about/form')),
  )
  const forms = formsOf(now).filter((form) => !begun.has(form) && kindOfForm(form) !== 'gathering')
  const isOlder = isSecondary(now, today)
  if (isOlder === undefined) return forms
  return isOlder ? swapped(forms, 'f03', 'f04') : forms.filter((form) => form !== 'f04')
}

function formsOf({ me }: Pick<CaseNow, 'me'>): readonly string[] {
  return roles.get(me?.role ?? '')?.forms ?? []
}

/** Year 7 and later; undefined when nobody has told the birthday. */
function isSecondary({ present }: Pick<CaseNow, 'present'>, today: string): boolean | undefined {
  const birth = answerAt(present, 'facts', 'core.dob')
  const year = typeof birth === 'string' ? usualSchoolYear(birth, today) : undefined
  return year === undefined ? undefined : year >= 7
}

function swapped(forms: readonly string[], one: string, other: string): readonly string[] {
  if (!forms.includes(one) || !forms.includes(other)) return forms
  return forms.map((form) => (form === one ? other : form === other ? one : form))
}

/** Whose words they will be. Started by a helper’s hand, a child’s words are still the child’s. */
function speakerFor(form: string, { me }: CaseNow): string {
  const speaker = speakerOfForm(form) ?? 'anyone'
  return speaker === 'child' && me?.role === 'young-person' ? 'youngPerson' : speaker
}

function minutesText(minutes: number): string {
  if (minutes < 45) return say('child.minutes.minutes', { minutes })
  const hours = Math.round(minutes / 60)
  return say('child.minutes.hour', {
    hours: hours <= 1 ? say('child.hours.one') : say('child.hours.many', { hours }),
  })
}
