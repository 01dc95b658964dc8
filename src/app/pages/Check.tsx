import { Words } from '../../forms/Words.tsx'
import { languageNow } from '../../catalogue/say.ts'
import { askedOn, formWords, type AskedQuestion } from '../../catalogue/form.ts'
import { ButtonLink, Link } from '../navigation.tsx'
import type { Place } from '../place.ts'
import { Screen } from '../Screen.tsx'
import type { Session } from '../session/contract.ts'
import { facts } from '../telling/formFiles.ts'
import { isUnkept, skipOf } from '../telling/leaves.ts'
import { NotThere } from '../telling/NotThere.tsx'
import { isSaid, Said } from '../telling/Said.tsx'
import { say } from '../telling/say.ts'
import { isAnswered, type Group, type Step } from '../telling/steps.ts'
import { useTelling, type Telling } from '../telling/useTelling.ts'
import { useCaseNow } from '../useCase.tsx'
import { SummaryList, SummaryRow } from '../SummaryList.tsx'
import { Details } from '../../forms/Details.tsx'
import { questionAt } from '../telling/questionAt.ts'

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
      {telling.isNewer && <p className="govuk-inset-text">{say('telling.newer')}</p>}
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
        <Details
          summary={open.length === 1 ? say('check.open.one') : say('check.open.many', { n: open.length })}
        >
          {isContribution && <p className="govuk-body">{say('check.open.says')}</p>}
          <OpenList open={open} here={here} />
        </Details>
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
  readonly asked: AskedQuestion
  readonly step: Step
  readonly isRequired: boolean
}

function openQuestions({ teller }: Telling, steps: readonly Step[]): OpenQuestion[] {
  return steps.flatMap((step) =>
    step.questions.flatMap((id): OpenQuestion[] => {
      const asked = askedOn(step.loaded.form, step.page, id, languageNow())
      if (asked === undefined || isUnkept(step.page, id, facts)) return []
      if (isAnswered(teller, step.page, id) || skipOf(teller, id) !== undefined) return []
      return [{ id, asked, step, isRequired: asked.question.required === true }]
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
      {open.map(({ id, asked, step }) => (
        <li key={id}>
          <Link to={checkedAt(here, step)}>
            <Words of={asked}>{asked.words.label}</Words>
          </Link>
        </li>
      ))}
    </ul>
  )
}

function checkedAt(here: Here, step: Step): Place {
  return { ...questionAt(here, step), back: 'check' }
}

interface GroupSaidProps {
  readonly group: Group
  readonly telling: Telling
  readonly session: Session
  readonly here: Here
}

function GroupSaid({ group, telling, session, here }: GroupSaidProps) {
  const { teller } = telling
  const title = formWords(group.form, languageNow()).groups[group.group] ?? group.group
  return (
    <section aria-labelledby={`said-${group.id}`}>
      <h2 className="govuk-heading-m" id={`said-${group.id}`}>
        <Words of={{ form: group.form, group: group.group }}>{title}</Words>
      </h2>
      <SummaryList>
        {group.steps.flatMap((step) =>
          step.questions.flatMap((id) => {
            const asked = askedOn(step.loaded.form, step.page, id, languageNow())
            const skipped = skipOf(teller, id)
            if (asked === undefined || isUnkept(step.page, id, facts)) return []
            if (!isSaid(telling, asked) && skipped === undefined) return []
            return [
              <SummaryRow
                key={id}
                title={<Words of={asked}>{asked.words.label}</Words>}
                action={
                  <Link to={checkedAt(here, step)}>
                    {say('check.change')}
                    <span className="govuk-visually-hidden">
                      {' '}
                      <Words of={asked}>{asked.words.label}</Words>
                    </span>
                  </Link>
                }
              >
                <Said session={session} telling={telling} asked={asked} />
                {skipped !== undefined && (
                  <span className="oo-quiet">
                    {say(skipped === 'later' ? 'check.later' : 'check.wontSay')}
                  </span>
                )}
              </SummaryRow>,
            ]
          }),
        )}
      </SummaryList>
    </section>
  )
}
