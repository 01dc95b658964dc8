import { lazy, useEffect } from 'react'
import { sayFrom } from '../../catalogue/say.ts'
import file from '../../../schemas/screens/child.en-GB.json'
import { Details } from '../../forms/Details.tsx'
import { todayHere } from '../clock.ts'
import { Link } from '../navigation.tsx'
import { formSays, formTitle, kindOfForm, listedForm } from '../roleFiles.ts'
import type { CaseNow, Session } from '../session/contract.ts'
import { fetchAhead, roles } from '../telling/formFiles.ts'
import { begin } from './begin.ts'
import { formsToBegin } from './formsToBegin.ts'

const say = sayFrom(file.labels)

const OtherAges = lazy(async () => ({ default: (await import('./OtherAges.tsx')).OtherAges }))

interface ToBeginProps {
  readonly session: Session
  readonly now: CaseNow
}

/** What the person at this device may begin, each with what it is for and how long it takes. */
export function ToBegin({ session, now }: ToBeginProps) {
  const { offered, otherAges } = formsToBegin(now, todayHere())
  const advice = offered.flatMap(({ forms }) => forms.filter((form) => kindOfForm(form) === 'advice'))
  useKept(advice.join(' '))
  if (now.me !== undefined && (roles.get(now.me.role)?.forms ?? []).length === 0) {
    return <p className="govuk-inset-text">{say('child.start.none')}</p>
  }
  if (offered.length === 0 && otherAges.length === 0) return null
  return (
    <section aria-labelledby="to-begin">
      <h2 className="govuk-heading-m" id="to-begin">
        {say('child.start')}
      </h2>
      {offered.map(({ occasion, forms }) =>
        occasion === 'story' ? (
          <Offered key={occasion} forms={forms} session={session} now={now} />
        ) : (
          <Details key={occasion} summary={say(`child.start.${occasion}`)}>
            <Offered forms={forms} session={session} now={now} />
          </Details>
        ),
      )}
      {otherAges.length > 0 && <OtherAges forms={otherAges} session={session} now={now} />}
    </section>
  )
}

/** Long enough for the page to stand there first, in milliseconds. */
const keepAfter = 1000

/**
 * Forms of advice do not come with the first visit, for a family never needs them: whoever may begin one has it kept
 * here while there is a signal, and can begin without.
 *
 * @param forms ids, with spaces between
 */
function useKept(forms: string): void {
  useEffect(() => {
    if (forms === '') return
    const timer = setTimeout(() => {
      for (const form of forms.split(' ')) void fetchAhead(form)
    }, keepAfter)
    return () => clearTimeout(timer)
  }, [forms])
}

function Offered({ forms, session, now }: ToBeginProps & { readonly forms: readonly string[] }) {
  const name = now.name === '' ? say('child.ofUnnamed') : now.name
  const isOwn = now.me?.role === 'young-person'
  return (
    <ul className="oo-cards">
      {forms.map((form) => (
        <li key={form}>
          {kindOfForm(form) === 'facts' ? (
            <Link to={{ at: 'tasks', case: now.case, part: 'facts' }}>{formTitle(form)}</Link>
          ) : (
            <h3 className="govuk-heading-s">{formTitle(form)}</h3>
          )}
          <p className="govuk-body">{formSays(form, name, isOwn)}</p>
          <p className="govuk-body-s">{minutesText(listedForm(form)?.minutes ?? 60)}</p>
          {kindOfForm(form) !== 'facts' && (
            <button
              type="button"
              className="govuk-button govuk-button--secondary"
              disabled={now.lock !== 'writing'}
              onClick={() => begin(session, now, form)}
            >
              {say('child.start.go')}
              <span className="govuk-visually-hidden"> {formTitle(form)}</span>
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}

function minutesText(minutes: number): string {
  if (minutes < 45) return say('child.minutes.minutes', { minutes })
  const hours = Math.round(minutes / 60)
  return say('child.minutes.hour', {
    hours: hours <= 1 ? say('child.hours.one') : say('child.hours.many', { hours }),
  })
}
