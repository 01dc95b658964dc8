import { describe, expect, it } from 'vitest'
import { hashOfText } from '../../src/exchange/hash.ts'
import { caseLock, type CaseLock, type LockState } from '../../src/storage/caseLock.ts'
import { memoryDisk, memoryStore } from '../../src/storage/memoryStore.ts'
import { saver, type Saver } from '../../src/storage/saver.ts'
import { full, type Saved, type Store } from '../../src/storage/store.ts'
import { memoryChannel, memoryLocks } from '../../src/storage/tabs.ts'
import { ash, entry, says } from '../entries/builders.ts'
import { clockByHand, settled, type ClockByHand } from './clockByHand.ts'

interface Tab {
  readonly lock: CaseLock
  readonly pen: Saver
  readonly store: Store
  readonly states: LockState[]
  readonly news: string[]
  /** What the store says to the next saves, instead of saving. */
  readonly answers: Saved[]
}

/** Tabs of one browser: one disk, one set of locks, one channel, one clock. */
function browser(): { tab: (id: string, ofCase?: string) => Tab; clock: ClockByHand } {
  const [disk, locks, end, clock] = [memoryDisk(), memoryLocks(), memoryChannel(), clockByHand()]
  return {
    clock,
    tab(id, ofCase = ash) {
      const states: LockState[] = []
      const news: string[] = []
      const answers: Saved[] = []
      const store = memoryStore(disk, () => lock.mayWrite())
      const pen = saver({
        case: ofCase,
        hash: hashOfText,
        timers: clock,
        save: (change) => {
          const answer = answers.shift()
          return answer === undefined ? store.save(change) : Promise.resolve(answer)
        },
      })
      const lock = caseLock({
        case: ofCase,
        tab: id,
        locks,
        channel: end(),
        timers: clock,
        settle: async () => (await pen.fix()).unsaved === 0,
        changed: (state) => states.push(state),
        othersSaved: () => news.push('saved'),
      })
      return { lock, pen, store, states, news, answers }
    },
  }
}

const draft = (words: string): Parameters<Saver['write']>[0] => ({
  ...entry({ value: says(words) }),
  replaces: [],
})
const count = async (tab: Tab): Promise<number> => {
  const read = await tab.store.read(ash)
  return read.kind === 'read' ? read.value.entries.length : -1
}

describe('two tabs with one child’s story', () => {
  it('the first writes, the second reads and saves nothing', async () => {
    const { tab } = browser()
    const [one, two] = [tab('one'), tab('two')]
    expect([await one.lock.take(), await two.lock.take()]).toEqual(['writing', 'reading'])
    two.pen.write(draft('Trains'))
    expect(await two.pen.flush()).toMatchObject({ unsaved: 1, trouble: { kind: 'readOnly' } })
    one.pen.write(draft('Buses'))
    expect((await one.pen.flush()).unsaved).toBe(0)
  })

  it('write both when they are about two children', async () => {
    const { tab } = browser()
    const [one, two] = [tab('one'), tab('two', 'bramble-testcase-9')]
    expect([await one.lock.take(), await two.lock.take()]).toEqual(['writing', 'writing'])
  })

  it('a tab that is closed leaves the writing to the next', async () => {
    const { tab } = browser()
    const [one, two] = [tab('one'), tab('two')]
    await one.lock.take()
    one.lock.close()
    await settled()
    expect(await two.lock.take()).toBe('writing')
  })

  it('“continue here” makes the other tab take no new words, save its last ones, and read', async () => {
    const { tab } = browser()
    const [one, two] = [tab('one'), tab('two')]
    await one.lock.take()
    one.pen.write(draft('Trains'))
    expect(await two.lock.continueHere()).toEqual({ kind: 'writing' })
    expect(one.states).toEqual(['writing', 'handingOver', 'reading'])
    expect(one.pen.state().unsaved).toBe(0)
    expect(await count(two)).toBe(1)
    expect(two.lock.state()).toBe('writing')
    expect(one.lock.mayWrite()).toBe(false)
  })

  it('what was handed over is not rewritten by the tab that wrote it when it writes again', async () => {
    const { tab } = browser()
    const [one, two] = [tab('one'), tab('two')]
    await one.lock.take()
    const { entry: first } = one.pen.write(draft('Trains'))
    await two.lock.continueHere()
    await one.lock.continueHere()
    const { entry: second } = one.pen.write({ ...draft('Trains and buses'), replaces: [first.id] })
    expect(second.replaces).toEqual([first.id])
  })

  it('pass the writing to and fro', async () => {
    const { tab } = browser()
    const [one, two] = [tab('one'), tab('two')]
    await one.lock.take()
    for (const [taking, other] of [
      [two, one],
      [one, two],
      [two, one],
    ] as const) {
      expect(await taking.lock.continueHere()).toEqual({ kind: 'writing' })
      expect([taking.lock.state(), other.lock.state()]).toEqual(['writing', 'reading'])
    }
  })

  it('a tab with words that it cannot save keeps the writing, and the other is told why', async () => {
    const { tab } = browser()
    const [one, two] = [tab('one'), tab('two')]
    await one.lock.take()
    one.answers.push(full, full)
    one.pen.write(draft('Trains'))
    expect(await two.lock.continueHere()).toMatchObject({ kind: 'refused' })
    expect([one.lock.state(), two.lock.state()]).toEqual(['writing', 'reading'])
    one.answers.length = 0
    expect((await one.pen.flush()).unsaved).toBe(0)
    expect(await two.lock.continueHere()).toEqual({ kind: 'writing' })
  })

  it('a tab that sleeps is waited for, then may be passed over; it keeps its words and learns that it reads', async () => {
    const { tab, clock } = browser()
    const [one, two] = [tab('one'), tab('two')]
    await one.lock.take()
    // It hears, and its save never ends.
    one.answers.push(new Promise(() => undefined) as unknown as Saved)
    one.pen.write(draft('Trains'))
    const asked = two.lock.continueHere()
    await clock.pass(6000)
    expect(await asked).toMatchObject({ kind: 'noAnswer' })
    expect(two.lock.state()).toBe('reading')
    expect(await two.lock.takeWithoutAnswer()).toBe('writing')
    await settled()
    expect(one.lock.state()).toBe('reading')
    expect(one.pen.state().unsaved).toBe(1)
    expect(await two.store.save({ case: ash })).toEqual({ kind: 'saved' })
  })

  it('a reading tab hears when there is something new', async () => {
    const { tab } = browser()
    const [one, two, other] = [tab('one'), tab('two'), tab('other', 'bramble-testcase-9')]
    await one.lock.take()
    one.lock.tellSaved()
    await settled()
    expect([one.news, two.news, other.news]).toEqual([[], ['saved'], []])
  })

  it('what a reading tab has looked at is saved and never rewritten', async () => {
    const { tab } = browser()
    const [one, two] = [tab('one'), tab('two')]
    await one.lock.take()
    const { entry: first } = one.pen.write(draft('Trains'))
    expect(await two.lock.look()).toBe(true)
    expect(await count(two)).toBe(1)
    expect(one.pen.write({ ...draft('Buses'), replaces: [first.id] }).entry.replaces).toEqual([first.id])
    expect(one.lock.state()).toBe('writing')
  })

  it('looking ends in time when nobody writes', async () => {
    const { tab, clock } = browser()
    const looking = tab('two').lock.look()
    await clock.pass(6000)
    expect(await looking).toBe(false)
  })

  it('nonsense on the channel changes nothing', async () => {
    const [locks, end, clock] = [memoryLocks(), memoryChannel(), clockByHand()]
    const lock = caseLock({
      case: ash,
      tab: 'one',
      locks,
      channel: end(),
      timers: clock,
      settle: () => Promise.resolve(true),
      changed: () => undefined,
    })
    await lock.take()
    const stranger = end()
    for (const message of [
      null,
      3,
      'continueHere',
      { kind: 'continueHere' },
      { about: `one-and-only/${ash}` },
    ]) {
      stranger.tell(message)
    }
    stranger.tell({ about: `one-and-only/${ash}`, kind: 'continueHere', from: 'x', to: 'somebody else' })
    await settled()
    expect(lock.state()).toBe('writing')
  })
})
