/** Questions of the app itself, after the patterns of the GOV.UK Design System. */
import { Fragment, useMemo, type ComponentProps, type ReactNode } from 'react'
import { sayFrom } from '../catalogue/say.ts'
import file from '../../schemas/screens/frame.en-GB.json'
import { ErrorMessage } from '../forms/ErrorMessage.tsx'
import { ErrorSummary as Summary } from '../forms/ErrorSummary.tsx'

const say = sayFrom(file.labels)

/** What is wrong, by the id of the field: one sentence each, in the order of the page. */
export type Errors = ReadonlyMap<string, string>

/** The list of what is wrong, with a link to each. It takes the focus each time it is made anew. */
export function ErrorSummary({ errors }: { readonly errors: Errors }) {
  const faults = useMemo(() => [...errors].map(([id, sentence]) => ({ id, sentence })), [errors])
  return <Summary faults={faults} />
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
        // Shown or not, it is kept as it is typed.
        {...(autoComplete.endsWith('-password') && { autoCapitalize: 'none', autoCorrect: 'off' })}
        aria-describedby={describedBy(id, hint, error)}
        aria-invalid={error === undefined ? undefined : true}
      />
    </div>
  )
}

export interface Choice<Value extends string = string> {
  readonly value: Value
  readonly label: string
  readonly hint?: string
  /** Shown beneath while this one is chosen. */
  readonly then?: ReactNode
}

export interface GroupProps {
  readonly id: string
  readonly legend: string
  /** A part of its page, with a heading of its own, and not one question among others. */
  readonly isPart?: boolean
  readonly hint?: string | undefined
  readonly error?: string | undefined
}

/** Several controls that stand together under one legend. */
export function Group({
  id,
  legend,
  isPart,
  hint,
  error,
  children,
}: GroupProps & { readonly children: ReactNode }) {
  return (
    <div className={groupClass(error)}>
      <fieldset className="govuk-fieldset" aria-describedby={describedBy(id, hint, error)}>
        <legend className={`govuk-fieldset__legend govuk-fieldset__legend--${isPart === true ? 'm' : 's'}`}>
          {isPart === true ? <h2 className="govuk-fieldset__heading">{legend}</h2> : legend}
        </legend>
        <HintAndError id={id} hint={hint} error={error} />
        {children}
      </fieldset>
    </div>
  )
}

interface ItemProps {
  readonly id: string
  readonly label: string
  readonly hint?: string | undefined
  /** What describes it beside its own hint. */
  readonly describedBy?: string | undefined
  readonly checked: boolean
  readonly input: ComponentProps<'input'> & { readonly type: keyof typeof looks }
}

const looks = { radio: 'govuk-radios', checkbox: 'govuk-checkboxes' } as const

/** One choice, or one box to tick. */
export function Item({ id, label, hint, describedBy: by, checked, input }: ItemProps) {
  const look = looks[input.type]
  const own = hint === undefined ? undefined : `${id}-item-hint`
  return (
    <div className={`${look}__item`}>
      <input
        {...input}
        className={`${look}__input`}
        id={id}
        checked={checked}
        aria-describedby={[by, own].filter(Boolean).join(' ') || undefined}
      />
      <label className={`govuk-label ${look}__label`} htmlFor={id}>
        {label}
      </label>
      {hint !== undefined && (
        <div className={`govuk-hint ${look}__hint`} id={own}>
          {hint}
        </div>
      )}
    </div>
  )
}

interface ChoiceFieldProps<Value extends string> extends GroupProps {
  /** The id of the first choice, so that a link from the error summary leads to it. */
  readonly id: string
  readonly choices: readonly Choice<Value>[]
  readonly value: string | undefined
  readonly change: (value: Value) => void
}

export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { id, choices, value, change, ...group } = props
  return (
    <Group id={id} {...group}>
      <div className="govuk-radios">
        {choices.map((choice, at) => {
          const own = at === 0 ? id : `${id}-${choice.value}`
          const isChosen = value === choice.value
          const revealed = isChosen && choice.then !== undefined ? `${own}-reveals` : undefined
          return (
            <Fragment key={choice.value}>
              <Item
                id={own}
                label={choice.label}
                hint={choice.hint}
                checked={isChosen}
                input={{
                  type: 'radio',
                  name: id,
                  value: choice.value,
                  onChange: () => change(choice.value),
                  'aria-controls': revealed,
                }}
              />
              {revealed !== undefined && (
                <div className="govuk-radios__conditional" id={revealed}>
                  {choice.then}
                </div>
              )}
            </Fragment>
          )
        })}
      </div>
    </Group>
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
      <ErrorMessage id={`${id}-error`} sentence={error} />
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
