/** Answers that are typed one way and kept another: what was typed stays on the screen as it was typed. */
import { useState } from 'react'
import { tidyIdentifier } from '../../domain/identifiers.ts'
import { partId } from '../ids.ts'
import { identifierOf } from '../kinds.ts'
import { say } from '../labels.ts'
import { keptFrom, partsOf, type DateParts } from './dateParts.ts'
import { autoCompleteOf, textOf, type LeafProps } from './leafProps.ts'
import { numberIn } from './numberIn.ts'

/** Not `type="number"`: its arrows and wheel change answers unseen, and it swallows what is no number. */
export function NumberBox({ id, value, change, describedBy, isWrong }: LeafProps) {
  const [typed, setTyped] = useState(textOf(value))
  return (
    <input
      className={`govuk-input govuk-input--width-5${isWrong ? ' govuk-input--error' : ''}`}
      id={id}
      type="text"
      inputMode="decimal"
      autoComplete="off"
      value={typed}
      aria-invalid={isWrong || undefined}
      aria-describedby={describedBy}
      onChange={(event) => {
        setTyped(event.target.value)
        change(numberIn(event.target.value))
      }}
    />
  )
}

/** Spaces may be typed as they are printed on letters; they are taken out when the person leaves the field. */
export function IdentifierBox(props: LeafProps) {
  const { id, name, value, change, describedBy, isWrong } = props
  const identifier = identifierOf(name)
  const text = textOf(value)
  const postcode = identifier === 'postcode'
  return (
    <input
      className={`govuk-input govuk-input--width-${postcode ? 10 : 20}${isWrong ? ' govuk-input--error' : ''}`}
      id={id}
      type="text"
      inputMode={postcode || identifier === 'upn' ? 'text' : 'numeric'}
      autoComplete={autoCompleteOf(props)}
      spellCheck={false}
      value={text}
      aria-invalid={isWrong || undefined}
      aria-describedby={describedBy}
      onChange={(event) => change(event.target.value === '' ? undefined : event.target.value)}
      onBlur={() => {
        const tidy = identifier === undefined ? text.trim() : tidyIdentifier(identifier, text)
        if (tidy !== text) change(tidy === '' ? undefined : tidy)
      }}
    />
  )
}

export function DateBoxes({ id, kind, value, change, describedBy, isWrong }: LeafProps) {
  const [parts, setParts] = useState(() => partsOf(value))
  const approximate = kind === 'approximateDate'
  const exampleId = partId(id, 'example')
  const put = (part: keyof DateParts, text: string) => {
    const next = { ...parts, [part]: text }
    setParts(next)
    change(keptFrom(next, approximate))
  }
  return (
    <>
      <div className="govuk-hint" id={exampleId}>
        {say(approximate ? 'date.approximate' : 'date.example')}
      </div>
      <div className="govuk-date-input">
        {boxes.map(({ part, width }) => {
          const own = part === 'day' ? id : partId(id, part)
          return (
            <div className="govuk-date-input__item" key={part}>
              <label className="govuk-label govuk-date-input__label" htmlFor={own}>
                {say(`date.${part}`)}
              </label>
              <input
                className={`govuk-input govuk-date-input__input govuk-input--width-${width}${isWrong ? ' govuk-input--error' : ''}`}
                id={own}
                type="text"
                inputMode="numeric"
                autoComplete="off"
                value={parts[part]}
                aria-invalid={isWrong || undefined}
                aria-describedby={[exampleId, describedBy].filter(Boolean).join(' ')}
                onChange={(event) => put(part, event.target.value)}
              />
            </div>
          )
        })}
      </div>
    </>
  )
}

const boxes = [
  { part: 'day', width: 2 },
  { part: 'month', width: 2 },
  { part: 'year', width: 4 },
] as const
