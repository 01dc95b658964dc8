import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Change, Store, StoredBlob, StoredCase, StoredEntry } from '../../src/storage/store.ts'
import { memoryDisk, memoryStore } from '../../src/storage/memoryStore.ts'

/** One device on which a store is opened, closed and opened again. */
export interface Device {
  /** A store on what was kept before. May be called while an earlier one is still open, as a second tab does. */
  open(mayWrite?: (ofCase: string) => boolean): Store
}

const ash = 'ash-example-7'
const bramble = 'bramble-testcase-9'
const views = 'contribution/views-ash'

export function textBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

export function record(id: string, words = `words of ${id}`, part = views): StoredEntry {
  return { id, part, path: 'views.likes', at: '2026-09-14T09:01:00.000Z', bytes: textBytes(words) }
}

export function photo(hash: string, name = 'train.png'): StoredBlob {
  return { hash, type: 'image/png', name, bytes: Uint8Array.from([137, 80, 78, 71, hash.length]) }
}

const nothing: StoredCase = { entries: [], participants: [], gone: [], blobs: [], unreadable: [] }

async function valueOf<T>(read: Promise<{ kind: 'read'; value: T } | { kind: string }>): Promise<T> {
  const answer = await read
  if (!('value' in answer)) throw new Error(`not read but ${answer.kind}`)
  return answer.value
}

const caseIn = (store: Store, id = ash): Promise<StoredCase> => valueOf(store.read(id))
const idsIn = async (store: Store, id = ash): Promise<string[]> =>
  (await caseIn(store, id)).entries.map((one) => one.id)

/** What every store promises; see the contract in src/storage/store.ts. */
export function storeContract(name: string, device: () => Device): void {
  describe(`a store ${name}`, () => {
    const opened = (): Store => device().open()

    it('knows no case at first, and gives an unknown case as empty', async () => {
      const store = opened()
      expect(await valueOf(store.cases())).toEqual([])
      expect(await caseIn(store)).toEqual(nothing)
      expect(await valueOf(store.blob(ash, 'a'))).toBeUndefined()
    })

    it('gives back byte by byte what it answered as saved, also after it was closed and opened again', async () => {
      const here = device()
      const bytes = Uint8Array.from({ length: 256 }, (_, i) => i)
      const change: Required<Omit<Change, 'removed' | 'fresh'>> = {
        case: ash,
        entries: [{ ...record('a'), bytes }, record('b', '')],
        participants: [{ id: 'mum', bytes: textBytes('Robin Example') }],
        gone: [{ part: views, id: 'old', why: 'replaced' }],
        blobs: [photo('train'), { hash: 'voice', type: 'audio/ogg', bytes }],
      }
      const first = here.open()
      expect(await first.save(change)).toEqual({ kind: 'saved' })
      first.close()
      const again = here.open()
      expect(await valueOf(again.cases())).toEqual([ash])
      expect(await caseIn(again)).toEqual({
        entries: change.entries,
        participants: change.participants,
        gone: change.gone,
        blobs: [
          { hash: 'train', type: 'image/png', name: 'train.png' },
          { hash: 'voice', type: 'audio/ogg' },
        ],
        unreadable: [],
      })
      expect(await valueOf(again.blob(ash, 'train'))).toEqual(photo('train'))
      expect(await valueOf(again.blob(ash, 'voice'))).toEqual(change.blobs[1])
    })

    it('begins a case with its first change, even an empty one', async () => {
      const store = opened()
      await store.save({ case: ash })
      expect(await valueOf(store.cases())).toEqual([ash])
    })

    it('keeps its own copy: bytes that are changed afterwards do not reach it', async () => {
      const store = opened()
      const mine = record('a', 'Trains')
      const saving = store.save({ case: ash, entries: [mine] })
      await saving
      mine.bytes.fill(0)
      const [kept] = (await caseIn(store)).entries
      expect(kept?.bytes).toEqual(textBytes('Trains'))
      kept?.bytes.fill(0)
      expect((await caseIn(store)).entries[0]?.bytes).toEqual(textBytes('Trains'))
    })

    it('keeps an entry that is saved twice once', async () => {
      const store = opened()
      await store.save({ case: ash, entries: [record('a'), record('a')] })
      expect(await store.save({ case: ash, entries: [record('a')] })).toEqual({ kind: 'saved' })
      expect(await idsIn(store)).toEqual(['a'])
    })

    it('refuses other words under an id that it keeps, and then keeps nothing of that save', async () => {
      const store = opened()
      await store.save({ case: ash, entries: [record('b', 'Trains')] })
      const saved = await store.save({
        case: ash,
        entries: [record('a'), record('b', 'Buses'), record('c')],
        participants: [{ id: 'mum', bytes: textBytes('Robin') }],
        blobs: [photo('train')],
        removed: { entries: ['z'] },
      })
      expect(saved).toMatchObject({
        kind: 'refused',
        because: expect.stringContaining('The record b') as string,
      })
      expect(await caseIn(store)).toEqual({ ...nothing, entries: [record('b', 'Trains')] })
    })

    it('refuses two different records with one id in one save', async () => {
      const store = opened()
      const saved = await store.save({ case: ash, entries: [record('a', 'Trains'), record('a', 'Buses')] })
      expect(saved.kind).toBe('refused')
      expect(await valueOf(store.cases())).toEqual([])
    })

    it('names the first record that cannot be kept, whatever it stands against', async () => {
      const store = opened()
      await store.save({ case: ash, entries: [record('c', 'Trains')] })
      const saved = await store.save({
        case: ash,
        entries: [record('a', 'Trains'), record('a', 'Buses'), record('c', 'Buses')],
      })
      expect(saved).toMatchObject({ because: expect.stringContaining('The record a') as string })
    })

    it('refuses another person under the id of one it keeps', async () => {
      const store = opened()
      await store.save({ case: ash, participants: [{ id: 'mum', bytes: textBytes('Robin') }] })
      const other = await store.save({ case: ash, participants: [{ id: 'mum', bytes: textBytes('Sam') }] })
      expect(other.kind).toBe('refused')
    })

    it('puts a sound record in the place of a damaged one when that is taken away in the same save', async () => {
      const store = opened()
      await store.save({ case: ash, entries: [record('a', 'damaged')] })
      await store.save({ case: ash, entries: [record('a')], removed: { entries: ['a'] } })
      expect((await caseIn(store)).entries).toEqual([record('a')])
    })

    it('keeps nothing of a save when one entry in the middle cannot be copied', async () => {
      const store = opened()
      await store.save({ case: ash, entries: [record('a')], blobs: [photo('train')] })
      const broken = { ...record('c'), path: (() => 'no data') as unknown as string }
      const saving = store.save({
        case: ash,
        entries: [record('b'), broken, record('d')],
        removed: { entries: ['a'], blobs: ['train'] },
      })
      await expect(saving).rejects.toThrow()
      expect(await idsIn(store)).toEqual(['a'])
      expect(await valueOf(store.blob(ash, 'train'))).toEqual(photo('train'))
      expect(await store.save({ case: ash, entries: [record('b')] })).toEqual({ kind: 'saved' })
    })

    it('keeps what is said to be fresh, and takes away what it was rewritten from', async () => {
      const store = opened()
      await store.save({ case: ash, entries: [record('a', 'Tra')], fresh: true })
      await store.save({
        case: ash,
        entries: [record('b', 'Trains'), record('c')],
        removed: { entries: ['a'] },
        fresh: true,
      })
      expect((await caseIn(store)).entries).toEqual([record('b', 'Trains'), record('c')])
      expect(await valueOf(store.cases())).toEqual([ash])
    })

    it('refuses other words under an id that it keeps, also when they are said to be fresh', async () => {
      const store = opened()
      await store.save({ case: ash, entries: [record('b', 'Trains')] })
      const forged = { case: ash, entries: [record('a'), record('b', 'Buses')], removed: { entries: ['z'] } }
      expect((await store.save({ ...forged, fresh: true })).kind).toBe('refused')
      expect(await caseIn(store)).toEqual({ ...nothing, entries: [record('b', 'Trains')] })
      const same = { case: ash, entries: [record('b', 'Trains'), record('c')], fresh: true } as const
      expect(await store.save(same)).toEqual({ kind: 'saved' })
      expect(await idsIn(store)).toEqual(['b', 'c'])
    })

    it('keeps nothing of a fresh save when one entry in the middle cannot be copied', async () => {
      const store = opened()
      await store.save({ case: ash, entries: [record('a')] })
      const broken = { ...record('c'), path: (() => 'no data') as unknown as string }
      const entries = [record('b'), broken, record('d')]
      await expect(
        store.save({ case: ash, entries, removed: { entries: ['a'] }, fresh: true }),
      ).rejects.toThrow()
      expect(await idsIn(store)).toEqual(['a'])
    })

    it('looks at all the rest of a save, whatever is said of it', async () => {
      const store = opened()
      await store.save({ case: ash, participants: [{ id: 'mum', bytes: textBytes('Robin') }] })
      const change = { case: ash, entries: [record('a')], fresh: true } as const
      const other = { ...change, participants: [{ id: 'mum', bytes: textBytes('Sam') }] }
      expect((await store.save(other)).kind).toBe('refused')
      await store.save({ ...change, gone: [{ part: views, id: 'a', why: 'erased' }] })
      expect(await idsIn(store)).toEqual([])
    })

    it('takes entries that are gone away, and does not let an old copy bring them back', async () => {
      const store = opened()
      await store.save({ case: ash, entries: [record('a'), record('b')] })
      await store.save({ case: ash, gone: [{ part: views, id: 'a', why: 'erased' }] })
      expect(await idsIn(store)).toEqual(['b'])
      expect(await store.save({ case: ash, entries: [record('a'), record('c')] })).toEqual({ kind: 'saved' })
      expect(await idsIn(store)).toEqual(['b', 'c'])
      await store.save({
        case: ash,
        entries: [record('d')],
        gone: [{ part: views, id: 'd', why: 'replaced' }],
      })
      expect(await idsIn(store)).toEqual(['b', 'c'])
    })

    it('does not take an entry away for a list of another part', async () => {
      const store = opened()
      await store.save({ case: ash, entries: [record('a')] })
      await store.save({
        case: ash,
        gone: [{ part: 'facts', id: 'a', why: 'erased' }],
        entries: [record('a')],
      })
      expect(await idsIn(store)).toEqual(['a'])
    })

    it('brings an entry back when the list of what is gone is taken back, as undoing a merge does', async () => {
      const store = opened()
      const gone = { part: views, id: 'a' }
      await store.save({ case: ash, entries: [record('a')] })
      await store.save({ case: ash, gone: [{ ...gone, why: 'erased' }] })
      await store.save({ case: ash, entries: [record('a')], removed: { gone: [gone] } })
      expect(await caseIn(store)).toEqual({ ...nothing, entries: [record('a')] })
    })

    it('takes away what it is told to, and passes over what is not there', async () => {
      const store = opened()
      const mum = { id: 'mum', bytes: textBytes('Robin') }
      await store.save({ case: ash, entries: [record('a')], participants: [mum], blobs: [photo('train')] })
      const saved = await store.save({
        case: ash,
        removed: {
          entries: ['a', 'x'],
          participants: ['mum', 'x'],
          blobs: ['train', 'x'],
          gone: [{ part: views, id: 'x' }],
        },
      })
      expect(saved).toEqual({ kind: 'saved' })
      expect(await caseIn(store)).toEqual(nothing)
      expect(await valueOf(store.cases())).toEqual([ash])
    })

    it('gives the entries of one part alone', async () => {
      const store = opened()
      await store.save({
        case: ash,
        entries: [record('a'), record('b', 'x', 'facts'), record('c', 'y', 'fact')],
      })
      await store.save({ case: bramble, entries: [record('d', 'x', 'facts')] })
      expect(await valueOf(store.entriesOf(ash, 'facts'))).toEqual([record('b', 'x', 'facts')])
      expect(await valueOf(store.entriesOf(ash, 'plan'))).toEqual([])
    })

    it('keeps two cases apart, also when one id begins as the other', async () => {
      const store = opened()
      const longer = `${ash}0`
      await store.save({ case: ash, entries: [record('a', 'Ash')] })
      await store.save({ case: longer, entries: [record('a', 'another child')] })
      await store.save({ case: bramble, gone: [{ part: views, id: 'a', why: 'erased' }] })
      expect((await caseIn(store)).entries).toEqual([record('a', 'Ash')])
      expect(await valueOf(store.cases())).toEqual([ash, longer, bramble])
      await store.erase(ash)
      expect((await caseIn(store, longer)).entries).toEqual([record('a', 'another child')])
    })

    it('keeps a picture as long as any case uses it, each under its own name for it', async () => {
      const store = opened()
      await store.save({ case: ash, blobs: [photo('train', 'ash.png')] })
      await store.save({ case: bramble, blobs: [photo('train', 'bramble.png')] })
      await store.save({ case: ash, removed: { blobs: ['train'] } })
      expect(await valueOf(store.blob(ash, 'train'))).toBeUndefined()
      expect(await valueOf(store.blob(bramble, 'train'))).toEqual(photo('train', 'bramble.png'))
      await store.save({ case: bramble, removed: { blobs: ['train'] } })
      expect(await valueOf(store.blob(bramble, 'train'))).toBeUndefined()
    })

    it('erases a case wholly, and nothing of another', async () => {
      const store = opened()
      const all = (id: string): Change => ({
        case: id,
        entries: [record('a')],
        participants: [{ id: 'mum', bytes: textBytes('Robin') }],
        gone: [{ part: views, id: 'g', why: 'erased' }],
        blobs: [photo('train'), photo(`only-${id}`)],
      })
      await store.save(all(ash))
      await store.save(all(bramble))
      const before = await caseIn(store, bramble)
      expect(await store.erase(ash)).toEqual({ kind: 'saved' })
      expect(await valueOf(store.cases())).toEqual([bramble])
      expect(await caseIn(store)).toEqual(nothing)
      expect(await caseIn(store, bramble)).toEqual(before)
      expect(await valueOf(store.blob(bramble, 'train'))).toEqual(photo('train'))
      await store.save({ case: ash, entries: [record('g')] })
      expect(await idsIn(store)).toEqual(['g'])
    })

    it('keeps every one of many saves made at once, from two tabs', async () => {
      const here = device()
      const [one, other] = [here.open(), here.open()]
      const ids = Array.from({ length: 20 }, (_, i) => String(i).padStart(2, '0'))
      const saves = ids.map((id, i) => (i % 2 === 0 ? one : other).save({ case: ash, entries: [record(id)] }))
      expect(new Set((await Promise.all(saves)).map((saved) => saved.kind))).toEqual(new Set(['saved']))
      expect(await idsIn(here.open())).toEqual(ids)
    })

    it('saves nothing in a case in which another tab writes, and says so', async () => {
      const here = device()
      await here.open().save({ case: ash, entries: [record('a')] })
      const reader = here.open((ofCase) => ofCase !== ash)
      expect(await reader.save({ case: ash, entries: [record('b')] })).toMatchObject({ kind: 'readOnly' })
      expect(await reader.erase(ash)).toMatchObject({ kind: 'readOnly' })
      expect(await idsIn(reader)).toEqual(['a'])
      expect(await reader.save({ case: bramble, entries: [record('b')] })).toEqual({ kind: 'saved' })
    })

    it('keeps notes of this device, each in place of the one before, also after it was closed', async () => {
      const here = device()
      const store = here.open(() => false)
      expect(await valueOf(store.note({ name: 'settings' }))).toBeUndefined()
      const mine = textBytes('large text')
      expect(await store.keepNote({ name: 'settings' }, mine)).toEqual({ kind: 'saved' })
      mine.fill(0)
      await store.keepNote({ case: ash, name: 'settings' }, textBytes('of Ash'))
      await store.keepNote({ case: ash, name: 'settings' }, textBytes('of Ash, later'))
      store.close()
      const again = here.open()
      expect(await valueOf(again.note({ name: 'settings' }))).toEqual(textBytes('large text'))
      expect(await valueOf(again.note({ case: ash, name: 'settings' }))).toEqual(textBytes('of Ash, later'))
      expect(await valueOf(again.note({ case: ash, name: 'place' }))).toBeUndefined()
      expect(await again.dropNote({ name: 'settings' })).toEqual({ kind: 'saved' })
      expect(await again.dropNote({ name: 'never kept' })).toEqual({ kind: 'saved' })
      expect(await valueOf(again.note({ name: 'settings' }))).toBeUndefined()
    })

    it('begins no case with a note, and erases the notes of a case with it', async () => {
      const store = opened()
      const longer = `${ash}-and-more`
      for (const ofCase of [ash, longer])
        await store.keepNote({ case: ofCase, name: 'me' }, textBytes(ofCase))
      await store.keepNote({ name: 'me' }, textBytes('device'))
      expect(await valueOf(store.cases())).toEqual([])
      expect(await caseIn(store)).toEqual(nothing)
      await store.save({ case: ash, entries: [record('a')] })
      await store.erase(ash)
      expect(await valueOf(store.note({ case: ash, name: 'me' }))).toBeUndefined()
      expect(await valueOf(store.note({ case: longer, name: 'me' }))).toEqual(textBytes(longer))
      expect(await valueOf(store.note({ name: 'me' }))).toEqual(textBytes('device'))
    })

    it('erases everything: cases, files and notes', async () => {
      const here = device()
      const store = here.open()
      for (const ofCase of [ash, bramble]) {
        await store.save({ case: ofCase, entries: [record('a')], blobs: [photo('train')] })
        await store.keepNote({ case: ofCase, name: 'me' }, textBytes('me'))
      }
      await store.keepNote({ name: 'settings' }, textBytes('large text'))
      expect(await store.eraseAll()).toEqual({ kind: 'saved' })
      store.close()
      const again = here.open()
      expect(await valueOf(again.cases())).toEqual([])
      expect(await caseIn(again)).toEqual(nothing)
      expect(await valueOf(again.note({ name: 'settings' }))).toBeUndefined()
      expect(await valueOf(again.note({ case: ash, name: 'me' }))).toBeUndefined()
      await again.save({ case: ash, entries: [record('b')] })
      expect(await valueOf(again.blob(ash, 'train'))).toBeUndefined()
      expect(await idsIn(again)).toEqual(['b'])
    })

    it('answers with “closed” once it is closed', async () => {
      const here = device()
      const store = here.open()
      await store.save({ case: ash, entries: [record('a')] })
      store.close()
      expect(await store.save({ case: ash, entries: [record('b')] })).toMatchObject({
        kind: 'closed',
        why: 'left',
      })
      expect(await store.read(ash)).toMatchObject({ kind: 'closed', why: 'left' })
      expect(await store.note({ name: 'me' })).toMatchObject({ kind: 'closed', why: 'left' })
      expect(await store.keepNote({ name: 'me' }, textBytes('me'))).toMatchObject({ kind: 'closed' })
      expect(await idsIn(here.open())).toEqual(['a'])
    })

    it('keeps, after any saves, erasures and reopenings, what the plain twin in memory keeps', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 15 }), async (steps) => {
          const here = device()
          let store = here.open()
          const twin = memoryStore(memoryDisk())
          for (const one of steps) {
            if (one.kind === 'reopen') {
              store.close()
              store = here.open()
            } else if (one.kind === 'erase') {
              expect(await store.erase(one.case)).toEqual(await twin.erase(one.case))
            } else expect(await store.save(one.change)).toEqual(await twin.save(one.change))
          }
          expect(await store.cases()).toEqual(await twin.cases())
          for (const id of [ash, bramble]) {
            expect(await store.read(id)).toEqual(await twin.read(id))
            for (const hash of hashes) expect(await store.blob(id, hash)).toEqual(await twin.blob(id, hash))
          }
          store.close()
        }),
        { numRuns: 150 },
      )
    })
  })
}

type Step = { kind: 'reopen' } | { kind: 'erase'; case: string } | { kind: 'save'; change: Change }

const hashes = ['h1', 'h2']
const ids = fc.constantFrom('a', 'b', 'c', 'd')
const some = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(one, { maxLength: 3 })
/** An id is the hash of the content, so it always has the same part; now and then somebody forges other words. */
const anEntry = fc
  .tuple(ids, fc.nat(9))
  .map(([id, n]) => record(id, n === 0 ? 'forged' : 'words', id < 'c' ? views : 'facts'))
const place = ids.map((id) => ({ id, part: id < 'b' ? 'facts' : id < 'c' ? views : 'facts' }))
const change: fc.Arbitrary<Change> = fc.record(
  {
    case: fc.constantFrom(ash, bramble),
    entries: some(anEntry),
    participants: some(ids.map((id) => ({ id, bytes: textBytes(id) }))),
    gone: some(fc.tuple(place, fc.constantFrom('replaced' as const, 'erased' as const))).map((list) =>
      list.map(([one, why]) => ({ ...one, why })),
    ),
    blobs: some(fc.constantFrom(...hashes).map((hash) => photo(hash))),
    removed: fc.record(
      {
        entries: some(ids),
        participants: some(ids),
        gone: some(place),
        blobs: some(fc.constantFrom(...hashes)),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ['case'] },
)
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: change.map((one) => ({ kind: 'save' as const, change: one })) },
  { weight: 1, arbitrary: fc.constant({ kind: 'reopen' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('erase' as const), case: fc.constantFrom(ash, bramble) }),
  },
)
