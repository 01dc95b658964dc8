/** Choosing one, choosing several, and ticking. */
import { ownSpoken } from '../Words.tsx'
import { useState, type ReactNode } from 'react'
import { choiceText } from '../../catalogue/form.ts'
import { partId } from '../ids.ts'
import { isSelect } from '../kinds.ts'
import { say } from '../labels.ts'
import { aloneLast, orBefore, toggled } from './toggled.ts'
import type { LeafProps } from './leafProps.ts'

interface ChoiceProps extends LeafProps {
  /** What stands under a choice while it is chosen. */
  readonly under?: (choice: string) => ReactNode
}

/** One of a few, or of a list to open. A choice can be taken back. */
export function OneChoice(props: ChoiceProps) {
  return isSelect(props.schema) ? <List {...props} /> : <Radios {...props} />
}

function Radios({ id, asked, field, schema, value, change, under }: ChoiceProps) {
  const values = withKept(schema.enum ?? [], value)
  const or = orBefore(values)
  return (
    <>
      <div className="govuk-radios">
        {values.map((choice, index) => {
          const own = index === 0 ? id : partId(id, String(index + 1))
          const beneath = value === choice ? under?.(choice) : undefined
          return [
            choice === or && (
              <div className="govuk-radios__divider" key="or" {...ownSpoken()}>
                {say('choose.or')}
              </div>
            ),
            <div className="govuk-radios__item" key={choice}>
              <input
                className="govuk-radios__input"
                id={own}
                name={id}
                type="radio"
                value={choice}
                checked={value === choice}
                aria-controls={isRevealed(beneath) ? partId(own, 'reveals') : undefined}
                onChange={() => change(choice)}
              />
              <label className="govuk-label govuk-radios__label" htmlFor={own}>
                {choiceText(asked.words, field, choice)}
              </label>
            </div>,
            isRevealed(beneath) && (
              <div
                className="govuk-radios__conditional"
                id={partId(own, 'reveals')}
                key={`${choice} beneath`}
              >
                {beneath}
              </div>
            ),
          ]
        })}
      </div>
      {value !== undefined && (
        <Clear
          clear={() => {
            change(undefined)
            // The button goes with the choice; the keyboard must not be left nowhere.
            document.getElementById(id)?.focus()
          }}
        />
      )}
    </>
  )
}

function isRevealed(beneath: ReactNode): boolean {
  return beneath !== undefined && beneath !== null
}

function List({ id, asked, field, schema, value, change, describedBy, isWrong, under }: ChoiceProps) {
  const chosen = typeof value === 'string' ? value : ''
  const beneath = chosen === '' ? undefined : under?.(chosen)
  return (
    <>
      <select
        className={`govuk-select${isWrong ? ' govuk-select--error' : ''}`}
        id={id}
        value={chosen}
        aria-invalid={isWrong || undefined}
        aria-describedby={describedBy}
        onChange={(event) => change(event.target.value === '' ? undefined : event.target.value)}
      >
        <option value="" {...ownSpoken()}>
          {say('choose.pick')}
        </option>
        {withKept(schema.enum ?? [], value).map((choice) => (
          <option value={choice} key={choice}>
            {choiceText(asked.words, field, choice)}
          </option>
        ))}
      </select>
      {isRevealed(beneath) && <div className="oo-beneath">{beneath}</div>}
    </>
  )
}

/** A radio that is chosen cannot be unchosen by pressing it again, and a mistaken answer must not stay. */
function Clear({ clear }: { readonly clear: () => void }) {
  return (
    <button type="button" className="oo-quiet-button" onClick={clear} {...ownSpoken()}>
      {say('choose.clear')}
    </button>
  )
}

/** More than this many, and the rest is shown on asking. */
const fewest = 30
const shownFirst = 12

interface ManyChoicesProps extends LeafProps {
  /** What stands under one choice while it is ticked. */
  readonly reveals?: { readonly choice: string; readonly shown: ReactNode }
}

/** As many as fit. ‘None of these’ and ‘rather not say’ stand alone: after the others, behind an ‘or’. */
export function ManyChoices({ id, asked, field, schema, value, change, reveals }: ManyChoicesProps) {
  const [all, setAll] = useState(false)
  const chosen = Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
  const known = withKept(schema.items?.enum ?? [], ...chosen)
  const offered = aloneLast(known)
  const isLong = offered.length > fewest
  const shown =
    isLong && !all ? offered.filter((one, at) => at < shownFirst || chosen.includes(one)) : offered
  const or = orBefore(shown)
  return (
    <>
      <div className="govuk-checkboxes">
        {shown.map((choice, index) => {
          const own = index === 0 ? id : partId(id, String(offered.indexOf(choice) + 1))
          const beneath = reveals?.choice === choice && chosen.includes(choice) ? reveals.shown : undefined
          return [
            choice === or && (
              <div className="govuk-checkboxes__divider" key="or" {...ownSpoken()}>
                {say('choose.or')}
              </div>
            ),
            <div className="govuk-checkboxes__item" key={choice}>
              <input
                className="govuk-checkboxes__input"
                id={own}
                type="checkbox"
                value={choice}
                checked={chosen.includes(choice)}
                aria-controls={isRevealed(beneath) ? partId(own, 'reveals') : undefined}
                onChange={(event) => change(toggled(known, chosen, choice, event.target.checked))}
              />
              <label className="govuk-label govuk-checkboxes__label" htmlFor={own}>
                {choiceText(asked.words, field, choice)}
              </label>
            </div>,
            isRevealed(beneath) && (
              <div
                className="govuk-checkboxes__conditional"
                id={partId(own, 'reveals')}
                key={`${choice} beneath`}
              >
                {beneath}
              </div>
            ),
          ]
        })}
      </div>
      {isLong && (
        <button
          type="button"
          className="oo-quiet-button"
          aria-expanded={all}
          {...ownSpoken()}
          onClick={() => setAll(!all)}
        >
          {all ? say('choose.fewer') : say('choose.all', { count: offered.length })}
        </button>
      )}
    </>
  )
}

/** One thing that is so, or is not. Unticked is no answer, not a ‘no’. */
export function Tick({ id, title, value, change, describedBy }: LeafProps) {
  return (
    <div className="govuk-checkboxes">
      <div className="govuk-checkboxes__item">
        <input
          className="govuk-checkboxes__input"
          id={id}
          type="checkbox"
          checked={value === true}
          aria-describedby={describedBy}
          onChange={(event) => change(event.target.checked ? true : undefined)}
        />
        <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>
          {title}
        </label>
      </div>
    </div>
  )
}

/** What was chosen once and is no longer offered stays in sight. */
function withKept(offered: readonly string[], ...kept: readonly unknown[]): readonly string[] {
  const more = kept.filter((one): one is string => typeof one === 'string' && !offered.includes(one))
  return more.length === 0 ? offered : [...offered, ...more]
}
