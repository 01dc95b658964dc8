import { languageNow } from '../../catalogue/say.ts'
import { lazy, Suspense, use, useMemo, useState, type ReactNode } from 'react'
import type { Page } from '../../generated/meta/form.ts'
import { askedOn, type AskedQuestion } from '../../catalogue/form.ts'
import { Details } from '../../forms/Details.tsx'
import { FormPage } from '../../forms/FormPage.tsx'
import type { Reader } from '../../forms/contract.ts'
import { besidePage } from '../besidePage.ts'
import { loadBoard } from '../pictureBoard.ts'
import type { Session } from '../session/contract.ts'
import { facts } from '../telling/formFiles.ts'
import { fieldsOf, heldIn, isGuarded, isUnkept, leafOf, type Teller } from '../telling/leaves.ts'
import type { QuestionPlace } from '../telling/nextPlace.ts'
import { say } from '../telling/say.ts'
import type { Step } from '../telling/steps.ts'
import { useFormPage } from '../telling/useFormPage.ts'
import type { Telling } from '../telling/useTelling.ts'
import { useOfCase } from '../useCase.tsx'
import { withField } from '../way/oneAtATime.ts'

const NothingIsKept = lazy(async () => ({
  default: (await import('./QuestionRarely.tsx')).NothingIsKept,
}))
const AnswersOnly = lazy(async () => ({ default: (await import('./QuestionRarely.tsx')).AnswersOnly }))
const GatheringProposal = lazy(async () => ({
  default: (await import('../way/GatheringProposal.tsx')).GatheringProposal,
}))
/** A page of pictures is not drawn twice; without the board the words stand alone. */
const pictureBoard = besidePage(loadBoard)
const sectionProposed = besidePage(() => import('../telling/SectionProposed.tsx'))
const InEnglish = lazy(async () => ({ default: (await import('../telling/InEnglish.tsx')).InEnglish }))
const BothKept = lazy(async () => ({ default: (await import('../telling/BothKept.tsx')).BothKept }))

interface AskedProps {
  readonly session: Session
  readonly place: QuestionPlace
  readonly telling: Telling
  readonly step: Step
  /** In the child's way: the one question, or the one field of a row, that is asked. */
  readonly ask: string | undefined
  readonly on: () => void
  readonly reader: Reader
  readonly above: ReactNode
}

/** The questions of a page, ready to be answered, with what has to be known of them above and beneath. */
export function AskedPage({ session, telling, step: whole, place, ask, on, reader, above }: AskedProps) {
  if (reader === 'child') use(pictureBoard())
  const lock = useOfCase(session, (now) => now.lock)
  const [proposals, setProposals] = useState(0)
  const [isInEnglish, setInEnglish] = useState(false)
  const { teller } = telling
  const step = useMemo(() => oneOf(whole, ask), [whole, ask])
  const { page, loaded, questions } = step
  const { row } = place
  const Proposed =
    row !== undefined && isProvision(page) ? use(sectionProposed())?.SectionProposed : undefined
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
  const below = Proposed !== undefined && row !== undefined && (
    <Proposed session={session} teller={teller} step={step} row={row} />
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

/** Do several versions stand at a place of this page? */
function hasBoth(teller: Teller, asked: readonly AskedQuestion[], row: string | undefined): boolean {
  return asked.some(({ page, id }) =>
    fieldsOf(page, id).some(
      (field) => (heldIn(teller, leafOf(teller, id, field, row))?.others.length ?? 0) > 0,
    ),
  )
}
