import { describe, expect, test } from 'vitest'
import { findingsFor } from '../../src/checks/findings.ts'
import { planOfExample } from '../checks/plans.ts'
import { catalogue } from './files.ts'

type Example = Parameters<typeof planOfExample>[1]

for (const rule of catalogue.rules.values()) {
  const look = (example: unknown) => findingsFor([rule], planOfExample(rule, example as Example))
  describe(rule.id, () => {
    for (const example of rule.examples.clear)
      test(`finds nothing in ${JSON.stringify(example)}`, () => expect(look(example)).toEqual([]))
    for (const example of rule.examples.found)
      test(`finds something in ${JSON.stringify(example)}`, () => {
        const findings = look(example)
        expect(findings.length).toBeGreaterThan(0)
        for (const { says, weight, source, certainty } of findings) {
          expect(says).not.toMatch(/[{}]|“”/)
          expect({ weight, source, certainty }).toEqual({
            weight: rule.weight,
            source: rule.source,
            certainty: rule.certainty,
          })
        }
      })
  })
}
