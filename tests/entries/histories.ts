/** What two devices of one case may hold after anything people do, for the tests that ask for ‘any case’. */
import fc from 'fast-check'
import type { Entry, Participant, Value } from '../../src/generated/case.ts'
import { headIdsAt, removalOf } from '../../src/entries/answers.ts'
import { handOver, withdrawal, type Act } from '../../src/entries/contribution.ts'
import { entryFrom, participantFrom } from '../../src/entries/entry.ts'
import { settled, type Kept } from '../../src/entries/kept.ts'
import { erased } from '../../src/entries/retention.ts'
import { hashOfText } from '../../src/exchange/hash.ts'
import { minute, presentOf, together } from './builders.ts'

export const parts = [
  'contribution/views',
  'contribution/advice',
  'facts',
  'restrictions',
  'plan',
  'contact/kit',
]
const paths = [
  'likes',
  'likes/@meaning',
  'home',
  'friends/r1',
  'friends/r1/name',
  'friends/r2/name',
  'about/participant',
]

export type Step =
  | {
      readonly kind: 'write' | 'erase'
      readonly device: number
      readonly part: number
      readonly path: number
    }
  | { readonly kind: 'remove' | 'handOver' | 'withdraw'; readonly device: number; readonly part: number }
  | { readonly kind: 'meet'; readonly device: number }

const device = fc.nat(1)
const part = fc.oneof({ weight: 2, arbitrary: fc.nat(1) }, { weight: 1, arbitrary: fc.nat(parts.length - 1) })
const path = fc.nat(paths.length - 1)
const written = fc.record({ kind: fc.constant('write' as const), device, part, path })
const doing = fc.record({ kind: fc.constantFrom('remove', 'handOver', 'handOver', 'withdraw'), device, part })
const meeting = fc.record({ kind: fc.constant('meet' as const), device })
const erasing = fc.record({ kind: fc.constant('erase' as const), device, part, path })

/** What people do, without erasing for good: nothing that an entry names is missing where the entry is. */
export const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: written },
    { weight: 3, arbitrary: doing },
    { weight: 1, arbitrary: meeting },
  ),
  { maxLength: 30, size: 'max' },
)

export const stepsWithErasing: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: written },
    { weight: 3, arbitrary: doing },
    { weight: 1, arbitrary: meeting },
    { weight: 1, arbitrary: erasing },
  ),
  { maxLength: 30, size: 'max' },
)

export interface Lived {
  readonly copies: readonly [Kept, Kept]
  /** The words that were erased for good on one of the devices. */
  readonly erasedWords: readonly string[]
}

/** The two copies of a case after these steps. All words are different, and begin with the case's id. */
export function lived(ofCase: string, story: readonly Step[], people = peopleOf(ofCase)): Lived {
  let copies: [Kept, Kept] = [bare(ofCase, people), bare(ofCase, people)]
  const erasedWords: string[] = []
  for (const [i, step] of story.entries()) {
    const copy = copies[step.device] ?? copies[0]
    let next: Kept
    if (step.kind === 'meet') next = together(...copies)
    else if (step.kind === 'erase') {
      const isHit = (one: Entry): boolean => one.part === parts[step.part] && one.path === paths[step.path]
      erasedWords.push(...copy.entries.filter(isHit).flatMap(({ value }) => wordsIn(value)))
      next = erased(copy, isHit)
    } else {
      const who = people[i % people.length]?.id ?? ''
      next = together(copy, { ...copy, entries: writtenIn(step, copy, who, people, i) })
    }
    copies = step.device === 0 ? [next, copies[1]] : [copies[0], next]
  }
  return { copies, erasedWords }
}

export function peopleOf(ofCase: string): readonly Participant[] {
  return ['parent', 'school'].map((role, i) =>
    participantFrom(
      { case: ofCase, name: `${ofCase} ${role}`, role, since: minute(i), ...(i === 0 && { carer: 'kit' }) },
      hashOfText,
    ),
  )
}

function bare(ofCase: string, people: readonly Participant[]): Kept {
  return settled({ case: ofCase, participants: people, entries: [], gone: [], blobs: {} })
}

function writtenIn(
  step: Exclude<Step, { kind: 'meet' | 'erase' }>,
  copy: Kept,
  by: string,
  people: readonly Participant[],
  i: number,
): readonly Entry[] {
  const present = presentOf(copy)
  const part = parts[step.part] ?? 'facts'
  const at = minute(i)
  const draft = (where: string, value: Value, replaces: readonly string[]): Entry =>
    entryFrom({ case: copy.case, part, path: where, value, by, at, replaces }, hashOfText)
  if (step.kind === 'write') {
    const where = paths[step.path] ?? 'likes'
    const words = `${copy.case} wrote ${i} at ${by.slice(7, 11)}`
    const answer =
      where === 'friends/r1' ? i : where === 'about/participant' ? (people[i % 2]?.id ?? '') : words
    return [draft(where, { answer }, headIdsAt(present, part, where))]
  }
  if (step.kind === 'remove') {
    const { path: row, value, replaces } = removalOf(present, part, 'friends', 'r1')
    return [draft(row, value, replaces)]
  }
  if (!part.startsWith('contribution/')) return []
  const act: Act = { case: copy.case, part, by, day: '2026-09-14', at }
  return step.kind === 'handOver'
    ? handOver(present, act, hashOfText)
    : [withdrawal(present, act, hashOfText)]
}

function wordsIn(value: Value): string[] {
  return 'answer' in value && typeof value.answer === 'string' && !value.answer.startsWith('sha256-')
    ? [value.answer]
    : []
}
