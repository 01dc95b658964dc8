import { lazy, use, useEffect, useMemo, useState } from 'react'
import type { Answer } from '../../generated/case.ts'
import type { Page } from '../../generated/meta/form.ts'
import type { AskedQuestion } from '../../catalogue/form.ts'
import { answerAt } from '../../entries/answers.ts'
import { answerIn } from '../../entries/entry.ts'
import { FormPage } from '../../forms/FormPage.tsx'
import type { FormPageProps, Media, PageCheck, Reader, Skip } from '../../forms/contract.ts'
import { goTo, Link } from '../navigation.tsx'
import { loadBoard } from '../pictureBoard.ts'
import { hrefOf, type Place } from '../place.ts'
import { Screen } from '../Screen.tsx'
import type { Session } from '../session/contract.ts'
import { askedOn, linesOf } from '../telling/answerWords.ts'
import { FactsCheck, saidRight } from '../telling/FactsCheck.tsx'
import { facts, loadedChecks, loadedForm, type FormChecks } from '../telling/formFiles.ts'
import {
  fieldsOf,
  heldIn,
  isGuarded,
  isUnkept,
  leafOf,
  mayWriteAt,
  rowsPart,
  rowTitle,
  skipOf,
  standingRows,
  valuesOf,
  writablePage,
  type Teller,
} from '../telling/leaves.ts'
import { Lines } from '../telling/Lines.tsx'
import { NotThere } from '../telling/NotThere.tsx'
import { say } from '../telling/say.ts'
import type { Step } from '../telling/steps.ts'
import { factsForm, partOf, useTelling, type Telling } from '../telling/useTelling.ts'
import { useOfCase } from '../useCase.tsx'
import { ReadersScreen } from './Readers.tsx'
import { questionAt } from './Tasks.tsx'

const BothKept = lazy(async () => ({ default: (await import('../telling/BothKept.tsx')).BothKept }))
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
  const here = { case: place.case, part: place.part }
  const group = telling.groups.find(({ steps }) => steps.includes(step))
  const groupTitle = loaded.form.words['en-GB'].groups[page.group] ?? page.group
  const on = nextPlace(telling, step, place)
  const back: Place = place.row === undefined ? { at: 'tasks', ...here } : withoutRow(place)
  const [first] = questions
  const asked = first === undefined ? undefined : askedOn(loaded.form, page, first, 'en-GB')
  const reader = readerOf(loaded.form)
  return (
    <Screen title={asked?.words.question ?? groupTitle} back={back} child={reader === 'child'}>
      {group !== undefined && place.row === undefined && (
        <span className="govuk-caption-l">
          {say('question.caption', {
            group: groupTitle,
            at: group.steps.indexOf(step) + 1,
            of: group.steps.length,
          })}
        </span>
      )}
      {page.shows !== undefined && questions.length === 0 ? (
        <ShownFacts session={session} telling={telling} page={page} place={place} on={on} />
      ) : page.rows !== undefined && place.row === undefined ? (
        <>
          <RowsList session={session} telling={telling} step={step} question={page.rows} place={place} />
          {page.shows !== undefined && (
            <FactsBeside session={session} telling={telling} page={page} here={here} />
          )}
          <button type="button" className="govuk-button" onClick={() => goTo(on)}>
            {say('rows.continue')}
          </button>
        </>
      ) : (
        <AskedPage session={session} telling={telling} step={step} place={place} on={on} reader={reader} />
      )}
      <p className="govuk-body">
        <Link to={{ at: 'tasks', ...here }}>{say('question.list')}</Link>
      </p>
    </Screen>
  )
}

/** The place after this one: back where the person came from, else the next page, else checking. */
function nextPlace(telling: Telling, step: Step, place: QuestionPlace): Place {
  const here = { case: place.case, part: place.part }
  if (place.row !== undefined) return withoutRow(place)
  if (place.back === 'check') return { at: 'check', ...here }
  if (place.back !== undefined) {
    const from = telling.steps.find(({ page }) => page.id === place.back && page.shows !== undefined)
    if (from !== undefined) return questionAt(here, from)
  }
  const next = telling.steps[telling.steps.indexOf(step) + 1]
  return next === undefined || (next.loaded.form.id !== place.form && place.back !== undefined)
    ? { at: 'check', ...here }
    : questionAt(here, next)
}

function withoutRow(place: QuestionPlace): QuestionPlace {
  const { row: _, ...list } = place
  return list
}

function readerOf({ speaker, kind }: Step['loaded']['form']): Reader {
  if (speaker === 'child') return 'child'
  return kind === 'advice' ? 'professional' : 'family'
}

interface ShownProps extends QuestionProps {
  readonly telling: Telling
  readonly page: Page
  readonly on: Place
}

function ShownFacts({ session, telling, page, place, on }: ShownProps) {
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
        <button
          type="button"
          className="govuk-button"
          onClick={() => {
            saidRight(session, telling, page)
            goTo(on)
          }}
        >
          {say('facts.right')}
        </button>
        <Link to={on}>{say('facts.goOn')}</Link>
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
  readonly on: Place
  readonly reader: Reader
}

function AskedPage({ session, telling, step, place, on, reader }: AskedProps) {
  if (reader === 'child') use(firstPictures())
  const lock = useOfCase(session, (now) => now.lock)
  const { teller } = telling
  const { page, loaded, questions } = step
  const { row } = place
  const asked = questions.flatMap((id) => askedOn(loaded.form, page, id, 'en-GB') ?? [])
  const { key, hurry, ...props } = useFormPage(session, telling, step, row)
  const goOn = (how?: 'asItIs'): void => (hurry === undefined || how === 'asItIs' ? goTo(on) : hurry())
  if (lock !== 'writing') return <AnswersOnly session={session} telling={telling} step={step} row={row} />
  return (
    <>
      {asked.some(({ id }) => isUnkept(page, id, facts)) && <NothingIsKept />}
      {asked.some(({ id }) => isGuarded(id, facts)) && (
        <div className="govuk-inset-text">
          <strong>{say('question.guarded.title')}</strong>
          <br />
          {say('question.guarded.says')}
        </div>
      )}
      {hasBoth(teller, asked, row) && <BothKept session={session} teller={teller} asked={asked} row={row} />}
      <FormPage key={key} {...props} reader={reader} goOn={goOn} />
    </>
  )
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
): Omit<FormPageProps, 'reader' | 'goOn'> & {
  readonly key: string
  readonly hurry: (() => void) | undefined
} {
  const { teller, form } = telling
  const { me, contribution } = teller
  const version = chosenVersions(telling, page, row)
  const key = [contribution ?? 'facts', loaded.form.id, page.id, row ?? '', version].join(' ')
  // Read once for each page: what is typed afterwards lives in the page.
  const values = useMemo(() => valuesOf(teller, page, row), [key])
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
        if (leaf !== undefined) put(leaf.part, leaf.path, value)
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
    language: 'en-GB',
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
 * before it is here waits for it: `hurry` fetches it and then asks the page to go on once more.
 */
function usePageCheck(form: string, page: Page): { readonly check?: PageCheck; readonly hurry?: () => void } {
  const [checks, setChecks] = useState<FormChecks>()
  const [isHurried, setHurried] = useState(false)
  useEffect(() => {
    let isLeft = false
    const fetch = (): void =>
      void loadedChecks(form).then((found) => {
        if (!isLeft) setChecks(found)
      })
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

function NothingIsKept() {
  return (
    <div className="oo-unkept">
      <div className="govuk-warning-text">
        <span className="govuk-warning-text__icon" aria-hidden="true">
          !
        </span>
        <strong className="govuk-warning-text__text">{say('question.unkept.title')}</strong>
      </div>
      <p className="govuk-body">{say('question.unkept.says')}</p>
      <h2 className="govuk-heading-s">{say('question.unkept.tell')}</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>{say('question.unkept.adult')}</li>
        <li>{say('question.unkept.childline')}</li>
        <li>{say('question.unkept.danger')}</li>
      </ul>
    </div>
  )
}

interface AnswersOnlyProps {
  readonly session: Session
  readonly telling: Telling
  readonly step: Step
  readonly row: string | undefined
}

/** Another tab writes: what is answered can be read here, and nothing can be typed that would not be kept. */
function AnswersOnly({ session, telling, step: { page, loaded, questions }, row }: AnswersOnlyProps) {
  return questions.flatMap((id) => {
    const asked = askedOn(loaded.form, page, id, 'en-GB')
    if (asked === undefined || isUnkept(page, id, facts)) return []
    const lines = linesOf(telling.teller, asked, rowsPart(telling.teller, id) === undefined ? undefined : row)
    return [
      <div key={id}>
        <h1 className="govuk-heading-l">{asked.words.question}</h1>
        <Lines lines={lines} present={telling.now.present} media={session.media} />
        {lines.length === 0 && <p className="govuk-body oo-quiet">{say('question.empty')}</p>}
      </div>,
    ]
  })
}
