import { ownSpoken } from './Words.tsx'
import { say } from './labels.ts'

interface ErrorMessageProps {
  /** For the field that it describes; none where it speaks of no field. */
  readonly id?: string
  readonly sentence: string | undefined
  /** `alert` where it comes while the person does something else: it is read out at once. */
  readonly role?: 'alert'
}

/** Draws nothing without a sentence. */
export function ErrorMessage({ id, sentence, role }: ErrorMessageProps) {
  if (sentence === undefined) return null
  return (
    <p className="govuk-error-message" id={id} role={role}>
      <span className="govuk-visually-hidden" {...ownSpoken()}>
        {say('errors.hidden')}
      </span>{' '}
      {sentence}
    </p>
  )
}
