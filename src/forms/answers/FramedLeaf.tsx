import type { AskedQuestion } from '../../catalogue/form.ts'
import type { AnswerSchema } from '../../catalogue/shapes.ts'
import type { PageContext } from '../contract.ts'
import { ErrorMessage } from '../ErrorMessage.tsx'
import { partId } from '../ids.ts'
import { hasSeveralControls, leafKind } from '../kinds.ts'
import { titleOf } from '../uiFrom.ts'
import { Leaf } from './Leaf.tsx'

interface FramedLeafProps {
  readonly id: string
  readonly asked: AskedQuestion
  readonly field: string
  readonly schema: AnswerSchema
  readonly value: unknown
  readonly change: (value: unknown) => void
  readonly error: string | undefined
  readonly context: PageContext
}

/** One field of a group, with its own title and error message. */
export function FramedLeaf({ id, asked, field, schema, value, change, error, context }: FramedLeafProps) {
  const kind = leafKind(field, schema, asked.question.refers?.[field])
  const title = titleOf(asked.words, field)
  const errorId = partId(id, 'error')
  const several = hasSeveralControls(kind, schema)
  const describedBy = error === undefined ? undefined : errorId
  const leaf = (
    <>
      <ErrorMessage id={errorId} sentence={error} />
      <Leaf
        {...{ id, asked, field, schema, value, change, context, kind, title }}
        name={field}
        isWrong={error !== undefined}
        describedBy={several ? undefined : describedBy}
      />
    </>
  )
  return (
    <div className={`govuk-form-group${error === undefined ? '' : ' govuk-form-group--error'}`}>
      {kind === 'tick' ? (
        leaf
      ) : several ? (
        <fieldset className="govuk-fieldset" aria-describedby={describedBy}>
          <legend className="govuk-fieldset__legend">{title}</legend>
          {leaf}
        </fieldset>
      ) : (
        <>
          <label className="govuk-label" htmlFor={id}>
            {title}
          </label>
          {leaf}
        </>
      )}
    </div>
  )
}
