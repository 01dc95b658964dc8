/**
 * The uiSchema of a page: all its wording, since the schema holds none, and our one field for every property.
 *
 * Musts: every property is drawn by the field `question`, so that no widget of rjsf is ever used; every leaf has a
 * title and every choice its name; a text that was emptied is '' and not a missing key; what a page says in `ui`
 * goes before what follows from the words.
 */
import type { UiSchema } from '@rjsf/utils'
import { choiceText, choicesOf, wordsFor } from '../catalogue/form.ts'
import { leavesOf, type AnswerSchema } from '../catalogue/shapes.ts'
import type { Form, Page, QuestionWords } from '../generated/meta/form.ts'
import { isGroup } from './leaves.ts'

export const questionField = 'question'

export function uiFrom(form: Form, page: Page, language: string): UiSchema {
  const properties = (page.schema as AnswerSchema | undefined)?.properties ?? {}
  return Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => {
      const words = wordsFor(form, page.rows ?? name, language)
      const ui = page.rows === undefined ? questionUi(words, schema) : leafUi(words, name, schema)
      const own: unknown = (page.ui as Readonly<Record<string, unknown>> | undefined)?.[name]
      return [name, { ...ui, 'ui:field': questionField, ...(isGroup(own) && own) }]
    }),
  )
}

/** The title under which a field is asked. */
export function titleOf(words: QuestionWords, field: string): string {
  return words.fields?.[field] ?? (field === '' ? words.question : field)
}

function questionUi(words: QuestionWords, schema: AnswerSchema): UiSchema {
  if (schema.type !== 'object') return { ...leafUi(words, '', schema), 'ui:title': words.question }
  const leaves = Object.entries(leavesOf(schema)).map(([field, leaf]) => [field, leafUi(words, field, leaf)])
  return { ...Object.fromEntries(leaves), 'ui:title': words.question } as UiSchema
}

function leafUi(words: QuestionWords, field: string, leaf: AnswerSchema): UiSchema {
  const choices = choicesOf(leaf)
  return {
    'ui:title': titleOf(words, field),
    ...(choices && { 'ui:enumNames': choices.map((value) => choiceText(words, field, value)) }),
    ...(leaf.type === 'string' && !leaf.enum && { 'ui:emptyValue': '' }),
  }
}
