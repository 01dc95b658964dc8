import { useEffect, useState } from 'react'
import { ButtonLink, Link } from '../navigation.tsx'
import { Screen } from '../Screen.tsx'
import { nextInRun, runText } from '../telling/run.ts'
import { shortSteps } from '../telling/shortSteps.ts'
import { say as sayTelling } from '../telling/say.ts'
import { questionAt } from '../telling/questionAt.ts'
import { useOfCase } from '../useCase.tsx'
import type { BesideProps } from './besideProps.ts'
import { GoBack } from './GoBack.tsx'
import { say } from './say.ts'

/** A stop that is offered between two questions. It is no lock: going on is one press. */
export function PauseScreen({ session, place }: BesideProps) {
  const here = { case: place.case, part: place.part }
  return (
    <Screen title={say('pause.title')} back={{ at: 'tasks', ...here }} child>
      <h1 className="govuk-heading-l">{say('pause.title')}</h1>
      <p className="govuk-body">{say('pause.says')}</p>
      <div className="govuk-button-group">
        <GoBack session={session} part={place.part} title={say('pause.on')} />
        <ButtonLink to={{ at: 'way', ...here, what: 'rest' }} look="second">
          {say('pause.stop')}
        </ButtonLink>
      </div>
    </Screen>
  )
}

/** Somebody is tired: all is saved, and it opens where they stopped. */
export function RestScreen({ session, place }: BesideProps) {
  const unsaved = useOfCase(session, ({ saving }) => saving.unsaved > 0 || saving.trouble !== undefined)
  useEffect(() => void session.flush(), [session])
  const here = { case: place.case, part: place.part }
  return (
    <Screen title={say('rest.title')} back={{ at: 'child', case: place.case }} child>
      <Sleeping />
      <h1 className="govuk-heading-l">{say('rest.title')}</h1>
      <p className="govuk-body" role="status">
        {unsaved ? say('rest.notSaved') : say('rest.says')}
      </p>
      <p className="govuk-body">{say('rest.back')}</p>
      {!unsaved && <p className="govuk-body">{say('rest.notLost')}</p>}
      <GoBack session={session} part={place.part} look="second" />
      <p className="govuk-body">
        <Link to={{ at: 'tasks', ...here }}>{sayTelling('question.list')}</Link>
      </p>
    </Screen>
  )
}

/** After three short questions. */
export function ThanksScreen({ session, place, telling }: BesideProps) {
  const { teller, steps } = telling
  const here = { case: place.case, part: place.part }
  const [run] = useState(() => runText(shortSteps(teller, steps)))
  const next = nextInRun(run, steps)
  useEffect(() => void session.flush(), [session])
  return (
    <Screen
      title={say('thanks.title')}
      back={{ at: 'tasks', ...here }}
      child={telling.form.speaker === 'child'}
    >
      <h1 className="govuk-heading-l">{say('thanks.title')}</h1>
      <p className="govuk-body">{say('thanks.says')}</p>
      <ButtonLink to={{ at: 'tasks', ...here }}>{say('thanks.list')}</ButtonLink>
      {next !== undefined && (
        <p className="govuk-body">
          <Link to={{ ...questionAt(here, next.step), run: next.rest }}>{say('thanks.more')}</Link>
        </p>
      )}
    </Screen>
  )
}

/** A moon over a hill: nothing moves. */
function Sleeping() {
  return (
    <svg className="oo-rest" viewBox="0 0 160 100" aria-hidden="true" focusable="false">
      <path className="oo-rest__moon" d="M96 18a26 26 0 1 0 20 44a21 21 0 1 1 -20 -44z" />
      <path className="oo-rest__hill" d="M0 100 Q48 58 92 82 T160 78 V100z" />
    </svg>
  )
}
