/** What others have told of a child, as far as the person at this device may know of it. */
import { mayRead } from '../../catalogue/roles.ts'
import { answerAt } from '../../entries/answers.ts'
import { contributionsIn, statusOf, type Status } from '../../entries/contribution.ts'
import type { Participant } from '../../generated/case.ts'
import { kindOfForm } from '../roleFiles.ts'
import type { CaseNow } from '../session/contract.ts'
import { roles } from '../telling/formFiles.ts'

export interface Told {
  readonly part: string
  readonly form: string
  readonly by: Participant | undefined
  readonly status: Status
}

/** The contributions of others that my role may read, and how many it may not. A form nobody knows is not read. */
export function othersTold({ present, me, people }: Pick<CaseNow, 'present' | 'me' | 'people'>): {
  readonly listed: readonly Told[]
  readonly hidden: number
} {
  const role = roles.get(me?.role ?? '')
  const others = contributionsIn(present)
    .map((part): Told & { readonly participant: unknown } => {
      const participant = answerAt(present, part, 'about/participant')
      return {
        part,
        participant,
        form: String(answerAt(present, part, 'about/form') ?? ''),
        by: people.find(({ id }) => id === participant),
        status: statusOf(present, part),
      }
    })
    .filter(({ participant }) => me === undefined || participant !== me.id)
  const listed = others.filter(({ form }) => {
    const kind = kindOfForm(form)
    return (kind === 'views' || kind === 'advice') && role !== undefined && mayRead(role, kind, 'others')
  })
  return { listed, hidden: others.length - listed.length }
}
