/** A page of questions in SurveyJS as it comes. It hears of what is typed at every key, as our own page does. */
import { createRoot } from 'react-dom/client'
import { Model } from 'survey-core'
import 'survey-core/survey-core.css'
import { Survey } from 'survey-react-ui'
import type { RJSFSchema } from '@rjsf/utils'
import { isLong, placeForPage, type Leaf } from './leaves.ts'

const model = new Model({ textUpdateMode: 'onTyping', elements: window.asked.map(questionFrom) })

function questionFrom({ name, title, schema }: Leaf): Readonly<Record<string, unknown>> {
  const { items } = schema as { readonly items?: RJSFSchema }
  if (items?.enum !== undefined) return { type: 'checkbox', name, title, choices: items.enum }
  if (schema.enum !== undefined) return { type: 'radiogroup', name, title, choices: schema.enum }
  return { type: isLong(schema) ? 'comment' : 'text', name, title }
}

createRoot(placeForPage()).render(<Survey model={model} />)
