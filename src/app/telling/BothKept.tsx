import type { Answer } from '../../generated/case.ts'
import { answerText } from '../../drafting/answerText.ts'
import type { AskedQuestion } from '../../catalogue/form.ts'
import { answerIn } from '../../entries/entry.ts'
import type { Session } from '../session/contract.ts'
import { isFile, plainWords } from './answerWords.ts'
import { fieldsOf, heldIn, leafOf, type Teller } from './leaves.ts'
import { MediaView } from './MediaView.tsx'
import { personName } from './NotThere.tsx'
import { dayHere } from '../whenText.ts'
import { say } from './say.ts'
import { useCaseNow } from '../useCase.tsx'

interface BothKeptProps {
  readonly session: Session
  readonly teller: Teller
  readonly asked: readonly AskedQuestion[]
  readonly row: string | undefined
}

/** Every place of the page where several versions stand: each with its writer, to choose from or to keep. */
export function BothKept({ session, teller, asked, row }: BothKeptProps) {
  const now = useCaseNow(session)
  const places = asked.flatMap((one) =>
    fieldsOf(one.page, one.id).flatMap((field) => {
      const held = heldIn(teller, leafOf(teller, one.id, field, row))
      return held !== undefined && held.others.length > 0 ? [{ asked: one, field, held }] : []
    }),
  )
  return places.map(({ asked: one, field, held }) => {
    const { part, path } = held.shown
    const versions = [held.shown, ...held.others]
    const title = one.words.fields?.[field] ?? one.words.label
    const texts = versions.map(({ value }) => answerIn(value))
    const areTexts = texts.every((answer) => typeof answer === 'string' && !isFile(answer))
    const isFreeText = areTexts && isWritten(one, field)
    const id = `both-${path.replaceAll(/[^A-Za-z0-9]+/g, '-')}`
    return (
      <section key={path} className="oo-both-kept" aria-labelledby={id}>
        <h2 className="govuk-heading-m" id={id}>
          {say('question.both.title')}
        </h2>
        <p className="govuk-body">{say('question.both.field', { field: title })}</p>
        <p className="govuk-body">{say('question.both.says')}</p>
        <ul className="govuk-list">
          {versions.map((entry) => (
            <li key={entry.id} className="oo-version">
              <p className="govuk-body oo-quiet">
                {say('question.both.by', {
                  name: personName(now, entry.by),
                  day: dayHere(entry.at.slice(0, 10)),
                })}
              </p>
              <Version asked={one} field={field} answer={answerIn(entry.value)} session={session} />
              <button
                type="button"
                className="govuk-button govuk-button--secondary"
                onClick={() => session.choose(part, path, entry.id)}
              >
                {say('question.both.use')}
              </button>
            </li>
          ))}
        </ul>
        {isFreeText && (
          <button
            type="button"
            className="govuk-button govuk-button--secondary"
            onClick={() => session.keepBoth(part, path)}
          >
            {say('question.both.keep')}
          </button>
        )}
        <p className="govuk-body oo-quiet">{say('question.both.later')}</p>
      </section>
    )
  })
}

/** Words somebody wrote: several can stand one under the other. */
function isWritten(asked: AskedQuestion, field: string): boolean {
  const schema = field === '' ? asked.schema : asked.schema.properties?.[field]
  return schema?.type === 'string' && schema.enum === undefined && schema.pattern === undefined
}

interface VersionProps {
  readonly asked: AskedQuestion
  readonly field: string
  readonly answer: Answer | undefined
  readonly session: Session
}

function Version({ asked, field, answer, session }: VersionProps) {
  if (answer === undefined) return <p className="govuk-body oo-quiet">{say('question.empty')}</p>
  if (isFile(answer)) return <MediaView media={session.media} hash={answer} about="" />
  return <p className="govuk-body oo-said__text">{answerText(asked, field, answer, plainWords())}</p>
}
