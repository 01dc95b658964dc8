import { describe, expect, test } from 'vitest'
import { mayRead, mayWrite } from '../../src/catalogue/roles.ts'
import { catalogue } from './files.ts'

for (const role of catalogue.roles.values()) {
  describe(role.words['en-GB'].title, () => {
    for (const { asks, part, of, answer } of role.examples) {
      const whose = of === 'own' ? 'their own' : 'others’'
      test(`${answer ? 'may' : 'may not'} ${asks === 'mayRead' ? 'read' : 'write'} ${whose} ${part}`, () => {
        expect((asks === 'mayRead' ? mayRead : mayWrite)(role, part, of)).toBe(answer)
      })
    }
  })
}
