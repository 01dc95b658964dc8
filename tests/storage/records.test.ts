import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalText } from '../../src/entries/canonical.ts'
import { settled, type Kept } from '../../src/entries/kept.ts'
import { erased } from '../../src/entries/retention.ts'
import { base64From, bytesFromBase64 } from '../../src/exchange/base64.ts'
import { hashOfBytes, hashOfText } from '../../src/exchange/hash.ts'
import { validateEntry, validateParticipant } from '../../src/generated/validators/records.js'
import { changeBetween, combined } from '../../src/storage/change.ts'
import { memoryStore } from '../../src/storage/memoryStore.ts'
import { caseFrom, storedEntry, storedParticipant, type RecordChecks } from '../../src/storage/records.ts'
import type { Change, Store, StoredCase, StoredEntry } from '../../src/storage/store.ts'
import { textBytes } from '../contracts/storeContract.ts'
import { after, ash, dad, entry, kept, minute, mum, says, together } from '../entries/builders.ts'

const checks: RecordChecks = {
  isEntry: (value) => validateEntry(value),
  isParticipant: (value) => validateParticipant(value),
  hash: hashOfText,
}
const stored = (entries: readonly StoredEntry[], given: Partial<StoredCase> = {}): StoredCase => ({
  entries,
  participants: [],
  gone: [],
  blobs: [],
  unreadable: [],
  ...given,
})
const likes = entry({ value: says('Trains and “thunder” 🚂') })

describe('a kept record', () => {
  it('is the entry’s canonical text in UTF-8, filed under its own words', () => {
    const { id, part, path, at, bytes } = storedEntry(likes)
    expect([id, part, path, at]).toEqual([likes.id, likes.part, likes.path, likes.at])
    expect(new TextDecoder().decode(bytes)).toBe(canonicalText(likes))
  })

  it('is read back as the same entry and the same person', () => {
    const read = caseFrom(
      ash,
      stored([storedEntry(likes)], { participants: [storedParticipant(mum)] }),
      checks,
    )
    expect(read).toEqual({
      kept: { case: ash, entries: [likes], participants: [mum], gone: [] },
      broken: [],
    })
  })

  const good = storedEntry(likes)
  const written = (change: object): Uint8Array => textBytes(JSON.stringify({ ...likes, ...change }))
  it.each<[string, StoredEntry, RegExp]>([
    ['bytes are no text', { ...good, bytes: Uint8Array.from([255, 254]) }, /not the text/],
    [
      'bytes are missing',
      { ...good, bytes: undefined as unknown as Uint8Array },
      /not the text|not a record/,
    ],
    ['text breaks off', { ...good, bytes: good.bytes.slice(0, -5) }, /not the text/],
    ['shape is another', { ...good, bytes: textBytes('{"id":3}') }, /not a record/],
    ['case is another', { ...good, bytes: written({ case: 'bramble-testcase-9' }) }, /another case/],
    ['words were changed', { ...good, bytes: written({ value: { answer: 'Buses' } }) }, /changed or damaged/],
    [
      'half a character was written into it',
      { ...good, bytes: written({ value: { answer: '\ud83d' } }) },
      /changed or damaged/,
    ],
    ['part is another than its own', { ...good, part: 'facts' }, /filed under another part/],
    ['moment is another than its own', { ...good, at: minute(9) }, /filed under another at/],
  ])('whose %s is left out and named, and the others are read', (_, broken, because) => {
    const other = entry({ value: says('Buses') })
    const read = caseFrom(ash, stored([broken, storedEntry(other)]), checks)
    expect(read.kept.entries).toEqual([other])
    expect(read.broken).toMatchObject([{ store: 'entries', id: likes.id }])
    expect(read.broken[0]?.because).toMatch(because)
    expect(read.broken[0]?.because).not.toContain('Trains')
  })

  it('that the browser could not give back is named too', () => {
    const unreadable = [{ store: 'entries', key: '["ash","b"]', because: 'is there.' }]
    expect(caseFrom(ash, stored([], { unreadable }), checks).broken).toEqual([
      { store: 'entries', id: '["ash","b"]', because: 'is there.' },
    ])
  })
})

describe('the change between two states of a case', () => {
  const picture = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const name = hashOfBytes(picture)
  const blobs = { [name]: { type: 'image/png' as const, bytes: base64From(picture), name: 'train.png' } }
  const photo = entry({ path: 'views.photo', value: says(name) })
  const empty: Kept = { case: ash, participants: [], entries: [], gone: [], blobs: {} }

  /** The case as the store gives it back, with its pictures. */
  async function keptIn(store: Store): Promise<Kept> {
    const read = await store.read(ash)
    if (read.kind !== 'read') throw new Error(read.kind)
    const found: Record<string, Kept['blobs'][string]> = {}
    for (const { hash, type, name: called } of read.value.blobs) {
      const blob = await store.blob(ash, hash)
      if (blob.kind !== 'read' || blob.value === undefined) throw new Error('a picture is not there')
      const bytes = base64From(blob.value.bytes)
      found[hash] = { type: type as 'image/png', bytes, ...(called !== undefined && { name: called }) }
    }
    return settled({ ...caseFrom(ash, read.value, checks).kept, blobs: found })
  }

  it('is nothing between equal states', () => {
    const state = kept([likes, photo], { blobs })
    expect(changeBetween(state, state, bytesFromBase64)).toEqual({
      case: ash,
      entries: [],
      participants: [],
      gone: [],
      blobs: [],
      removed: { entries: [], participants: [], gone: [], blobs: [] },
    })
  })

  it('leads the store from state to state: typed, merged, erased, undone', async () => {
    const typed = kept([likes, photo], { blobs })
    const theirs = kept([after([likes], { value: says('Buses'), by: dad.id })])
    const both = together(typed, theirs)
    const without = erased(both, (one) => one.path === 'views.photo' || one.id === likes.id)
    expect(Object.keys(without.blobs)).toEqual([])
    const store = memoryStore()
    let before = empty
    for (const state of [typed, both, without, both, typed, without]) {
      expect(await store.save(changeBetween(before, state, bytesFromBase64))).toEqual({ kind: 'saved' })
      expect(await keptIn(store)).toEqual(state)
      before = state
    }
  })

  it('takes a picture away with the last entry that names it, also where its bytes were never loaded', () => {
    const before = { ...kept([likes, photo], { blobs }), blobs: {} }
    const change = changeBetween(before, kept([likes]), bytesFromBase64)
    expect(change.removed?.blobs).toEqual([name])
    expect(changeBetween(before, before, bytesFromBase64).removed?.blobs).toEqual([])
  })

  it('says again what was first let go and is now erased for good', () => {
    const gone = { part: likes.part, id: likes.id }
    const before = kept([], { gone: [{ ...gone, why: 'replaced' }] })
    const now = kept([], { gone: [{ ...gone, why: 'erased' }] })
    const change = changeBetween(before, now, bytesFromBase64)
    expect([change.gone, change.removed?.gone]).toEqual([[{ ...gone, why: 'erased' }], []])
  })
})

describe('several changes as one', () => {
  const ids = fc.constantFrom('a', 'b', 'c')
  const some = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(one, { maxLength: 2 })
  const anEntry = ids.map((id): StoredEntry => ({
    id,
    part: 'facts',
    path: 'p',
    at: minute(1),
    bytes: textBytes(id),
  }))
  const change: fc.Arbitrary<Change> = fc.record({
    case: fc.constant(ash),
    entries: some(anEntry),
    participants: some(ids.map((id) => ({ id, bytes: textBytes(id) }))),
    gone: some(fc.constantFrom('g', 'h').map((id) => ({ part: 'facts', id, why: 'erased' as const }))),
    blobs: some(ids.map((hash) => ({ hash, type: 'image/png', bytes: textBytes(hash) }))),
    removed: fc.record({
      entries: some(ids),
      participants: some(ids),
      gone: some(fc.constantFrom('g', 'h').map((id) => ({ part: 'facts', id }))),
      blobs: some(ids),
    }),
  })

  it('leave in the store what they leave one after the other', async () => {
    await fc.assert(
      fc.asyncProperty(change, fc.array(change, { maxLength: 5 }), async (earlier, changes) => {
        const [one, other] = [memoryStore(), memoryStore()]
        await one.save(earlier)
        await other.save(earlier)
        for (const step of changes) expect((await one.save(step)).kind).toBe('saved')
        expect((await other.save(combined(ash, changes))).kind).toBe('saved')
        expect(await other.read(ash)).toEqual(await one.read(ash))
      }),
      { numRuns: 300 },
    )
  })
})
