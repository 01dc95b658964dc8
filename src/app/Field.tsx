/** Questions of the app itself, after the patterns of the GOV.UK Design System. */
import { useEffect, useRef, type ReactNode } from 'react'
import { sayFrom } from '../catalogue/say.ts'
import file from '../../schemas/screens/frame.en-GB.json'

const say = sayFrom(file.labels)

/** What is wrong, by the id of the field: one sentence each, in the order of the page. */
export type Errors = ReadonlyMap<string, string>

/** The list of what is wrong, with a link to each. It takes the focus each time it is made anew. */
export function ErrorSummary({ errors }: { readonly errors: Errors }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (errors.size > 0) place.current?.focus()
  }, [errors])
  if (errors.size === 0) return null
  return (
    <div className="govuk-error-summary" ref={place} tabIndex={-1}>
      <div role="alert">
        <h2 className="govuk-error-summary__title">{say('frame.problem')}</h2>
        <div className="govuk-error-summary__body">
          <ul className="govuk-list govuk-error-summary__list">
            {[...errors].map(([id, says]) => (
              <li key={id}>
                <a
                  href={`#${id}`}
                  onClick={(event) => {
                    event.preventDefault()
                    document.getElementById(id)?.focus()
                  }}
                >
                  {says}
                </a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  )
}

interface TextFieldProps {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly error?: string | undefined
  readonly value: string
  readonly change: (value: string) => void
  readonly type?: 'text' | 'password'
  /** How the browser may help; see the HTML standard. */
  readonly autoComplete?: string
  readonly inputMode?: 'numeric' | 'text'
}

export function TextField(props: TextFieldProps) {
  const { id, label, hint, error, value, change, type = 'text', autoComplete = 'off', inputMode } = props
  return (
    <div className={groupClass(error)}>
      <label className="govuk-label govuk-label--s" htmlFor={id}>
        {label}
      </label>
      <HintAndError id={id} hint={hint} error={error} />
      <input
        className={error === undefined ? 'govuk-input' : 'govuk-input govuk-input--error'}
        id={id}
        type={type}
        value={value}
        onChange={(event) => change(event.target.value)}
        autoComplete={autoComplete}
        inputMode={inputMode}
        spellCheck={false}
        aria-describedby={describedBy(id, hint, error)}
        aria-invalid={error === undefined ? undefined : true}
      />
    </div>
  )
}

export interface Choice {
  readonly value: string
  readonly label: string
  readonly hint?: string
  /** Shown beneath while this one is chosen. */
  readonly then?: ReactNode
}

interface ChoiceFieldProps {
  /** The id of the first choice, so that a link from the error summary leads to it. */
  readonly id: string
  readonly legend: string
  readonly hint?: string
  readonly error?: string | undefined
  readonly choices: readonly Choice[]
  readonly value: string
  readonly change: (value: string) => void
}

export function ChoiceField(props: ChoiceFieldProps) {
  const { id, legend, hint, error, choices, value, change } = props
  return (
    <div className={groupClass(error)}>
      <fieldset className="govuk-fieldset" aria-describedby={describedBy(id, hint, error)}>
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{legend}</legend>
        <HintAndError id={id} hint={hint} error={error} />
        <div className="govuk-radios">
          {choices.map((choice, at) => {
            const choiceId = at === 0 ? id : `${id}-${choice.value}`
            const isChosen = value === choice.value
            return (
              <div key={choice.value}>
                <div className="govuk-radios__item">
                  <input
                    className="govuk-radios__input"
                    id={choiceId}
                    name={id}
                    type="radio"
                    value={choice.value}
                    checked={isChosen}
                    onChange={() => change(choice.value)}
                    aria-describedby={choice.hint === undefined ? undefined : `${choiceId}-hint`}
                  />
                  <label className="govuk-label govuk-radios__label" htmlFor={choiceId}>
                    {choice.label}
                  </label>
                  {choice.hint !== undefined && (
                    <div className="govuk-hint govuk-radios__hint" id={`${choiceId}-hint`}>
                      {choice.hint}
                    </div>
                  )}
                </div>
                {isChosen && choice.then !== undefined && (
                  <div className="govuk-radios__conditional">{choice.then}</div>
                )}
              </div>
            )
          })}
        </div>
      </fieldset>
    </div>
  )
}

interface HintAndErrorProps {
  readonly id: string
  readonly hint: string | undefined
  readonly error: string | undefined
}

export function HintAndError({ id, hint, error }: HintAndErrorProps) {
  return (
    <>
      {hint !== undefined && (
        <div className="govuk-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error !== undefined && (
        <p className="govuk-error-message" id={`${id}-error`}>
          <span className="govuk-visually-hidden">{say('frame.error')}</span> {error}
        </p>
      )}
    </>
  )
}

/** The ids of what stands beside a field, for `aria-describedby`. */
export function describedBy(
  id: string,
  hint: string | undefined,
  error: string | undefined,
): string | undefined {
  const ids = [...(hint === undefined ? [] : [`${id}-hint`]), ...(error === undefined ? [] : [`${id}-error`])]
  return ids.length === 0 ? undefined : ids.join(' ')
}

export function groupClass(error: string | undefined): string {
  return error === undefined ? 'govuk-form-group' : 'govuk-form-group govuk-form-group--error'
}

interface SelectFieldProps {
  readonly id: string
  readonly label: string
  readonly error?: string | undefined
  readonly choices: readonly Choice[]
  readonly value: string
  readonly change: (value: string) => void
}

/** One of many. Nothing is chosen beforehand. */
export function SelectField({ id, label, error, choices, value, change }: SelectFieldProps) {
  return (
    <div className={groupClass(error)}>
      <label className="govuk-label govuk-label--s" htmlFor={id}>
        {label}
      </label>
      <HintAndError id={id} hint={undefined} error={error} />
      <select
        className={error === undefined ? 'govuk-select' : 'govuk-select govuk-select--error'}
        id={id}
        value={value}
        onChange={(event) => change(event.target.value)}
        aria-describedby={describedBy(id, undefined, error)}
        aria-invalid={error === undefined ? undefined : true}
      >
        <option value="">{say('frame.choose')}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  )
}

interface TickFieldProps {
  readonly id: string
  readonly label: string
  readonly error?: string | undefined
  readonly value: boolean
  readonly change: (value: boolean) => void
}

/** One box to tick. */
export function TickField({ id, label, error, value, change }: TickFieldProps) {
  return (
    <div className={groupClass(error)}>
      <HintAndError id={id} hint={undefined} error={error} />
      <div className="govuk-checkboxes">
        <div className="govuk-checkboxes__item">
          <input
            className="govuk-checkboxes__input"
            id={id}
            type="checkbox"
            checked={value}
            onChange={(event) => change(event.target.checked)}
            aria-describedby={describedBy(id, undefined, error)}
          />
          <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>
            {label}
          </label>
        </div>
      </div>
    </div>
  )
}
