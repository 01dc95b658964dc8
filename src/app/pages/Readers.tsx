import { Words } from '../../forms/Words.tsx'
import { formWords } from '../../catalogue/form.ts'
import { languageNow } from '../../catalogue/say.ts'
import { answerAt } from '../../entries/answers.ts'
import { todayHere } from '../clock.ts'
import { isSecondClick } from '../../forms/secondClick.ts'
import { goTo, Link } from '../navigation.tsx'
import type { Place } from '../place.ts'
import { Screen } from '../Screen.tsx'
import type { Session } from '../session/contract.ts'
import { isUnkept } from '../telling/leaves.ts'
import { NotThere } from '../telling/NotThere.tsx'
import { ReaderList } from '../telling/ReaderList.tsx'
import { say } from '../telling/say.ts'
import { nextOpen } from '../telling/steps.ts'
import { useTelling, type Telling } from '../telling/useTelling.ts'
import { useCaseNow } from '../useCase.tsx'
import { questionAt } from '../telling/questionAt.ts'

type ReadersPlace = Extract<Place, { readonly at: 'readers' }>

/** Who will read what is told here: before the first question. That it was shown, and on which day, is kept. */
export function ReadersScreen({
  session,
  place,
}: {
  readonly session: Session
  readonly place: ReadersPlace
}) {
  const now = useCaseNow(session)
  const telling = useTelling(session, place.part)
  if (telling === undefined) return <NotThere now={now} />
  const { form, steps, teller } = telling
  const here = { case: place.case, part: place.part }
  const { contribution } = teller
  const wasTold =
    contribution !== undefined && answerAt(now.present, contribution, 'about/told') !== undefined
  const next = nextOpen(teller, steps)
  const start = (): void => {
    if (contribution !== undefined && !wasTold) session.answer(contribution, 'about/told', todayHere())
    goTo(wasTold || next === undefined ? { at: 'tasks', ...here } : questionAt(here, next))
  }
  return (
    <Screen title={say('readers.title')} back={{ at: 'tasks', ...here }} child={form.speaker === 'child'}>
      <h1 className="govuk-heading-l">{say('readers.title')}</h1>
      {contribution === undefined ? <FactReaders /> : <TellingReaders telling={telling} />}
      <p className="govuk-inset-text">{say('readers.phone')}</p>
      {/* Somebody who says nothing more than this has started all the same. */}
      <button type="button" className="govuk-button" onClick={(event) => isSecondClick(event) || start()}>
        {wasTold ? say('readers.goOn') : say('readers.start')}
      </button>
      <p className="govuk-body">
        <Link to={{ at: 'tasks', ...here }}>{say('question.list')}</Link>
      </p>
    </Screen>
  )
}

function FactReaders() {
  return (
    <>
      <p className="govuk-body">{say('readers.facts.says')}</p>
      <p className="govuk-body">{say('readers.facts.contact')}</p>
      <p className="govuk-body">{say('readers.facts.guarded')}</p>
    </>
  )
}

function TellingReaders({ telling }: { readonly telling: Telling }) {
  const { form, steps, teller } = telling
  const isChild = form.speaker === 'child'
  const keepsSomeOut = steps.some(({ page, questions }) =>
    questions.some((id) => isUnkept(page, id, teller.facts)),
  )
  return (
    <>
      <p className="govuk-body">
        <Words of={{ form }}>{formWords(form, languageNow()).intro}</Words>
      </p>
      <p className="govuk-body">
        {say(
          isChild ? 'readers.child.says' : form.kind === 'advice' ? 'readers.advice.says' : 'readers.says',
        )}
      </p>
      <ReaderList telling={telling} />
      <p className="govuk-body">{say(isChild ? 'readers.child.nobodyElse' : 'readers.nobodyElse')}</p>
      {keepsSomeOut && <p className="govuk-body">{say('readers.unkept')}</p>}
    </>
  )
}
