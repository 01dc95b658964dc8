import { useState, type SyntheticEvent } from 'react'
import { sayFrom } from '../../catalogue/say.ts'
import file from '../../../schemas/screens/child.en-GB.json'
import { Details } from '../../forms/Details.tsx'
import { ChoiceField, ErrorSummary, TextField, type Errors } from '../Field.tsx'
import { formSays, formTitle } from '../roleFiles.ts'
import type { CaseNow, Session } from '../session/contract.ts'
import { begin } from './begin.ts'

const say = sayFrom(file.labels)

interface OtherAgesProps {
  readonly forms: readonly string[]
  readonly session: Session
  readonly now: CaseNow
}

/** A form made for another age may suit a child better. Which one was given, and why, is kept and printed. */
export function OtherAges({ forms, session, now }: OtherAgesProps) {
  const name = now.name === '' ? say('child.ofUnnamed') : now.name
  const [form, setForm] = useState('')
  const [because, setBecause] = useState('')
  const [errors, setErrors] = useState<Errors>(new Map())
  const start = (event: SyntheticEvent): void => {
    event.preventDefault()
    const missing: Errors = new Map([
      ...(form === '' ? [['other-age', say('child.otherAge.which.missing')] as const] : []),
      ...(because.trim() === ''
        ? [['other-age-because', say('child.otherAge.because.missing')] as const]
        : []),
    ])
    setErrors(missing)
    if (missing.size === 0) begin(session, now, form, because.trim())
  }
  return (
    <Details summary={say('child.otherAge')}>
      <ErrorSummary errors={errors} />
      <p className="govuk-body">{say('child.otherAge.says')}</p>
      <form onSubmit={start} noValidate>
        <ChoiceField
          id="other-age"
          legend={say('child.otherAge.which')}
          error={errors.get('other-age')}
          choices={forms.map((one) => ({
            value: one,
            label: formTitle(one),
            hint: formSays(one, name, false),
          }))}
          value={form}
          change={setForm}
        />
        <TextField
          id="other-age-because"
          label={say('child.otherAge.because')}
          hint={say('child.otherAge.because.hint')}
          error={errors.get('other-age-because')}
          value={because}
          change={setBecause}
        />
        <button
          type="submit"
          className="govuk-button govuk-button--secondary"
          disabled={now.lock !== 'writing'}
        >
          {say('child.start.go')}
        </button>
      </form>
    </Details>
  )
}
