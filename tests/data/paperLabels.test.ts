/** Papers speak about a person to a reader; only the forms speak to the person who answers. */
import { describe, expect, it } from 'vitest'
import { fieldTitle, leavesOf, questionsOf } from '../../src/catalogue/form.ts'
import { readCatalogue } from '../../src/cli/files.ts'

const { forms } = readCatalogue()
const toTheAnswerer = /\b(you|your|yours|yourself|me|my|myself)\b|\bI [a-z]/i
const longest = 60

describe.each([...forms])('the papers made from %s', (_, form) => {
  const printed = questionsOf(form).filter(({ question }) => question.reach === 'plan')
  // Cards that are sorted or rated are a person's own choices: they are printed as they were offered.
  const titled = printed.filter(({ question }) => question.type !== 'sort' && question.type !== 'rating')
  const labels = titled.flatMap(({ id, words }) =>
    Object.keys(words.fields ?? {}).map((field) => ({
      at: `${id}.${field}`,
      label: words.labels?.[field] ?? words.fields?.[field] ?? '',
    })),
  )
  const wrong = (test: (label: string) => boolean): string[] =>
    labels.filter(({ label }) => test(label)).map(({ at, label }) => `${at}: ${label}`)

  it('name every answer in the third person', () => {
    expect(wrong((label) => toTheAnswerer.test(label))).toEqual([])
    expect(printed.filter(({ words }) => toTheAnswerer.test(words.label)).map(({ id }) => id)).toEqual([])
  })

  it('carry no prompt for the person who answers', () => {
    expect(wrong((label) => /for example|one on each line|^choose |\?|:\s*$/i.test(label))).toEqual([])
  })

  it(`keep every label within ${longest} characters`, () => {
    expect(wrong((label) => label.length > longest)).toEqual([])
  })

  it('use no label that no field has', () => {
    const astray = printed.flatMap(({ id, schema, words }) =>
      Object.keys(words.labels ?? {})
        .filter((field) => !Object.hasOwn(leavesOf(schema), field))
        .map((field) => `${id}.${field}`),
    )
    expect(astray).toEqual([])
  })

  it('print the short label where one stands', () => {
    for (const { words } of printed)
      for (const [field, label] of Object.entries(words.labels ?? {}))
        expect(fieldTitle(words, field)).toBe(label)
  })

  it('have typographic apostrophes in every word of the form', () => {
    expect(textsOf(form.words).filter((text) => text.includes("'"))).toEqual([])
  })
})

function textsOf(words: unknown): string[] {
  if (typeof words === 'string') return [words]
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(textsOf) : []
}
