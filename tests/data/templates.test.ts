/** Every template's own examples: what is printed, and what is never printed. */
import { describe, expect, test } from 'vitest'
import { labelsFrom } from '../../src/catalogue/labels.ts'
import { documentFrom } from '../../src/documents/writer.ts'
import type { Template } from '../../src/generated/meta/template.ts'
import { catalogue } from './files.ts'
import { paperLines } from './paperLines.ts'

for (const template of [...catalogue.documents.values(), ...catalogue.partials.values()]) {
  const { examples = [] } = template
  if (examples.length === 0) continue
  describe(template.id, () => {
    for (const { name, view, prints, never = [] } of examples) {
      for (const words of prints)
        test(`${name}: prints “${words}”`, () => expect(printed(template, view)).toContain(words))
      for (const words of never)
        test(`${name}: never prints “${words}”`, () => expect(printed(template, view)).not.toContain(words))
    }
  })
}

test('every document has an example', () => {
  const without = [...catalogue.documents.values()].filter(({ examples = [] }) => examples.length === 0)
  expect(without.map(({ id }) => id)).toEqual([])
})

function printed(template: Template, view: object): string {
  const model = documentFrom({
    template,
    partials: catalogue.partials,
    view,
    labels: labelsFrom(catalogue, 'en-GB'),
    language: 'en-GB',
    author: 'Example Council',
    made: '2026-03-03',
    look: { accent: '#1d4f7c', size: 11 },
    pictures: {},
  })
  return paperLines(model).join('\n')
}
