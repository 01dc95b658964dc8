import { describe, expect, it } from 'vitest'
import type { Channel, Locks } from '../../src/storage/tabs.ts'

/** A lock that is held until the test lets it go. */
function holding(locks: Locks, name: string, how: Parameters<Locks['request']>[1] = {}) {
  let free: () => void = () => undefined
  let outcome: string = 'waiting'
  const done = locks
    .request(name, how, (lock) => {
      outcome = lock === null ? 'not to be had' : 'held'
      return lock === null ? Promise.resolve() : new Promise((resolve) => (free = resolve))
    })
    .then(
      () => 'let go',
      (error: unknown) => (error as Error).name,
    )
  return { done, outcome: () => outcome, free: () => free() }
}

const aMoment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 15))

/** What is relied on of Web Locks (https://w3c.github.io/web-locks/), for the browser's own and their twin. */
export function locksContract(name: string, make: () => Locks): void {
  describe(`locks ${name}`, () => {
    it('are held by one at a time, in the order of asking', async () => {
      const locks = make()
      const first = holding(locks, 'a')
      const second = holding(locks, 'a')
      const third = holding(locks, 'a')
      await aMoment()
      expect([first, second, third].map((one) => one.outcome())).toEqual(['held', 'waiting', 'waiting'])
      first.free()
      expect(await first.done).toBe('let go')
      await aMoment()
      expect([second, third].map((one) => one.outcome())).toEqual(['held', 'waiting'])
      second.free()
      await aMoment()
      expect(third.outcome()).toBe('held')
      third.free()
    })

    it('of two names do not meet', async () => {
      const locks = make()
      const [a, b] = [holding(locks, 'b1'), holding(locks, 'b2')]
      await aMoment()
      expect([a.outcome(), b.outcome()]).toEqual(['held', 'held'])
      a.free()
      b.free()
    })

    it('are not waited for when asked so', async () => {
      const locks = make()
      const first = holding(locks, 'c')
      await aMoment()
      const second = holding(locks, 'c', { ifAvailable: true })
      expect(await second.done).toBe('let go')
      expect(second.outcome()).toBe('not to be had')
      first.free()
      await first.done
      const third = holding(locks, 'c', { ifAvailable: true })
      await aMoment()
      expect(third.outcome()).toBe('held')
      third.free()
    })

    it('can be stolen: the holder is told by AbortError, and whoever waits goes on waiting', async () => {
      const locks = make()
      const first = holding(locks, 'd')
      await aMoment()
      const waiting = holding(locks, 'd')
      const thief = holding(locks, 'd', { steal: true })
      expect(await first.done).toBe('AbortError')
      await aMoment()
      expect([waiting.outcome(), thief.outcome()]).toEqual(['waiting', 'held'])
      first.free()
      await aMoment()
      expect(waiting.outcome()).toBe('waiting')
      thief.free()
      await aMoment()
      expect(waiting.outcome()).toBe('held')
      waiting.free()
    })

    it('are not taken by one that has stopped waiting', async () => {
      const locks = make()
      const first = holding(locks, 'e')
      await aMoment()
      const stop = new AbortController()
      const second = holding(locks, 'e', { signal: stop.signal })
      const third = holding(locks, 'e')
      stop.abort()
      expect(await second.done).toBe('AbortError')
      first.free()
      await aMoment()
      expect([second.outcome(), third.outcome()]).toEqual(['waiting', 'held'])
      third.free()
    })
  })
}

/** What is relied on of a channel between tabs. `make` gives a function that gives one tab's end after another. */
export function channelContract(name: string, make: () => () => Channel): void {
  describe(`a channel ${name}`, () => {
    it('reaches every other tab and not the teller, until it is listened to no more', async () => {
      const end = make()
      const heard: string[] = []
      const tabs = ['one', 'two', 'three'].map((tab) => {
        const channel = end()
        const stop = channel.listen((message) => heard.push(`${tab}: ${JSON.stringify(message)}`))
        return { channel, stop }
      })
      tabs[0]?.channel.tell({ about: 'a' })
      await aMoment()
      expect(heard.sort()).toEqual(['three: {"about":"a"}', 'two: {"about":"a"}'])
      tabs[1]?.stop()
      tabs[2]?.channel.tell(2)
      await aMoment()
      expect(heard.slice(2)).toEqual(['one: 2'])
    })
  })
}
