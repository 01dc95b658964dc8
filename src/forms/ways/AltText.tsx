import { sayFrom } from '../../catalogue/say.ts'
import file from '../../../schemas/screens/ways.en-GB.json'

const say = sayFrom(file.labels)

interface AltTextProps {
  readonly id: string
  readonly alt: string
  readonly change: (alt: string) => void
}

/** ‘What is in the picture?’: printed beside it, and read out instead of it. */
export function AltText({ id, alt, change }: AltTextProps) {
  return (
    <div className="govuk-form-group oo-alt">
      <label className="govuk-label" htmlFor={id}>
        {say('alt.question')}
      </label>
      <div className="govuk-hint" id={`${id}-hint`}>
        {say('alt.hint')}
      </div>
      <input
        className="govuk-input"
        id={id}
        type="text"
        value={alt}
        aria-describedby={`${id}-hint`}
        onChange={(event) => change(event.target.value)}
      />
    </div>
  )
}
