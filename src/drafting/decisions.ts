/** What has been decided on each proposal, read from the plan's own part. */
import type { AnswerSet, Author } from '../domain/reading.ts'
import type { Answer } from '../generated/case.ts'

export type Does = 'carry' | 'change' | 'merge' | 'hold' | 'leaveOut'

export interface Decision {
  readonly proposal: string
  readonly does: Does
  /** Why, fit to be read by the family; empty for ‘carry’. */
  readonly why: string
  /** The proposal it is merged into. */
  readonly into?: string
  /** Field of the record → the new answer. Never of a quotation. */
  readonly change: Readonly<Record<string, Answer>>
  readonly by: Author
  readonly on: string
}

const kinds: readonly Does[] = ['carry', 'change', 'merge', 'hold', 'leaveOut']

/**
 * Decisions by proposal id. Paths are `decision/<proposal>/does`, `/why`, `/into` and `/change.<field>`.
 * A path whose ‘does’ is not known decides nothing.
 */
export function decisionsIn(plan: AnswerSet): Map<string, Decision> {
  const decisions = new Map<string, Decision>()
  const changes = new Map<string, Record<string, Answer>>()
  for (const [path, given] of plan.leaves) {
    const [head, proposal, field] = path.split('/')
    if (head !== 'decision' || proposal === undefined || field?.startsWith('change.') !== true) continue
    changes.set(proposal, { ...changes.get(proposal), [field.slice('change.'.length)]: given.answer })
  }
  for (const [path, given] of plan.leaves) {
    const [head, proposal, field] = path.split('/')
    if (head !== 'decision' || proposal === undefined || field !== 'does') continue
    const does = kinds.find((kind) => kind === given.answer)
    if (does === undefined) continue
    const text = (name: string): string => {
      const answer = plan.leaves.get(`decision/${proposal}/${name}`)?.answer
      return typeof answer === 'string' ? answer : ''
    }
    const into = text('into')
    decisions.set(proposal, {
      proposal,
      does,
      why: text('why'),
      ...(into !== '' && { into }),
      change: changes.get(proposal) ?? {},
      by: given.by,
      on: given.on,
    })
  }
  return decisions
}
