/** Who helps with telling, and what follows from it for the page on how these views were gathered. Pure. */
import type { Answer } from '../../generated/case.ts'
import { answerAt, heldAt } from '../../entries/answers.ts'
import type { Present } from '../../entries/fold.ts'

export interface Helper {
  readonly id: string
  readonly name: string
  /** What they are to the child, in the words that were written; '' when nobody said. */
  readonly relation: string
  /** The day from which they helped, 'YYYY-MM-DD'. */
  readonly since: string
}

/** Where the day is kept on which all of it was read out to whoever told it. */
export const readBackPath = 'about/readBack'

export function helperPath(id: string, field: 'name' | 'relation'): string {
  return `about/helper/${id}/${field}`
}

/** Everybody who helped with a contribution, in the order in which they came. */
export function helpersIn(present: Present, part: string): Helper[] {
  return [...(present.get(part)?.keys() ?? [])]
    .flatMap((path): Helper[] => {
      const id = /^about\/helper\/([^/]+)\/name$/.exec(path)?.[1]
      const name = id === undefined ? undefined : textAt(present, part, path)
      if (id === undefined || name === undefined) return []
      const relation = textAt(present, part, helperPath(id, 'relation')) ?? ''
      return [{ id, name, relation, since: heldAt(present, part, path)?.shown.at.slice(0, 10) ?? '' }]
    })
    .sort((a, b) => (`${a.since} ${a.name}` < `${b.since} ${b.name}` ? -1 : 1))
}

/** "Rowan Example (Grandad)" */
export function helperText({ name, relation }: Pick<Helper, 'name' | 'relation'>): string {
  return relation === '' ? name : `${name} (${relation})`
}

/** Leaves that can be put in for a question on how views were gathered; '' is the answer itself. */
export interface Proposed {
  readonly question: string
  readonly fields: Readonly<Record<string, Answer>>
  /** True when the fields are those of a new row. */
  readonly isRow: boolean
}

/**
 * What is known already about how views were gathered, for one question that nobody has answered yet. It is proposed
 * and never put in unasked: that somebody helped does not say that they wrote.
 */
export function proposedFor(
  question: string,
  present: Present,
  part: string,
  isAnswered: boolean,
): Proposed | undefined {
  if (isAnswered) return undefined
  const helpers = helpersIn(present, part)
  const [first] = helpers
  switch (question) {
    case 'how.scribe': {
      if (first === undefined) return undefined
      const relation = helpers.map((one) => one.relation).filter((one) => one !== '')
      return {
        question,
        isRow: false,
        fields: {
          name: helpers.map(({ name }) => name).join(', '),
          ...(relation.length > 0 && { relation: relation.join(', ') }),
        },
      }
    }
    case 'how.when':
      return first === undefined ? undefined : { question, isRow: true, fields: { date: first.since } }
    case 'how.check':
      return answerAt(present, part, readBackPath) === undefined
        ? undefined
        : { question, isRow: false, fields: { chosen: 'readBack' } }
    default:
      return undefined
  }
}

function textAt(present: Present, part: string, path: string): string | undefined {
  const answer = answerAt(present, part, path)
  return typeof answer === 'string' && answer.trim() !== '' ? answer.trim() : undefined
}
