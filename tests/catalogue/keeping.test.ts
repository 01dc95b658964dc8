import { describe, expect, it } from 'vitest'
import { mayKeepFrom } from '../../src/catalogue/keeping.ts'
import { readCatalogue } from '../../src/cli/files.ts'
import { validate } from '../../src/cli/validate.ts'
import { entryFrom } from '../../src/entries/entry.ts'
import { caseTextFrom } from '../../src/exchange/caseText.ts'
import { hashOfText } from '../../src/exchange/hash.ts'
import { keptOf } from '../cases/examples.ts'
import { memoryIo } from '../cli/memoryIo.ts'

const mayKeep = mayKeepFrom(readCatalogue())

describe('What may be kept', () => {
  it.each([
    ['contribution/ash', 'me.like/more', true],
    ['contribution/ash', 'friend.kind', false],
    ['contribution/ash', 'friend.kind/@meaning', false],
    ['facts', 'friend.kind', false],
    ['contribution/ash', 'end.keep', false],
    ['chosen/c1', 'me.like/more', false],
    ['restrictions', 'core.address.withheld/answer', true],
    ['facts', 'core.address.withheld/answer', false],
    ['contribution/ash', 'about/form', true],
    ['plan', 'decision/ash:me.like/does', true],
  ])('in %s, %s: %s', (part, path, may) => {
    expect(mayKeep(part, path)).toBe(may)
  })

  it('is asked at the door: a case that brings a private answer is refused, and says where', async () => {
    const kept = keptOf('ash')
    const by = kept.participants[0]?.id ?? ''
    const at = '2026-03-01T09:00:00.000Z'
    const draft = { case: kept.case, part: 'contribution/ash', path: 'friend.kind', by, at, replaces: [] }
    const told = entryFrom({ ...draft, value: { answer: 'yes' } }, hashOfText)
    const io = memoryIo({ 'ash.json': caseTextFrom({ ...kept, entries: [...kept.entries, told] }) })
    expect(await validate(['ash.json'], io, undefined, { mayKeep })).toBe(2)
    expect(io.said).toEqual([])
    expect(io.complained).toEqual([expect.stringMatching(/^ash\.json: entries\[\d+\]/)])
    expect(io.complained.join()).not.toContain('"yes"')
  })
})
