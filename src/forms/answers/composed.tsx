/** Answers of several fields: a group, an address, and choices with words beside them. */
import { memo, useRef, type ReactNode } from 'react'
import { choicesOf, leavesOf, type AnswerSchema } from '../../catalogue/shapes.ts'
import type { AnswerProps } from '../contract.ts'
import { partId } from '../ids.ts'
import { isSelect, leafKind } from '../kinds.ts'
import { fieldOf, isGroup, isUnanswered } from '../leaves.ts'
import { titleOf } from '../uiFrom.ts'
import { ManyChoices, OneChoice } from './choices.tsx'
import { FramedLeaf as DrawnFramedLeaf } from './FramedLeaf.tsx'
import { isSameShown } from '../sameShown.ts'
import { useFields } from './useFields.ts'

// A key in one field draws no other field anew.
const FramedLeaf = memo(DrawnFramedLeaf, isSameShown)
const Ticks = memo(ManyChoices, isSameShown)

/** Each field with its own title. The first bears the id of the question. */
export function Group({ id, asked, schema, value, change, errors, context }: AnswerProps) {
  const put = useFields(value, change)
  return Object.entries(leavesOf(schema)).map(([field, leaf], index) => (
    <FramedLeaf
      key={field}
      id={index === 0 ? id : partId(id, field)}
      schema={leaf}
      value={fieldOf(value, field)}
      change={(next) => put(field, next)}
      error={errors[field]}
      {...{ asked, field, context }}
    />
  ))
}

/**
 * A choice, and fields that are asked once a certain choice is made: after ‘yes’, or after ‘something else’. Words
 * that are there stay in sight after every choice, because they count and are printed: a mistaken ‘no’ hides nothing.
 */
export function Choosing(props: AnswerProps) {
  const { id, asked, schema, value, change, context, errors } = props
  const put = useFields(value, change)
  const [[field, leaf], ...rest] = choiceFirst(schema)
  const chosen = fieldOf(value, field)
  const hasSaid = rest.some(([name]) => !isUnanswered(fieldOf(value, name)))
  const said = useRef(hasSaid)
  // Once in sight, a box stays there: it must not vanish under the fingers with its last letter.
  said.current ||= hasSaid
  const opening = openingChoices(props, leaf)
  const opened = opening === undefined || (typeof chosen === 'string' && opening.includes(chosen))
  const beside =
    rest.length === 0 || !(opened || said.current) ? null : <Beside {...props} fields={rest} put={put} />
  const under = opening !== undefined && opened
  const shared = {
    asked,
    field,
    context,
    schema: leaf,
    value: chosen,
    change: (next: unknown) => put(field, next),
  }
  return (
    <>
      {isSelect(leaf) ? (
        <FramedLeaf id={id} error={errors[field]} {...shared} />
      ) : (
        <OneChoice
          id={id}
          {...shared}
          kind={leafKind(field, leaf)}
          name={field}
          title={titleOf(asked.words, field)}
          isWrong={errors[field] !== undefined}
          describedBy={undefined}
          {...(under && { under: () => beside })}
        />
      )}
      {(!under || isSelect(leaf)) && beside !== null && <div className="oo-beside">{beside}</div>}
    </>
  )
}

/** Ticks, and words beside them: under ‘something else’ where they are only asked for then, as in `Choosing`. */
export function ChoosingMany(props: AnswerProps) {
  const { id, asked, schema, value, change, errors, context } = props
  const put = useFields(value, change)
  const { chosen, ...others } = leavesOf(schema)
  const rest = Object.entries(others)
  const ticked = fieldOf(value, 'chosen')
  const hasSaid = rest.some(([name]) => !isUnanswered(fieldOf(value, name)))
  const said = useRef(hasSaid)
  said.current ||= hasSaid
  const opening = chosen && openingChoices(props, chosen)
  const isOpened = opening !== undefined && Array.isArray(ticked) && ticked.includes('other')
  const isBeside = rest.length > 0 && !isOpened && (opening === undefined || said.current)
  const beside = <Beside {...props} fields={rest} put={put} />
  return (
    <>
      {chosen && (
        <Ticks
          id={id}
          field="chosen"
          name="chosen"
          kind="choices"
          schema={chosen}
          value={fieldOf(value, 'chosen')}
          change={(next) => put('chosen', next)}
          title={titleOf(asked.words, 'chosen')}
          isWrong={errors['chosen'] !== undefined}
          describedBy={undefined}
          {...{ asked, context }}
          {...(isOpened && { reveals: { choice: 'other', shown: beside } })}
        />
      )}
      {isBeside && <div className="oo-beside">{beside}</div>}
    </>
  )
}

interface BesideProps extends AnswerProps {
  readonly fields: readonly (readonly [string, AnswerSchema])[]
  readonly put: (field: string, value: unknown) => void
}

function Beside({ id, asked, value, errors, context, fields, put }: BesideProps): ReactNode {
  return fields.map(([field, leaf]) => (
    <FramedLeaf
      key={field}
      id={partId(id, field)}
      schema={leaf}
      value={fieldOf(value, field)}
      change={(next) => put(field, next)}
      error={errors[field]}
      {...{ asked, field, context }}
    />
  ))
}

/** The field that is chosen from, then the others in the order of the form. */
function choiceFirst(
  schema: AnswerSchema,
): [readonly [string, AnswerSchema], ...(readonly [string, AnswerSchema])[]] {
  const fields = Object.entries(leavesOf(schema))
  const first = fields.find(([, leaf]) => leaf.enum !== undefined) ?? fields[0] ?? ['', schema]
  return [first, ...fields.filter((one) => one !== first)]
}

/**
 * The choices after which the other fields are asked; undefined: they are asked in any case. ‘Yes’ opens them, and
 * ‘something else’ a short text; a page may say otherwise: `"ui": { "<question>": { "ui:options": { "moreFor": "any" } } }`.
 */
function openingChoices({ asked }: AnswerProps, leaf: AnswerSchema): readonly string[] | undefined {
  if (moreFor(asked.page.ui, asked.id) === 'any') return undefined
  if (asked.question.type === 'yesNo') return ['yes']
  const more = leavesOf(asked.schema)['more'] as { readonly maxLength?: number } | undefined
  const isShort = (more?.maxLength ?? Infinity) <= 500
  return isShort && choicesOf(leaf)?.includes('other') === true ? ['other'] : undefined
}

function moreFor(ui: unknown, question: string): unknown {
  const own = isGroup(ui) ? ui[question] : undefined
  const options = isGroup(own) ? own['ui:options'] : undefined
  return isGroup(options) ? options['moreFor'] : undefined
}
