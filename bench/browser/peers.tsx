/**
 * The same page of questions in two other form engines, as they come: what our own page is compared with. The page
 * stands in `window.asked` before this runs.
 */
import Form from '@rjsf/core'
import type { RJSFSchema } from '@rjsf/utils'
import validator from '@rjsf/validator-ajv8'
import { createRoot } from 'react-dom/client'
import { Model } from 'survey-core'
import { Survey } from 'survey-react-ui'

interface Leaf {
  readonly name: string
  readonly title: string
  readonly schema: RJSFSchema
}

declare global {
  interface Window {
    readonly asked: { readonly peer: 'rjsf' | 'surveyjs'; readonly leaves: readonly Leaf[] }
  }
}

const isLong = ({ type, maxLength = 0, enum: choices }: RJSFSchema): boolean =>
  type === 'string' && choices === undefined && maxLength > 500

function StockRjsf({ leaves }: { readonly leaves: readonly Leaf[] }) {
  const schema: RJSFSchema = {
    type: 'object',
    properties: Object.fromEntries(leaves.map(({ name, title, schema: leaf }) => [name, { ...leaf, title }])),
  }
  const uiSchema = Object.fromEntries(
    leaves.flatMap(({ name, schema: leaf }) =>
      isLong(leaf)
        ? [[name, { 'ui:widget': 'textarea' }]]
        : leaf.type === 'array'
          ? [[name, { 'ui:widget': 'checkboxes' }]]
          : leaf.enum === undefined
            ? []
            : [[name, { 'ui:widget': 'radio' }]],
    ),
  )
  return <Form schema={schema} uiSchema={uiSchema} validator={validator} />
}

function StockSurvey({ leaves }: { readonly leaves: readonly Leaf[] }) {
  const model = new Model({
    textUpdateMode: 'onTyping',
    elements: leaves.map(({ name, title, schema }) => {
      const items = schema.items as RJSFSchema | undefined
      if (items?.enum !== undefined) return { type: 'checkbox', name, title, choices: items.enum }
      if (schema.enum !== undefined) return { type: 'radiogroup', name, title, choices: schema.enum }
      return { type: isLong(schema) ? 'comment' : 'text', name, title }
    }),
  })
  return <Survey model={model} />
}

const place = document.getElementById('app')
if (place === null) throw new Error('The page has no element with the id "app"')
const { peer, leaves } = window.asked
createRoot(place).render(peer === 'rjsf' ? <StockRjsf leaves={leaves} /> : <StockSurvey leaves={leaves} />)
