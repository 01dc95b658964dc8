import { useTyped } from '../answers/useTyped.ts'
import { ErrorMessage } from '../ErrorMessage.tsx'

interface TextBesideProps {
  readonly id: string
  readonly title: string
  readonly value: string
  readonly change: (text: string) => void
  readonly error: string | undefined
}

/** A text that belongs to a question with choices: ‘something else’, or what happened. */
export function TextBeside({ id, title, value, change, error }: TextBesideProps) {
  const [text, type] = useTyped(value, change)
  const errorId = `${id}-error`
  return (
    <div
      className={`govuk-form-group oo-text-beside${error === undefined ? '' : ' govuk-form-group--error'}`}
    >
      <label className="govuk-label" htmlFor={id}>
        {title}
      </label>
      <ErrorMessage id={errorId} sentence={error} />
      <textarea
        className={`govuk-textarea${error === undefined ? '' : ' govuk-textarea--error'}`}
        id={id}
        rows={2}
        value={text}
        {...(error !== undefined && { 'aria-invalid': true, 'aria-describedby': errorId })}
        onChange={(event) => type(event.target.value)}
      />
    </div>
  )
}
