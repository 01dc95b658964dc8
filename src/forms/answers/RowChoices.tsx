import { ownSpoken } from '../Words.tsx'
import { wordsFor } from '../../catalogue/form.ts'
import { partId } from '../ids.ts'
import { say } from '../labels.ts'
import type { LeafProps } from './leafProps.ts'
import { toggled } from './toggled.ts'

interface RowChoicesProps extends LeafProps {
  /** The repeating question whose rows are offered. */
  readonly refersTo: string
}

/** Points at rows of another question. A row that was taken out since stays chosen until somebody unticks it. */
export function RowChoices({ id, asked, schema, value, change, context, refersTo }: RowChoicesProps) {
  const rows = context.rowsOf(refersTo)
  const chosen = Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
  const gone = chosen
    .filter((row) => rows.every((one) => one.row !== row))
    .map((row) => ({ row, title: say('rows.gone') }))
  const offered = [...rows, ...gone]
  if (offered.length === 0) {
    const title = wordsFor(asked.form, refersTo, context.language).label
    return (
      <p className="govuk-body oo-none-yet" id={id} tabIndex={-1} {...ownSpoken()}>
        {say('rows.nothingToChoose', { title })}
      </p>
    )
  }
  const onlyOne = (schema as { readonly maxItems?: number }).maxItems === 1
  const names = offered.map(({ row }) => row)
  return (
    <div className="govuk-checkboxes" {...ownSpoken()}>
      {offered.map(({ row, title }, index) => {
        const own = index === 0 ? id : partId(id, String(index + 1))
        const change1 = (ticked: boolean) => change(toggled(names, onlyOne ? [] : chosen, row, ticked))
        return (
          <div className="govuk-checkboxes__item" key={row}>
            <input
              className="govuk-checkboxes__input"
              id={own}
              type="checkbox"
              checked={chosen.includes(row)}
              onChange={(event) => change1(event.target.checked)}
            />
            <label className="govuk-label govuk-checkboxes__label" htmlFor={own}>
              {title}
            </label>
          </div>
        )
      })}
    </div>
  )
}
