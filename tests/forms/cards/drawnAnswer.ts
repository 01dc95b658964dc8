/** An answer drawn to markup as a page would draw it, without the page around it. */
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Answer } from '../../../src/generated/case.ts'
import { questionsOf, type AskedQuestion } from '../../../src/catalogue/form.ts'
import type { DrawnAnswer, PageContext, Reader } from '../../../src/forms/contract.ts'
import { catalogue } from '../../data/files.ts'

export const forms = [...catalogue.forms.values()]

export function askedIn(form: string, question: string): AskedQuestion {
  const found = forms.filter((one) => one.id === form).flatMap((one) => questionsOf(one))
  const asked = found.find((one) => one.id === question)
  if (!asked) throw new Error(`${form} asks no ${question}`)
  return asked
}

interface Around {
  readonly reader?: Reader
  readonly pictures?: Readonly<Record<string, string>>
  readonly remarks?: Readonly<Record<string, Answer>>
}

export function contextOf({ reader = 'child', pictures = {}, remarks = {} }: Around = {}): PageContext {
  return {
    language: 'en-GB',
    reader,
    media: {
      keep: () => Promise.resolve({ because: 'Nothing is kept here.' }),
      open: () => Promise.resolve(undefined),
      picture: (word) => pictures[word],
    },
    rowsOf: () => [],
    remarks: () => remarks,
    remark: () => undefined,
  }
}

export function markupOf(drawn: DrawnAnswer, asked: AskedQuestion, value?: unknown, around?: Around): string {
  return renderToStaticMarkup(
    createElement(drawn.field, {
      id: 'q',
      asked,
      schema: asked.schema,
      field: '',
      value,
      change: () => undefined,
      describedBy: undefined,
      errors: {},
      context: contextOf(around),
    }),
  )
}

/** Every control of a kind, with what labels it: `Sad: checked`, `Happy`. */
export function controlsIn(markup: string): string[] {
  const labels = new Map(
    [...markup.matchAll(/<label[^>]* for="([^"]+)"[^>]*>(.*?)<\/label>/gs)].map(
      ([, id = '', inside = '']) => [id, inside.replace(/<[^>]+>/g, '').trim()],
    ),
  )
  return [...markup.matchAll(/<(?:input|textarea)[^>]*>/g)].map(([tag]) => {
    const id = / id="([^"]+)"/.exec(tag)?.[1] ?? ''
    const name = labels.get(id) ?? `no label for ${id}`
    return / checked=""/.test(tag) ? `${name}: checked` : name
  })
}

export function idsIn(markup: string): string[] {
  return [...markup.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id)
}
