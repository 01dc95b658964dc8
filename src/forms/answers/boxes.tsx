/** Answers that are typed one way and kept another: what was typed stays on the screen as it was typed. */
import { useState } from 'react'
import { tidyIdentifier } from '../../domain/identifiers.ts'
import { partId } from '../ids.ts'
import { identifierOf } from '../kinds.ts'
import { say } from '../labels.ts'
import { ownSpoken } from '../Words.tsx'
import { keptFrom, partsOf, wrongBoxes, type DateParts } from './dateParts.ts'
import { autoCompleteOf, textOf, type LeafProps } from './leafProps.ts'
import { numberIn } from './numberIn.ts'
import { useTold, useTyped } from './useTyped.ts'

/** Not `type="number"`: its arrows and wheel change answers unseen, and it swallows what is no number. */
export function NumberBox({ id, value, change, describedBy, isWrong }: LeafProps) {
  const [typed, setTyped] = useState(textOf(value))
  const tell = useTold(change)
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
        tell(numberIn(event.target.value))
      }}
    />
  )
}

/** Spaces may be typed as they are printed on letters; they are taken out when the person leaves the field or goes on. */
export function IdentifierBox(props: LeafProps) {
  const { id, name, value, change, describedBy, isWrong } = props
  const identifier = identifierOf(name)
  const [text, type] = useTyped(textOf(value), (said) => change(said === '' ? undefined : said))
  const postcode = identifier === 'postcode'
  const tidyUp = (): void => {
    const tidy = identifier === undefined ? text.trim() : tidyIdentifier(identifier, text)
    if (tidy !== text) type(tidy)
  }
  return (
    <input
      className={`govuk-input govuk-input--width-${postcode ? 10 : '20 govuk-input--extra-letter-spacing'}${isWrong ? ' govuk-input--error' : ''}`}
      id={id}
      type="text"
      inputMode={postcode || identifier === 'upn' ? 'text' : 'numeric'}
      autoComplete={autoCompleteOf(props)}
      spellCheck={false}
      value={text}
      aria-invalid={isWrong || undefined}
      aria-describedby={describedBy}
      onChange={(event) => type(event.target.value)}
      onBlur={tidyUp}
      // Enter sends the page on from inside the field.
      onKeyDown={(event) => {
        if (event.key === 'Enter') tidyUp()
      }}
    />
  )
}

/** The boxes that are wrong are marked, and no others: a date is easier put right when one sees where. */
export function DateBoxes({ id, asked, kind, value, change, isWrong, context }: LeafProps) {
  const [parts, setParts] = useState(() => partsOf(value))
  const tell = useTold(change)
  const approximate = kind === 'approximateDate'
  const isOwnBirthday = context.isOwn === true && asked.id === 'core.dob'
  const wrong = isWrong ? wrongBoxes(parts, approximate) : []
  const put = (part: keyof DateParts, text: string) => {
    const next = { ...parts, [part]: text }
    setParts(next)
    tell(keptFrom(next, approximate))
  }
  return (
    <div className="govuk-date-input" {...ownSpoken()}>
      {boxes.map(({ part, width }) => {
        const own = part === 'day' ? id : partId(id, part)
        const isMarked = wrong.includes(part)
        return (
          <div className="govuk-date-input__item" key={part}>
            <div className="govuk-form-group">
              <label className="govuk-label govuk-date-input__label" htmlFor={own}>
                {say(`date.${part}`)}
              </label>
              <input
                className={`govuk-input govuk-date-input__input govuk-input--width-${width}${isMarked ? ' govuk-input--error' : ''}`}
                id={own}
                type="text"
                inputMode="numeric"
                autoComplete={isOwnBirthday ? `bday-${part}` : 'off'}
                value={parts[part]}
                aria-invalid={isMarked || undefined}
                onChange={(event) => put(part, event.target.value)}
              />
            </div>
          </div>
        )
      })}
    </div>
  )
}

const boxes = [
  { part: 'day', width: 2 },
  { part: 'month', width: 2 },
  { part: 'year', width: 4 },
] as const
