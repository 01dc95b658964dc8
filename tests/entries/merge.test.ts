import { describe, expect, it } from 'vitest'
import { answerAt } from '../../src/entries/answers.ts'
import { merged } from '../../src/entries/merge.ts'
import { erased, trimmed } from '../../src/entries/retention.ts'
import { handOver } from '../../src/entries/contribution.ts'
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

const act = { case: ash, part: views, by: mum.id, day: '2026-09-14', at: minute(30) }
const handedOver = (copy: ReturnType<typeof kept>) =>
  together(copy, kept(handOver(presentOf(copy), act, hashOfText)))

describe('merging two copies', () => {
  const likes = entry()
  const mums = kept([likes], { participants: [mum] })
  const dads = kept([entry({ path: 'views.dislikes', value: says('Noise'), by: dad.id })], {
    participants: [dad],
  })

  it('keeps every entry and every participant of both', () => {
    const both = together(mums, dads)
    expect(both.entries).toHaveLength(2)
    expect(both.participants).toHaveLength(2)
  })

  it('gives the same whichever comes first, however often, and in any company', () => {
    const third = kept([entry({ path: 'views.friends/r1/name', value: says('Bo') })])
    expect(together(dads, mums)).toEqual(together(mums, dads))
    expect(together(together(mums, dads), dads)).toEqual(together(mums, dads))
    expect(together(mums, together(dads, third))).toEqual(together(together(third, mums), dads))
  })

  it('of two different children is refused', () => {
    const other = { ...dads, case: 'juniper-sample-15' }
    expect(merged(mums, other)).toEqual({
      kind: 'refused',
      because: expect.stringContaining('"ash-example-7", the other of "juniper-sample-15"') as string,
    })
  })

  it('refuses a forged entry that has the id of another', () => {
    const forged = { ...likes, value: says('Hates trains') }
    const result = merged(mums, kept([forged]))
    expect(result.kind).toBe('refused')
    expect(merged(kept([forged]), mums).kind).toBe('refused')
  })

  it('does not let an entry of another path silence an answer', () => {
    const stray = kept([entry({ path: 'views.dislikes', replaces: [likes.id] })])
    expect(answerAt(presentOf(together(mums, stray)), views, 'views.likes')).toBe('Trains')
  })

  it('keeps a picture once, under the same name on both sides', () => {
    const name = `sha256-${'1'.repeat(64)}`
    const photo = entry({ value: says(name) })
    const a = kept([photo], { blobs: { [name]: { type: 'image/png', bytes: '', name: 'b.png' } } })
    const b = kept([photo], { blobs: { [name]: { type: 'image/png', bytes: '', name: 'a.png' } } })
    expect(together(a, b).blobs).toEqual(together(b, a).blobs)
    expect(together(a, b).blobs[name]?.name).toBe('a.png')
  })
})

describe('words that were replaced, handed over and let go', () => {
  const first = entry({ value: says('Trains') })
  const second = after([first], { value: says('Trains and buses') })
  const third = after([second], { value: says('Trains, buses and boats'), at: minute(3) })
  const slim = trimmed(handedOver(kept([first, second, third])), views)

  it('are gone, and only what is current is left', () => {
    expect(slim.entries.filter((one) => one.path === 'views.likes')).toEqual([third])
    expect(slim.gone.map((one) => [one.id, one.why]).sort()).toEqual(
      [first, second].map((one) => [one.id, 'replaced']).sort(),
    )
  })

  it.each([
    ['all of them', [first, second, third]],
    ['the first', [first]],
    ['the second', [second]],
  ])('do not come back with an old copy that has %s', (_, old) => {
    expect(together(slim, kept(old))).toEqual(slim)
    expect(together(kept(old), slim)).toEqual(slim)
  })

  it('agree in both orders of merging when a copy that never saw them is between', () => {
    const other = kept([after([third], { value: says('Planes'), by: dad.id, at: minute(4) })])
    const old = kept([first, second])
    const one = together(together(slim, old), other)
    const orders = [
      together(slim, together(old, other)),
      together(other, old, slim),
      together(old, slim, other),
    ]
    for (const order of orders) expect(order).toEqual(one)
    expect(answerAt(presentOf(one), views, 'views.likes')).toBe('Planes')
  })

  it('stay with the answer they were replaced by on another device, both kept', () => {
    const dads = after([first], { value: says('Planes'), by: dad.id, at: minute(9) })
    const present = presentOf(together(slim, kept([first, dads])))
    expect(
      present
        .get(views)
        ?.get('views.likes')
        ?.heads.map((one) => one.id),
    ).toEqual([dads.id, third.id])
  })
})

describe('retention', () => {
  const first = entry({ value: says('Trains') })

  it('leaves a contribution alone that is not handed over', () => {
    const draft = kept([first, after([first], { value: says('Buses') })])
    expect(trimmed(draft, views)).toEqual(draft)
  })

  it('leaves other parts alone', () => {
    const facts = entry({ part: 'facts', path: 'core.name' })
    const renamed = after([facts], { value: says('Ash') })
    const copy = handedOver(kept([facts, renamed, first]))
    expect(trimmed(copy, views).entries).toContainEqual(facts)
    expect(trimmed(copy, 'facts')).toEqual(copy)
  })

  it('keeps what was handed over while the writer goes on, and the steps between', () => {
    const given = handedOver(kept([first]))
    const second = after([first], { value: says('Buses'), at: minute(40) })
    const third = after([second], { value: says('Boats'), at: minute(41) })
    const copy = together(given, kept([second, third]))
    expect(trimmed(copy, views)).toEqual(copy)
    expect(presentOf(trimmed(copy, views)).get(views)?.get('views.likes')?.heads).toEqual([third])
  })

  it('keeps the steps of words that are not handed over yet', () => {
    const given = handedOver(kept([entry({ path: 'views.home', value: says('A flat') })]))
    const draft = together(given, kept([first, after([first], { value: says('Buses') })]))
    expect(trimmed(draft, views)).toEqual(draft)
  })

  it('keeps what one device handed over when the other went on from it and handed over too', () => {
    const phone = handedOver(kept([first]))
    const second = after([first], { value: says('Buses') })
    const laptop = handedOver(kept([first, second]))
    const both = together(phone, laptop)
    expect(trimmed(both, views)).toEqual(both)
    expect(trimmed(laptop, views).entries).not.toContainEqual(first)
  })

  it('keeps the step between two hand-overs, without which the older words would be a second version', () => {
    const second = after([first], { value: says('Buses') })
    const third = after([second], { value: says('Boats'), at: minute(3) })
    const both = together(handedOver(kept([first])), handedOver(kept([first, second, third])))
    expect(presentOf(trimmed(both, views)).get(views)?.get('views.likes')?.heads).toEqual([third])
    expect(trimmed(both, views)).toEqual(both)
  })

  it('keeps a replaced entry as long as it replaced one that has not arrived', () => {
    const second = after([first], { value: says('Buses') })
    const third = after([second], { value: says('Boats'), at: minute(3) })
    const slim = trimmed(handedOver(kept([second, third])), views)
    expect(slim.entries).toContainEqual(second)
    const heads = presentOf(together(slim, kept([first])))
      .get(views)
      ?.get('views.likes')?.heads
    expect(heads).toEqual([third])
  })

  it('lets go of the older hand-over', () => {
    const once = handedOver(kept([first]))
    const twice = together(
      once,
      kept(handOver(presentOf(once), { ...act, day: '2026-09-20', at: minute(50) }, hashOfText)),
    )
    const slim = trimmed(twice, views)
    expect(slim.entries.filter((one) => one.path === 'about/handedOver')).toHaveLength(1)
    expect(slim.gone).toHaveLength(1)
  })
})

describe('erasing a person’s data for good', () => {
  const photo = `sha256-${'2'.repeat(64)}`
  const dads = entry({ path: 'views.home', value: says('Our new flat'), by: dad.id })
  const translated = entry({ path: 'views.home/@translation.en-GB', value: says('Our flat') })
  const picture = entry({ path: 'views.photo', value: says([photo]), by: dad.id })
  const mums = entry()
  const before = kept([dads, translated, picture, mums], {
    blobs: { [photo]: { type: 'image/png', bytes: 'QQ==' } },
  })
  const clean = erased(before, (one) => one.by === dad.id, [dad.id])

  it('leaves their words, their pictures, what others noted beside them and their name nowhere', () => {
    expect(clean.entries).toEqual([mums])
    expect(clean.blobs).toEqual({})
    expect(clean.participants).toEqual([mum])
    expect(JSON.stringify(clean)).not.toMatch(/flat|Sam Example|QQ==/)
  })

  it('keeps them away when an old copy comes', () => {
    expect(together(clean, before)).toEqual(clean)
    expect(together(before, clean)).toEqual(clean)
  })

  it('keeps the name beside words of theirs that were not erased', () => {
    const later = entry({ path: 'views.sport', value: says('Judo'), by: dad.id, at: minute(99) })
    const both = together(clean, kept([later]))
    expect(both.participants.map((one) => one.name).sort()).toEqual(['Robin Example', 'Sam Example'])
  })

  it('makes another person’s words the present again that theirs had replaced', () => {
    const over = after([mums], { value: says('Buses'), by: dad.id })
    expect(erased(kept([mums, over]), (one) => one.by === dad.id).entries).toEqual([mums])
  })

  it('does not turn long replaced words into a second version', () => {
    const over = after([mums], { value: says('Buses'), by: dad.id })
    const last = after([over], { value: says('Boats'), at: minute(3) })
    const result = erased(kept([mums, over, last]), (one) => one.by === dad.id)
    expect(result.entries).toEqual([last])
    expect(together(kept([mums, over, last]), result)).toEqual(result)
  })

  it('erased stays erased when another copy calls the same entry replaced', () => {
    const asReplaced = kept([], { gone: [{ part: views, id: dads.id, why: 'replaced' }] })
    expect(together(asReplaced, clean).gone.find((one) => one.id === dads.id)?.why).toBe('erased')
  })

  it('takes an id away only from the part that the list names', () => {
    const stray = kept([], { gone: [{ part: 'facts', id: mums.id, why: 'erased' }] })
    expect(together(kept([mums]), stray).entries).toEqual([mums])
  })
})

it('a participant who has written nothing yet is kept', () => {
  const senco = person('Ali Sample', 'senco')
  expect(together(kept([], { participants: [senco] }), kept([])).participants).toContainEqual(senco)
})
