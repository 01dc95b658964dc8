import { describe, expect, it } from 'vitest'
import { whomToRing } from '../../../src/app/telling/whomToRing.ts'
import { presentFrom } from '../../../src/entries/fold.ts'
import type { Entry, Participant } from '../../../src/generated/case.ts'

const at = '2026-05-01T09:00:00.000Z'
const today = '2026-05-01'
const part = 'contribution/own'

function entry(where: string, path: string, answer: string): Entry {
  return { id: `sha256-${path}`, case: 'c', part: where, path, value: { answer }, by: '', at, replaces: [] }
}

function ring(
  told: { readonly dob?: string; readonly year?: string; readonly form?: string; readonly role?: string },
  day = today,
) {
  const { dob, year, form, role = 'parent' } = told
  const entries = [
    ...(dob === undefined ? [] : [entry('facts', 'core.dob', dob)]),
    ...(year === undefined ? [] : [entry('facts', 'core.year/chosen', year)]),
    ...(form === undefined ? [] : [entry(part, 'about/form', form)]),
  ]
  const me: Participant = { id: '', case: 'c', since: at, name: 'Rowan Example', role }
  return whomToRing({ present: presentFrom(entries, at), me }, part, day)
}

describe('Whom somebody is told to ring', () => {
  it('is Childline up to the day before the 19th birthday, and Samaritans from that day on', () => {
    expect(ring({ dob: '2007-05-02', form: 'f05' })).toBe('childline')
    expect(ring({ dob: '2007-05-01', form: 'f05' })).toBe('samaritans')
    expect(ring({ dob: '2003-01-31', form: 'f03' })).toBe('samaritans')
    expect(ring({ dob: '2018-01-31', form: 'f05', role: 'young-person' })).toBe('childline')
  })
  it('is both where nobody has told the age and the form is for those over 16', () => {
    expect(ring({ form: 'f05' })).toBe('either')
    expect(ring({ form: 'f19-child', role: 'young-person' })).toBe('either')
    expect(ring({ form: 'f19-child', year: '13' })).toBe('either')
    expect(ring({ form: 'f04', year: '11' }, '2026-11-01')).toBe('either')
  })
  it('is Childline in the forms of younger children', () => {
    for (const form of ['f02', 'f03', 'f04', 'f19-child']) expect(ring({ form })).toBe('childline')
    expect(ring({ form: 'f04', year: '11' })).toBe('childline')
    expect(ring({})).toBe('childline')
  })
  it('is both where the birthday cannot be read in the form for those over 16', () =>
    expect(ring({ dob: 'about 2005', form: 'f05' })).toBe('either'))
})
