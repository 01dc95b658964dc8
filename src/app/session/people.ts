/** Who works in a case on this device: their record, and the rows of the facts that are they. */
import type { Participant } from '../../generated/case.ts'
import { answerAt, rowsAt } from '../../entries/answers.ts'
import { participantFrom, type Hash } from '../../entries/entry.ts'
import type { Present } from '../../entries/fold.ts'
import type { Me } from './contract.ts'
import type { Step } from './steps.ts'

/** Roles that keep their own address and telephone number in a contact part of their own. */
const ownContact: ReadonlySet<string> = new Set(['parent', 'foster-carer', 'young-person', 'child'])
/** Those of them that are asked for among the people who look after the child. */
const carers: ReadonlySet<string> = new Set(['parent', 'foster-carer'])
const question = 'core.carers'

export interface Joining {
  readonly participant: Participant
  /** What they say by coming in: their own row among the carers. Asked once, so it is not asked again. */
  readonly steps: readonly Step[]
}

/**
 * A person who comes into a case: somebody who is in it already under that name and role, or somebody new.
 *
 * @param newName a name that no row has yet
 */
export function joining(
  where: { readonly case: string; readonly people: readonly Participant[]; readonly present: Present },
  me: Me,
  at: string,
  newName: string,
  hash: Hash,
): Joining {
  const same = where.people
    .filter((one) => one.role === me.role && sameName(one.name, me.name))
    .sort((a, b) => (a.since < b.since ? 1 : -1))[0]
  if (same !== undefined) return { participant: same, steps: [] }
  const row = carers.has(me.role) ? rowNamed(where, me.name) : undefined
  const carer = row ?? newName
  const participant = participantFrom(
    { ...recordOf(me), case: where.case, since: at, ...(ownContact.has(me.role) && { carer }) },
    hash,
  )
  return {
    participant,
    steps: row === undefined && carers.has(me.role) ? rowOf(where.present, me, carer) : [],
  }
}

/** The fields of a person's record that they gave themselves; empty ones are left out. */
export function recordOf(me: Me): Omit<Participant, 'id' | 'case' | 'since'> {
  const { name, role, relation, title, organisation } = me
  const given = (text: string | undefined): text is string => text !== undefined && text.trim() !== ''
  return {
    name: name.trim(),
    role,
    ...(given(relation) && { relation: relation.trim() }),
    ...(given(title) && { title: title.trim() }),
    ...(given(organisation) && { organisation: organisation.trim() }),
  }
}

/** The row of the carers with that name which is nobody's yet. */
function rowNamed(
  { people, present }: { readonly people: readonly Participant[]; readonly present: Present },
  name: string,
): string | undefined {
  const taken = new Set(people.map(({ carer }) => carer))
  return rowsAt(present, 'facts', question).find(({ row, removed }) => {
    const answer = answerAt(present, 'facts', `${question}/${row}/name`)
    return !removed && !taken.has(row) && typeof answer === 'string' && sameName(answer, name)
  })?.row
}

function rowOf(present: Present, me: Me, row: string): Step[] {
  const places = rowsAt(present, 'facts', question).map(({ place }) => place ?? 0)
  const path = `${question}/${row}`
  const told = { name: me.name.trim(), relation: me.relation?.trim() ?? '' }
  return [
    { part: 'facts', path, value: { answer: Math.floor(Math.max(0, ...places)) + 1 }, replaces: [] },
    ...Object.entries(told)
      .filter(([, answer]) => answer !== '')
      .map(([field, answer]) => ({
        part: 'facts',
        path: `${path}/${field}`,
        value: { answer },
        replaces: [],
      })),
  ]
}

function sameName(a: string, b: string): boolean {
  const plain = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()
  return plain(a) === plain(b)
}
