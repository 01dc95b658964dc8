/** Who may read a contribution once it is handed over: told before the first question, and again at the end. */
import { roleWords } from './roleWords.ts'
import type { Participant } from '../../generated/case.ts'
import type { Form } from '../../generated/meta/form.ts'
import type { Role } from '../../generated/meta/role.ts'
import { mayRead } from '../../catalogue/roles.ts'

export interface ReaderRole {
  readonly role: string
  readonly title: string
  /** People of that role who take part already, by name. */
  readonly people: readonly string[]
}

/**
 * The roles that may read such a contribution by somebody else, family first, then school and services, then the
 * authority; in each, as their files are called.
 */
export function readersOf(
  form: Form,
  roles: ReadonlyMap<string, Role>,
  people: readonly Participant[],
  writer: Participant | undefined,
): ReaderRole[] {
  const part = form.kind === 'advice' ? 'advice' : 'views'
  const order: Readonly<Record<Role['kind'], number>> = { family: 0, professional: 1, authority: 2 }
  return [...roles.values()]
    .filter((role) => mayRead(role, part, 'others'))
    .sort((a, b) => order[a.kind] - order[b.kind] || (a.id < b.id ? -1 : 1))
    .map((role) => ({
      role: role.id,
      title: roleWords(role).title,
      people: people.filter((one) => one.role === role.id && one.id !== writer?.id).map(({ name }) => name),
    }))
}
