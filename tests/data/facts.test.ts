import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { homeOf } from '../../src/catalogue/homes.ts'
import type { Facts } from '../../src/generated/meta/facts.ts'
import { catalogue, root } from './files.ts'

const { examples } = JSON.parse(readFileSync(join(root, 'schemas/facts.json'), 'utf8')) as Facts

describe('the home of a fact', () => {
  for (const { id, field, home } of examples) {
    test(`${field === '' ? id : `${field} of ${id}`} lives in ${home}`, () => {
      const fact = catalogue.facts.get(id)
      expect(fact && homeOf(fact, field)).toBe(home)
    })
  }
})
