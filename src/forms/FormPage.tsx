import Form from '@rjsf/core'
import type { FieldTemplateProps, ObjectFieldTemplateProps, RJSFSchema } from '@rjsf/utils'
import { memo, use, useCallback, useMemo, useRef, useState, type MouseEvent } from 'react'
import { formWords, wordsFor } from '../catalogue/form.ts'
import { QuestionNumber } from './QuestionNumber.tsx'
import { spokenIn } from './asked.ts'
import type { FormPageProps } from './contract.ts'
import { fetchedFor } from './drawn.tsx'
import { ErrorSummary } from './ErrorSummary.tsx'
import { faultsOf, type PageFault } from './faults.ts'
import { childHints, Hints } from './Hints.tsx'
import { say } from './labels.ts'
import { OnPageContext, type OnPage } from './pageContext.ts'
import { QuestionField } from './QuestionField.tsx'
import { isSecondClick } from './secondClick.ts'
import { questionField, uiFrom } from './uiFrom.ts'
import { faultsIn, validatorFor } from './validator.ts'

/**
 * One page of questions: its title, the questions that are asked now, and the way on.
 *
 * Musts: every change of a leaf is reported at once, typed words once they are seen; what is hidden, unknown or does
 * not fit is never reported as changed; nothing wrong holds anybody back; the page has exactly one title; what draws
 * its answers is there before it is, so that nothing moves away under a finger. Values are read once: the page begins
 * anew with another form, page or row.
 */
export function FormPage(props: FormPageProps) {
  for (const fetched of fetchedFor(props.page)) use(fetched)
  return <OnePage key={`${props.form.id}/${props.page.id}/${props.row ?? ''}`} {...props} />
}

function OnePage(props: FormPageProps) {
  const {
    form,
    page,
    questions,
    skipped,
    language,
    reader,
    isOwn,
    media,
    rowsOf,
    remarks,
    remark,
    answer,
    skip,
  } = props
  const [faults, setFaults] = useState<readonly PageFault[]>([])
  const now = useRef(props)
  now.current = props
  const titled = page.rows === undefined && questions.length === 1 ? questions[0] : undefined
  const context = useMemo(
    () => ({ language, reader, isOwn, media, rowsOf, remarks, remark }),
    [language, reader, isOwn, media, rowsOf, remarks, remark],
  )
  const errors = useMemo(() => errorsOf(faults, page.rows), [faults, page.rows])
  const onPage = useMemo<OnPage>(
    () => ({ form, page, questions, titled, skipped, errors, context, answer, skip }),
    [form, page, questions, titled, skipped, errors, context, answer, skip],
  )
  const goOn = useCallback(() => now.current.goOn(), [])
  const leave = useCallback(() => now.current.goOn('asItIs'), [])
  const check = useCallback((values: Readonly<Record<string, unknown>>) => faultsOf(now.current, values), [])
  return (
    <OnPageContext value={onPage}>
      <div className={reader === 'child' ? 'oo-questions oo-child' : 'oo-questions'}>
        <ErrorSummary faults={faults} isChild={reader === 'child'} goOn={leave} />
        {props.above}
        {titled === undefined && <PageTitle {...props} />}
        <Questions
          form={form}
          page={page}
          language={language}
          values={props.values}
          faults={check}
          goOn={goOn}
          below={props.below}
          setFaults={setFaults}
        />
      </div>
    </OnPageContext>
  )
}

function PageTitle(props: FormPageProps) {
  const { form, page, language } = props
  if (page.rows === undefined) {
    return (
      <h1 className="govuk-heading-l" {...spokenIn({ form, group: page.group }, language)}>
        {groupTitle(form, page.group, language)}
      </h1>
    )
  }
  const words = wordsFor(form, page.rows, language)
  return (
    <>
      <QuestionNumber form={form} question={page.rows} />
      <div {...spokenIn({ form, id: page.rows }, language)}>
        <h1 className="govuk-heading-l">{words.question}</h1>
        <Hints id={undefined} help={words.help} {...childHints(words, props)} />
      </div>
    </>
  )
}

interface QuestionsProps extends Pick<
  FormPageProps,
  'form' | 'page' | 'language' | 'values' | 'goOn' | 'below'
> {
  readonly faults: (values: Readonly<Record<string, unknown>>) => readonly PageFault[]
  readonly setFaults: (faults: readonly PageFault[]) => void
}

/**
 * rjsf compares whatever it is handed whenever it is drawn, and holds what is typed by itself. It is therefore drawn
 * once, with the whole schema of the page; what changes reaches the questions through `OnPageContext`.
 */
const Questions = memo(function Questions({
  form,
  page,
  language,
  values,
  faults,
  goOn,
  below,
  setFaults,
}: QuestionsProps) {
  const validator = useMemo(() => validatorFor(faults), [faults])
  const ui = useMemo(() => uiFrom(form, page, language), [form, page, language])
  return (
    <Form<Record<string, unknown>, RJSFSchema>
      className="oo-form"
      schema={(page.schema ?? nothing) as RJSFSchema}
      uiSchema={ui}
      initialFormData={values}
      validator={validator}
      fields={fields}
      templates={templates}
      showErrorList={false}
      noHtml5Validate
      experimental_defaultFormStateBehavior={noDefaults}
      onSubmit={() => {
        setFaults([])
        goOn()
      }}
      onError={(errors) => setFaults(faultsIn(errors))}
    >
      {below}
      <button type="submit" className="govuk-button" onClick={notTwice}>
        {say('page.continue')}
      </button>
    </Form>
  )
}, isSamePage)

/** Later values are not read: what is typed is newer than what comes back from being kept. */
function isSamePage(before: QuestionsProps, after: QuestionsProps): boolean {
  return before.form === after.form && before.page === after.page && before.language === after.language
}

/** It goes on from a page that somebody has seen. */
function notTwice(event: MouseEvent): void {
  if (isSecondClick(event)) event.preventDefault()
}

const nothing = { type: 'object', properties: {} }
const fields = { [questionField]: QuestionField }
const noDefaults = {
  emptyObjectFields: 'skipDefaults',
  arrayMinItems: { populate: 'never' },
  allOf: 'skipDefaults',
} as const
const templates = {
  FieldTemplate: ({ children }: FieldTemplateProps) => children,
  ObjectFieldTemplate: ({ properties }: ObjectFieldTemplateProps) => properties.map(({ content }) => content),
}

/** By property of the page's schema, then by field: on the page of a row the fields are the properties. */
function errorsOf(faults: readonly PageFault[], rows: string | undefined): OnPage['errors'] {
  const errors: Record<string, Record<string, string>> = {}
  for (const { question, field, sentence } of faults) {
    const [property, inner] = rows === undefined ? [question, field] : [field, '']
    errors[property] = { ...errors[property], [inner]: sentence }
  }
  return errors
}

function groupTitle(form: FormPageProps['form'], group: string, language: string): string {
  return formWords(form, language).groups[group] ?? group
}
