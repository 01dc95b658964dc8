import { useState, type SyntheticEvent } from 'react'
import { sayFrom } from '../catalogue/say.ts'
import file from '../../schemas/screens/file.en-GB.json'
import { Details } from '../forms/Details.tsx'
import { ErrorSummary, TextField, type Errors } from './Field.tsx'
import { TickField } from './TickField.tsx'
import { deviceWord } from './thisDevice.ts'

const say = sayFrom(file.labels)

interface RecordingsStayProps {
  /** How many recordings the copy does without. */
  readonly count: number
  /** Whom the copy is for, as the page calls them. */
  readonly reader: string
  /** The copy is made again, with the recordings, as this person agreed. */
  readonly agree: (who: string) => void
}

/**
 * Voices and films stay on this device. For this one copy somebody can agree that they go along: who that is, is asked
 * and kept with the day, so that nobody has to remember it.
 */
export function RecordingsStay({ count, reader, agree }: RecordingsStayProps) {
  const [isSure, setSure] = useState(false)
  const [who, setWho] = useState('')
  const [errors, setErrors] = useState<Errors>(new Map())
  const [device] = useState(deviceWord)
  const send = (event: SyntheticEvent): void => {
    event.preventDefault()
    const missing: Errors = new Map([
      ...(isSure ? [] : [['agreed', say('file.recordings.sure.missing')] as const]),
      ...(who.trim() === '' ? [['agreed-who', say('file.recordings.who.missing')] as const] : []),
    ])
    setErrors(missing)
    if (missing.size === 0) agree(who.trim().slice(0, 200))
  }
  return (
    <section className="oo-recordings" aria-labelledby="recordings-title">
      <h2 className="govuk-heading-m" id="recordings-title">
        {count === 1
          ? say('file.recordings.one', { device })
          : say('file.recordings.more', { count, device })}
      </h2>
      <p className="govuk-body">{say('file.recordings.says')}</p>
      <Details summary={say('file.recordings.agree')}>
        <form onSubmit={send} noValidate>
          <ErrorSummary errors={errors} />
          <p className="govuk-body">{say('file.recordings.once')}</p>
          <TickField
            id="agreed"
            label={say('file.recordings.sure', { reader })}
            error={errors.get('agreed')}
            value={isSure}
            change={setSure}
          />
          <TextField
            id="agreed-who"
            label={say('file.recordings.who')}
            hint={say('file.recordings.who.hint')}
            error={errors.get('agreed-who')}
            value={who}
            change={setWho}
          />
          <button type="submit" className="govuk-button govuk-button--secondary">
            {say('file.recordings.make')}
          </button>
        </form>
      </Details>
    </section>
  )
}
