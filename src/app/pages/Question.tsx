import { languageNow } from '../../catalogue/say.ts'
import { lazy, Suspense, use, useEffect, useMemo, useState, type ReactNode } from 'react'
import type { Answer } from '../../generated/case.ts'
import type { Page } from '../../generated/meta/form.ts'
import { askedOn, formWords, type AskedQuestion } from '../../catalogue/form.ts'
import { answerAt } from '../../entries/answers.ts'
import { answerIn } from '../../entries/entry.ts'
import { Details } from '../../forms/Details.tsx'
import { FormPage } from '../../forms/FormPage.tsx'
import type { FormPageProps, Media, PageCheck, Reader, Skip } from '../../forms/contract.ts'
import { isSecondClick } from '../../forms/secondClick.ts'
import { goTo, Link, wasMoved } from '../navigation.tsx'
import { loadBoard } from '../pictureBoard.ts'
import { hrefOf, type Place } from '../place.ts'
import { Screen } from '../Screen.tsx'
import type { Session } from '../session/contract.ts'
import { cardsOf } from '../telling/cards.ts'
import { FactsCheck, knowsAny, saidRight } from '../telling/FactsCheck.tsx'
import { facts, loadedChecks, loadedForm, type FormChecks } from '../telling/formFiles.ts'
import {
  fieldsOf,
  heldIn,
  isGuarded,
  isUnkept,
  leafOf,
  mayWriteAt,
  rowTitle,
  skipOf,
  standingRows,
  valuesOf,
  writablePage,
  type Teller,
} from '../telling/leaves.ts'
import { NotThere } from '../telling/NotThere.tsx'
import { say } from '../telling/say.ts'
import { nextInRun } from '../telling/run.ts'
import type { Step } from '../telling/steps.ts'
import { factsForm, partOf, useTelling, type Telling } from '../telling/useTelling.ts'
import { useOfCase } from '../useCase.tsx'
import { isAskedInWay, wayOf } from '../way/chosenWay.ts'
import { screenAt, screensOf, withField } from '../way/oneAtATime.ts'
import { afterOtherPage, afterQuestion, useAround } from '../way/useAround.ts'
import { ReadersScreen } from './Readers.tsx'
import { questionAt } from '../telling/questionAt.ts'

const NothingIsKept = lazy(async () => ({
  default: (await import('./QuestionRarely.tsx')).NothingIsKept,
}))
const AnswersOnly = lazy(async () => ({ default: (await import('./QuestionRarely.tsx')).AnswersOnly }))
const PlayBack = lazy(async () => ({ default: (await import('../way/PlayBack.tsx')).PlayBack }))
const GatheringProposal = lazy(async () => ({
  default: (await import('../way/GatheringProposal.tsx')).GatheringProposal,
}))
const TranslationLine = lazy(async () => ({
  default: (await import('../telling/TranslationLine.tsx')).TranslationLine,
}))
const InEnglish = lazy(async () => ({ default: (await import('../telling/InEnglish.tsx')).InEnglish }))
const BothKept = lazy(async () => ({ default: (await import('../telling/BothKept.tsx')).BothKept }))
const SectionProposed = lazy(async () => ({
  default: (await import('../telling/SectionProposed.tsx')).SectionProposed,
}))
const RowsList = lazy(async () => ({ default: (await import('../telling/RowsList.tsx')).RowsList }))

type QuestionPlace = Extract<Place, { readonly at: 'question' }>

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
      {languageNow() !== 'en-GB' && (
        <Suspense fallback={null}>
          <TranslationLine loaded={loaded} questions={questions} />
        </Suspense>
      )}
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

/**
 * The place after this one: the next question of the page in the child's way; back where the person came from; the
 * next of a short run; else the next page, else checking. After the child's own questions come those who will read.
 */
function nextPlace(
  session: Session,
  telling: Telling,
  step: Step,
  place: QuestionPlace,
  isInWay: boolean,
): Place {
  const here = { case: place.case, part: place.part }
  const { resume: _, ...going } = place
  const screens = isInWay ? screensOf(step.page, step.questions, place.row) : []
  const later = screens[screens.indexOf(place.ask ?? '') + 1]
  if (place.ask !== undefined && later !== undefined) return { ...going, ask: later }
  if (place.row !== undefined) return withoutRow(going)
  if (place.run !== undefined) {
    const next = nextInRun(place.run, telling.steps)
    return next === undefined
      ? { at: 'way', ...here, what: 'thanks' }
      : { ...questionAt(here, next.step), run: next.rest }
  }
  if (isInWay && step.questions.includes('end.agree')) {
    const said = answerAt(session.now().present, partOf(place.part), 'end.agree')
    if (said === 'notNow') return { at: 'way', ...here, what: 'rest' }
  }
  if (place.back === 'check') return { at: 'check', ...here }
  if (place.back === 'play-back') return { at: 'way', ...here, what: 'play-back' }
  if (place.back !== undefined) {
    const from = telling.steps.find(({ page }) => page.id === place.back)
    if (from !== undefined) return questionAt(here, from)
  }
  const next = telling.steps[telling.steps.indexOf(step) + 1]
  if (isInWay && (next === undefined || next.loaded.form.kind === 'gathering')) return endOf(telling, here)
  return next === undefined || (next.loaded.form.id !== place.form && place.back !== undefined)
    ? { at: 'check', ...here }
    : questionAt(here, next)
}

/** A form that has asked whether it is right goes on to its readers; any other is read back first. */
function endOf({ steps }: Telling, here: { readonly case: string; readonly part: string }): Place {
  const wasAsked = steps.some(({ questions }) => questions.includes('end.agree'))
  return wasAsked ? { at: 'hand-over', ...here } : { at: 'way', ...here, what: 'play-back' }
}

function withoutRow(place: QuestionPlace): QuestionPlace {
  const { row: _row, ask: _ask, ...list } = place
  return list
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

interface AskedProps extends StepProps {
  /** In the child's way: the one question, or the one field of a row, that is asked. */
  readonly ask: string | undefined
  readonly on: () => void
  readonly reader: Reader
  readonly above: ReactNode
}

function AskedPage({ session, telling, step: whole, place, ask, on, reader, above }: AskedProps) {
  if (reader === 'child') use(firstPictures())
  const lock = useOfCase(session, (now) => now.lock)
  const [proposals, setProposals] = useState(0)
  const [isInEnglish, setInEnglish] = useState(false)
  const { teller } = telling
  const step = useMemo(() => oneOf(whole, ask), [whole, ask])
  const { page, loaded, questions } = step
  const { row } = place
  const asked = questions.flatMap((id) => askedOn(loaded.form, page, id, languageNow()) ?? [])
  const { key, hurry, ...props } = useFormPage(session, telling, step, row, String(proposals))
  const isOwn =
    reader === 'professional' || (loaded.form.kind === 'facts' && teller.me?.role === 'young-person')
  const goOn = (how?: 'asItIs'): void => (hurry === undefined || how === 'asItIs' ? on() : hurry())
  if (lock !== 'writing')
    return (
      <>
        {above}
        <AnswersOnly session={session} telling={telling} step={step} row={row} />
      </>
    )
  const below = row !== undefined && isProvision(page) && (
    <Suspense fallback={null}>
      <SectionProposed session={session} teller={teller} step={step} row={row} />
    </Suspense>
  )
  return (
    <>
      {asked.some(({ id }) => isUnkept(page, id, facts)) && (
        <NothingIsKept session={session} part={place.part} />
      )}
      {asked.some(({ id }) => isGuarded(id, facts)) && (
        <div className="govuk-inset-text">
          <strong>{say('question.guarded.title')}</strong>
          <br />
          {say('question.guarded.says')}
        </div>
      )}
      {hasBoth(teller, asked, row) && <BothKept session={session} teller={teller} asked={asked} row={row} />}
      {loaded.form.kind === 'gathering' && (
        <GatheringProposal
          session={session}
          telling={telling}
          step={step}
          done={() => setProposals(proposals + 1)}
        />
      )}
      <FormPage key={key} {...props} reader={reader} isOwn={isOwn} goOn={goOn} above={above} below={below} />
      {(reader !== 'child' || languageNow() !== 'en-GB') && (
        <Details summary={say('inEnglish.open')} isOpen={isInEnglish} onOpen={() => setInEnglish(true)}>
          {isInEnglish && (
            <Suspense fallback={null}>
              <InEnglish session={session} teller={teller} asked={asked} row={row} />
            </Suspense>
          )}
        </Details>
      )}
    </>
  )
}

function isProvision({ rows, questions }: Page): boolean {
  return questions[rows ?? '']?.feeds.some(({ place }) => place.endsWith('provision')) === true
}

/** A page with one of its questions, or with one field of its row, alone. */
function oneOf(step: Step, ask: string | undefined): Step {
  if (ask === undefined) return step
  return step.page.rows === undefined
    ? { ...step, questions: [ask] }
    : { ...step, page: withField(step.page, ask) }
}

let pictures: Promise<void> | undefined

/** The picture board, waited for once: a page of pictures is not drawn twice. Without it the words stand alone. */
function firstPictures(): Promise<void> {
  return (pictures ??= loadBoard())
}

/** The page as FormPage wants it: new only where something it shows has changed from outside. */
function useFormPage(
  session: Session,
  telling: Telling,
  { page, loaded, questions }: Step,
  row: string | undefined,
  drawing: string,
): Omit<FormPageProps, 'reader' | 'goOn'> & {
  readonly key: string
  readonly hurry: (() => void) | undefined
} {
  const { teller, form } = telling
  const { me, contribution } = teller
  const version = chosenVersions(telling, page, row)
  const key = [contribution ?? 'facts', loaded.form.id, page.id, row ?? '', version, drawing].join(' ')
  // Read once for each page: what is typed afterwards lives in the page.
  const values = useMemo(() => valuesOf({ ...teller, present: session.now().present }, page, row), [key])
  const drawn = useMemo(() => writablePage(teller, page, row), [key])
  const writable = useMemo(
    () => questions.filter((id) => canWriteSome(telling, page, id, row)),
    // The writer does not change while the page is open.
    [key, questions.join(' ')],
  )
  const skippedText = JSON.stringify(
    Object.fromEntries(questions.flatMap((id) => (skipOf(teller, id) ? [[id, skipOf(teller, id)]] : []))),
  )
  const skipped = useMemo(() => JSON.parse(skippedText) as Record<string, Skip>, [skippedText])
  const remarkText = JSON.stringify(remarksOn(telling, page, questions, row))
  const kept = useMemo(() => JSON.parse(remarkText) as Record<string, Record<string, Answer>>, [remarkText])
  const commands = useMemo(() => {
    const at = (question: string, field: string): ReturnType<typeof leafOf> =>
      isUnkept(page, question, facts)
        ? undefined
        : leafOf({ present: new Map(), me, role: undefined, facts, contribution }, question, field, row)
    const put = (part: string, path: string, value: Answer | undefined): void =>
      value === undefined ? session.clear(part, path) : session.answer(part, path, value)
    return {
      answer: (question: string, field: string, value: Answer | undefined): void => {
        const leaf = at(question, field)
        if (leaf === undefined) return
        put(leaf.part, leaf.path, value)
        const spoken = languageNow()
        if (spoken === 'en-GB' || typeof value !== 'string') return
        void import('../telling/ownLanguage.ts').then(({ isWritten, noteLanguage }) => {
          if (isWritten(page, question, field)) noteLanguage(session, leaf, value, spoken)
        })
      },
      remark: (question: string, field: string, name: string, value: Answer | undefined): void => {
        const leaf = at(question, field)
        if (leaf !== undefined) put(leaf.part, `${leaf.path}/@${name}`, value)
      },
      skip: (question: string, how: Skip): void => {
        const leaf = at(question, '')
        if (leaf !== undefined) session.skip(leaf.part, leaf.path, how)
      },
    }
  }, [session, page, me, contribution, row])
  const keepsNothing = questions.every((id) => isUnkept(page, id, facts))
  const media = useMemo<Media>(
    () =>
      keepsNothing
        ? { ...session.media, keep: () => Promise.resolve({ because: say('question.unkept.title') }) }
        : session.media,
    [session, keepsNothing],
  )
  const { check, hurry } = usePageCheck(loaded.form.id, page)
  const rowNames = JSON.stringify(
    Object.fromEntries(
      referred(page).map((question) => [
        question,
        standingRows(teller, question).map(({ row: one }, at) => ({
          row: one,
          title: rowTitle(teller, form, question, one) || say('rows.unnamed', { n: at + 1 }),
        })),
      ]),
    ),
  )
  const rows = useMemo(
    () => JSON.parse(rowNames) as Record<string, { row: string; title: string }[]>,
    [rowNames],
  )
  const context = useMemo(
    () => ({
      rowsOf: (question: string) => rows[question] ?? [],
      remarks: (question: string, field: string) => kept[`${question}/${field}`] ?? {},
    }),
    [rows, kept],
  )
  return {
    key,
    form: loaded.form,
    page: drawn,
    ...(row !== undefined && { row }),
    questions: writable,
    language: languageNow(),
    values,
    skipped,
    check,
    hurry,
    media,
    ...context,
    ...commands,
  }
}

/** Long enough for the page to stand there first, in milliseconds. */
const checkAfter = 1000

/**
 * The check of a page, fetched behind the page that is being answered: it is needed only to go on. Whoever goes on
 * before it is here waits for it: `hurry` fetches it and then asks the page to go on once more. Where it cannot be
 * fetched they go on without: what they wrote is kept, and nobody is held on a page for want of a signal.
 */
function usePageCheck(form: string, page: Page): { readonly check?: PageCheck; readonly hurry?: () => void } {
  const [checks, setChecks] = useState<FormChecks>()
  const [isHurried, setHurried] = useState(false)
  useEffect(() => {
    let isLeft = false
    const fetch = (): void =>
      void loadedChecks(form).then(
        (found) => {
          if (!isLeft) setChecks(found)
        },
        () => {
          if (!isLeft && isHurried) setChecks({})
        },
      )
    const timer = setTimeout(fetch, isHurried ? 0 : checkAfter)
    return () => {
      isLeft = true
      clearTimeout(timer)
    }
  }, [form, isHurried])
  useEffect(() => {
    const asked = document.querySelector('form.oo-form')
    if (isHurried && checks !== undefined && asked instanceof HTMLFormElement) asked.requestSubmit()
  }, [isHurried, checks])
  if (page.schema === undefined) return {}
  if (checks === undefined) return { hurry: () => setHurried(true) }
  const check = checks[page.id]
  return check === undefined ? {} : { check }
}

/** Do several versions stand at a place of this page? */
function hasBoth(teller: Teller, asked: readonly AskedQuestion[], row: string | undefined): boolean {
  return asked.some(({ page, id }) =>
    fieldsOf(page, id).some(
      (field) => (heldIn(teller, leafOf(teller, id, field, row))?.others.length ?? 0) > 0,
    ),
  )
}

/** On the page of a row the row decides whose it is; elsewhere each question does. */
function canWriteSome({ teller }: Telling, page: Page, question: string, row: string | undefined): boolean {
  if (isUnkept(page, question, facts)) return true
  return fieldsOf(page, question).some((field) => {
    const leaf = leafOf(teller, question, field, row)
    return leaf !== undefined && mayWriteAt(teller, leaf)
  })
}

/**
 * Changes when a version was chosen, a file was taken in or taken back: then the page is drawn anew. Never changes by
 * typing, which replaces the version that is shown and leaves the others.
 */
function chosenVersions({ teller, now }: Telling, page: Page, row: string | undefined): string {
  const others = Object.keys(page.questions).flatMap((question) =>
    fieldsOf(page, question).flatMap(
      (field) => heldIn(teller, leafOf(teller, question, field, row))?.others.map(({ id }) => id) ?? [],
    ),
  )
  return `${others.sort().join('')}${now.merged?.at ?? ''}`
}

function remarksOn(
  { teller }: Telling,
  page: Page,
  questions: readonly string[],
  row: string | undefined,
): Record<string, Record<string, Answer>> {
  const found: Record<string, Record<string, Answer>> = {}
  for (const question of questions) {
    for (const field of ['', ...fieldsOf(page, question)]) {
      const leaf = leafOf(teller, question, field, row)
      if (leaf === undefined) continue
      const start = `${leaf.path}/@`
      for (const [path, held] of teller.present.get(leaf.part) ?? []) {
        const answer = path.startsWith(start) ? answerIn(held.shown.value) : undefined
        if (answer !== undefined) {
          const at = `${question}/${field}`
          found[at] = { ...found[at], [path.slice(start.length)]: answer }
        }
      }
    }
  }
  return found
}

function referred(page: Page): string[] {
  return Object.values(page.questions).flatMap(({ refers }) => Object.values(refers ?? {}))
}
