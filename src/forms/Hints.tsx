import type { QuestionWords } from '../generated/meta/form.ts'
import type { PageContext } from './contract.ts'
import { say } from './labels.ts'

interface HintsProps {
  readonly id: string | undefined
  readonly help: string | undefined
  /** The question in easy words, one press away. */
  readonly easy: string | undefined
  /** The address of the picture that stands for the question; it says nothing that the words do not say. */
  readonly picture: string | undefined
}

export function Hints({ id, help, easy, picture }: HintsProps) {
  return (
    <>
      {picture !== undefined && (
        <img className="oo-question__picture" src={picture} alt="" width="96" height="96" />
      )}
      {help !== undefined && (
        <div className="govuk-hint" id={id}>
          {help}
        </div>
      )}
      {easy !== undefined && (
        <details className="govuk-details">
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">{say('page.easy')}</span>
          </summary>
          <div className="govuk-details__text">{easy}</div>
        </details>
      )}
    </>
  )
}

export const noHints = { easy: undefined, picture: undefined }

/** What a child gets beside the words of a question: the same in easy words, and its picture. */
export function childHints(words: QuestionWords, { reader, media }: PageContext) {
  if (reader !== 'child') return noHints
  return { easy: words.easy, picture: words.picture === undefined ? undefined : media.picture(words.picture) }
}
