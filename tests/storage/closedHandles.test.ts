import { describe, expect, it } from 'vitest'
import { indexedDbStore, type IndexedDbStore } from '../../src/storage/indexedDbStore.ts'
import { browserTimers } from '../../src/storage/timers.ts'
import { causeOf, troubleIn } from '../../src/storage/trouble.ts'
import { record } from '../contracts/storeContract.ts'
import { entryIds, terminate, watchConnections, whileBroken } from './browserDatabase.ts'

const ash = 'ash-example-7'
let count = 0

function fresh(patience?: number): { store: IndexedDbStore; connections: readonly IDBDatabase[] } {
  const connections = watchConnections()
  const name = `closed-${++count}`
  const options = { name, timers: browserTimers, ...(patience !== undefined && { patience }) }
  return { store: indexedDbStore(options), connections }
}
const save = (store: IndexedDbStore, id: string): ReturnType<IndexedDbStore['save']> =>
  store.save({ case: ash, entries: [record(id)] })

describe('a connection that was closed in the background', () => {
  it('is opened again when the browser says nothing, and the save that met it is made again', async () => {
    const { store, connections } = fresh()
    await save(store, 'a')
    connections[0]?.close()
    expect(await save(store, 'b')).toEqual({ kind: 'saved' })
    expect(await entryIds(store, ash)).toEqual(['a', 'b'])
    expect(connections).toHaveLength(2)
  })

  it('is opened again when the browser says so', async () => {
    const { store, connections } = fresh()
    await save(store, 'a')
    terminate(connections[0])
    expect(await save(store, 'b')).toEqual({ kind: 'saved' })
    expect(await entryIds(store, ash)).toEqual(['a', 'b'])
  })

  it('is opened again for reading too', async () => {
    const { store, connections } = fresh()
    await save(store, 'a')
    connections[0]?.close()
    expect(await entryIds(store, ash)).toEqual(['a'])
  })

  it('costs no save of many that were under way', async () => {
    const { store, connections } = fresh()
    await save(store, 'a')
    const ids = ['b', 'c', 'd', 'e', 'f', 'g']
    const saves = ids.map((id) => save(store, id))
    terminate(connections[0])
    expect(new Set((await Promise.all(saves)).map((one) => one.kind))).toEqual(new Set(['saved']))
    expect(await entryIds(store, ash)).toEqual(['a', ...ids])
  })

  it('is opened again after each save that it is closed before', async () => {
    const { store, connections } = fresh()
    for (const id of ['a', 'b', 'c', 'd']) {
      connections.at(-1)?.close()
      expect(await save(store, id)).toEqual({ kind: 'saved' })
    }
    expect(await entryIds(store, ash)).toEqual(['a', 'b', 'c', 'd'])
  })

  it.each(['UnknownError', 'InvalidStateError', 'AbortError'])('is known by %s', async (name) => {
    const { store } = fresh()
    await save(store, 'a')
    let failures = 1
    const saved = await whileBroken(
      IDBDatabase.prototype,
      'transaction',
      (usual, _, given) => {
        if (failures-- > 0) throw new DOMException('Connection to Indexed Database server lost.', name)
        return usual(...given)
      },
      () => save(store, 'b'),
    )
    expect(saved).toEqual({ kind: 'saved' })
    expect(await entryIds(store, ash)).toEqual(['a', 'b'])
  })

  it('that cannot be replaced is said, and the next save is made when it can', async () => {
    const { store } = fresh()
    await save(store, 'a')
    const saved = await whileBroken(
      IDBDatabase.prototype,
      'transaction',
      () => {
        throw new DOMException('lost', 'UnknownError')
      },
      () => save(store, 'b'),
    )
    expect(saved).toMatchObject({ kind: 'closed', why: 'lost' })
    expect(await save(store, 'b')).toEqual({ kind: 'saved' })
    expect(await entryIds(store, ash)).toEqual(['a', 'b'])
  })

  it('that does not even answer is said in time', async () => {
    const { store } = fresh(40)
    await save(store, 'a')
    const saved = await whileBroken(
      IDBFactory.prototype,
      'open',
      () => new EventTarget(),
      () =>
        whileBroken(
          IDBDatabase.prototype,
          'transaction',
          () => {
            throw new DOMException('lost', 'InvalidStateError')
          },
          () => save(store, 'b'),
        ),
    )
    expect(saved).toMatchObject({ kind: 'closed', why: 'lost' })
  })

  it('is no excuse for our own mistakes: those are thrown', async () => {
    const { store } = fresh()
    const broken = { ...record('a'), at: (() => 0) as unknown as string }
    await expect(store.save({ case: ash, entries: [broken] })).rejects.toThrow()
  })
})

describe('fresh words', () => {
  const words = { case: ash, entries: [record('b')], removed: { entries: ['a'] }, fresh: true } as const

  it('go to the database with the word to commit in one turn, so that a page may go away right after', async () => {
    const { store } = fresh()
    await save(store, 'a')
    const heard: string[] = []
    const note =
      (method: string) => (usual: (...given: unknown[]) => unknown, _: unknown, given: unknown[]) => {
        heard.push(method)
        return usual(...given)
      }
    const looked = (): never => {
      throw new Error('Looked something up')
    }
    const [requests, transactions] = [IDBObjectStore.prototype, IDBTransaction.prototype]
    const saving = await whileBroken(requests, 'get', looked, () =>
      whileBroken(requests, 'delete', note('delete'), () =>
        whileBroken(requests, 'add', note('add'), () =>
          whileBroken(transactions, 'commit', note('commit'), async () => {
            const saved = store.save(words)
            // No turn of the page lies between: only promises that are kept already.
            for (let i = 0; i < 20; i++) await Promise.resolve()
            expect(heard).toEqual(['delete', 'add', 'commit'])
            return saved
          }),
        ),
      ),
    )
    expect(saving).toEqual({ kind: 'saved' })
    expect(await entryIds(store, ash)).toEqual(['b'])
  })

  it('are looked at when they are tried again: they may have been kept, and erased since', async () => {
    const { store } = fresh()
    await save(store, 'a')
    await store.save({ case: ash, gone: [{ part: record('b').part, id: 'b', why: 'erased' }] })
    let failures = 1
    const saved = await whileBroken(
      IDBDatabase.prototype,
      'transaction',
      (usual, _, given) => {
        if (failures-- > 0) throw new DOMException('Connection lost.', 'UnknownError')
        return usual(...given)
      },
      () => store.save(words),
    )
    expect(saved).toEqual({ kind: 'saved' })
    expect(await entryIds(store, ash)).toEqual([])
  })
})

describe('a record that the browser cannot give back', () => {
  it('costs only itself, and is named', async () => {
    const { store } = fresh()
    await store.save({ case: ash, entries: [record('a'), record('b'), record('c')] })
    const fails = (): never => {
      throw new DOMException('Failed to read large IndexedDB value', 'DataError')
    }
    const read = await whileBroken(IDBObjectStore.prototype, 'getAll', fails, () =>
      whileBroken(
        IDBObjectStore.prototype,
        'get',
        (usual, _, given) => (JSON.stringify(given[0]).includes('"b"') ? fails() : usual(...given)),
        () => store.read(ash),
      ),
    )
    expect(read.kind === 'read' && read.value.entries).toEqual([record('a'), record('c')])
    expect(read.kind === 'read' && read.value.unreadable).toEqual([
      {
        store: 'entries',
        key: '["ash-example-7","b"]',
        because: 'is there, but the browser could not read it (DataError).',
      },
    ])
  })
})

describe('records that are read one by one', () => {
  it('are not called broken when it was the connection that was lost', async () => {
    const { store } = fresh()
    await store.save({ case: ash, entries: [record('a'), record('b')] })
    let isLost = true
    const read = await whileBroken(
      IDBObjectStore.prototype,
      'getAll',
      (usual, _, given) => {
        if (isLost) throw new DOMException('cannot read', 'DataError')
        return usual(...given)
      },
      () =>
        whileBroken(
          IDBObjectStore.prototype,
          'get',
          (usual, _, given) => {
            if (!isLost) return usual(...given)
            isLost = false
            throw new DOMException('closed', 'InvalidStateError')
          },
          () => store.read(ash),
        ),
    )
    expect(read.kind === 'read' && [read.value.entries.length, read.value.unreadable]).toEqual([2, []])
  })
})

describe('a full disk', () => {
  const quota = (): DOMException => new DOMException('no room', 'QuotaExceededError')

  it.each<[string, (work: () => Promise<unknown>) => Promise<unknown>]>([
    [
      'in a request, as its error event',
      (work) =>
        whileBroken(
          IDBObjectStore.prototype,
          'put',
          (usual, self, given) => {
            const store = self as IDBObjectStore
            const request = usual(...given) as IDBRequest
            if (store.name !== 'entries') return request
            // The request fails by itself, as a request does that the disk has no room for.
            const queue = (store.transaction as unknown as { _requests: { operation: () => void }[] })
              ._requests
            const mine = queue.at(-1)
            if (mine !== undefined) {
              mine.operation = () => {
                throw quota()
              }
            }
            return request
          },
          work,
        ),
    ],
    [
      'when everything is written out, as the abort of the transaction',
      (work) =>
        whileBroken(
          IDBObjectStore.prototype,
          'put',
          (usual, self, given) => {
            const request = usual(...given)
            const { transaction } = self as {
              transaction: { _abort: (name: string) => void } & IDBTransaction
            }
            setImmediate(() => {
              if (transaction.error === null) transaction._abort('QuotaExceededError')
            })
            return request
          },
          work,
        ),
    ],
    [
      'in the call itself',
      (work) =>
        whileBroken(
          IDBObjectStore.prototype,
          'put',
          () => {
            throw quota()
          },
          work,
        ),
    ],
    [
      'when the database is opened again',
      (work) =>
        whileBroken(
          IDBDatabase.prototype,
          'transaction',
          () => {
            throw new DOMException('closed', 'InvalidStateError')
          },
          () =>
            whileBroken(
              IDBFactory.prototype,
              'open',
              () => {
                throw quota()
              },
              work,
            ),
        ),
    ],
  ])('is known %s; nothing of the save is kept and nothing before it is lost', async (_, inTrouble) => {
    const { store } = fresh()
    await store.save({ case: ash, entries: [record('a')] })
    const saved = await inTrouble(() =>
      store.save({ case: ash, entries: [record('b'), record('c')], removed: { entries: ['a'] } }),
    )
    expect(saved).toMatchObject({ kind: 'full', because: expect.stringMatching(/no room/) as string })
    expect(await entryIds(store, ash)).toEqual(['a'])
    expect(await store.save({ case: ash, entries: [record('b')] })).toEqual({ kind: 'saved' })
  })

  it('is known by name, also where browsers made it a class of its own', () => {
    class QuotaExceededError extends Error {
      override readonly name = 'QuotaExceededError'
    }
    expect(troubleIn(new QuotaExceededError())).toBe('full')
  })

  it('is not hidden by the requests that fell with it', () => {
    const fallen = new DOMException('', 'AbortError')
    expect(troubleIn(causeOf(fallen, quota()))).toBe('full')
    expect(causeOf(fallen, null)).toBe(fallen)
    expect(troubleIn(new TypeError('ours'))).toBe('ours')
  })
})
