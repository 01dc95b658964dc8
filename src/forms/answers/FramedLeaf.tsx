import type { AskedQuestion } from '../../catalogue/form.ts'
import type { AnswerSchema } from '../../catalogue/shapes.ts'
import type { PageContext } from '../contract.ts'
import { ErrorMessage } from '../ErrorMessage.tsx'
import { describedBy, exampleOf, Hints, noHints } from '../Hints.tsx'
import { partId } from '../ids.ts'
import { hasSeveralControls, leafKind } from '../kinds.ts'
import { titleOf } from '../uiFrom.ts'
import { Leaf } from './Leaf.tsx'
import { textOf } from './leafProps.ts'
import { isCounted } from './texts.tsx'

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
  const example = exampleOf(id, kind)
  const described = describedBy(example?.id, error === undefined ? undefined : errorId)
  const leaf = (
    <>
      <Hints id={undefined} help={undefined} example={example} {...noHints} />
      <ErrorMessage id={errorId} sentence={error} />
      <Leaf
        {...{ id, asked, field, schema, value, change, context, kind, title }}
        name={field}
        isWrong={error !== undefined}
        // What one control answers it describes itself; a tick alone has nothing around it.
        describedBy={several && kind !== 'tick' ? undefined : described}
      />
    </>
  )
  const looks = [
    'govuk-form-group',
    ...(error === undefined ? [] : ['govuk-form-group--error']),
    ...(kind === 'longText' && isCounted(textOf(value), undefined) ? ['govuk-character-count'] : []),
  ]
  return (
    <div className={looks.join(' ')}>
      {kind === 'tick' ? (
        leaf
      ) : several ? (
        <fieldset className="govuk-fieldset" aria-describedby={described}>
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
