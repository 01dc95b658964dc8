import { Words } from '../../forms/Words.tsx'
import { languageNow } from '../../catalogue/say.ts'
import { formWords } from '../../catalogue/form.ts'
import { prints } from '../../documents/paper.ts'
import { Screen } from '../Screen.tsx'
import type { Place } from '../place.ts'
import type { Session } from '../session/contract.ts'
import { NotThere } from '../telling/NotThere.tsx'
import { useTelling } from '../telling/useTelling.ts'
import { blankOf } from './onDemand.ts'
import { PaperMaker } from './PaperMaker.tsx'
import { say } from './say.ts'

type BlankPlace = Extract<Place, { readonly at: 'blank' }>

/** A form to print and fill in by hand, in usual and in large print. */
export function BlankScreen({ session, place }: { readonly session: Session; readonly place: BlankPlace }) {
  const telling = useTelling(session, place.part)
  if (telling === undefined) return <NotThere now={session.now()} />
  const { form } = telling
  return (
    <Screen title={say('blank.title')} back={{ at: 'tasks', case: place.case, part: place.part }}>
      <span className="govuk-caption-l">
        <Words of={{ form }}>{formWords(form, languageNow()).title}</Words>
      </span>
      <h1 className="govuk-heading-l">{say('blank.title')}</h1>
      <p className="govuk-body">{say('blank.says')}</p>
      {prints.map((print) => (
        <section key={print} aria-labelledby={`blank-${print}`}>
          <h2 className="govuk-heading-m" id={`blank-${print}`}>
            {say(`blank.${print}`)}
          </h2>
          <PaperMaker document="blank" paper={() => blankOf(form.id, print)} describedBy={`blank-${print}`} />
        </section>
      ))}
    </Screen>
  )
}
