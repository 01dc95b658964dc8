import { describe, expect, test } from 'vitest'
import { labelsFrom } from '../../src/catalogue/labels.ts'
import { catalogue } from './files.ts'

for (const authority of catalogue.authorities.values()) {
  describe(authority.name ?? `the authority “${authority.id}”`, () => {
    for (const { label, reads } of authority.examples) {
      test(`says “${reads}” for ${label}`, () => {
        expect(labelsFrom(catalogue, 'en-GB', authority)(label)).toBe(reads)
      })
    }
  })
}
