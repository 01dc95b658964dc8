import { Link } from '../navigation.tsx'
import { Screen } from '../Screen.tsx'
import type { CaseNow } from '../session/contract.ts'
import { say } from './say.ts'

/** A part of the story that an address names and that is not here. */
export function NotThere({ now }: { readonly now: CaseNow }) {
  return (
    <Screen title={say('telling.notThere')}>
      <h1 className="govuk-heading-l">{say('telling.notThere')}</h1>
      <p className="govuk-body">{say('telling.notThere.says')}</p>
      <p className="govuk-body">
        <Link to={{ at: 'child', case: now.case }}>{say('telling.child', { name: nameOf(now) })}</Link>
      </p>
    </Screen>
  )
}

/** What the child likes to be called, or a word for somebody nobody has named. */
export function nameOf(now: CaseNow): string {
  return now.name === '' ? say('telling.unnamed') : now.name
}

export function personName(now: CaseNow, id: string): string {
  return now.people.find((one) => one.id === id)?.name ?? ''
}
