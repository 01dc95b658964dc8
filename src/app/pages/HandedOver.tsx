import { statusOf } from '../../entries/contribution.ts'
import { dayHere } from '../whenText.ts'
import { ButtonLink, Link } from '../navigation.tsx'
import type { Place } from '../place.ts'
import { Screen } from '../Screen.tsx'
import type { Session } from '../session/contract.ts'
import { nameOf } from '../telling/NotThere.tsx'
import { say } from '../telling/say.ts'
import { partOf } from '../telling/useTelling.ts'
import { useCaseNow } from '../useCase.tsx'
import { Panel } from '../Panel.tsx'

type HandedOverPlace = Extract<Place, { readonly at: 'handed-over' }>

/** After handing over or taking back: what was done, and what comes next. */
export function HandedOverScreen({
  session,
  place,
}: {
  readonly session: Session
  readonly place: HandedOverPlace
}) {
  const now = useCaseNow(session)
  const status = statusOf(now.present, partOf(place.part))
  const title = say(status.kind === 'withdrawn' ? 'handedOver.takenBack.title' : 'handedOver.title')
  const of = { case: place.case }
  return (
    <Screen title={title} back={{ at: 'tasks', ...of, part: place.part }}>
      <Panel title={title}>
        {'on' in status ? say('handedOver.panel', { day: dayHere(status.on) }) : undefined}
      </Panel>
      <h2 className="govuk-heading-m">{say('handedOver.next')}</h2>
      <p className="govuk-body">{say('handedOver.send.says')}</p>
      <ButtonLink to={{ at: 'file', ...of }}>{say('handedOver.send')}</ButtonLink>
      <p className="govuk-body">
        <Link to={{ at: 'papers', ...of }}>{say('handedOver.papers')}</Link>
        <br />
        {say('handedOver.papers.says')}
      </p>
      <p className="govuk-body">
        <Link to={{ at: 'child', ...of }}>{say('handedOver.child', { name: nameOf(now) })}</Link>
      </p>
    </Screen>
  )
}
