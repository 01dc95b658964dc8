import { ButtonLink, Link } from '../navigation.tsx'
import type { Place } from '../place.ts'
import { Screen } from '../Screen.tsx'
import type { Session } from '../session/contract.ts'
import { askedOn, filesBeside, linesOf, saidRows } from '../telling/answerWords.ts'
import { facts } from '../telling/formFiles.ts'
import { isUnkept, rowTitle, skipOf } from '../telling/leaves.ts'
import { Lines } from '../telling/Lines.tsx'
import { MediaView } from '../telling/MediaView.tsx'
import { NotThere } from '../telling/NotThere.tsx'
import { say } from '../telling/say.ts'
import { isAnswered, type Group, type Step } from '../telling/steps.ts'
import { useTelling, type Telling } from '../telling/useTelling.ts'
import { useCaseNow } from '../useCase.tsx'
import { questionAt } from './Tasks.tsx'

type CheckPlace = Extract<Place, { readonly at: 'check' }>

/** Everything that was answered, to read back and change; what is not answered is named and stops nothing. */
export function CheckScreen({ session, place }: { readonly session: Session; readonly place: CheckPlace }) {
  const now = useCaseNow(session)
  const telling = useTelling(session, place.part)
  if (telling === undefined) return <NotThere now={now} />
  const here = { case: place.case, part: place.part }
  const { groups, steps, teller, form } = telling
  const isContribution = teller.contribution !== undefined
  const open = openQuestions(telling, steps)
  const missing = open.filter(({ isRequired }) => isRequired)
  const said = groups.filter((group) => group.steps.some((step) => hasSaid(telling, step)))
  return (
    <Screen title={say('check.title')} back={{ at: 'tasks', ...here }} child={form.speaker === 'child'}>
      <h1 className="govuk-heading-l">{say('check.title')}</h1>
      <p className="govuk-body">{say('check.says')}</p>
      {said.length === 0 && <p className="govuk-inset-text">{say('check.nothing')}</p>}
      {said.map((group) => (
        <GroupSaid key={group.id} group={group} telling={telling} session={session} here={here} />
      ))}
      {missing.length > 0 && (
        <section aria-labelledby="missing">
          <h2 className="govuk-heading-m" id="missing">
            {say('check.missing')}
          </h2>
          <OpenList open={missing} here={here} />
        </section>
      )}
      {open.length > 0 && (
        <details className="govuk-details">
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">
              {open.length === 1 ? say('check.open.one') : say('check.open.many', { n: open.length })}
            </span>
          </summary>
          <div className="govuk-details__text">
            {isContribution && <p className="govuk-body">{say('check.open.says')}</p>}
            <OpenList open={open} here={here} />
          </div>
        </details>
      )}
      {isContribution ? (
        <ButtonLink to={{ at: 'hand-over', ...here }}>{say('check.on')}</ButtonLink>
      ) : (
        <ButtonLink to={{ at: 'child', case: place.case }}>
          {say('telling.child', { name: now.name || say('telling.unnamed') })}
        </ButtonLink>
      )}
      <p className="govuk-body">
        <Link to={{ at: 'tasks', ...here }}>{say('check.back')}</Link>
      </p>
    </Screen>
  )
}

interface Here {
  readonly case: string
  readonly part: string
}

interface OpenQuestion {
  readonly id: string
  readonly label: string
  readonly step: Step
  readonly isRequired: boolean
}

function openQuestions({ teller }: Telling, steps: readonly Step[]): OpenQuestion[] {
  return steps.flatMap((step) =>
    step.questions.flatMap((id): OpenQuestion[] => {
      const asked = askedOn(step.loaded.form, step.page, id, 'en-GB')
      if (asked === undefined || isUnkept(step.page, id, facts)) return []
      if (isAnswered(teller, step.page, id) || skipOf(teller, id) !== undefined) return []
      return [{ id, label: asked.words.label, step, isRequired: asked.question.required === true }]
    }),
  )
}

function hasSaid({ teller }: Telling, { page, questions }: Step): boolean {
  return questions.some(
    (id) => !isUnkept(page, id, facts) && (isAnswered(teller, page, id) || skipOf(teller, id) !== undefined),
  )
}

function OpenList({ open, here }: { readonly open: readonly OpenQuestion[]; readonly here: Here }) {
  return (
    <ul className="govuk-list govuk-list--bullet">
      {open.map(({ id, label, step }) => (
        <li key={id}>
          <Link to={checkedAt(here, step)}>{label}</Link>
        </li>
      ))}
    </ul>
  )
}

function checkedAt(here: Here, step: Step): Place {
  return { ...questionAt(here, step), back: 'check' } as Place
}

interface GroupSaidProps {
  readonly group: Group
  readonly telling: Telling
  readonly session: Session
  readonly here: Here
}

function GroupSaid({ group, telling, session, here }: GroupSaidProps) {
  const { teller, now } = telling
  const title = group.form.words['en-GB'].groups[group.group] ?? group.group
  return (
    <section aria-labelledby={`said-${group.id}`}>
      <h2 className="govuk-heading-m" id={`said-${group.id}`}>
        {title}
      </h2>
      <dl className="govuk-summary-list">
        {group.steps.flatMap((step) =>
          step.questions.flatMap((id) => {
            const asked = askedOn(step.loaded.form, step.page, id, 'en-GB')
            const skipped = skipOf(teller, id)
            if (asked === undefined || isUnkept(step.page, id, facts)) return []
            const isRows = step.page.rows === id
            const rows = isRows ? saidRows(teller, asked) : []
            const lines = isRows ? [] : linesOf(teller, asked)
            if (lines.length === 0 && rows.length === 0 && skipped === undefined) return []
            const files = isRows ? [] : filesBeside(teller, asked)
            return [
              <div className="govuk-summary-list__row" key={id}>
                <dt className="govuk-summary-list__key">{asked.words.label}</dt>
                <dd className="govuk-summary-list__value">
                  <Lines lines={lines} present={now.present} media={session.media} />
                  {files.map((hash) => (
                    <MediaView key={hash} media={session.media} hash={hash} about="" />
                  ))}
                  {rows.map((one, at) => (
                    <div key={one.row} className="oo-said-row">
                      <strong>
                        {rowTitle(teller, group.form, id, one.row) || say('check.rows', { n: at + 1 })}
                      </strong>
                      <Lines lines={one.lines} present={now.present} media={session.media} />
                    </div>
                  ))}
                  {skipped !== undefined && (
                    <span className="oo-quiet">
                      {say(skipped === 'later' ? 'check.later' : 'check.wontSay')}
                    </span>
                  )}
                </dd>
                <dd className="govuk-summary-list__actions">
                  <Link to={checkedAt(here, step)}>
                    {say('check.change')}
                    <span className="govuk-visually-hidden"> {asked.words.label}</span>
                  </Link>
                </dd>
              </div>,
            ]
          }),
        )}
      </dl>
    </section>
  )
}
