import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { OpenedDevice } from '../../../src/app/session/device.ts'
import type { Session } from '../../../src/app/session/contract.ts'
import { fillDemo } from '../../../src/app/session/demo.ts'
import { caseTextFrom } from '../../../src/exchange/caseText.ts'
import { statusOf } from '../../../src/entries/contribution.ts'
import { memoryDisk } from '../../../src/storage/memoryStore.ts'
import { arrivedAt, begun, copyOf, machine, marigold, robin, sam, sessionIn, shownAt } from './devices.ts'

const say = 'core.name.say'
const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])

/** Robin tells on one device; Sam has a copy of the case on another. */
async function twoDevices() {
  const [robins, sams] = [await machine().tab(), await machine().tab()]
  const first = await begun(robins)
  first.answer('facts', say, 'Ash')
  const file = (await copyOf(first)).file
  const taken = await sams.takeIn(await arrivedAt(sams, file), sam)
  if (!('case' in taken)) throw new Error(taken.because)
  return { robins, sams, first, second: await sessionIn(sams, taken.case) }
}

async function merge(into: OpenedDevice, from: Session) {
  const arrived = await arrivedAt(into, (await copyOf(from)).file)
  const taken = await into.takeIn(arrived, undefined)
  if (!('case' in taken)) throw new Error(taken.because)
  return taken
}

async function textOf(session: Session): Promise<string> {
  return caseTextFrom(await session.whole())
}

describe('A file that brings a child to a new device', () => {
  it('is looked at before anything is kept', async () => {
    const { first } = await twoDevices()
    const device = await machine().tab()
    const arrived = await arrivedAt(device, (await copyOf(first)).file)
    expect(arrived).toMatchObject({ name: 'Ash', here: undefined, refused: [] })
    expect(arrived.summary.added).toEqual([{ by: 'Robin Example', answers: 4 }])
    expect(await device.children()).toEqual([])
  })

  it('makes me a person of the case, and a carer of it when nobody named me yet', async () => {
    const { second } = await twoDevices()
    const { me, people } = second.now()
    expect(people.map(({ name }) => name).sort()).toEqual(['Robin Example', 'Sam Example'])
    expect(me?.name).toBe('Sam Example')
    expect(shownAt(second, 'facts', `core.carers/${me?.carer}/name`)).toEqual(['Sam Example'])
  })

  it('makes me the carer that somebody named already', async () => {
    const [robins, sams] = [await machine().tab(), await machine().tab()]
    const first = await begun(robins)
    const row = first.addRow('facts', 'core.carers')
    first.answer('facts', `core.carers/${row}/name`, 'sam  example')
    const taken = await sams.takeIn(await arrivedAt(sams, (await copyOf(first)).file), sam)
    if (!('case' in taken)) throw new Error(taken.because)
    expect((await sessionIn(sams, taken.case)).now().me?.carer).toBe(row)
  })

  it('knows me again on another device of mine', async () => {
    const { first } = await twoDevices()
    const tablet = await machine().tab()
    const taken = await tablet.takeIn(await arrivedAt(tablet, (await copyOf(first)).file), robin)
    if (!('case' in taken)) throw new Error(taken.because)
    const session = await sessionIn(tablet, taken.case)
    expect(session.now().me?.id).toBe(first.now().me?.id)
    expect(session.now().people).toHaveLength(1)
  })

  it.each([
    ['a picture', new Blob([png])],
    ['no case', new Blob(['{"hello": 1}'])],
    ['nothing', new Blob([])],
  ])('is refused in a sentence when it is %s', async (_, file) => {
    const incoming = await (await machine().tab()).look(file)
    expect(incoming.kind).toBe('refused')
    expect(incoming.kind === 'refused' && incoming.because[0]).toMatch(/[a-z].*\.$/)
  })
})

describe('A file for a child who is here', () => {
  it('says what it changes, keeps both versions, and is taken back with one step', async () => {
    const { robins, first, second } = await twoDevices()
    first.answer('facts', say, 'Ash, like the tree')
    second.answer('facts', say, 'Ashley')
    second.answer('facts', 'core.lang.first', 'en')
    const before = await textOf(first)
    const { summary } = await merge(robins, second)
    expect(summary.both).toEqual([{ part: 'facts', path: say }])
    expect(summary.added).toEqual([{ by: 'Sam Example', answers: 4 }])
    expect(shownAt(first, 'facts', say)).toEqual(['Ashley', 'Ash, like the tree'])
    expect(first.now().merged?.summary).toEqual(summary)
    expect(await first.undoMerge()).toEqual({ kind: 'saved' })
    expect(await textOf(first)).toBe(before)
    expect(first.now().merged).toBeUndefined()
    expect(await first.undoMerge()).toMatchObject({ kind: 'refused' })
  })

  it('can still be taken back after the page was loaded again, and what was written since stays', async () => {
    const here = machine()
    const robins = await here.tab()
    const first = await begun(robins)
    const sams = await machine().tab()
    await sams.takeIn(await arrivedAt(sams, (await copyOf(first)).file), sam)
    const second = await sessionIn(sams, first.case)
    second.answer('facts', 'core.lang.first', 'pl')
    await merge(robins, second)
    first.answer('facts', say, 'written since')
    first.answer('facts', 'core.lang.first', 'cy')
    first.close()
    await here.clock.pass(100)
    const again = await sessionIn(await here.tab(), first.case)
    expect(await again.undoMerge()).toEqual({ kind: 'saved' })
    expect(shownAt(again, 'facts', say)).toEqual(['written since'])
    expect(shownAt(again, 'facts', 'core.lang.first')).toEqual(['cy'])
    expect(again.now().people.map(({ name }) => name)).toEqual(['Robin Example'])
  })

  it('that brings nothing new says so', async () => {
    const { robins, first } = await twoDevices()
    const arrived = await arrivedAt(robins, (await copyOf(first)).file)
    expect(arrived).toMatchObject({ here: first.case, summary: { nothingNew: true } })
    await robins.takeIn(arrived, undefined)
    expect(first.now().merged).toBeUndefined()
  })

  it('leaves a version beside what is typed on, until somebody chooses', async () => {
    const { robins, first, second } = await twoDevices()
    first.answer('facts', say, 'Ash, like the tree')
    second.answer('facts', say, 'Ashley')
    await merge(robins, second)
    first.answer('facts', say, 'Ashley!')
    expect(shownAt(first, 'facts', say)).toEqual(['Ashley!', 'Ash, like the tree'])
    const [other] = first.now().present.get('facts')?.get(say)?.others ?? []
    first.choose('facts', say, other?.id ?? '')
    expect(shownAt(first, 'facts', say)).toEqual(['Ash, like the tree'])
  })

  it('keeps both texts, one under the other', async () => {
    const { robins, first, second } = await twoDevices()
    first.answer('facts', say, 'Ash, like the tree')
    second.answer('facts', say, 'Ashley')
    await merge(robins, second)
    first.keepBoth('facts', say)
    expect(shownAt(first, 'facts', say)).toEqual(['Ashley\nAsh, like the tree'])
  })

  it('shows what is typed even when the other device’s clock is hours ahead', async () => {
    const ahead = machine()
    ahead.later(5 * 3600)
    const [robins, sams] = [await machine().tab(), await ahead.tab()]
    const first = await begun(robins)
    await sams.takeIn(await arrivedAt(sams, (await copyOf(first)).file), sam)
    const second = await sessionIn(sams, first.case)
    first.answer('facts', say, 'Ash')
    second.answer('facts', say, 'Ashley')
    await merge(robins, second)
    first.answer('facts', say, 'Ash again')
    expect(shownAt(first, 'facts', say)[0]).toBe('Ash again')
  })

  it('brings a hand-over, and words for it that there is no room for are not taken in half', async () => {
    const disk = memoryDisk(20_000)
    const robins = await machine(disk).tab()
    const first = await begun(robins)
    const sams = await machine().tab()
    await sams.takeIn(await arrivedAt(sams, (await copyOf(first)).file), sam)
    const second = await sessionIn(sams, first.case)
    const part = second.startContribution('f07', 'parent')
    second.handOver(part)
    expect((await merge(robins, second)).summary.handedOver).toEqual([
      { by: 'Sam Example', form: 'f07', on: '2026-09-14' },
    ])
    expect(statusOf(first.now().present, part).kind).toBe('handedOver')
    second.answer(part, 'me.like/more', 'x'.repeat(30_000))
    const before = await textOf(first)
    const arrived = await arrivedAt(robins, (await copyOf(second)).file)
    expect(await robins.takeIn(arrived, undefined)).toMatchObject({ kind: 'full' })
    expect(await textOf(first)).toBe(before)
    expect(first.now().merged?.summary.handedOver).toHaveLength(1)
  })
})

describe('Two stories of one child that were begun apart', () => {
  it('become one on the device, and later files of either belong to it', async () => {
    const [robins, sams] = [await machine().tab(), await machine().tab()]
    const mine = await begun(robins)
    const theirs = await sessionIn(sams, (await sams.begin({ childName: 'Ash', me: sam })) as string)
    theirs.answer('facts', say, 'Ashley')
    const taken = await robins.takeIn(await arrivedAt(robins, (await copyOf(theirs)).file), undefined)
    if (!('case' in taken)) throw new Error(taken.because)
    expect(await robins.children()).toHaveLength(2)
    const one = await robins.join(mine.case, theirs.case)
    if (typeof one !== 'string') throw new Error(one.because)
    expect((await robins.children()).map(({ case: ofCase }) => ofCase)).toEqual([one])
    const joined = await sessionIn(robins, one)
    expect(joined.now().me?.name).toBe('Robin Example')
    expect(shownAt(joined, 'facts', say)).toEqual(['Ashley'])
    theirs.answer('facts', 'core.lang.first', 'pl')
    const later = await arrivedAt(robins, (await copyOf(theirs)).file)
    expect(later.here).toBe(one)
    expect(later.summary.added).toEqual([{ by: 'Sam Example', answers: 1 }])
    await robins.takeIn(later, undefined)
    expect(shownAt(joined, 'facts', 'core.lang.first')).toEqual(['pl'])
    // And the other device learns of the joining from a file of the one story.
    const back = await arrivedAt(sams, (await copyOf(joined)).file)
    expect(back.here).toBe(theirs.case)
    const home = await sams.takeIn(back, undefined)
    expect(home).toMatchObject({ case: one })
    const atSams = await sessionIn(sams, one)
    expect(atSams.now().me?.name).toBe('Sam Example')
    expect(await sams.children()).toHaveLength(1)
    expect(shownAt(atSams, 'facts', 'core.name.preferred')).toEqual(['Ash'])
  })
})

describe('A file for somebody', () => {
  it('has a name that tells nothing, and says what is inside and what is not', async () => {
    const session = await begun(await machine().tab())
    const part = session.startContribution('f07', 'parent')
    session.answer(part, 'me.like/more', 'Trains')
    session.answer(`contact/${session.now().me?.carer}`, 'core.gp/name', 'Invented Surgery')
    const school = await copyOf(session, { kind: 'role', role: 'school' })
    expect(school.name).toBe('one-and-only-2026-09-14.json')
    expect(school.leftOut).toEqual([
      'Addresses and telephone numbers.',
      'What Robin Example has written and not handed over yet.',
    ])
    expect(school.inside.join(' ')).toContain('Robin Example')
    const text = await school.file.text()
    expect(text).not.toMatch(/Trains|Surgery/)
    expect(school.bytes).toBe(school.file.size)
    session.handOver(part)
    expect(await (await copyOf(session, { kind: 'role', role: 'school' })).file.text()).toContain('Trains')
    expect(await (await copyOf(session)).file.text()).toContain('Surgery')
  })

  it('is not made for a reader nobody knows', async () => {
    const session = await begun(await machine().tab())
    expect(await session.fileFor({ kind: 'role', role: 'wizard' })).toMatchObject({ kind: 'refused' })
  })

  it('carries pictures, also those that were added a moment ago', async () => {
    const { robins, first, second } = await twoDevices()
    const kept = await second.media.keep(png, 'image/png', 'C:\\photos\\train.png')
    if (!('hash' in kept)) throw new Error(kept.because)
    expect(await (await second.media.open(kept.hash))?.arrayBuffer()).toEqual(png.buffer)
    second.answer('facts', 'core.photo', kept.hash)
    expect((await merge(robins, second)).summary.pictures).toBe(1)
    const there = await first.media.open(kept.hash)
    expect(there?.type).toBe('image/png')
    expect(new Uint8Array((await there?.arrayBuffer()) ?? new ArrayBuffer())).toEqual(png)
    await first.undoMerge()
    expect(await first.media.open(kept.hash)).toBeUndefined()
  })

  it.each<[string, Uint8Array, string, RegExp]>([
    ['too large', new Uint8Array(20 * 1024 * 1024 + 1), 'image/png', /21 MB/],
    ['of a kind that the papers cannot use', png, 'image/gif', /cannot be kept/],
    ['not what it says', png, 'image/jpeg', /not what/],
    ['empty', new Uint8Array(), 'image/png', /empty/],
  ])('takes no picture that is %s', async (_, bytes, type, because) => {
    const session = await begun(await machine().tab())
    const kept = await session.media.keep(bytes, type)
    expect('because' in kept && kept.because).toMatch(because)
  })

  it('lets a school add what it knows, and the family have it back', async () => {
    const [robins, school] = [await machine().tab(), await machine().tab()]
    const family = await begun(robins)
    const part = family.startContribution('f07', 'parent')
    family.answer(part, 'me.like/more', 'Trains')
    family.handOver(part)
    const file = (await copyOf(family, { kind: 'role', role: 'school' })).file
    await school.takeIn(await arrivedAt(school, file), marigold)
    const there = await sessionIn(school, family.case)
    expect(there.now().me?.carer).toBeUndefined()
    const advice = there.startContribution('f08', 'professional')
    there.answer(advice, 'need.what', 'Ash needs a quiet place')
    there.handOver(advice)
    const back = (await copyOf(there, { kind: 'role', role: 'parent' })).file
    await robins.takeIn(await arrivedAt(robins, back), undefined)
    expect(shownAt(family, advice, 'need.what')).toEqual(['Ash needs a quiet place'])
    expect(shownAt(family, part, 'me.like/more')).toEqual(['Trains'])
  })
})

describe('The child of the demo', () => {
  const text = readFileSync('public/examples/ash.json', 'utf8')

  it('is told by Hazel, and is put there once', async () => {
    const device = await machine(undefined, undefined, 'demo').tab()
    const ofCase = await fillDemo(device, text)
    if (typeof ofCase !== 'string') throw new Error(ofCase.because)
    const session = await sessionIn(device, ofCase)
    expect(session.now().me?.name).toBe('Hazel Example')
    expect(session.now().people).toHaveLength(8)
    session.answer('facts', say, 'changed by a visitor')
    await session.flush()
    expect(await fillDemo(device, text)).toBe(ofCase)
    expect(await device.children()).toHaveLength(1)
    expect(shownAt(session, 'facts', say)).toEqual(['changed by a visitor'])
  })

  it('never gets among one’s own children', async () => {
    await expect(fillDemo(await machine().tab(), text)).rejects.toThrow('demo')
  })
})
