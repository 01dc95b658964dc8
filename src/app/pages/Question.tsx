import { languageNow } from '../../catalogue/say.ts'
import { lazy, use, useEffect, useState } from 'react'
import type { Page } from '../../generated/meta/form.ts'
import { askedOn, formWords } from '../../catalogue/form.ts'
import { answerAt } from '../../entries/answers.ts'
import type { Reader } from '../../forms/contract.ts'
import { isSecondClick } from '../../forms/secondClick.ts'
import { besidePage } from '../besidePage.ts'
import { goTo, Link, wasMoved } from '../navigation.tsx'
import { hrefOf, type Place } from '../place.ts'
import { Screen } from '../Screen.tsx'
import { nextPlace, withoutRow, type QuestionPlace } from '../telling/nextPlace.ts'
import { AskedPage } from './AskedPage.tsx'
import type { Session } from '../session/contract.ts'
import { cardsOf } from '../telling/cards.ts'
import { FactsCheck, knowsAny, saidRight } from '../telling/FactsCheck.tsx'
import { loadedForm } from '../telling/formFiles.ts'
import { NotThere } from '../telling/NotThere.tsx'
import { say } from '../telling/say.ts'
import type { Step } from '../telling/steps.ts'
import { factsForm, partOf, useTelling, type Telling } from '../telling/useTelling.ts'
import { useOfCase } from '../useCase.tsx'
import { isAskedInWay, wayOf } from '../way/chosenWay.ts'
import { screenAt, screensOf } from '../way/oneAtATime.ts'
import { afterOtherPage, afterQuestion, useAround } from '../way/useAround.ts'
import { ReadersScreen } from './Readers.tsx'

const PlayBack = lazy(async () => ({ default: (await import('../way/PlayBack.tsx')).PlayBack }))
const GatheringProposal = lazy(async () => ({
  default: (await import('../way/GatheringProposal.tsx')).GatheringProposal,
}))
const translationLine = besidePage(() => import('../telling/TranslationLine.tsx'))
const RowsList = lazy(async () => ({ default: (await import('../telling/RowsList.tsx')).RowsList }))

interface QuestionProps {
  readonly session: Session
  readonly place: QuestionPlace
}

/** One small page of questions. Who will read the answers is shown before the first one. */
export function QuestionScreen({ session, place }: QuestionProps) {
  const toldPath = place.part === 'facts' ? undefined : partOf(place.part)
  const wasTold = useOfCase(
    session,
    ({ present }) => toldPath === undefined || answerAt(present, toldPath, 'about/told') !== undefined,
  )
  // A fact is changed where it is kept, also on the way through a contribution.
  const telling = useTelling(session, place.part, place.form === factsForm)
  useEffect(() => session.keepPlace(hrefOf(place)), [session, place])
  if (telling === undefined) return <NotThere now={session.now()} />
  const step = telling.steps.find(
    ({ loaded, page }) => loaded.form.id === place.form && page.id === place.page,
  )
  if (step === undefined) return <NotThere now={session.now()} />
  if (!wasTold) {
    return <ReadersScreen session={session} place={{ at: 'readers', case: place.case, part: place.part }} />
  }
  return <StepScreen session={session} place={place} telling={telling} step={step} />
}

interface StepProps extends QuestionProps {
  readonly telling: Telling
  readonly step: Step
}

function StepScreen({ session, place, telling, step }: StepProps) {
  const { page, loaded, questions } = step
  const { now, teller } = telling
  const here = { case: place.case, part: place.part }
  const way =
    teller.contribution === undefined ? 'usual' : wayOf(now.present, teller.contribution, telling.form)
  const isInWay = isAskedInWay(way, loaded.form)
  const screens = isInWay ? screensOf(page, questions, place.row) : []
  const ask = screenAt(screens, place.ask)
  const card = cardsOf(telling.groups).find(({ steps }) => steps.includes(step))
  const Translated = languageNow() === 'en-GB' ? undefined : use(translationLine())?.TranslationLine
  const groupTitle = formWords(loaded.form, languageNow()).groups[page.group] ?? page.group
  const around = useAround(isInWay, questions.length > 0 ? afterQuestion : afterOtherPage)
  const next = (): Place =>
    nextPlace(session, telling, step, { ...place, ...(ask !== undefined && { ask }) }, isInWay)
  const isAgreeing = isInWay && questions.includes('end.agree')
  const [looksAgain, setLooksAgain] = useState(0)
  const goOn = (): void => {
    const part = partOf(place.part)
    if (isAgreeing && answerAt(session.now().present, part, 'end.agree') === 'change') {
      setLooksAgain(looksAgain + 1)
      return
    }
    const on = next()
    const minutes = on.at === 'question' ? minutesAt(telling, on) : undefined
    if (minutes === undefined || around?.takesRest(session, part, minutes) !== true) {
      goTo(on)
      return
    }
    session.keepPlace(hrefOf(on))
    goTo({ at: 'way', ...here, what: 'pause' })
  }
  const back: Place = place.row === undefined ? { at: 'tasks', ...here } : withoutRow(place)
  const first = page.rows === undefined ? (ask ?? questions[0]) : questions[0]
  const asked = first === undefined ? undefined : askedOn(loaded.form, page, first, languageNow())
  const reader = isInWay ? 'child' : readerOf(loaded.form)
  useEffect(() => around?.noteLook(teller.contribution ?? ''), [around, place])
  useEffect(() => {
    if (place.resume !== undefined || !wasMoved()) void import('../way/resume.ts').then((one) => one.resume())
  }, [place])
  const props = { session, telling, step, place }
  // A page that bears the title of its group does not say it twice.
  const titleIsGroup = page.rows === undefined && (questions.length > 1 || groupTitle === say('facts.title'))
  const caption = !isInWay && card !== undefined && place.row === undefined && (
    <span className="govuk-caption-l">
      {say(titleIsGroup ? 'question.caption.page' : 'question.caption', {
        group: groupTitle,
        at: card.group.steps.indexOf(step) + 1,
        of: card.group.steps.length,
      })}
    </span>
  )
  const isAsked = page.rows === undefined ? questions.length > 0 : place.row !== undefined
  const drawn = <AskedPage key={ask ?? ''} {...props} ask={ask} on={goOn} reader={reader} above={caption} />
  return (
    <Screen title={asked?.words.question ?? groupTitle} back={back} child={reader === 'child'}>
      {isInWay && !isAgreeing && card !== undefined && (
        <div className="oo-path__room">
          {around !== undefined && (
            <around.Path telling={telling} card={card} step={step} title={groupTitle} />
          )}
        </div>
      )}
      {!isAsked && caption}
      {Translated !== undefined && <Translated loaded={loaded} questions={questions} />}
      {isAgreeing ? (
        <PlayBack key={looksAgain} session={session} telling={telling} here={here} back={page.id}>
          {drawn}
        </PlayBack>
      ) : page.shows !== undefined && questions.length === 0 ? (
        <ShownFacts {...props} on={next} goOn={goOn} />
      ) : page.rows !== undefined && place.row === undefined ? (
        <>
          {loaded.form.kind === 'gathering' && <GatheringProposal {...props} done={noop} />}
          <RowsList {...props} question={page.rows} />
          {page.shows !== undefined && (
            <FactsBeside session={session} telling={telling} page={page} here={here} />
          )}
          <button type="button" className="govuk-button" onClick={goOn}>
            {say('rows.continue')}
          </button>
        </>
      ) : (
        drawn
      )}
      {around !== undefined && <around.BesideQuestion telling={telling} part={place.part} />}
      <p className="govuk-body">
        <Link to={{ at: 'tasks', ...here }}>{say('question.list')}</Link>
      </p>
    </Screen>
  )
}

function minutesAt({ steps }: Telling, place: QuestionPlace): number {
  return (
    steps.find(({ loaded, page }) => loaded.form.id === place.form && page.id === place.page)?.page.minutes ??
    1
  )
}

function noop(): void {
  // The list of rows follows the case by itself.
}

/** The smallest answer by pointing too, at the pages of a grown-up. */
function readerOf({ speaker, band, kind }: Step['loaded']['form']): Reader {
  if (speaker === 'child' || band === 'EY') return 'child'
  return kind === 'advice' ? 'professional' : 'family'
}

interface ShownProps extends StepProps {
  readonly on: () => Place
  readonly goOn: () => void
}

function ShownFacts({ session, telling, step: { page }, place, on, goOn }: ShownProps) {
  const factsOf = use(loadedForm(factsForm))
  const isKnown = factsOf !== undefined && knowsAny(telling.teller, page, factsOf)
  return (
    <>
      <h1 className="govuk-heading-l">{say('facts.title')}</h1>
      <FactsBeside
        session={session}
        telling={telling}
        page={page}
        here={{ case: place.case, part: place.part }}
      />
      <div className="govuk-button-group">
        {isKnown && (
          <button
            type="button"
            className="govuk-button"
            onClick={(event) => {
              if (isSecondClick(event)) return
              saidRight(session, telling, page)
              goOn()
            }}
          >
            {say('facts.right')}
          </button>
        )}
        <Link to={on()} {...(!isKnown && { className: 'govuk-button' })}>
          {say('facts.goOn')}
        </Link>
      </div>
    </>
  )
}

interface BesideProps {
  readonly session: Session
  readonly telling: Telling
  readonly page: Page
  readonly here: { readonly case: string; readonly part: string }
}

function FactsBeside(props: BesideProps) {
  const factsOf = use(loadedForm(factsForm))
  return factsOf === undefined ? null : <FactsCheck {...props} factsOf={factsOf} />
}
