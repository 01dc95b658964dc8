import { describe, expect, it } from 'vitest'
import type { Form, Page } from '../../src/generated/meta/form.ts'
import { isGroup } from '../../src/forms/leaves.ts'
import { drawn, forms } from './drawing.tsx'

const pages = [...forms.values()].flatMap((form) => form.pages.map((page) => ({ form, page })))

describe.each(pages)('$form.id $page.id, drawn', ({ form, page }) => {
  for (const reader of ['child', 'professional'] as const) {
    const empty = drawn(form, page, { reader })
    const filled = drawn(form, page, { reader, values: exampleOf(form, page) })

    it(`has one title (${reader})`, () => {
      expect(empty.match(/<h1[ >]/g)).toHaveLength(1)
      expect(filled.match(/<h1[ >]/g)).toHaveLength(1)
    })

    it(`has no id twice (${reader})`, () => {
      for (const markup of [empty, filled]) expect(twice(idsIn(markup))).toEqual([])
    })

    it(`has a label for every control, and describes it only by what is there (${reader})`, () => {
      for (const markup of [empty, filled]) {
        expect(unlabelled(markup)).toEqual([])
        const ids = new Set(idsIn(markup))
        const described = [...markup.matchAll(/aria-describedby="([^"]*)"/g)].flatMap((one) =>
          one[1]?.split(' '),
        )
        expect(described.filter((id) => id === undefined || !ids.has(id))).toEqual([])
      }
    })

    it(`leads to every question by its id (${reader})`, () => {
      // A drawing is fetched before there is anything to draw on; the browser's journeys look at it.
      if (Object.values(page.questions).some(({ type }) => type === 'drawing')) return
      const ids = new Set([...idsIn(empty), ...idsIn(filled)])
      const wanted =
        page.rows === undefined
          ? Object.keys(page.questions).map((id) => `q-${id.replaceAll('.', '-')}`)
          : Object.keys((page.schema as { properties?: object } | undefined)?.properties ?? {}).map(
              (field) => `q-${String(page.rows).replaceAll('.', '-')}-${field}`,
            )
      if (page.schema) expect(wanted.filter((id) => !ids.has(id))).toEqual([])
    })
  }
})

/** The answers of the form's example: of the first row, on the page of a row. */
function exampleOf(form: Form, page: Page): Record<string, unknown> {
  const answers = form.examples.reduce<Record<string, unknown>>(
    (all, { answers: more }) => ({ ...more, ...all }),
    {},
  )
  if (page.rows === undefined) return answers
  const rows: unknown = answers[page.rows]
  const first: unknown = Array.isArray(rows) ? rows[0] : isGroup(rows) ? Object.values(rows)[0] : undefined
  return isGroup(first) ? { ...first } : {}
}

function idsIn(markup: string): string[] {
  return [...markup.matchAll(/\sid="([^"]*)"/g)].map((one) => one[1] ?? '')
}

function twice(ids: readonly string[]): string[] {
  return ids.filter((id, index) => ids.indexOf(id) !== index)
}

/** Controls that no label names: none with their id in `for`, none around them, no `aria-label`. */
function unlabelled(markup: string): string[] {
  const labels = new Set([...markup.matchAll(/\sfor="([^"]*)"/g)].map((one) => one[1]))
  const inside = [...markup.matchAll(/<label[^>]*>.*?<\/label>/gs)].map((one) => one[0]).join('')
  return [...markup.matchAll(/<(?:input|select|textarea)[^>]*>/g)]
    .map((one) => one[0])
    .filter((control) => !/\stype="hidden"|\shidden|aria-label/.test(control))
    .filter((control) => !labels.has(/\sid="([^"]*)"/.exec(control)?.[1]) && !inside.includes(control))
}
