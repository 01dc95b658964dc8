import { describe, expect, it } from 'vitest'
import { choicesOf, leavesOf, type AnswerSchema } from '../../src/catalogue/shapes.ts'
import { questionField, uiFrom } from '../../src/forms/uiFrom.ts'
import { formOf, forms, pageOf } from './drawing.tsx'

type Ui = Readonly<Record<string, unknown>>

const properties = [...forms.values()].flatMap((form) =>
  form.pages.flatMap((page) => {
    const ui = uiFrom(form, page, 'en-GB') as Readonly<Record<string, Ui>>
    const schema = (page.schema ?? {}) as AnswerSchema
    return Object.entries(schema.properties ?? {}).map(([name, inner]) => ({
      at: `${form.id} ${page.id} ${name}`,
      ui: ui[name] ?? {},
      leaves: Object.entries(leavesOf(inner)),
    }))
  }),
)

describe.each(properties)('the ui of $at', ({ ui, leaves }) => {
  it('is drawn by our own field', () => expect(ui['ui:field']).toBe(questionField))
  it('has a title for the question and every leaf, and a name for every choice', () => {
    expect(isText(ui['ui:title'])).toBe(true)
    for (const [field, leaf] of leaves) {
      const own = (field === '' ? ui : ui[field]) as Ui
      expect(isText(own['ui:title'])).toBe(true)
      expect(own['ui:title']).not.toBe(field)
      const choices = choicesOf(leaf)
      if (choices) expect(own['ui:enumNames']).toHaveLength(choices.length)
    }
  })
})

describe('the ui of a page', () => {
  it('empties a text to nothing written, and not to a missing key', () =>
    expect(uiFrom(formOf('f01'), pageOf(formOf('f01'), 'names'), 'en-GB')['core.name.legal']).toMatchObject({
      'ui:emptyValue': '',
    }))
  it('puts what the page says before what follows from the words', () => {
    const form = formOf('f01')
    const page = { ...pageOf(form, 'names'), ui: { 'core.name.legal': { 'ui:title': 'Legal name' } } }
    expect(uiFrom(form, page, 'en-GB')['core.name.legal']).toMatchObject({
      'ui:title': 'Legal name',
      'ui:field': questionField,
    })
  })
})

function isText(title: unknown): boolean {
  return typeof title === 'string' && title.trim() !== ''
}
