import { sayFrom } from '../../catalogue/say.ts'
import file from '../../../schemas/screens/ways.en-GB.json'

const say = sayFrom(file.labels)

interface TranscriptProps {
  /** The id of the box for the words. */
  readonly id: string
  readonly words: string
  readonly change: (words: string) => void
  readonly by: string
  readonly changeBy: (by: string) => void
}

/** What a recording says, as somebody wrote it down, and who that was. Papers print this and not the recording. */
export function Transcript({ id, words, change, by, changeBy }: TranscriptProps) {
  return (
    <div className="oo-transcript">
      <div className="govuk-form-group">
        <label className="govuk-label" htmlFor={id}>
          {say('transcript.words')}
        </label>
        <div className="govuk-hint" id={`${id}-hint`}>
          {say('transcript.hint')}
        </div>
        <textarea
          className="govuk-textarea"
          id={id}
          rows={3}
          maxLength={20_000}
          value={words}
          aria-describedby={`${id}-hint`}
          onChange={(event) => change(event.target.value)}
        />
      </div>
      {words !== '' && (
        <div className="govuk-form-group">
          <label className="govuk-label" htmlFor={`${id}-by`}>
            {say('transcript.by')}
          </label>
          <div className="govuk-hint" id={`${id}-by-hint`}>
            {say('transcript.by.hint')}
          </div>
          <input
            className="govuk-input"
            id={`${id}-by`}
            type="text"
            autoComplete="off"
            maxLength={200}
            value={by}
            aria-describedby={`${id}-by-hint`}
            onChange={(event) => changeBy(event.target.value)}
          />
        </div>
      )}
    </div>
  )
}
