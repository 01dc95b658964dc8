/** Draws one question of a page, as `FormPage` does it, with what is wrong with it. */
import type { FieldProps } from '@rjsf/utils'
import type { ComponentType } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { AnswerSchema, QuestionType } from '../../../src/catalogue/shapes.ts'
import { OnPageContext } from '../../../src/forms/pageContext.ts'
import { QuestionField } from '../../../src/forms/QuestionField.tsx'
import type { Form, Page, QuestionWords } from '../../../src/generated/meta/form.ts'
import { pageProps } from '../drawing.tsx'

export interface Asked {
  /** The last word of its name decides how an identifier is checked. */
  readonly id?: string
  readonly type: QuestionType
  readonly schema: AnswerSchema
  readonly words: Omit<QuestionWords, 'label'>
  readonly value?: unknown
  readonly errors?: Readonly<Record<string, string>>
  /** It is the title of its page. */
  readonly isTitle?: boolean
  /** How many words are plenty. */
  readonly limit?: number
  readonly reader?: 'child' | 'family'
}

export function question(asked: Asked): string {
  const { id = 'test.asked', type, schema, value, errors = {}, limit } = asked
  const page: Page = {
    id: 'page',
    group: 'group',
    minutes: 1,
    schema: { type: 'object', properties: { [id]: schema } },
    // Not `plan`: the ways past a question are ours alone and are tested with the page.
    questions: { [id]: { type, reach: 'chosen', feeds: [], ...(limit !== undefined && { words: limit }) } },
  }
  const words = { ...asked.words, label: asked.words.question }
  const form = {
    id: 'test',
    pages: [page],
    words: { 'en-GB': { title: '', groups: {}, questions: { [id]: words } } },
  }
  const props = pageProps(form as unknown as Form, page, { reader: asked.reader ?? 'family' })
  const { language, reader, media, rowsOf, remarks, remark, questions, skipped, answer, skip } = props
  const Field = QuestionField as ComponentType<Partial<FieldProps>>
  return renderToStaticMarkup(
    <OnPageContext
      value={{
        form: props.form,
        page,
        questions,
        skipped,
        answer,
        skip,
        titled: asked.isTitle === true ? id : undefined,
        errors: { [id]: errors },
        context: { language, reader, media, rowsOf, remarks, remark },
      }}
    >
      <Field
        name={id}
        schema={schema as FieldProps['schema']}
        uiSchema={{ 'ui:title': words.question }}
        formData={value}
        onChange={() => undefined}
        fieldPathId={{ $id: id, path: [id] }}
      />
    </OnPageContext>,
  )
}
