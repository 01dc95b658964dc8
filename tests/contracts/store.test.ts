import 'fake-indexeddb/auto'
import { indexedDbStore } from '../../src/storage/indexedDbStore.ts'
import { memoryDisk, memoryStore } from '../../src/storage/memoryStore.ts'
import { browserTimers } from '../../src/storage/timers.ts'
import { expect, it } from 'vitest'
import { record, storeContract } from './storeContract.ts'

storeContract('in memory', () => {
  const disk = memoryDisk()
  return { open: (mayWrite) => memoryStore(disk, mayWrite) }
})

let devices = 0
storeContract('in IndexedDB', () => {
  const name = `device-${++devices}`
  return { open: (mayWrite) => indexedDbStore({ name, timers: browserTimers }, mayWrite) }
})

it('the twin in memory can be full: nothing of the save is kept, and what was there stays', async () => {
  const store = memoryStore(memoryDisk(20))
  const [small, large] = [record('a', 'Trains'), record('b', 'x'.repeat(30))]
  expect(await store.save({ case: 'ash-example-7', entries: [small] })).toEqual({ kind: 'saved' })
  const saved = await store.save({ case: 'ash-example-7', entries: [large], removed: { entries: ['a'] } })
  expect(saved.kind).toBe('full')
  const read = await store.read('ash-example-7')
  expect(read.kind === 'read' && read.value.entries).toEqual([small])
})

it('the twin in memory counts notes too', async () => {
  const store = memoryStore(memoryDisk(20))
  expect((await store.keepNote({ name: 'place' }, new Uint8Array(30))).kind).toBe('full')
  expect(await store.note({ name: 'place' })).toEqual({ kind: 'read', value: undefined })
})
