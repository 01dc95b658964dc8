import { describe, expect, test } from 'vitest'
import { labelsFrom } from '../../src/catalogue/labels.ts'
import { catalogue } from './files.ts'

for (const { language, examples } of catalogue.words.values()) {
  describe(`labels in ${language}`, () => {
    for (const { label, with: fill, reads } of examples) {
      test(`${label} reads “${reads}”`, () => {
        const labels = labelsFrom(catalogue, language)
        expect(labels(label, fill as Record<string, string | number>)).toBe(reads)
      })
    }
  })
}
