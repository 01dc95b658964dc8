/** A page of questions in rjsf as it comes: its own widgets, its own checks. */
import Form from '@rjsf/core'
import type { RJSFSchema, UiSchema } from '@rjsf/utils'
import validator from '@rjsf/validator-ajv8'
import { createRoot } from 'react-dom/client'
import { isLong, placeForPage } from './leaves.ts'

const leaves = window.asked

const schema: RJSFSchema = {
  type: 'object',
  properties: Object.fromEntries(leaves.map(({ name, title, schema: leaf }) => [name, { ...leaf, title }])),
}

const ui: UiSchema = Object.fromEntries(
  leaves.flatMap(({ name, schema: leaf }) => {
    const widget = widgetFor(leaf)
    return widget === undefined ? [] : [[name, { 'ui:widget': widget }]]
  }),
)

function widgetFor(leaf: RJSFSchema): string | undefined {
  if (isLong(leaf)) return 'textarea'
  if (leaf.enum !== undefined) return 'radio'
  const { items } = leaf as { readonly items?: RJSFSchema }
  return items?.enum === undefined ? undefined : 'checkboxes'
}

createRoot(placeForPage()).render(<Form schema={schema} uiSchema={ui} validator={validator} />)
