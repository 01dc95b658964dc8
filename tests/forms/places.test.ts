/** Every page of every form, empty and with everything wrong: what is pointed at is there. */
import { describe, expect, it } from 'vitest'
import { leavesOf, type AnswerSchema } from '../../src/catalogue/shapes.ts'
import { faultsOf } from '../../src/forms/faults.ts'
import { checksOf, drawn, forms } from './drawing.tsx'
import { dom, shown } from './govuk/dom.ts'
import { lostIds } from './govuk/outline.ts'

const pages = [...forms.values()].flatMap((form) => form.pages.map((page) => ({ form, page })))

describe('on every page of every form', () => {
  it.each(['child', 'family'] as const)('nothing points into the void for a %s', (reader) => {
    const lost = pages.flatMap(({ form, page }) =>
      lostIds(shown(drawn(form, page, { reader }))).map((one) => `${form.id} ${page.id}: ${one}`),
    )
    expect(lost).toEqual([])
  })

  it('no id is there twice', () => {
    const twice = pages.flatMap(({ form, page }) => {
      const ids = [...shown(drawn(form, page)).querySelectorAll('[id]')].map(({ id }) => id)
      return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${form.id} ${page.id}: ${id}`)
    })
    expect(twice).toEqual([])
  })

  it('whatever is wrong, the link in the summary leads to something that takes the keyboard', async () => {
    let places = 0
    const lost: string[] = []
    for (const { form, page } of pages) {
      const values = wrongValues(page.schema)
      const check = (await checksOf(form.id))[page.id]
      const questions = Object.keys(page.questions)
      shown(drawn(form, page, { values, media }))
      for (const { id } of faultsOf({ form, page, questions, language: 'en-GB', check }, values)) {
        places++
        const place = dom.document.getElementById(id)
        if (place?.matches('input, select, textarea, button, canvas, [tabindex]') !== true)
          lost.push(`${form.id} ${page.id}: ${id}`)
      }
    }
    expect(lost).toEqual([])
    expect(places).toBeGreaterThan(300)
  })
})

const media = {
  keep: () => Promise.resolve({ because: 'Nothing is kept here.' }),
  open: () => Promise.resolve(undefined),
  picture: () => undefined,
}

/** Each leaf holds something that it cannot be. */
function wrongValues(schema: AnswerSchema = {}): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(schema.properties ?? {}).map(([name, inner]) => [
      name,
      inner.type === 'object'
        ? Object.fromEntries(Object.entries(leavesOf(inner)).map(([field, leaf]) => [field, wrong(leaf)]))
        : wrong(inner),
    ]),
  )
}

function wrong(leaf: AnswerSchema): unknown {
  const { maxLength } = leaf as { readonly maxLength?: number }
  if (leaf.type === 'array') return ['gone']
  if (leaf.type === 'boolean') return 'gone'
  // What is kept under a hash nobody types, so that nobody can mistype it.
  if (leaf.pattern?.includes('sha256') === true) return undefined
  return maxLength === undefined || leaf.pattern !== undefined ? '?' : '?'.repeat(maxLength + 1)
}
