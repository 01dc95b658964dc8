import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerAt } from '../../src/entries/answers.ts'
import { statusOf } from '../../src/entries/contribution.ts'
import { joined, joinedInto } from '../../src/entries/joined.ts'
import type { Kept } from '../../src/entries/kept.ts'
import { renamed } from '../../src/entries/renamed.ts'
import { erased } from '../../src/entries/retention.ts'
import { caseTextFrom } from '../../src/exchange/caseText.ts'
import { hashOfText } from '../../src/exchange/hash.ts'
import { restore } from '../../src/exchange/restore.ts'
import { paperOf } from '../../src/cli/render.ts'
import { catalogue, keptOf } from '../cases/examples.ts'
import { lived, steps, stepsWithErasing, type Step } from './histories.ts'
import { after, entry, kept, presentOf, says, together } from './builders.ts'

const join = (a: Kept, b: Kept): Kept => joined(a, b, hashOfText)
const text = caseTextFrom
const settings = { numRuns: 120, interruptAfterTimeLimit: 20_000 }
const story: Step[] = [
  { kind: 'write', device: 0, part: 0, path: 0 },
  { kind: 'write', device: 0, part: 0, path: 0 },
  { kind: 'write', device: 0, part: 2, path: 2 },
  { kind: 'write', device: 0, part: 0, path: 6 },
  { kind: 'handOver', device: 0, part: 0 },
]
const [one] = lived('ash-at-home', story).copies
const [other] = lived('ash-at-school', story).copies

describe('two cases of one child that were started apart', () => {
  it('become one, whose id is the smaller of the two, on whichever device', () => {
    expect(join(one, other).case).toBe('ash-at-home')
    expect(text(join(other, one))).toBe(text(join(one, other)))
  })

  it('keep all that was written in either, by the people who wrote it', () => {
    const both = join(one, other)
    const words = both.entries.flatMap(({ value }) => ('answer' in value ? [value.answer] : []))
    for (const { value } of [...one.entries, ...other.entries]) {
      if ('answer' in value && String(value.answer).includes('wrote')) expect(words).toContain(value.answer)
    }
    expect(both.participants.map(({ name }) => name).sort()).toEqual([
      'ash-at-home parent',
      'ash-at-home school',
      'ash-at-school parent',
      'ash-at-school school',
    ])
    const people = new Set(both.participants.map(({ id }) => id))
    for (const { by } of both.entries) expect(people.has(by)).toBe(true)
  })

  it('keep what was handed over handed over, and whose it is', () => {
    const [apart] = lived('ash-at-school', story).copies
    const elsewhere = { ...apart, entries: apart.entries.filter(({ part }) => part === 'contribution/views') }
    const both = join(kept([], { case: 'ash-at-home' }), elsewhere)
    expect(statusOf(presentOf(both), 'contribution/views')).toMatchObject({ kind: 'handedOver' })
    const whose = answerAt(presentOf(both), 'contribution/views', 'about/participant')
    expect(both.participants.find(({ id }) => id === whose)?.name).toMatch(/^ash-at-school/)
  })

  it('show both versions where they say different things, and the later edit of each only', () => {
    const held = presentOf(join(one, other)).get('contribution/views')?.get('likes')
    expect(held?.heads).toHaveLength(2)
  })

  it('come through the door whole', () => {
    const both = join(one, other)
    expect(restore(text(both))).toEqual({ kept: both, refused: [], more: 0 })
  })

  it('are recognised afterwards by the id that went', () => {
    expect(joinedInto(one)).toEqual([])
    expect(joinedInto(join(one, other))).toEqual(['ash-at-school'])
  })

  it('take in a later file of the case that went', () => {
    const both = join(one, other)
    const [likes] = other.entries.filter(({ path }) => path === 'home')
    if (likes === undefined) throw new Error('the story has no home')
    const { case: ofCase, part, path, by } = likes
    const later = after([likes], { case: ofCase, part, path, by, value: says('A later word') })
    const now = join(both, together(other, { ...other, entries: [later] }))
    expect(now.entries).toHaveLength(both.entries.length + 1)
    expect(
      presentOf(now)
        .get(part)
        ?.get(path)
        ?.heads.map(({ value }) => value),
    ).toContainEqual(says('A later word'))
    expect(text(join(now, other))).toBe(text(now))
  })

  it('know the entries of the case that went also in a file that has only some of them', () => {
    const both = join(one, other)
    const replaced = new Set(other.entries.flatMap(({ replaces }) => replaces))
    const some = { ...other, entries: other.entries.filter(({ id }) => !replaced.has(id)) }
    expect(some.entries.length).toBeLessThan(other.entries.length)
    expect(text(join(both, some))).toBe(text(both))
  })
})

describe('whatever two cases hold', () => {
  it('joining is order-free and repeatable', () => {
    fc.assert(
      fc.property(stepsWithErasing, stepsWithErasing, (a, b) => {
        const [home] = lived('ash-at-home', a).copies
        const [school] = lived('ash-at-school', b).copies
        const both = join(home, school)
        expect(text(join(school, home))).toBe(text(both))
        expect(text(join(both, school))).toBe(text(both))
        expect(text(join(both, home))).toBe(text(both))
        expect(text(join(both, both))).toBe(text(both))
      }),
      settings,
    )
  })

  it('a merge before joining and one after give the same', () => {
    fc.assert(
      fc.property(steps, steps, (a, b) => {
        const home = lived('ash-at-home', a).copies
        const school = lived('ash-at-school', b).copies
        const before = join(together(...home), together(...school))
        const after = join(join(home[0], school[0]), join(home[1], school[1]))
        expect(text(after)).toBe(text(before))
        expect(text(join(join(join(home[0], school[0]), school[1]), home[1]))).toBe(text(before))
      }),
      settings,
    )
  })

  it('three are one in whichever order they meet, and all ids that went are known', () => {
    fc.assert(
      fc.property(
        steps,
        steps,
        steps,
        fc.shuffledSubarray(['b', 'c', 'd'], { minLength: 3 }),
        (a, b, c, ids) => {
          const [first, second, third] = ids.map((id, i) => lived(`ash-${id}`, [a, b, c][i] ?? []).copies[0])
          if (first === undefined || second === undefined || third === undefined)
            throw new Error('three cases')
          const all = join(join(first, second), third)
          expect(text(join(first, join(second, third)))).toBe(text(all))
          expect(text(join(join(third, first), second))).toBe(text(all))
          expect(joinedInto(all)).toEqual(['ash-c', 'ash-d'])
        },
      ),
      settings,
    )
  })

  it('what was erased on one device stays erased, whenever the cases were joined', () => {
    fc.assert(
      fc.property(stepsWithErasing, steps, (a, b) => {
        const school = lived('ash-at-school', a)
        const [home] = lived('ash-at-home', b).copies
        const both = join(join(home, school.copies[0]), join(home, school.copies[1]))
        for (const words of school.erasedWords) expect(text(both)).not.toContain(words)
        const late = join(join(home, school.copies[0]), school.copies[1])
        for (const words of school.erasedWords) expect(text(late)).not.toContain(words)
      }),
      settings,
    )
  })

  it('what was erased after the joining does not come back with a whole file of the case that went', () => {
    const both = erased(join(one, other), ({ path }) => path === 'home')
    expect(text(join(both, other))).not.toMatch(/"path":"home"/)
  })

  it('renaming there and back gives the case as it was', () => {
    fc.assert(
      fc.property(stepsWithErasing, (a) => {
        const [home] = lived('ash-at-home', a).copies
        const there = renamed(home, 'elsewhere', hashOfText).kept
        expect(there.entries).toHaveLength(home.entries.length)
        expect(text(renamed(there, 'ash-at-home', hashOfText).kept)).toBe(text(home))
      }),
      settings,
    )
  })
})

describe('a joined case', () => {
  it('holds a chain of answers as long as a file may be', () => {
    let last = entry()
    const chain = [last]
    for (let i = 0; i < 20_000; i++) {
      last = entry({ value: says(`${i}`), replaces: [last.id] })
      chain.push(last)
    }
    const long = renamed(kept(chain), 'another-case', hashOfText).kept
    expect(presentOf(long).get(last.part)?.get(last.path)?.heads).toHaveLength(1)
  })

  it('makes the draft plan that the one case makes', () => {
    const whole = keptOf('ash')
    const facts = whole.entries.filter(({ part }) => part === 'facts')
    const apart = renamed({ ...whole, entries: facts }, 'zz-begun-at-school', hashOfText).kept
    const both = join(whole, apart)
    expect(joinedInto(both)).toEqual(['zz-begun-at-school'])
    expect(both.entries).toHaveLength(whole.entries.length + 1)
    const named = new Map([['document', 'draft-plan']])
    expect(paperOf(catalogue, both, named)).toEqual(paperOf(catalogue, whole, named))
  })
})
