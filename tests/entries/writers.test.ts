import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Entry, Value } from '../../src/generated/case.ts'
import { headIdsAt, removalOf } from '../../src/entries/answers.ts'
import { handOver, releasedFrom, withdrawal, type Act } from '../../src/entries/contribution.ts'
import { entryFrom } from '../../src/entries/entry.ts'
import type { Present } from '../../src/entries/fold.ts'
import { settled, type Kept } from '../../src/entries/kept.ts'
import { erased, trimmed } from '../../src/entries/retention.ts'
import { caseTextFrom } from '../../src/exchange/caseText.ts'
import { hashOfText } from '../../src/exchange/hash.ts'
import { restore } from '../../src/exchange/restore.ts'
import { ash, kept, minute, now, person, presentOf, together } from './builders.ts'

/**
 * Up to eight people who write on their own devices, meet each other now and then, hand over and let go of old
 * words in any order, some with clocks that are wrong. Whatever they did, the copies must agree in the end.
 */
const people = Array.from({ length: 8 }, (_, i) => person(`Writer ${i + 1}`))
const parts = ['contribution/views', 'contribution/advice', 'facts']
const paths = ['likes', 'likes/@meaning', 'home', 'friends/r1', 'friends/r1/name', 'friends/r2/name']
const clocks = [minute(1), minute(2), minute(500), '2020-02-29T08:00:00.000Z', '2087-01-01T00:00:00.000Z']

type Step =
  | { kind: 'write'; who: number; part: number; path: number; words: number; clock: number }
  | { kind: 'remove' | 'handOver' | 'withdraw' | 'letGo'; who: number; part: number; clock: number }
  | { kind: 'meet'; who: number; other: number }

/** An index, the first three more often than the rest: stories in which the same few meet again find more. */
const mostlyFirst = (list: readonly unknown[]): fc.Arbitrary<number> =>
  fc.oneof({ weight: 3, arbitrary: fc.nat(2) }, { weight: 1, arbitrary: fc.nat(list.length - 1) })
const anyOne = mostlyFirst(people)
const where = {
  who: anyOne,
  part: fc.oneof(
    { weight: 4, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.nat(parts.length - 1) },
  ),
  clock: fc.nat(clocks.length - 1),
}
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant('write' as const),
        ...where,
        path: fc.oneof(
          { weight: 2, arbitrary: fc.constant(0) },
          { weight: 1, arbitrary: fc.nat(paths.length - 1) },
        ),
        words: fc.nat(3),
      }),
    },
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('meet' as const), who: anyOne, other: anyOne }) },
    {
      weight: 5,
      arbitrary: fc.record({
        kind: fc.constantFrom('remove', 'handOver', 'handOver', 'withdraw', 'letGo', 'letGo'),
        ...where,
      }),
    },
  ),
  { minLength: 5, maxLength: 90, size: 'max' },
)

interface World {
  readonly copies: Kept[]
  /** Every entry that anybody ever wrote. */
  readonly log: Map<string, Entry>
}

function lived(story: readonly Step[]): World {
  const copies = people.map((one) =>
    settled({ case: ash, participants: [one], entries: [], gone: [], blobs: {} }),
  )
  const log = new Map<string, Entry>()
  for (const step of story) {
    const copy = at(copies, step.who)
    if (step.kind === 'meet') copies[step.who] = together(copy, at(copies, step.other))
    else if (step.kind === 'letGo') copies[step.who] = trimmed(copy, at(parts, step.part))
    else {
      const written = writtenIn(step, presentOf(copy))
      for (const entry of written) log.set(entry.id, entry)
      copies[step.who] = together(copy, { ...copy, entries: written })
    }
  }
  return { copies, log }
}

function writtenIn(step: Exclude<Step, { kind: 'meet' }>, present: Present): readonly Entry[] {
  const by = at(people, step.who).id
  const part = at(parts, step.part)
  const moment = at(clocks, step.clock)
  const act: Act = { case: ash, part, by, day: '2026-09-14', at: moment }
  const draft = (path: string, value: Value, replaces: readonly string[]): Entry =>
    entryFrom({ case: ash, part, path, value, by, at: moment, replaces }, hashOfText)
  if (step.kind === 'write') {
    const path = at(paths, step.path)
    const value: Value =
      step.words === 0
        ? { skipped: 'later' }
        : { answer: path === 'friends/r1' ? step.words : `${step.words}` }
    return [draft(path, value, headIdsAt(present, part, path))]
  }
  if (step.kind === 'remove') {
    const { path, value, replaces } = removalOf(present, part, 'friends', 'r1')
    return [draft(path, value, replaces)]
  }
  if (part === 'facts') return []
  return step.kind === 'handOver'
    ? handOver(present, act, hashOfText)
    : [withdrawal(present, act, hashOfText)]
}

function at<T>(list: readonly T[], i: number): T {
  const found = list[i]
  if (found === undefined) throw new Error(`nothing at ${i}`)
  return found
}

/** The ids that are heads at every place, as text to compare. */
function headsIn(present: Present): string[] {
  return [...present]
    .flatMap(([part, held]) =>
      [...held].map(
        ([path, { heads }]) =>
          `${part} ${path} ${heads
            .map((one) => one.id)
            .sort()
            .join(' ')}`,
      ),
    )
    .sort()
}

function replacedBy(log: ReadonlyMap<string, Entry>, id: string): Entry[] {
  const start = log.get(id)
  return [...log.values()].filter(
    (one) => one.replaces.includes(id) && one.part === start?.part && one.path === start.path,
  )
}

/** Is there, above this entry, one that still stands, through entries that each had the one before in front of them? */
function hasSuccessorIn(ids: ReadonlySet<string>, log: ReadonlyMap<string, Entry>, id: string): boolean {
  return replacedBy(log, id).some((one) => ids.has(one.id) || hasSuccessorIn(ids, log, one.id))
}

const order = fc.shuffledSubarray([...people.keys()], { minLength: people.length })
const settings = { numRuns: 200, interruptAfterTimeLimit: 20_000 }

describe('whatever eight people do', () => {
  it('their copies come to the same bytes in any order and any company, and merging again changes nothing', () => {
    fc.assert(
      fc.property(steps, order, order, (story, one, other) => {
        const { copies } = lived(story)
        const leftToRight = together(...one.map((i) => at(copies, i)))
        const pair = (list: readonly Kept[]): Kept =>
          list.length === 1
            ? at(list, 0)
            : together(
                pair(list.slice(Math.ceil(list.length / 2))),
                pair(list.slice(0, Math.ceil(list.length / 2))),
              )
        const inPairs = pair(other.map((i) => at(copies, i)))
        expect(caseTextFrom(inPairs)).toBe(caseTextFrom(leftToRight))
        for (const copy of [...copies, leftToRight]) expect(together(leftToRight, copy)).toEqual(leftToRight)
      }),
      settings,
    )
  })

  it('nothing that anybody saw as saved is missing, unless words written over it still stand', () => {
    fc.assert(
      fc.property(steps, (story) => {
        const { copies, log } = lived(story)
        const all = together(...copies)
        const here = new Set(all.entries.map((entry) => entry.id))
        for (const id of log.keys()) expect(here.has(id) || hasSuccessorIn(here, log, id)).toBe(true)
      }),
      settings,
    )
  })

  it('letting go of old words changes nothing of the present', () => {
    fc.assert(
      fc.property(steps, (story) => {
        const { copies, log } = lived(story)
        expect(headsIn(presentOf(together(...copies)))).toEqual(headsIn(presentOf([...log.values()])))
      }),
      settings,
    )
  })

  it('letting go of old words releases nothing new, and only words written over are no longer released', () => {
    fc.assert(
      fc.property(steps, (story) => {
        const { copies, log } = lived(story)
        const all = together(...copies)
        const idsIn = (copy: Kept): Set<string> =>
          new Set(
            [...releasedFrom(copy, now).values()].flatMap((paths) =>
              [...paths.values()].flatMap(({ heads }) => heads.map((one) => one.id)),
            ),
          )
        const released = idsIn(all)
        const releasedWithAll = idsIn(kept([...log.values()], { participants: people }))
        const here = new Set(all.entries.map((entry) => entry.id))
        for (const id of released) expect(releasedWithAll.has(id)).toBe(true)
        for (const id of releasedWithAll) {
          expect(released.has(id) || (!here.has(id) && hasSuccessorIn(here, log, id))).toBe(true)
        }
      }),
      settings,
    )
  })

  it('what one of them erased for good is in no copy that meets theirs', () => {
    fc.assert(
      fc.property(steps, anyOne, anyOne, order, (story, eraser, whom, one) => {
        const { copies } = lived(story)
        const { id } = at(people, whom)
        const known = at(copies, eraser).entries.filter((entry) => entry.by === id)
        const clean = copies.map((copy, i) =>
          i === eraser ? erased(copy, (entry) => entry.by === id, [id]) : copy,
        )
        const all = together(...one.map((i) => at(clean, i)))
        expect(caseTextFrom(together(...clean))).toBe(caseTextFrom(all))
        const here = new Set(all.entries.map((entry) => entry.id))
        for (const entry of known) expect(here.has(entry.id)).toBe(false)
      }),
      settings,
    )
  })

  it('what they saved comes back through the door whole', () => {
    fc.assert(
      fc.property(steps, (story) => {
        const all = together(...lived(story).copies)
        expect(restore(caseTextFrom(all))).toEqual({ kept: all, refused: [], more: 0 })
      }),
      { ...settings, numRuns: 60 },
    )
  })
})
