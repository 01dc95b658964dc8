import { say } from './labels.ts'

/** Draws nothing without a sentence. */
export function ErrorMessage({
  id,
  sentence,
}: {
  readonly id: string
  readonly sentence: string | undefined
}) {
  if (sentence === undefined) return null
  return (
    <p className="govuk-error-message" id={id}>
      <span className="govuk-visually-hidden">{say('errors.hidden')}</span> {sentence}
    </p>
  )
}
