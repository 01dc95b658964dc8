/** Numbers of records as a form asks for them: what is wrong is said at the field and in the summary, and nothing else. */
import { describe, expect, it } from 'vitest'
import { faultsOf, type PageFault } from '../../src/forms/faults.ts'
import { checksOf, formOf, pageOf } from './drawing.tsx'

async function faultsWith(page: string, values: Record<string, unknown>): Promise<readonly PageFault[]> {
  const form = formOf('f01')
  const on = pageOf(form, page)
  const questions = Object.keys(on.questions)
  return faultsOf(
    { form, page: on, questions, language: 'en-GB', check: (await checksOf('f01'))[page] },
    values,
  )
}

const upn = (value: string) => faultsWith('numbers', { 'core.upn': value })
const uln = (value: string) => faultsWith('numbers', { 'core.uln': value })
const nhs = (value: string) => faultsWith('numbers', { 'core.nhs': value })
const urn = (value: string) => faultsWith('setting-now', { 'core.setting.now': { urn: value } })
const postcode = (value: string) => faultsWith('address', { 'core.address': { postcode: value } })
const saidOf = (faults: readonly PageFault[]) => faults.map(({ sentence }) => sentence)

describe('a unique pupil number', () => {
  it.each(['B801200005001', 'P207000016049', 'Z851200099001', 'Y85120009901A'])(
    '%s is taken',
    async (value) => expect(await upn(value)).toEqual([]),
  )
  it('with the wrong letter is told to the person, and where', async () =>
    expect(await upn('A801200005001')).toEqual([
      {
        question: 'core.upn',
        field: '',
        id: 'q-core-upn',
        sentence: 'Check the unique pupil number: one letter or digit seems wrong.',
      },
    ]))
  it.each(['I801200005001', 'O801200005001', 'S801200005001', 'B80120000500', 'Y85120009901I'])(
    '%s cannot be one, and the form says how one is written',
    async (value) =>
      expect(saidOf(await upn(value))).toEqual([expect.stringContaining('one capital letter')]),
  )
  it('is wrong after any one letter or figure of it was mistyped', async () => {
    const right = 'P207000016049'
    for (let at = 1; at < right.length; at++) {
      const mistyped = right.slice(0, at) + String((Number(right[at]) + 1) % 10) + right.slice(at + 1)
      expect(saidOf(await upn(mistyped)), mistyped).toEqual([expect.stringContaining('seems wrong')])
    }
  })
})

describe('a unique learner number', () => {
  it('is taken when its last figure fits', async () => expect(await uln('9276308686')).toEqual([]))
  it('is told to be mistyped when it does not', async () =>
    expect(saidOf(await uln('9276308687'))).toEqual([
      'Check the unique learner number: one digit seems wrong.',
    ]))
  it('does not begin with 0', async () =>
    expect(saidOf(await uln('0276308686'))).toEqual([expect.stringContaining('does not start with 0')]))
  it('of nines alone is nobody’s number', async () =>
    expect(saidOf(await uln('9999999999'))).toEqual([
      '9999999999 stands for “no number known”. You can leave this box empty.',
    ]))
})

describe('an NHS number', () => {
  it.each(['9434765919', '943 476 5919', '9990001235', '999 000 1235'])(
    '%s is taken, also from the range for tests',
    async (value) => expect(await nhs(value)).toEqual([]),
  )
  it.each(['9434765918', '999 000 1236', '9990001260'])('%s is told to be mistyped', async (value) =>
    expect(saidOf(await nhs(value))).toEqual(['Check the NHS number: one digit seems wrong.']),
  )
  it('of nine figures cannot be one', async () =>
    expect(saidOf(await nhs('943476591'))).toEqual([expect.stringContaining('has ten figures')]))
  it('is never asked for twice or needed', async () => expect(await nhs('')).toEqual([]))
})

describe('the number of a school', () => {
  it('has six figures, and no check digit', async () => {
    expect(await urn('123456')).toEqual([])
    expect(saidOf(await urn('12345'))).toHaveLength(1)
  })
})

describe('a postcode', () => {
  it.each(['SO14 7FP', 'so147fp', 'W1A 1AA', 'EC1A 1BB', 'ZZ99 3VZ'])('%s is taken', async (value) =>
    expect(await postcode(value)).toEqual([]),
  )
  it.each(['SO14', 'QA1 1AA', 'SO14 7CI'])('%s is no postcode', async (value) =>
    expect(saidOf(await postcode(value))).toEqual(['Check the postcode: it looks like AB1 2CD.']),
  )
})
