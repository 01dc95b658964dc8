import { formWords } from '../../catalogue/form.ts'
import { languageNow } from '../../catalogue/say.ts'
import { answerAt } from '../../entries/answers.ts'
import { statusOf } from '../../entries/contribution.ts'
import { dayHere } from '../whenText.ts'
import { ButtonLink, Link } from '../navigation.tsx'
import type { Place } from '../place.ts'
import { Screen } from '../Screen.tsx'
import type { Session } from '../session/contract.ts'
import { questionAt } from '../telling/questionAt.ts'
import { NotThere } from '../telling/NotThere.tsx'
import { say } from '../telling/say.ts'
import { cardsOf, type Card } from '../telling/cards.ts'
import { nextInRun, runText } from '../telling/run.ts'
import { shortSteps } from '../telling/shortSteps.ts'
import { farOf, nextOpen, type Far } from '../telling/steps.ts'
import { partOf, useTelling, type Telling } from '../telling/useTelling.ts'
import { mayChooseWay } from '../way/chosenWay.ts'
import { useCaseNow } from '../useCase.tsx'
import { Task, TaskList } from '../TaskList.tsx'
import { Words } from '../../forms/Words.tsx'

type TasksPlace = Extract<Place, { readonly at: 'tasks' }>

/** Everything there is to tell in one contribution, in small pieces, with how far each is. */
export function TasksScreen({ session, place }: { readonly session: Session; readonly place: TasksPlace }) {
  const now = useCaseNow(session)
  const telling = useTelling(session, place.part)
  if (telling === undefined) return <NotThere now={now} />
  const { form, groups, teller, steps, isNewer } = telling
  const words = formWords(form, languageNow())
  const here = { case: place.case, part: place.part }
  const isContribution = teller.contribution !== undefined
  const toldOf = answerAt(now.present, partOf(place.part), 'about/told')
  const isStarted = steps.some((step) => farOf(teller, [step]).state === 'done' && step.questions.length > 0)
  const next = nextOpen(teller, steps)
  const mayWay = isContribution && mayChooseWay(now.present, partOf(place.part), form)
  return (
    <Screen title={words.title} back={{ at: 'child', case: place.case }} child={form.speaker === 'child'}>
      <h1 className="govuk-heading-l">
        <Words of={{ form }}>{words.title}</Words>
      </h1>
      <StatusLine telling={telling} />
      {isNewer && <p className="govuk-inset-text">{say('telling.newer')}</p>}
      <p className="govuk-body">{say('tasks.anyOrder')}</p>
      {isStarted && next !== undefined && (
        <ButtonLink to={questionAt(here, next)}>{say('tasks.goOn')}</ButtonLink>
      )}
      <TiredToday telling={telling} here={here} />
      {mayWay && (
        <p className="govuk-body">
          <Link to={{ at: 'way', ...here, what: 'settings' }}>{say('tasks.way')}</Link>
        </p>
      )}
      <h2 className="govuk-heading-m">{say('tasks.before')}</h2>
      <TaskList>
        <Task
          id="readers"
          to={{ at: 'readers', ...here }}
          title={say('tasks.readers')}
          status={toldOf === undefined && isContribution ? say('tasks.toRead') : say('tasks.read')}
          isDone={toldOf !== undefined || !isContribution}
        />
      </TaskList>
      <h2 className="govuk-heading-m">
        <Words of={{ form }}>{words.title}</Words>
      </h2>
      <TaskList>
        {cardsOf(groups).map((card) => (
          <CardTask key={card.id} card={card} telling={telling} here={here} />
        ))}
      </TaskList>
      <h2 className="govuk-heading-m">{say('tasks.after')}</h2>
      <TaskList>
        <Task id="check" to={{ at: 'check', ...here }} title={say('tasks.check')} />
        {isContribution && (
          <Task id="hand-over" to={{ at: 'hand-over', ...here }} title={say('tasks.handOver')} />
        )}
      </TaskList>
      {!isContribution && <p className="govuk-body">{say('tasks.facts')}</p>}
      <h2 className="govuk-heading-m">{say('tasks.paper')}</h2>
      <ul className="govuk-list">
        <li>
          <Link to={{ at: 'blank', ...here }}>{say('tasks.print')}</Link>
        </li>
        <li>
          <Link to={{ at: 'paper-in', ...here }}>{say('tasks.typeIn')}</Link>
        </li>
      </ul>
    </Screen>
  )
}

/** For whoever has no strength for more today. Shown as long as there is something short to ask. */
function TiredToday({
  telling: { teller, steps },
  here,
}: {
  readonly telling: Telling
  readonly here: Here
}) {
  const short = shortSteps(teller, steps)
  const first = nextInRun(runText(short), steps)
  if (first === undefined) return null
  return (
    <p className="govuk-body">
      <Link to={{ ...questionAt(here, first.step), run: first.rest }}>
        {short.length === 3 ? say('tasks.tired') : say('tasks.tired.few')}
      </Link>
    </p>
  )
}

interface Here {
  readonly case: string
  readonly part: string
}

/** One card of about ten minutes; it opens at its first page that is open. */
function CardTask({
  card: { id, group, part, of, steps },
  telling: { teller },
  here,
}: {
  readonly card: Card
  readonly telling: Telling
  readonly here: Here
}) {
  const far = farOf(teller, steps)
  const step = nextOpen(teller, steps)
  if (step === undefined) return null
  const title = formWords(group.form, languageNow()).groups[group.group] ?? group.group
  return (
    <Task
      id={id}
      to={questionAt(here, step)}
      title={
        of === 1 ? (
          <Words of={{ form: group.form, group: group.group }}>{title}</Words>
        ) : (
          say('tasks.card', { title, part, of })
        )
      }
      hint={far.state === 'done' ? undefined : minutesText(far.minutes)}
      status={farText(far)}
      isDone={far.state === 'done'}
    />
  )
}

function farText(far: Far): string {
  if (far.state === 'done') return say('tasks.done')
  if (far.state === 'notStarted') return say('tasks.notStarted')
  return say('tasks.inProgress', { answered: far.answered, of: far.of })
}

export function minutesText(minutes: number): string {
  return minutes <= 1 ? say('tasks.minutes.one') : say('tasks.minutes.many', { minutes })
}

function StatusLine({ telling: { teller, now } }: { readonly telling: Telling }) {
  if (teller.contribution === undefined) return null
  const status = statusOf(now.present, teller.contribution)
  if (status.kind === 'notStarted' || status.kind === 'inProgress') {
    return <p className="govuk-body oo-quiet">{say('tasks.notYet')}</p>
  }
  const key = {
    handedOver: 'tasks.handedOver',
    changedSince: 'tasks.changed',
    withdrawn: 'tasks.withdrawn',
  } as const
  return (
    <p className="govuk-body">
      <strong>{say(key[status.kind], { day: dayHere(status.on) })}</strong>
    </p>
  )
}
