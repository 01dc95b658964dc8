import { describe, expect, it } from 'vitest'
import { removalOf } from '../../src/entries/answers.ts'
import { handOver } from '../../src/entries/contribution.ts'
import { joined } from '../../src/entries/joined.ts'
import type { Kept } from '../../src/entries/kept.ts'
import { renamed } from '../../src/entries/renamed.ts'
import { erased } from '../../src/entries/retention.ts'
import { summaryOf, type MergeSummary } from '../../src/entries/summary.ts'
import { hashOfText } from '../../src/exchange/hash.ts'
import {
  after,
  ash,
  dad,
  entry,
  kept,
  minute,
  mum,
  person,
  presentOf,
  says,
  together,
  views,
} from './builders.ts'

const likes = entry()
const here = kept([likes], { participants: [mum] })

function taken(incoming: Kept, before = here): MergeSummary {
  return summaryOf(before, incoming, together(before, incoming))
}

const nothing = { added: [], both: [], replaced: [], gone: 0, handedOver: [], pictures: 0 }

describe('what taking a file in changes', () => {
  it('is nothing when everything was here already', () => {
    expect(taken(here)).toEqual({ ...nothing, nothingNew: true })
  })

  it('is everything when the child is new here', () => {
    expect(summaryOf(undefined, here, here)).toEqual({
      ...nothing,
      added: [{ by: 'Robin Example', answers: 1 }],
      nothingNew: false,
    })
  })

  it('counts answers by person: no edits of one answer, no rows by themselves, no remarks, nothing about a contribution', () => {
    const home = entry({ path: 'home', by: dad.id })
    const file = kept([
      home,
      after([home], { by: dad.id, value: says('With Mum') }),
      entry({ path: 'views.friends/r1', value: says(1), by: dad.id }),
      entry({ path: 'views.friends/r1/name', by: dad.id }),
      entry({ path: 'core.name/first', by: dad.id, part: 'facts' }),
      entry({ path: 'core.name/first/@meaning', by: dad.id, part: 'facts' }),
      entry({ path: 'about/form', by: dad.id }),
      entry({ path: 'school', by: mum.id }),
      entry({ path: 'left', by: mum.id, value: { skipped: 'later' } }),
    ])
    expect(taken(file).added).toEqual([
      { by: 'Sam Example', answers: 3 },
      { by: 'Robin Example', answers: 1 },
    ])
    expect(taken(file).nothingNew).toBe(false)
  })

  it('names the places where two versions stand, once, and not those that stood before', () => {
    const planes = entry({ by: dad.id, value: says('Planes') })
    expect(taken(kept([planes])).both).toEqual([{ part: views, path: 'views.likes' }])
    const both = kept([likes, planes])
    expect(taken(kept([planes, entry({ path: 'home' })]), both).both).toEqual([])
    expect(taken(kept([entry({ by: dad.id })])).both).toEqual([])
  })

  it('names the answers here that somebody replaced having seen them', () => {
    const file = kept([likes, after([likes], { by: dad.id, value: says('Planes') })])
    expect(taken(file)).toMatchObject({ replaced: [{ part: views, path: 'views.likes' }], both: [] })
    const same = kept([likes, after([likes], { by: dad.id })])
    expect(taken(same).replaced).toEqual([])
  })

  it('counts what was erased or let go', () => {
    const file = erased(together(here, kept([entry({ path: 'home' })])), ({ path }) => path === 'views.likes')
    expect(taken(file)).toMatchObject({ gone: 1, replaced: [] })
  })

  it('names each hand-over that is new: who, which form, which day', () => {
    const form = entry({ path: 'about/form', value: says('f03') })
    const act = { case: ash, part: views, by: dad.id, day: '2026-09-14', at: minute(9) }
    const file = kept([likes, form, ...handOver(presentOf([likes, form]), act, hashOfText)])
    expect(taken(file).handedOver).toEqual([{ by: 'Sam Example', form: 'f03', on: '2026-09-14' }])
    expect(taken(file, file).handedOver).toEqual([])
  })

  it('counts the pictures that were not here', () => {
    const name = hashOfText('a picture')
    const photo = entry({ path: 'photo', value: says(name) })
    const file = kept([photo], { blobs: { [name]: { type: 'image/png', bytes: '' } } })
    expect(taken(file).pictures).toBe(1)
    expect(taken(file, kept([photo])).pictures).toBe(1)
    expect(taken(file, file).pictures).toBe(0)
  })

  it('says of a row removed there what it says of an answer replaced', () => {
    const row = entry({ path: 'views.friends/r1', value: says(1) })
    const name = entry({ path: 'views.friends/r1/name' })
    const before = kept([row, name])
    const { path, value, replaces } = removalOf(presentOf(before), views, 'views.friends', 'r1')
    const file = kept([row, name, entry({ path, value, replaces, by: dad.id })])
    expect(taken(file, before)).toMatchObject({ replaced: [{ part: views, path }], added: [] })
  })

  it('counts a joining by itself as nothing added', () => {
    const elsewhere = renamed(kept([entry({ path: 'home' })]), 'another-case', hashOfText).kept
    const both = joined(here, elsewhere, hashOfText)
    expect(both.case).toBe('another-case')
    const before = renamed(here, both.case, hashOfText).kept
    expect(summaryOf(before, elsewhere, both)).toMatchObject({ added: [{ by: 'Robin Example', answers: 1 }] })
  })

  it('knows a person whose record did not come only as nobody', () => {
    const stranger = person('Kit Example', 'school')
    const file = { ...here, entries: [entry({ path: 'home', by: stranger.id })] }
    expect(taken(file).added).toEqual([{ by: '', answers: 1 }])
  })
})
