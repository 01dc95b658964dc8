/** Draws pages of the real forms without a browser, and reads what was drawn. */
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Form, Page } from '../../src/generated/meta/form.ts'
import type { FormPageProps, PageCheck } from '../../src/forms/contract.ts'
import { fetchEveryAnswer } from '../../src/forms/drawnLater.tsx'
import { FormPage } from '../../src/forms/FormPage.tsx'
import { readCatalogue } from '../../src/cli/files.ts'

await fetchEveryAnswer()

const nothing = () => undefined

/** A page as the app hands it over: nothing kept, nobody skipped anything, all questions asked. */
export function pageProps(form: Form, page: Page, given: Partial<FormPageProps> = {}): FormPageProps {
  return {
    form,
    page,
    questions: Object.keys(page.questions),
    values: {},
    skipped: {},
    check: undefined,
    answer: nothing,
    skip: nothing,
    goOn: nothing,
    language: 'en-GB',
    reader: 'family',
    media: {
      keep: () => Promise.resolve({ because: 'Nothing is kept here.' }),
      open: () => Promise.resolve(undefined),
      picture: nothing,
    },
    rowsOf: () => [
      { row: 'r1', title: 'First row' },
      { row: 'r2', title: 'Second row' },
    ],
    remarks: () => ({}),
    remark: nothing,
    ...given,
  }
}

export function drawn(form: Form, page: Page, given: Partial<FormPageProps> = {}): string {
  return renderToStaticMarkup(createElement(FormPage, pageProps(form, page, given)))
}

export const forms: ReadonlyMap<string, Form> = readCatalogue().forms

export function formOf(id: string): Form {
  const form = forms.get(id)
  if (!form) throw new Error(`There is no form ${id}.`)
  return form
}

export function pageOf(form: Form, id: string): Page {
  const page = form.pages.find((one) => one.id === id)
  if (!page) throw new Error(`${form.id} has no page ${id}.`)
  return page
}

/** Compiled checks of a form's pages, those of the form it builds on among them. */
export async function checksOf(form: string): Promise<Readonly<Record<string, PageCheck>>> {
  const { pages } = (await import(`../../src/generated/validators/forms/${form}.js`)) as {
    readonly pages: Readonly<Record<string, PageCheck>>
  }
  const base = formOf(form).with
  return base === undefined ? pages : { ...(await checksOf(base)), ...pages }
}
