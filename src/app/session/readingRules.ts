import type { Catalogue } from '../../catalogue/catalogue.ts'
import { mayRead } from '../../catalogue/roles.ts'
import type { ReadingRules } from './parts.ts'

/** What roles may read, and of which kind the answers to a form are, as the data files say. */
export function readingRulesFrom(catalogue: Catalogue): ReadingRules {
  return {
    mayReadAs(id) {
      const role = catalogue.roles.get(id)
      return role && ((kind, of) => mayRead(role, kind, of))
    },
    kindOf(id) {
      const kind = catalogue.forms.get(id)?.kind
      return kind === 'views' || kind === 'advice' ? kind : undefined
    },
  }
}
