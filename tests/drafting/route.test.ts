import { describe, expect, it } from 'vitest'
import { provisionRoute, type RouteQuestion } from '../../src/drafting/route.ts'

const usual: RouteQuestion = {
  place: 'provision',
  service: 'education',
  educates: undefined,
  chosen: undefined,
  age: 9,
}

describe('A line of provision', () => {
  it.each(['education', 'health', 'care', 'family'] as const)(
    'that educates or trains is special educational provision, also from %s',
    (service) => {
      for (const place of ['provision', 'G.provision', 'H1.provision', 'H2.provision'])
        expect(provisionRoute({ ...usual, place, service, educates: 'yes' })).toEqual({
          section: 'F',
          because: 'educates',
        })
    },
  )
  it.each([
    ['provision', 'education', undefined, 'F', undefined],
    ['provision', 'education', 'no', 'F', undefined],
    ['provision', 'health', 'no', 'G', 'health'],
    ['provision', 'health', undefined, 'G', undefined],
    ['provision', 'health', 'notSure', 'G', undefined],
    ['provision', 'care', 'no', 'H2', 'care-other'],
    ['provision', 'care', undefined, 'H2', undefined],
    ['provision', 'family', undefined, 'F', undefined],
    ['F.provision', 'health', 'no', 'F', undefined],
    ['G.provision', 'health', 'no', 'G', 'health'],
    ['H1.provision', 'care', 'no', 'H1', 'care-s2'],
    ['H1.provision', 'care', undefined, 'H1', undefined],
    ['H2.provision', 'care', 'no', 'H2', 'care-other'],
  ] as const)(
    'at %s from %s, educating: %s, goes to %s because %s',
    (place, service, educates, section, because) => {
      expect(provisionRoute({ ...usual, place, service, educates })).toEqual({ section, because })
    },
  )
  it('advised under the Act of 1970 is adult care from the 18th birthday on, unless it educates', () => {
    const h1 = { ...usual, place: 'H1.provision', service: 'care', educates: 'no' } as const
    expect(provisionRoute({ ...h1, age: 17 }).section).toBe('H1')
    expect(provisionRoute({ ...h1, age: 18 })).toEqual({ section: 'H2', because: 'care-adult' })
    expect(provisionRoute({ ...h1, age: 18, educates: 'yes' }).section).toBe('F')
    expect(provisionRoute({ ...h1, age: undefined }).section).toBe('H1')
  })
  it('goes where somebody chose to put it, whatever else was said', () => {
    for (const chosen of ['F', 'G', 'H1', 'H2'])
      expect(provisionRoute({ ...usual, educates: 'yes', service: 'health', chosen })).toEqual({
        section: chosen,
        because: 'chosen',
      })
  })
  it('is not moved by a choice that is no section of provision', () => {
    expect(provisionRoute({ ...usual, service: 'health', educates: 'no', chosen: 'B' }).section).toBe('G')
  })
})
