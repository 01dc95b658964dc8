import { statusOf } from '../../entries/contribution.ts'
import { dayHere } from '../whenText.ts'
import { goTo, Link } from '../navigation.tsx'
import type { Place } from '../place.ts'
import { Screen } from '../Screen.tsx'
import type { Session } from '../session/contract.ts'
import { NotThere } from '../telling/NotThere.tsx'
import { ReaderList } from '../telling/ReaderList.tsx'
import { say } from '../telling/say.ts'
import { isAnswered, progressOf } from '../telling/steps.ts'
import { useTelling } from '../telling/useTelling.ts'
import { useCaseNow } from '../useCase.tsx'
import { questionAt } from '../telling/questionAt.ts'

type HandOverPlace = Extract<Place, { readonly at: 'hand-over' }>

/** Saying that this is what one wants to say; who reads it is told again. Nothing is sent. */
export function HandOverScreen({
  session,
  place,
}: {
  readonly session: Session
  readonly place: HandOverPlace
}) {
  const now = useCaseNow(session)
  const telling = useTelling(session, place.part)
  const contribution = telling?.teller.contribution
  if (telling === undefined || contribution === undefined) return <NotThere now={now} />
  const { form, steps, teller, isMine } = telling
  const isChild = form.speaker === 'child'
  const here = { case: place.case, part: place.part }
  const status = statusOf(now.present, contribution)
  const isOut = status.kind === 'handedOver' || status.kind === 'changedSince'
  const open = steps.filter((step) => progressOf(teller, step) === 'open').length
  const isEmpty = !steps.some(({ page, questions }) =>
    questions.some((id) => page.questions[id]?.fact !== true && isAnswered(teller, page, id)),
  )
  const both = [...(now.present.get(contribution)?.values() ?? [])].filter(({ others }) => others.length > 0)
  // How it was told is asked of the grown-up who helped; the child's own way leads past it.
  const gathering = steps.find(({ loaded }) => loaded.form.kind === 'gathering' && form.kind !== 'gathering')
  const done = (): void => goTo({ at: 'handed-over', ...here }, { instead: true })
  return (
    <Screen title={say('handOver.title')} back={{ at: 'check', ...here }} child={isChild}>
      <h1 className="govuk-heading-l">{say(isChild ? 'handOver.child.title' : 'handOver.title')}</h1>
      {isOut && (
        <p className="govuk-body">
          <strong>
            {say(status.kind === 'handedOver' ? 'tasks.handedOver' : 'tasks.changed', {
              day: dayHere(status.on),
            })}
          </strong>
        </p>
      )}
      <p className="govuk-body">{say(isChild ? 'handOver.child.says' : 'handOver.says')}</p>
      <ReaderList telling={telling} />
      <p className="govuk-body">{say('handOver.later')}</p>
      {open > 0 && !isEmpty && <p className="govuk-body">{say('handOver.open', { n: open })}</p>}
      {both.length > 0 && <p className="govuk-inset-text">{say('handOver.both', { n: both.length })}</p>}
      {!isMine ? (
        <p className="govuk-inset-text">{say('handOver.other')}</p>
      ) : isEmpty ? (
        <p className="govuk-inset-text">{say('handOver.empty')}</p>
      ) : (
        <>
          <p className="govuk-body">{say('handOver.nothingSent')}</p>
          <div className="govuk-button-group">
            <button
              type="button"
              className="govuk-button"
              onClick={() => {
                session.handOver(contribution)
                done()
              }}
            >
              {say(isOut ? 'handOver.again' : isChild ? 'handOver.child.button' : 'handOver.button')}
            </button>
            <Link to={{ at: 'tasks', ...here }}>{say('handOver.notYet')}</Link>
          </div>
        </>
      )}
      {isChild && gathering !== undefined && (
        <p className="govuk-body">
          <Link to={questionAt(here, gathering)}>{say('handOver.gathering')}</Link>
        </p>
      )}
      {isMine && isOut && (
        <>
          <h2 className="govuk-heading-m">{say('handOver.takeBack')}</h2>
          <p className="govuk-body">{say('handOver.takeBack.says')}</p>
          <button
            type="button"
            className="govuk-button govuk-button--secondary"
            onClick={() => {
              session.withdraw(contribution)
              done()
            }}
          >
            {say('handOver.takeBack')}
          </button>
        </>
      )}
    </Screen>
  )
}
