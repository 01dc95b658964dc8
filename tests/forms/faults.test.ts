import { describe, expect, it } from 'vitest'
import { faultsOf } from '../../src/forms/faults.ts'
import { checksOf, formOf, forms, pageOf } from './drawing.tsx'

async function faults(
  form: string,
  page: string,
  values: Record<string, unknown>,
  questions?: readonly string[],
) {
  const on = pageOf(formOf(form), page)
  const state = {
    form: formOf(form),
    page: on,
    questions: questions ?? Object.keys(on.questions),
    language: 'en-GB',
  }
  return faultsOf({ ...state, check: (await checksOf(form))[page] }, values)
}

describe('what is wrong on a page', () => {
  it('is nothing on an empty page of any form', async () => {
    for (const form of forms.values()) {
      for (const page of form.pages) {
        expect(await faults(form.id, page.id, {})).toEqual([])
        expect(await faults(form.id, page.id, blank(page.schema))).toEqual([])
      }
    }
  })

  it('is said in the words of the form, with the place to go to', async () =>
    expect(await faults('f01', 'birth', { 'core.dob': '31/2/2018' })).toEqual([
      {
        question: 'core.dob',
        field: '',
        id: 'q-core-dob',
        sentence: 'Write the date like 27 3 2019: day, month, year.',
      },
    ]))

  it('is a day that is in no calendar, though its pattern is right', async () =>
    expect(await faults('f01', 'birth', { 'core.dob': '2018-02-31' })).toHaveLength(1))

  it('is all that is wrong, in the order of the page, though the check stops at its first', async () => {
    const found = await faults('f08', 'provision', {
      what: 'x'.repeat(20_012),
      minutes: 'twenty',
      weeks: 60,
      start: '31/2/2026',
      section: 'Z',
    })
    expect(found.map(({ field, id }) => `${field} ${id}`)).toEqual([
      'what q-sch-recommend-prov-what',
      'minutes q-sch-recommend-prov-minutes',
      'weeks q-sch-recommend-prov-weeks',
      'start q-sch-recommend-prov-start',
      'section q-sch-recommend-prov-section',
    ])
    expect(found.map(({ sentence }) => sentence)).toEqual([
      expect.stringContaining('12 characters longer than fits'),
      expect.stringMatching(/^Minutes each time: Write minutes, times and weeks as numbers/),
      'Weeks a year: write a number from 0 to 53.',
      expect.stringMatching(/^Starts on: .*Write a date like/),
      expect.stringContaining('choose one of the answers shown'),
    ])
  })

  it('leads to the first field of a group by the id of its question, to others by their own', async () => {
    const found = await faults('f01', 'orders', { 'core.order': { answer: 'maybe', date: 'soon' } })
    expect(found.map(({ id }) => id)).toEqual(['q-core-order', 'q-core-order-date'])
  })

  it('is a check digit that does not fit', async () => {
    const found = await faults('f01', 'numbers', {
      'core.nhs': '943 476 5918',
      'core.upn': 'A801200005001',
      'core.uln': '12',
    })
    expect(found.map(({ sentence }) => sentence)).toEqual([
      'Check the NHS number: one digit seems wrong.',
      'Check the unique pupil number: one letter or digit seems wrong.',
      expect.stringContaining('has ten figures'),
    ])
  })

  it('is a postcode that cannot be one', async () =>
    expect(await faults('f01', 'address', { 'core.address': { postcode: 'Example' } })).toMatchObject([
      {
        field: 'postcode',
        id: 'q-core-address-postcode',
        sentence: 'Check the postcode: it looks like AB1 2CD.',
      },
    ]))

  it('is never what is not asked now', async () =>
    expect(await faults('f01', 'numbers', { 'core.uln': '12' }, ['core.nhs', 'core.upn'])).toEqual([]))

  it('is never what the form does not know', async () =>
    expect(
      await faults('f01', 'orders', {
        'core.order': { answer: 'yes', older: 'words' },
        'core.gone': 'words',
      }),
    ).toEqual([]))

  it('is an answer of another shape than the form has now', async () =>
    expect(await faults('f01', 'orders', { 'core.order': 'yes' })).toMatchObject([{ id: 'q-core-order' }]))
})

/** Every answer there, and empty. */
function blank(schema: unknown): Record<string, unknown> {
  const { properties = {} } = (schema ?? {}) as { properties?: Record<string, { type?: string }> }
  return Object.fromEntries(
    Object.entries(properties).map(([name, inner]) => [
      name,
      inner.type === 'object' ? blank(inner) : inner.type === 'array' ? [] : '',
    ]),
  )
}
