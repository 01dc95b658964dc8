/** Parts of a question's page that most pages do not have: fetched when one has. */
import { Words } from '../../forms/Words.tsx'
import { askedOn } from '../../catalogue/form.ts'
import { languageNow } from '../../catalogue/say.ts'
import { todayHere } from '../clock.ts'
import { WarningText } from '../Notice.tsx'
import type { Session } from '../session/contract.ts'
import { linesOf } from '../telling/answerWords.ts'
import { facts } from '../telling/formFiles.ts'
import { isUnkept, rowsPart } from '../telling/leaves.ts'
import { Lines } from '../telling/Lines.tsx'
import { say } from '../telling/say.ts'
import type { Step } from '../telling/steps.ts'
import { partOf, type Telling } from '../telling/useTelling.ts'
import { whomToRing } from '../telling/whomToRing.ts'
import { useOfCase } from '../useCase.tsx'

/** Said above a question whose answer may not be kept anywhere. */
export function NothingIsKept({ session, part }: { readonly session: Session; readonly part: string }) {
  const ring = useOfCase(session, (now) => whomToRing(now, partOf(part), todayHere()))
  return (
    <div className="oo-unkept">
      <WarningText>{say('question.unkept.title')}</WarningText>
      <p className="govuk-body">{say('question.unkept.says')}</p>
      <h2 className="govuk-heading-s">{say('question.unkept.tell')}</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>{say(ring === 'childline' ? 'question.unkept.adult' : 'question.unkept.someone')}</li>
        {ring !== 'samaritans' && <li>{say('question.unkept.childline')}</li>}
        {ring !== 'childline' && <li>{say('question.unkept.samaritans')}</li>}
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
export function AnswersOnly({ session, telling, step: { page, loaded, questions }, row }: AnswersOnlyProps) {
  return questions.flatMap((id) => {
    const asked = askedOn(loaded.form, page, id, languageNow())
    if (asked === undefined || isUnkept(page, id, facts)) return []
    const lines = linesOf(telling.teller, asked, rowsPart(telling.teller, id) === undefined ? undefined : row)
    return [
      <div key={id}>
        <h1 className="govuk-heading-l">
          <Words of={asked}>{asked.words.question}</Words>
        </h1>
        <Lines lines={lines} present={telling.now.present} media={session.media} />
        {lines.length === 0 && <p className="govuk-body oo-quiet">{say('question.empty')}</p>}
      </div>,
    ]
  })
}
