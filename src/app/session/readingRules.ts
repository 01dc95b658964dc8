import type { Form } from '../../generated/meta/form.ts'
import type { Role } from '../../generated/meta/role.ts'
import { mayRead } from '../../catalogue/roles.ts'
import type { ReadingRules } from './parts.ts'

/** What roles may read, and of which kind the answers to a form are, as the data files say. */
export function readingRulesFrom(
  roles: ReadonlyMap<string, Role>,
  kindOfForm: (form: string) => Form['kind'] | undefined,
): ReadingRules {
  return {
    mayReadAs(id) {
      const role = roles.get(id)
      return role && ((kind, of) => mayRead(role, kind, of))
    },
    kindOf(id) {
      const kind = kindOfForm(id)
      return kind === 'views' || kind === 'advice' ? kind : undefined
    },
  }
}
