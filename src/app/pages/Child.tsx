import { lazy, Suspense, useEffect, useState } from 'react'
import { answerAt } from '../../entries/answers.ts'
import { contributionsIn, statusOf, type Status } from '../../entries/contribution.ts'
import { sayFrom } from '../../catalogue/say.ts'
import file from '../../../schemas/screens/child.en-GB.json'
import { ButtonLink, Link } from '../navigation.tsx'
import { Faults } from '../Faults.tsx'
import { formTitle } from '../roleFiles.ts'
import { questionIn, type Place } from '../place.ts'
import { Screen } from '../Screen.tsx'
import type { CaseNow, Session } from '../session/contract.ts'
import { deviceWord } from '../thisDevice.ts'
import { useCaseNow } from '../useCase.tsx'
import { dateText } from '../whenText.ts'
import { whoText } from '../whoText.ts'
import { useChildren } from './Children.tsx'
import { ToBegin } from './ChildToBegin.tsx'
import { othersTold, type Told } from './childTold.ts'
import { SummaryList, SummaryRow } from '../SummaryList.tsx'
import { Task, TaskList } from '../TaskList.tsx'

const say = sayFrom(file.labels)
const MergedNotice = lazy(async () => ({ default: (await import('../MergedNotice.tsx')).MergedNotice }))

/** One child: my part, what others told, and what can be done with it. */
export function Child({ session }: { readonly session: Session }) {
  const now = useCaseNow(session)
  const name = now.name === '' ? say('child.noName') : now.name
  return (
    <Screen title={name} back={{ at: 'children' }}>
      <h1 className="govuk-heading-xl">{name}</h1>
      {now.merged !== undefined && (
        <Faults instead={null}>
          <Suspense fallback={null}>
            <MergedNotice key={now.merged.at} session={session} merged={now.merged} name={name} />
          </Suspense>
        </Faults>
      )}
      {now.me !== undefined && <p className="govuk-body-l">{say('child.you', { who: whoText(now.me) })}</p>}
      <WhereYouStopped session={session} now={now} />
      <YourPart now={now} />
      <ToBegin session={session} now={now} />
      <Others now={now} />
      <More now={now} />
    </Screen>
  )
}

/** The question that was on the screen last, to go on with at its last line. Nothing for a part that is not mine. */
function WhereYouStopped({ session, now }: { readonly session: Session; readonly now: CaseNow }) {
  const [last, setLast] = useState<Extract<Place, { at: 'question' }>>()
  useEffect(() => {
    let isLeft = false
    void session.lastPlace().then((address) => {
      if (!isLeft) setLast(questionIn(address))
    })
    return () => {
      isLeft = true
    }
  }, [session])
  if (last?.case !== now.case) return null
  const form = answerAt(now.present, `contribution/${last.part}`, 'about/form')
  if (last.part !== 'facts' && form === undefined) return null
  return (
    <p className="govuk-body">
      <ButtonLink to={{ ...last, resume: 'yes' }}>
        {say('child.goOn', { title: formTitle(typeof form === 'string' ? form : 'f01') })}
      </ButtonLink>
    </p>
  )
}

function YourPart({ now }: { readonly now: CaseNow }) {
  const mine = contributionsIn(now.present)
    .map((part) => toldAt(now, part))
    .filter(({ isMine }) => isMine)
  return (
    <section aria-labelledby="your-part">
      <h2 className="govuk-heading-m" id="your-part">
        {say('child.part')}
      </h2>
      {mine.length === 0 && <p className="govuk-body">{say('child.part.none')}</p>}
      <TaskList>
        {mine.map(({ part, form, status }) => (
          <Task
            key={part}
            id={part.replace('/', '-')}
            to={{ at: 'tasks', case: now.case, part: part.slice('contribution/'.length) }}
            title={formTitle(form)}
            status={statusText(status, true)}
            isDone
          />
        ))}
      </TaskList>
    </section>
  )
}

function Others({ now }: { readonly now: CaseNow }) {
  const { listed, hidden } = othersTold(now)
  return (
    <section aria-labelledby="others">
      <h2 className="govuk-heading-m" id="others">
        {say('child.others')}
      </h2>
      {listed.length === 0 && hidden === 0 && <p className="govuk-body">{say('child.others.none')}</p>}
      {listed.length > 0 && (
        <SummaryList>
          {listed.map((told) => (
            <SummaryRow key={told.part} title={toldText(told)}>
              {statusText(told.status, false)}
            </SummaryRow>
          ))}
        </SummaryList>
      )}
      {hidden > 0 && (
        <p className="govuk-body">
          {hidden === 1 ? say('child.others.hidden.one') : say('child.others.hidden', { count: hidden })}
        </p>
      )}
    </section>
  )
}

function More({ now }: { readonly now: CaseNow }) {
  const [device] = useState(deviceWord)
  const children = useChildren()
  const name = now.name === '' ? say('child.ofUnnamed') : now.name
  const ofCase = { case: now.case }
  return (
    <section aria-labelledby="more">
      <h2 className="govuk-heading-m" id="more">
        {say('child.more', { name })}
      </h2>
      <ul className="oo-cards">
        <li>
          <Link to={{ at: 'papers', ...ofCase }}>{say('child.papers')}</Link>
          <p className="govuk-body">{say('child.papers.says')}</p>
        </li>
        <li>
          <Link to={{ at: 'file', ...ofCase }}>{say('child.file')}</Link>
          <p className="govuk-body">{say('child.file.says')}</p>
        </li>
        <li>
          <Link to={{ at: 'open-file', ...ofCase }}>{say('child.open')}</Link>
          <p className="govuk-body">{say('child.open.says')}</p>
        </li>
        {children?.some((one) => one.case !== now.case && !one.unreadable) === true && (
          <li>
            <Link to={{ at: 'join', ...ofCase }}>{say('child.join')}</Link>
            <p className="govuk-body">{say('child.join.says')}</p>
          </li>
        )}
        <li>
          <Link to={{ at: 'erase', ...ofCase }}>{say('child.erase', { name, device })}</Link>
          <p className="govuk-body">{say('child.erase.says')}</p>
        </li>
      </ul>
    </section>
  )
}

function toldAt(
  { present, me }: CaseNow,
  part: string,
): { part: string; form: string; status: Status; isMine: boolean } {
  return {
    part,
    form: String(answerAt(present, part, 'about/form') ?? ''),
    status: statusOf(present, part),
    isMine: me !== undefined && answerAt(present, part, 'about/participant') === me.id,
  }
}

function toldText({ form, by }: Told): string {
  return by === undefined
    ? formTitle(form)
    : say('child.others.by', { title: formTitle(form), who: whoText(by) })
}

function statusText(status: Status, isMine: boolean): string {
  switch (status.kind) {
    case 'notStarted':
      return say('child.status.notStarted')
    case 'inProgress':
      return say('child.status.inProgress')
    case 'handedOver':
      return say('child.status.handedOver', { day: dateText(status.on) })
    case 'changedSince':
      return say(isMine ? 'child.status.changedSince' : 'child.status.changedSince.others', {
        day: dateText(status.on),
      })
    case 'withdrawn':
      return say('child.status.withdrawn', { day: dateText(status.on) })
  }
}
