import { memo, useCallback, useRef, useState } from 'react'
import { QuestionNumber } from './QuestionNumber.tsx'
import type { AnswerSchema } from '../catalogue/shapes.ts'
import type { Answer as Kept } from '../generated/case.ts'
import { Answer } from './answers/answer.tsx'
import type { Form, Page } from '../generated/meta/form.ts'
import { askedHere, spokenIn } from './asked.ts'
import type { PageContext } from './contract.ts'
import { drawnFor } from './drawn.tsx'
import { exampleOf, Hints, noHints } from './Hints.tsx'
import { idOf, partId } from './ids.ts'
import { kindOf } from './kinds.ts'
import { changedLeaves } from './leaves.ts'
import { Titled } from './Titled.tsx'
import { titleOf } from './uiFrom.ts'

interface PaperQuestionProps {
  readonly form: Form
  /** With only those fields that this person may write. */
  readonly page: Page
  readonly question: string
  /** On the page of a row: its name. */
  readonly row?: string
  /** What is known, in the shape of the page's schema. Read once. */
  readonly values: Readonly<Record<string, unknown>>
  readonly context: PageContext
  /** A leaf has changed; as in `FormPageProps`. */
  readonly answer: (question: string, field: string, value: Kept | undefined) => void
}

/**
 * One question of a filled-in paper, to be typed in from top to bottom: its number and its answer, without what the
 * paper says already. On the page of a row: the fields of that row, one after the other.
 */
export function PaperQuestion(props: PaperQuestionProps) {
  const { form, page, question, row } = props
  const properties = Object.entries((page.schema as AnswerSchema | undefined)?.properties ?? {})
  const shown = page.rows === undefined ? properties.filter(([name]) => name === question) : properties
  return (
    <>
      {row === undefined && <QuestionNumber form={form} question={question} />}
      {shown.map(([name, schema]) => (
        <TypedAnswer key={name} {...props} name={name} schema={schema} />
      ))}
    </>
  )
}

/** The id of the element that is focused when somebody goes to this answer. */
export function paperId(question: string, field: string, row?: string): string {
  const id = idOf(question, field)
  return row === undefined ? id : partId(id, row)
}

interface TypedAnswerProps extends PaperQuestionProps {
  /** The property of the page's schema: the question, or a field of the row. */
  readonly name: string
  readonly schema: AnswerSchema
}

const TypedAnswer = memo(
  function TypedAnswer({
    form,
    page,
    question,
    row,
    values,
    context,
    answer,
    name,
    schema,
  }: TypedAnswerProps) {
    const [value, setValue] = useState<unknown>(values[name])
    const latest = useRef(value)
    const field = page.rows === undefined ? '' : name
    const change = useCallback(
      (next: unknown) => {
        for (const leaf of changedLeaves(schema, latest.current, next)) {
          answer(question, field === '' ? leaf.field : field, leaf.value)
        }
        latest.current = next
        setValue(next)
      },
      [answer, field, question, schema],
    )
    const asked = askedHere(form, page, question, context.language)
    const { frame, field: Drawn } = drawnFor(asked, field, schema, context.reader)
    const id = paperId(question, field, row)
    const example = Drawn === Answer ? exampleOf(id, kindOf(asked, field, schema)) : undefined
    return (
      <div className="govuk-form-group oo-question" {...spokenIn(asked, context.language)}>
        <Titled
          isGroup={frame === 'group'}
          level={field === '' ? 'question' : 'field'}
          title={field === '' ? asked.words.question : titleOf(asked.words, field)}
          htmlFor={id}
          describedBy={example?.id}
        >
          <Hints id={undefined} help={undefined} example={example} {...noHints} />
          <Drawn
            {...{ id, asked, schema, field, value, change, context }}
            describedBy={undefined}
            errors={noErrors}
          />
        </Titled>
      </div>
    )
  },
  // What is typed lives here: only another place to answer, or other rows to point at, draw it anew.
  (before, after) => before.answer === after.answer && before.context === after.context,
)

const noErrors: Readonly<Record<string, string>> = {}
