import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Form } from '../../src/generated/meta/form.ts'
import { formForScreens } from '../../vite.data.ts'

const folder = 'schemas/forms/'
const forms = readdirSync(folder).map((name) => JSON.parse(readFileSync(folder + name, 'utf8')) as Form)

describe('a form as the screens get it', () => {
  test.each(forms.map((form) => [form.id, form] as const))(
    '%s keeps every field, choice and word that somebody sees',
    (_, form) => {
      const got = JSON.parse(formForScreens(form)) as Form
      expect(got.pages.map(({ schema }) => schema)).toEqual(form.pages.map(({ schema }) => schema))
      for (const [question, { labels: _labels, ...words }] of Object.entries(form.words['en-GB'].questions))
        expect(got.words['en-GB'].questions[question], question).toEqual(words)
    },
  )

  test('leaves out what only papers read', () => {
    const [form] = forms.filter(({ id }) => id === 'f03')
    const text = formForScreens(form)
    expect(text).not.toContain('"labels":{')
    expect(text).not.toContain('"reuse":[')
    expect(text.length).toBeLessThan(JSON.stringify(form).length * 0.9)
  })
})
