import '../styles/way-screens.scss'
import { Words } from '../../forms/Words.tsx'
import { languageNow } from '../../catalogue/say.ts'
import { useState, type ReactNode } from 'react'
import { askedOn, type AskedQuestion } from '../../catalogue/form.ts'
import { todayHere } from '../clock.ts'
import { ButtonLink, Link } from '../navigation.tsx'
import type { Place } from '../place.ts'
import { questionAt } from '../telling/questionAt.ts'
import { Screen } from '../Screen.tsx'
import type { Session } from '../session/contract.ts'
import { facts } from '../telling/formFiles.ts'
import { isUnkept, skipOf } from '../telling/leaves.ts'
import { isSaid, Said } from '../telling/Said.tsx'
import type { Step } from '../telling/steps.ts'
import type { Telling } from '../telling/useTelling.ts'
import type { BesideProps } from './besideProps.ts'
import { readBackPath } from './helpers.ts'
import { ReadAloud } from './ReadAloud.tsx'
import { say } from './say.ts'

/** The question at the end of a child's form that all of this is for. */
export const agreeQuestion = 'end.agree'

interface Told {
  readonly asked: AskedQuestion
  readonly step: Step
}

/** Everything that was told or skipped in the child's own form, in its order. */
export function toldIn(telling: Telling): Told[] {
  return telling.steps.flatMap((step) =>
    step.loaded.form.id !== telling.form.id
      ? []
      : step.questions.flatMap((id): Told[] => {
          const asked = askedOn(step.loaded.form, step.page, id, languageNow())
          if (asked === undefined || id === agreeQuestion || isUnkept(step.page, id, facts)) return []
          return isSaid(telling, asked) || skipOf(telling.teller, id) !== undefined ? [{ asked, step }] : []
        }),
  )
}

/** All read back where a form does not ask at its end whether it is right. */
export function PlayBackScreen({ session, place, telling }: BesideProps) {
  const here = { case: place.case, part: place.part }
  return (
    <Screen title={say('back.title')} back={{ at: 'tasks', ...here }} child>
      <PlayBack session={session} telling={telling} here={here} back="play-back">
        <h1 className="govuk-heading-l">{say('back.title')}</h1>
        <div className="oo-way__ends">
          <ButtonLink to={{ at: 'hand-over', ...here }}>{say('back.yes')}</ButtonLink>
          <ButtonLink to={{ at: 'tasks', ...here }} look="second">
            {say('back.no')}
          </ButtonLink>
          <ButtonLink to={{ at: 'way', ...here, what: 'rest' }} look="second">
            {say('back.notNow')}
          </ButtonLink>
        </div>
      </PlayBack>
    </Screen>
  )
}

interface PlayBackProps {
  readonly session: Session
  readonly telling: Telling
  readonly here: { readonly case: string; readonly part: string }
  /** Where a changed answer comes back to: a page of the form, or the page of playing back. */
  readonly back: string
  /** The question at the end. */
  readonly children: ReactNode
}

/** The answer that was changed last, so that playing back goes on there. One in this tab is enough. */
let changed: { readonly part: string; readonly question: string } | undefined

/** One answer after the other, read aloud if wished, each with ‘Change it’; then the question whether it is right. */
export function PlayBack({ session, telling, here, back, children }: PlayBackProps) {
  const told = toldIn(telling)
  const [at, setAt] = useState(() => {
    const found =
      changed?.part === here.part ? told.findIndex(({ asked }) => asked.id === changed?.question) : -1
    changed = undefined
    return Math.max(0, found)
  })
  const [isReadOut, setReadOut] = useState(false)
  const one = told[at]
  const toEnd = (): void => setAt(told.length)
  const next = (): void => {
    setAt(at + 1)
    if (isReadOut && at + 1 >= told.length) keepReadBack(session, telling)
  }
  if (one === undefined) {
    return (
      <>
        {told.length === 0 && <p className="govuk-inset-text">{say('back.nothing')}</p>}
        {children}
        {told.length > 0 && (
          <button type="button" className="oo-way__button oo-way__button--quiet" onClick={() => setAt(0)}>
            {say('back.again')}
          </button>
        )}
      </>
    )
  }
  const { asked, step } = one
  const skipped = skipOf(telling.teller, asked.id)
  return (
    <>
      <h1 className="govuk-heading-l" data-unread="">
        {say('back.title')}
      </h1>
      {at === 0 && <p className="govuk-body">{say('back.says')}</p>}
      <section className="oo-told" aria-labelledby="told">
        <p className="oo-quiet" data-unread="">
          {say('back.place', { at: at + 1, of: told.length })}
        </p>
        <h2 className="govuk-heading-m" id="told">
          <Words of={asked}>{asked.words.question}</Words>
        </h2>
        <div className="oo-told__said">
          <Said session={session} telling={telling} asked={asked} />
          {skipped !== undefined && <p>{say(skipped === 'later' ? 'back.later' : 'back.wontSay')}</p>}
        </div>
        <Link
          to={changeAt(here, step, back)}
          className="oo-way__button oo-way__button--quiet"
          first={() => {
            changed = { part: here.part, question: asked.id }
          }}
        >
          {say('back.change')}
          <span className="govuk-visually-hidden">
            {' '}
            <Words of={asked}>{asked.words.label}</Words>
          </span>
        </Link>
      </section>
      <ReadAloud
        title={say('back.all')}
        startsAt={isReadOut ? `${String(at)} ${asked.id}` : ''}
        done={() => {
          setReadOut(true)
          setAt(at + 1)
          if (at + 1 >= told.length) keepReadBack(session, telling)
        }}
      />
      <div className="oo-way__ends">
        <button type="button" className="govuk-button" onClick={next}>
          {say('back.next')}
        </button>
        {at > 0 && (
          <button
            type="button"
            className="govuk-button govuk-button--secondary"
            onClick={() => setAt(at - 1)}
          >
            {say('back.before')}
          </button>
        )}
        <button type="button" className="oo-way__button oo-way__button--quiet" onClick={toEnd}>
          {say('back.skip')}
        </button>
      </div>
    </>
  )
}

function changeAt(here: PlayBackProps['here'], step: Step, back: string): Place {
  return { ...questionAt(here, step), back }
}

/** All of it was read out to its end: the page on how it was gathered may say so. */
function keepReadBack(session: Session, { teller }: Telling): void {
  if (teller.contribution !== undefined) session.answer(teller.contribution, readBackPath, todayHere())
}
