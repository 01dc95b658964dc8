import { openDB, type IDBPDatabase } from 'idb'
import { describe, expect, it } from 'vitest'
import { base64From } from '../../src/exchange/base64.ts'
import { indexedDbStore } from '../../src/storage/indexedDbStore.ts'
import { ladder, type Step } from '../../src/storage/ladder.ts'
import { databaseNames, openStore, type OpenedStore } from '../../src/storage/openStore.ts'
import { rawExport } from '../../src/storage/rawExport.ts'
import type { Store } from '../../src/storage/store.ts'
import { browserTimers } from '../../src/storage/timers.ts'
import { record, textBytes } from '../contracts/storeContract.ts'
import { entryIds, whileBroken } from './browserDatabase.ts'

const ash = 'ash-example-7'
const timers = browserTimers
let count = 0
const freshName = (): string => `opening-${++count}`
/** What the next release might add. */
const nextStep: Step = (database) => {
  ;(database as unknown as IDBPDatabase).createObjectStore('shelves')
}
const nextLadder = [...ladder, nextStep]

/** The usual databases have fixed names, so each test that needs them begins with none. */
async function clean(): Promise<void> {
  for (const name of Object.values(databaseNames)) {
    await new Promise((resolve) => {
      indexedDB.deleteDatabase(name).onsuccess = resolve
    })
  }
}

async function opened(given: Partial<Parameters<typeof openStore>[0]> = {}): Promise<OpenedStore> {
  return openStore({ database: 'own', timers, base64From, patience: 60, ...given })
}

function storeOf(result: OpenedStore): Store {
  if (result.kind !== 'open') throw new Error(`${result.kind}: ${result.because}`)
  return result.store
}

describe('an upgrade', () => {
  it.each(ladder.map((_, i) => i + 1))(
    'from version %i keeps what was there and reaches the next',
    async (from) => {
      const name = freshName()
      const old = await openDB(name, from, {
        upgrade: (database, _from, _to, upgrade) => {
          for (const step of ladder.slice(0, from))
            step(...([database, upgrade] as unknown as Parameters<Step>))
        },
      })
      await old.put('entries', { case: ash, ...record('a') })
      old.close()
      const store = indexedDbStore({ name, timers })
      expect(await store.save({ case: ash, entries: [record('b')] })).toEqual({ kind: 'saved' })
      expect(await entryIds(store, ash)).toEqual(['a', 'b'])
    },
  )

  it('makes the older tab save its last words, close and say so; then the newer tab opens', async () => {
    const name = freshName()
    const said: string[] = []
    const older: Store = indexedDbStore({
      name,
      timers,
      beforeLeaving: () => older.save({ case: ash, entries: [record('last')] }),
      left: () => said.push('left'),
    })
    await older.save({ case: ash, entries: [record('a')] })
    const newer = indexedDbStore({ name, timers, ladder: nextLadder })
    expect(await entryIds(newer, ash)).toEqual(['a', 'last'])
    expect(said).toEqual(['left'])
    expect(await older.save({ case: ash, entries: [record('b')] })).toMatchObject({
      kind: 'closed',
      why: 'left',
    })
  })

  it('does not wait for ever for an older tab that cannot save', async () => {
    const name = freshName()
    const older = indexedDbStore({
      name,
      timers: { after: (_, run) => timers.after(5, run) },
      beforeLeaving: () => new Promise(() => undefined),
    })
    await older.open()
    const newer = indexedDbStore({ name, timers, ladder: nextLadder })
    expect((await newer.open()).kind).toBe('open')
  })

  it('that an older tab blocks is said, and works once that tab is closed', async () => {
    const name = freshName()
    const stubborn = await openDB(name, 1, {
      upgrade: (database) => database.createObjectStore('cases', { keyPath: 'case' }),
    })
    const store = indexedDbStore({ name, timers, patience: 40 })
    expect(await store.open()).toEqual({ kind: 'notOpen', why: 'blocked' })
    stubborn.close()
  })

  it('that waits behind another waiting tab gets no event, and is said all the same', async () => {
    const name = freshName()
    const stubborn = await openDB(name, 1)
    const second = indexedDbStore({ name, timers, patience: 500 })
    const opening = second.open()
    const third = indexedDbStore({ name, timers, patience: 40 })
    expect(await third.open()).toEqual({ kind: 'notOpen', why: 'noAnswer' })
    stubborn.close()
    await opening
  })

  it('that came too late leaves no connection open that would block the next', async () => {
    const name = freshName()
    const stubborn = await openDB(name, 1, { upgrade: (database, ...more) => first(database, ...more) })
    const late = indexedDbStore({ name, timers, patience: 30 })
    expect((await late.open()).kind).toBe('notOpen')
    stubborn.close()
    await new Promise((resolve) => timers.after(30, () => resolve(undefined)))
    const next = indexedDbStore({ name, timers, patience: 300, ladder: nextLadder })
    expect((await next.open()).kind).toBe('open')
  })
})

function first(database: unknown, ...[, , upgrade]: unknown[]): void {
  ladder[0]?.(...([database, upgrade] as Parameters<Step>))
}

describe('the store of a device', () => {
  it('keeps the demo child in a database of its own', async () => {
    await clean()
    const [own, demo] = [storeOf(await opened()), storeOf(await opened({ database: 'demo' }))]
    await own.save({ case: ash, entries: [record('a')] })
    await demo.save({ case: ash, entries: [record('b')] })
    await demo.erase(ash)
    expect(await entryIds(own, ash)).toEqual(['a'])
    expect(await entryIds(demo, ash)).toEqual([])
    own.close()
    demo.close()
  })

  it('starts in safe mode when the browser lets the page keep nothing', async () => {
    const result = await whileBroken(
      IDBFactory.prototype,
      'open',
      () => {
        throw new DOMException('private window', 'SecurityError')
      },
      opened,
    )
    expect(result).toMatchObject({ kind: 'safe', why: 'forbidden' })
  })

  it('starts in safe mode when a newer page wrote it, and gives everything raw', async () => {
    await clean()
    const newer = indexedDbStore({ name: databaseNames.own, timers, ladder: nextLadder })
    await newer.save({ case: ash, entries: [record('a', 'Trains')] })
    newer.close()
    const result = await opened()
    expect(result).toMatchObject({
      kind: 'safe',
      why: 'newer',
      because: expect.stringMatching(/newer/) as string,
    })
    const raw = result.kind === 'safe' ? await result.rawExport() : undefined
    expect(raw).toMatchObject({ kind: 'exported', json: expect.stringContaining('Trains') as string })
  })

  it('starts in safe mode when its database is not laid out as it must be, and deletes nothing', async () => {
    await clean()
    const odd = await openDB(databaseNames.own, ladder.length, {
      upgrade: (database) => database.createObjectStore('entries'),
    })
    await odd.put('entries', 'Trains', 'a')
    odd.close()
    const result = await opened()
    expect(result).toMatchObject({ kind: 'safe', why: 'damaged' })
    const raw = result.kind === 'safe' ? await result.rawExport() : undefined
    expect(raw).toMatchObject({ kind: 'exported', json: expect.stringContaining('Trains') as string })
  })

  it('starts in safe mode behind a tab that does not let go, and opens when asked again', async () => {
    await clean()
    const stubborn = await openDB(databaseNames.own, 1, { upgrade: first })
    const result = await opened()
    expect(result).toMatchObject({ kind: 'safe', why: 'blocked' })
    expect(result.kind === 'safe' && (await result.rawExport())).toMatchObject({ kind: 'closed' })
    stubborn.close()
    const again = await opened({ patience: 500 })
    storeOf(again).close()
  })
})

describe('a raw export', () => {
  it('has every record of every case, words as text and other bytes as base64', async () => {
    const name = freshName()
    const store = indexedDbStore({ name, timers })
    await store.save({
      case: ash,
      entries: [record('a', '{"value":"Zażółć"}'), { ...record('b'), bytes: Uint8Array.from([255, 0, 1]) }],
      participants: [{ id: 'mum', bytes: textBytes('Robin') }],
      gone: [{ part: 'facts', id: 'g', why: 'erased' }],
      blobs: [{ hash: 'h', type: 'image/png', bytes: Uint8Array.from([137, 80]) }],
    })
    const raw = await rawExport({ name, timers, base64From })
    if (raw.kind !== 'exported') throw new Error(raw.kind)
    const json = JSON.parse(raw.json) as { stores: Record<string, { key: unknown; value: unknown }[]> }
    expect(json).toMatchObject({ format: 'one-and-only/raw', version: 1, database: name, unreadable: [] })
    expect(json.stores['entries']?.[0]).toMatchObject({
      key: [ash, 'a'],
      value: { id: 'a', path: 'views.likes', bytes: { text: '{"value":"Zażółć"}' } },
    })
    expect(json.stores['entries']?.[1]).toMatchObject({ value: { bytes: { base64: '/wAB' } } })
    expect(json.stores['blobs']).toEqual([{ key: 'h', value: { hash: 'h', bytes: { base64: 'iVA=' } } }])
    expect(json.stores['gone']).toHaveLength(1)
    expect(json.stores['participants']).toHaveLength(1)
    expect(json.stores['cases']).toHaveLength(1)
  })

  it('names a record that cannot be read and gives the others', async () => {
    const name = freshName()
    await indexedDbStore({ name, timers }).save({ case: ash, entries: [record('a'), record('b')] })
    const raw = await whileBroken(
      IDBObjectStore.prototype,
      'get',
      (usual, _, given) => {
        if (JSON.stringify(given[0]).includes('"a"')) throw new DOMException('damaged', 'UnknownError')
        return usual(...given)
      },
      () => rawExport({ name, timers, base64From }),
    )
    expect(raw).toMatchObject({ kind: 'exported', unreadable: 1 })
    const text = raw.kind === 'exported' ? raw.json : ''
    expect(text).toContain('words of b')
    expect(text).not.toContain('words of a')
  })

  it('gives values that no version of ours wrote, too', async () => {
    const name = freshName()
    const odd = await openDB(name, 7, { upgrade: (database) => database.createObjectStore('notes') })
    await odd.put(
      'notes',
      { on: new Date(0), list: [1, new Map([[1, 2]])], big: 12n, raw: new ArrayBuffer(1) },
      1,
    )
    odd.close()
    const raw = await rawExport({ name, timers, base64From })
    const json = raw.kind === 'exported' ? (JSON.parse(raw.json) as unknown) : undefined
    expect(json).toMatchObject({
      databaseVersion: 7,
      stores: {
        notes: [
          {
            key: 1,
            value: {
              on: { date: '1970-01-01T00:00:00.000Z' },
              list: [1, { left: '[object Map]' }],
              big: '12',
              raw: { text: '\u0000' },
            },
          },
        ],
      },
    })
  })

  it('finds nothing where nothing was kept, and leaves no database behind', async () => {
    const name = freshName()
    expect(await rawExport({ name, timers, base64From })).toEqual({ kind: 'empty' })
    expect((await indexedDB.databases()).map((one) => one.name)).not.toContain(name)
    expect((await indexedDbStore({ name, timers }).open()).kind).toBe('open')
  })
})
