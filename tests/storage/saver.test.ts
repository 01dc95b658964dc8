import { describe, expect, it } from 'vitest'
import type { Entry } from '../../src/generated/case.ts'
import { hashOfText } from '../../src/exchange/hash.ts'
import { memoryDisk, memoryStore } from '../../src/storage/memoryStore.ts'
import { saver, type Saver, type SaverState } from '../../src/storage/saver.ts'
import { closedBecause, full, readOnly, type Change, type Saved } from '../../src/storage/store.ts'
import { ash, minute, mum, dad, says, views } from '../entries/builders.ts'
import { clockByHand, settled, type ClockByHand } from './clockByHand.ts'

interface Desk {
  readonly pen: Saver
  readonly clock: ClockByHand
  readonly saves: Change[]
  readonly states: SaverState[]
  /** What the store says to the next saves, instead of saving; a promise may be kept open. */
  readonly answers: (Saved | Promise<Saved>)[]
  /** Mum writes a text where Ash says what they like, with these entries in front of her. */
  readonly types: (text: string, before?: readonly Entry[], path?: string) => Entry
  readonly kept: () => Promise<string[]>
}

function desk(): Desk {
  const store = memoryStore(memoryDisk())
  const clock = clockByHand()
  const saves: Change[] = []
  const states: SaverState[] = []
  const answers: (Saved | Promise<Saved>)[] = []
  const pen = saver({
    case: ash,
    hash: hashOfText,
    timers: clock,
    changed: (state) => states.push(state),
    async save(change) {
      saves.push(change)
      const answer = answers.shift()
      return answer === undefined ? store.save(change) : await answer
    },
  })
  let minutes = 0
  return {
    pen,
    clock,
    saves,
    states,
    answers,
    types: (text, before = [], path = 'views.likes') =>
      pen.write({
        case: ash,
        part: views,
        path,
        value: says(text),
        by: mum.id,
        at: minute(++minutes),
        replaces: before.map((one) => one.id),
      }).entry,
    async kept() {
      const read = await store.read(ash)
      if (read.kind !== 'read') return []
      return read.value.entries
        .map((one) => (JSON.parse(new TextDecoder().decode(one.bytes)) as Entry).value)
        .map((value) => ('answer' in value ? String(value.answer) : 'no answer'))
        .sort()
    },
  }
}

describe('what is typed', () => {
  it('is on the disk within half a second', async () => {
    const { types, clock, kept, pen } = desk()
    types('Trains')
    expect(pen.state()).toEqual({ unsaved: 1, trouble: undefined })
    await clock.pass(500)
    expect(await kept()).toEqual(['Trains'])
    expect(pen.state()).toEqual({ unsaved: 0, trouble: undefined })
  })

  it('is on the disk within half a second while typing goes on without a pause', async () => {
    const { types, clock, kept } = desk()
    let last: Entry | undefined
    for (let i = 1; i <= 40; i++) {
      last = types('x'.repeat(i), last === undefined ? [] : [last])
      await clock.pass(50)
      const [text = ''] = await kept()
      expect(i - text.length).toBeLessThanOrEqual(10)
    }
  })

  it('is saved at once when it must be, without waiting for the clock', async () => {
    const { types, pen, kept, clock } = desk()
    types('Trains')
    expect(await pen.flush()).toEqual({ unsaved: 0, trouble: undefined })
    expect(await kept()).toEqual(['Trains'])
    expect(clock.waiting()).toBe(0)
  })

  it('is begun to be saved before flush gives the page back, so that a page that is left still saves', () => {
    const { types, pen, saves } = desk()
    types('Trains')
    void pen.flush()
    // One turn of promises is left to a page that goes.
    return Promise.resolve().then(() => expect(saves).toHaveLength(1))
  })

  it('is handed over when the page is left, also behind a save that is under way', async () => {
    const { types, pen, clock, answers, saves } = desk()
    answers.push(new Promise(() => undefined))
    const first = types('Trains')
    await clock.pass(400)
    const second = types('Trains and buses', [first])
    expect(saves).toHaveLength(1)
    void pen.leave()
    // One turn of promises is left to a page that goes.
    await Promise.resolve()
    expect(saves).toHaveLength(2)
    expect(saves[1]?.entries?.map(({ id }) => id)).toEqual([second.id])
    expect(saves[1]?.removed?.entries).toEqual([first.id])
    expect(saves[1]?.fresh).toBe(true)
    // Hidden first and left then: nothing is handed over twice.
    void pen.leave()
    await Promise.resolve()
    expect(saves).toHaveLength(2)
  })

  it.each(['works', 'is refused', 'does not work'] as const)(
    'is there once and in its order when the page lives on, and the save that was under way %s',
    async (outcome) => {
      const { types, pen, clock, answers, kept } = desk()
      let answer: (saved: Saved) => void = () => undefined
      answers.push(new Promise((resolve) => (answer = resolve)))
      const first = types('Trains')
      await clock.pass(400)
      const second = types('Trains and buses', [first])
      const left = pen.leave()
      const third = types('Trains and buses, and ships', [second])
      answer(
        outcome === 'works'
          ? { kind: 'saved' }
          : outcome === 'is refused'
            ? { kind: 'refused', because: 'No.' }
            : closedBecause('lost'),
      )
      await left
      await pen.flush()
      await clock.pass(5000)
      expect(await kept()).toEqual(['Trains and buses, and ships'])
      expect(third.replaces).toEqual([])
      expect(pen.state().unsaved).toBe(outcome === 'is refused' ? 1 : 0)
    },
  )

  it('is one entry, not one for each key, however long it is typed', async () => {
    const { types, clock, kept, pen } = desk()
    let last = types('T')
    for (const text of ['Tr', 'Tra', 'Trai', 'Train', 'Trains']) {
      await clock.pass(200)
      last = types(text, [last])
    }
    await pen.flush()
    expect(await kept()).toEqual(['Trains'])
    expect(last.replaces).toEqual([])
  })

  it('says which entry it stands instead of', () => {
    const { pen } = desk()
    const draft = { case: ash, part: views, path: 'views.likes', by: mum.id, replaces: [] }
    const first = pen.write({ ...draft, value: says('T'), at: minute(1) })
    const second = pen.write({ ...draft, value: says('Tr'), at: minute(2), replaces: [first.entry.id] })
    expect(first.instead).toBeUndefined()
    expect(second.instead).toBe(first.entry.id)
    expect(second.entry.replaces).toEqual([])
  })

  it('is a new entry that replaces the old one once the old one has left memory', async () => {
    const { types, pen, kept } = desk()
    const first = types('Trains')
    await pen.fix()
    const second = types('Trains and buses', [first])
    expect(second.replaces).toEqual([first.id])
    await pen.flush()
    expect(await kept()).toEqual(['Trains', 'Trains and buses'])
  })

  it('is not rewritten while what leaves memory is still being saved', async () => {
    const { types, pen } = desk()
    const first = types('Trains')
    const fixing = pen.fix()
    expect(types('Buses', [first]).replaces).toEqual([first.id])
    await fixing
  })

  it.each<[string, (first: Entry, pen: Saver) => Entry]>([
    [
      'another person',
      (first, pen) => pen.write({ ...first, by: dad.id, value: says('B'), replaces: [first.id] }).entry,
    ],
    [
      'one who had more than that in front of them',
      (first, pen) => pen.write({ ...first, value: says('B'), replaces: [first.id, mum.id] }).entry,
    ],
  ])('is never rewritten by %s', (_, writes) => {
    const { types, pen } = desk()
    const first = types('Trains')
    expect(writes(first, pen).replaces).toContain(first.id)
  })

  it('is never rewritten once a hand-over has named it', () => {
    const { types, pen } = desk()
    const first = types('Trains')
    pen.write({
      ...first,
      path: 'about/handedOver',
      value: { answer: '2026-09-14', saw: [first.id] },
      replaces: [],
    })
    expect(types('Buses', [first]).replaces).toEqual([first.id])
  })

  it('stays one entry when it was rewritten in the middle of its own save', async () => {
    const { types, pen, clock, answers, kept } = desk()
    let answer: (saved: Saved) => void = () => undefined
    answers.push(new Promise((resolve) => (answer = resolve)))
    const first = types('Trains')
    await clock.pass(400)
    types('Trains and buses', [first])
    expect(pen.state().unsaved).toBe(2)
    answer({ kind: 'saved' })
    await settled()
    expect(await kept()).toEqual(['Trains and buses'])
    expect(pen.state().unsaved).toBe(0)
  })

  it('stays one entry when a save that was given up reached the disk all the same', async () => {
    const { types, pen, answers, saves, kept } = desk()
    answers.push(closedBecause('lost'))
    const first = types('Trains')
    await pen.flush()
    expect(saves).toHaveLength(1)
    answers.push(closedBecause('lost'))
    types('Trains and buses', [first])
    await pen.flush()
    expect(saves.at(-1)?.removed?.entries).toEqual([first.id])
    await pen.flush()
    expect(await kept()).toEqual(['Trains and buses'])
  })
})

describe('what is typed is given to the store as fresh', () => {
  it('once, and no more when that was answered with trouble: it may be there, and erased since', async () => {
    const { types, pen, saves, answers, kept } = desk()
    answers.push(closedBecause('lost'))
    types('Trains')
    await pen.flush()
    await pen.flush()
    expect(saves.map(({ fresh }) => fresh)).toEqual([true, undefined])
    expect(await kept()).toEqual(['Trains'])
  })

  it('but not together with anything else', async () => {
    const { types, pen, saves } = desk()
    types('Trains')
    pen.add({ removed: { blobs: ['sha256-no'] } })
    await pen.flush()
    expect(saves.map(({ fresh }) => fresh)).toEqual([undefined])
  })
})

describe('what cannot be saved', () => {
  it('stays in memory, is counted, is tried again, and is then on the disk in its order', async () => {
    const { types, pen, clock, answers, kept, saves } = desk()
    answers.push(closedBecause('lost'), closedBecause('lost'))
    types('Trains')
    await clock.pass(400)
    expect(pen.state()).toEqual({ unsaved: 1, trouble: closedBecause('lost') })
    types('Thunder', [], 'views.dislikes')
    expect(pen.state().unsaved).toBe(2)
    await clock.pass(1000)
    expect(pen.state()).toEqual({ unsaved: 2, trouble: closedBecause('lost') })
    await clock.pass(2000)
    expect(pen.state()).toEqual({ unsaved: 0, trouble: undefined })
    expect(await kept()).toEqual(['Thunder', 'Trains'])
    expect(saves.at(-1)?.entries?.map((one) => one.path)).toEqual(['views.likes', 'views.dislikes'])
  })

  it('is tried less and less often, but never given up', async () => {
    const { types, clock, answers, saves, kept } = desk()
    answers.push(...Array.from({ length: 12 }, () => full))
    types('Trains')
    await clock.pass(30_000)
    const soon = saves.length
    expect(soon).toBeGreaterThan(3)
    expect(soon).toBeLessThan(8)
    await clock.pass(600_000)
    expect(await kept()).toEqual(['Trains'])
  })

  it('is saved as soon as somebody asks, whatever the clock says', async () => {
    const { types, pen, clock, answers, kept } = desk()
    answers.push(full)
    types('Trains')
    await clock.pass(400)
    expect((await pen.flush()).unsaved).toBe(0)
    expect(await kept()).toEqual(['Trains'])
    expect(clock.waiting()).toBe(0)
  })

  it('waits for the person where only the person can help: another tab writes', async () => {
    const { types, pen, clock, answers, saves, kept } = desk()
    answers.push(readOnly)
    types('Trains')
    await clock.pass(60_000)
    expect(saves).toHaveLength(1)
    expect(pen.state()).toEqual({ unsaved: 1, trouble: readOnly })
    await pen.flush()
    expect(await kept()).toEqual(['Trains'])
  })

  it('does not hold up the others when the store refuses it, and stays counted', async () => {
    const { types, pen, kept } = desk()
    const first = types('Trains')
    const forged = { id: first.id, part: views, path: 'views.likes', at: first.at, bytes: new Uint8Array(3) }
    await pen.flush()
    types('Thunder', [], 'views.dislikes')
    pen.add({ entries: [forged] })
    types('Robin', [], 'views.people')
    const state = await pen.flush()
    expect(await kept()).toEqual(['Robin', 'Thunder', 'Trains'])
    expect(state).toMatchObject({ unsaved: 1, trouble: { kind: 'refused' } })
    types('Blue', [], 'views.colour')
    expect(await pen.flush()).toMatchObject({ unsaved: 1, trouble: { kind: 'refused' } })
    expect(await kept()).toContain('Blue')
  })

  it('does not take the others with it when it cannot even be copied', async () => {
    const { types, pen, kept } = desk()
    types('Thunder', [], 'views.dislikes')
    pen.add({ participants: [{ id: 'mum', bytes: (() => 0) as unknown as Uint8Array }] })
    types('Robin', [], 'views.people')
    expect(await pen.flush()).toMatchObject({ unsaved: 1, trouble: { kind: 'refused' } })
    expect(await kept()).toEqual(['Robin', 'Thunder'])
  })

  it('is said each time it changes', async () => {
    const { types, clock, answers, states } = desk()
    answers.push(full)
    types('Trains')
    await clock.pass(5000)
    const said = states.map(({ unsaved, trouble }) => `${unsaved} ${trouble?.kind ?? 'well'}`)
    expect(said.filter((one, i) => one !== said[i - 1])).toEqual(['1 well', '1 full', '0 well'])
  })
})
