/** What the fields of one page share. Handed over by React, not by rjsf, which compares all it is handed at every key. */
import { createContext, useContext } from 'react'
import type { Answer } from '../generated/case.ts'
import type { Form, Page } from '../generated/meta/form.ts'
import type { PageContext, Skip } from './contract.ts'

export interface OnPage {
  readonly form: Form
  readonly page: Page
  readonly questions: readonly string[]
  /** Undefined when the page has a title of its own; else the one question whose words are the title. */
  readonly titled: string | undefined
  readonly skipped: Readonly<Record<string, Skip>>
  /** What is wrong, by property of the page's schema and then by field. */
  readonly errors: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly context: PageContext
  readonly answer: (question: string, field: string, value: Answer | undefined) => void
  readonly skip: (question: string, how: Skip) => void
}

export const OnPageContext = createContext<OnPage | undefined>(undefined)

export function useOnPage(): OnPage {
  const onPage = useContext(OnPageContext)
  if (!onPage) throw new Error('A question is drawn only on a page of questions.')
  return onPage
}
