import type { Role } from '../../generated/meta/role.ts'
import { roles } from './formFiles.ts'
import { readersOf } from './readersOf.ts'
import { say } from './say.ts'
import type { Telling } from './useTelling.ts'

const kinds = {
  family: 'readers.family',
  professional: 'readers.professional',
  authority: 'readers.authority',
} as const satisfies Record<Role['kind'], string>

/** Everybody who may read this contribution, by name where they take part already. */
export function ReaderList({ telling: { form, now, teller } }: { readonly telling: Telling }) {
  const readers = readersOf(form, roles, now.people, teller.me)
  return (
    <dl className="oo-readers">
      {(Object.keys(kinds) as (keyof typeof kinds)[]).map((kind) => (
        <div key={kind}>
          <dt>{say(kinds[kind])}</dt>
          <dd>
            <ul className="govuk-list govuk-list--bullet">
              {readers
                .filter(({ role }) => roles.get(role)?.kind === kind)
                .map(({ role, title, people }) => (
                  <li key={role}>
                    {people.length === 0
                      ? title
                      : say('readers.people', { role: title, names: people.join(', ') })}
                  </li>
                ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  )
}
