import { answerAt } from '../../entries/answers.ts'
import { statusOf } from '../../entries/contribution.ts'
import { dayText } from '../../domain/dates.ts'
import { ButtonLink, Link } from '../navigation.tsx'
import type { Place } from '../place.ts'
import { Screen } from '../Screen.tsx'
import type { Session } from '../session/contract.ts'
import { NotThere } from '../telling/NotThere.tsx'
import { say } from '../telling/say.ts'
import { farOf, nextOpen, type Far, type Group, type Step } from '../telling/steps.ts'
import { partOf, useTelling, type Telling } from '../telling/useTelling.ts'
import { useCaseNow } from '../useCase.tsx'

type TasksPlace = Extract<Place, { readonly at: 'tasks' }>

/** Everything there is to tell in one contribution, in small pieces, with how far each is. */
export function TasksScreen({ session, place }: { readonly session: Session; readonly place: TasksPlace }) {
  const now = useCaseNow(session)
  const telling = useTelling(session, place.part)
  if (telling === undefined) return <NotThere now={now} />
  const { form, groups, teller, steps } = telling
  const words = form.words['en-GB']
  const here = { case: place.case, part: place.part }
  const isContribution = teller.contribution !== undefined
  const toldOf = answerAt(now.present, partOf(place.part), 'about/told')
  const isStarted = steps.some((step) => farOf(teller, [step]).state === 'done' && step.questions.length > 0)
  const next = nextOpen(teller, steps)
  return (
    <Screen title={words.title} back={{ at: 'child', case: place.case }} child={form.speaker === 'child'}>
      <h1 className="govuk-heading-l">{words.title}</h1>
      <StatusLine telling={telling} />
      <p className="govuk-body">{say('tasks.anyOrder')}</p>
      {isStarted && next !== undefined && (
        <ButtonLink to={questionAt(here, next)}>{say('tasks.goOn')}</ButtonLink>
      )}
      <h2 className="govuk-heading-m">{say('tasks.before')}</h2>
      <ul className="govuk-task-list">
        <Task
          id="readers"
          to={{ at: 'readers', ...here }}
          title={say('tasks.readers')}
          status={toldOf === undefined && isContribution ? say('tasks.toRead') : say('tasks.read')}
          isDone={toldOf !== undefined || !isContribution}
        />
      </ul>
      <h2 className="govuk-heading-m">{words.title}</h2>
      <ul className="govuk-task-list">
        {groups.map((group) => (
          <GroupTask key={group.id} group={group} telling={telling} here={here} />
        ))}
      </ul>
      <h2 className="govuk-heading-m">{say('tasks.after')}</h2>
      <ul className="govuk-task-list">
        <Task id="check" to={{ at: 'check', ...here }} title={say('tasks.check')} />
        {isContribution && (
          <Task id="hand-over" to={{ at: 'hand-over', ...here }} title={say('tasks.handOver')} />
        )}
      </ul>
      {!isContribution && <p className="govuk-body">{say('tasks.facts')}</p>}
    </Screen>
  )
}

interface Here {
  readonly case: string
  readonly part: string
}

/** The place of a page of questions. */
export function questionAt(here: Here, { loaded, page }: Step): Place {
  return { at: 'question', ...here, form: loaded.form.id, page: page.id }
}

function GroupTask({
  group,
  telling: { teller },
  here,
}: {
  readonly group: Group
  readonly telling: Telling
  readonly here: Here
}) {
  const far = farOf(teller, group.steps)
  const step = nextOpen(teller, group.steps)
  if (step === undefined) return null
  return (
    <Task
      id={group.id}
      to={questionAt(here, step)}
      title={group.form.words['en-GB'].groups[group.group] ?? group.group}
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

interface TaskProps {
  readonly id: string
  readonly to: Place
  readonly title: string
  readonly hint?: string | undefined
  readonly status?: string
  readonly isDone?: boolean
}

function Task({ id, to, title, hint, status, isDone = false }: TaskProps) {
  const ids = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(status === undefined ? [] : [`${id}-status`]),
  ]
  return (
    <li className="govuk-task-list__item govuk-task-list__item--with-link">
      <div className="govuk-task-list__name-and-hint">
        <Link to={to} className="govuk-link govuk-task-list__link" describedBy={ids.join(' ') || undefined}>
          {title}
        </Link>
        {hint !== undefined && (
          <div id={`${id}-hint`} className="govuk-task-list__hint">
            {hint}
          </div>
        )}
      </div>
      {status !== undefined && (
        <div className="govuk-task-list__status" id={`${id}-status`}>
          {isDone ? status : <strong className="govuk-tag">{status}</strong>}
        </div>
      )}
    </li>
  )
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
      <strong>{say(key[status.kind], { day: dayText(status.on) })}</strong>
    </p>
  )
}
