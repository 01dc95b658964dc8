import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressFrom, hrefOf, type Place } from '../../src/app/place.ts'

const text = fc.string({ minLength: 1, unit: 'grapheme' })
const inCase = fc.constantFrom('child', 'join', 'erase', 'file', 'papers')
const inPart = fc.constantFrom('tasks', 'readers', 'check', 'hand-over', 'handed-over')
const alone = fc.constantFrom('start', 'children', 'open-file', 'device', 'lock', 'licences')
const doors = fc.constantFrom('sent', 'child', 'young-person', 'school', 'council')

const places: fc.Arbitrary<Place> = fc.oneof(
  alone.map((at): Place => ({ at })),
  doors.map((door): Place => ({ at: 'door', door })),
  text.map((example): Place => ({ at: 'example', example })),
  text.map((one): Place => ({ at: 'open-file', case: one })),
  fc.tuple(fc.option(text), fc.option(text)).map(([one, from]): Place => ({
    at: 'like',
    ...(one !== null && { case: one }),
    ...(from !== null && { from }),
  })),
  fc.tuple(inCase, text).map(([at, one]): Place => ({ at, case: one })),
  fc.tuple(inPart, text, text).map(([at, one, part]): Place => ({ at, case: one, part })),
  fc
    .tuple(text, text, text)
    .map(([one, document, audience]): Place => ({ at: 'paper', case: one, document, audience })),
  fc
    .tuple(fc.record({ case: text, part: text, form: text, page: text }), fc.option(text), fc.option(text))
    .map(([place, row, back]): Place => ({
      at: 'question',
      ...place,
      ...(row !== null && { row }),
      ...(back !== null && { back }),
    })),
)

describe('an address', () => {
  test('leads back to the place it was made from, whatever is in it', () => {
    fc.assert(
      fc.property(places, fc.boolean(), (place, demo) => {
        const { search } = new URL(hrefOf(place, demo), 'https://example.org/app/')
        expect(addressFrom(search)).toEqual({ place, demo })
      }),
    )
  })

  test('stays inside the app’s own folder', () => {
    fc.assert(
      fc.property(places, fc.boolean(), (place, demo) => {
        const { origin, pathname } = new URL(hrefOf(place, demo), 'https://example.org/app/')
        expect(origin + pathname).toBe('https://example.org/app/')
      }),
    )
  })

  test.each([
    ['nothing', ''],
    ['a place that is none of ours', '?at=elsewhere'],
    ['a word every object knows', '?at=constructor'],
    ['a child without a case', '?at=child'],
    ['a question without its page', '?at=question&case=c&part=p&form=f03'],
    ['a door that is not there', '?at=door&door=back'],
  ])('with %s in it is the start', (_, search) => {
    expect(addressFrom(search).place).toEqual({ at: 'start' })
  })

  test('of an example needs only the example', () => {
    expect(addressFrom('?example=ash').place).toEqual({ at: 'example', example: 'ash' })
  })

  test('of the start is the folder itself', () => {
    expect(hrefOf({ at: 'start' })).toBe('./')
  })
})
