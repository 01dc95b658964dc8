import type { FieldProps } from '@rjsf/utils'
import { memo, useCallback, useMemo, useRef } from 'react'
import { QuestionNumber } from './QuestionNumber.tsx'
import type { AnswerSchema } from '../catalogue/shapes.ts'
import { askedHere, choiceField, offersWays, spokenIn, wayField } from './asked.ts'
import { textOf } from './answers/leafProps.ts'
import { isCounted } from './answers/texts.tsx'
import { Answer } from './answers/answer.tsx'
import type { AnswerField, AnswerProps } from './contract.ts'
import { drawnFor } from './drawn.tsx'
import { ErrorMessage } from './ErrorMessage.tsx'
import { childHints, describedBy, exampleOf, Hints, noHints } from './Hints.tsx'
import { idOf, partId } from './ids.ts'
import { kindOf } from './kinds.ts'
import { changedLeaves, isUnanswered } from './leaves.ts'
import { useOnPage } from './pageContext.ts'
import { SkipWays } from './SkipWays.tsx'
import { Titled } from './Titled.tsx'
import { MoreWays } from './ways/MoreWays.tsx'

/**
 * One property of a page, in rjsf's order and drawn by our components: its words, its answer, the ways past it.
 *
 * Changes are reported from here, leaf by leaf, and not read from what rjsf holds: rjsf takes answers away when a
 * schema changes, and what it takes away nobody has taken away.
 */
export function QuestionField({ name, uiSchema, formData, onChange, fieldPathId }: FieldProps) {
  const onPage = useOnPage()
  const { form, page, context, answer } = onPage
  const question = page.rows ?? name
  const field = page.rows === undefined ? '' : name
  const schema = (page.schema as AnswerSchema | undefined)?.properties?.[name] ?? {}
  const value: unknown = formData
  const asked = useMemo(
    () => askedHere(form, page, question, context.language),
    [form, page, question, context.language],
  )
  const latest = useRef(value)
  const tell = useRef({ onChange, path: fieldPathId.path })
  tell.current = { onChange, path: fieldPathId.path }
  const change = useCallback(
    (next: unknown) => {
      for (const leaf of changedLeaves(schema, latest.current, next)) {
        answer(question, field === '' ? leaf.field : field, leaf.value)
      }
      latest.current = next
      tell.current.onChange(next, tell.current.path)
    },
    [answer, field, question, schema],
  )
  if (!onPage.questions.includes(question)) return null

  const { frame, field: component } = drawnFor(asked, field, schema, context.reader)
  const id = idOf(question, field)
  const errors = onPage.errors[name] ?? noErrors
  const error = errors[''] ?? errors[choiceField(schema) ?? '']
  const isTitle = field === '' && onPage.titled === question
  const help = field === '' ? asked.words.help : undefined
  const hintId = help === undefined ? undefined : partId(id, 'hint')
  const errorId = partId(id, 'error')
  const kind = kindOf(asked, field, schema)
  const example = component === Answer ? exampleOf(id, kind) : undefined
  const described = describedBy(hintId, example?.id, error === undefined ? undefined : errorId)
  const counted =
    kind === 'longText' && isCounted(textOf(value), field === '' ? asked.question.words : undefined)
  const looks = [
    'govuk-form-group oo-question',
    ...(error === undefined ? [] : ['govuk-form-group--error']),
    ...(counted ? ['govuk-character-count'] : []),
  ]
  return (
    <>
      {field === '' && <QuestionNumber form={form} question={question} />}
      <div className={looks.join(' ')} {...spokenIn(asked, context.language)}>
        <Titled
          isGroup={frame === 'group'}
          level={isTitle ? 'page' : field === '' ? 'question' : 'field'}
          title={String(uiSchema?.['ui:title'])}
          htmlFor={id}
          describedBy={described}
        >
          <Hints
            id={hintId}
            help={help}
            example={example}
            {...(field === '' ? childHints(asked.words, context) : noHints)}
          />
          <ErrorMessage id={errorId} sentence={error} />
          <Drawn
            component={component}
            describedBy={frame === 'group' ? undefined : described}
            {...{ id, asked, schema, field, value, change, errors, context }}
          />
        </Titled>
        {offersWays(asked, field) && (
          <MoreWays asked={asked} field={field === '' ? wayField(schema) : field} context={context} />
        )}
        {field === '' && asked.question.reach === 'plan' && (
          <SkipWays
            title={asked.words.label}
            how={onPage.skipped[question]}
            isAnswered={!isUnanswered(value)}
            skip={(how) => onPage.skip(question, how)}
          />
        )}
      </div>
    </>
  )
}

const noErrors: Readonly<Record<string, string>> = {}

/** Drawn again only when something of its own has changed. */
const Drawn = memo(function Drawn({
  component: Component,
  ...props
}: AnswerProps & { component: AnswerField }) {
  return <Component {...props} />
})
