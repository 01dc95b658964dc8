import { describe, expect, it } from 'vitest'
import { identifierFault, saysUnknown, tidyIdentifier } from '../../src/domain/identifiers.ts'

describe('an identifier', () => {
  it.each([
    ['upn', 'B801200005001'],
    ['upn', 'P207000016049'],
    ['upn', 'Z851200099001'],
    ['upn', 'Y85120009901A'],
    ['upn', 'p207 0000 16049'],
    ['uln', '9276308686'],
    ['nhs', '9434765919'],
    ['nhs', '999 000 1235'],
    ['nhs', '999-000-1235'],
    ['urn', '123456'],
    ['postcode', 'so14 7fp'],
    ['postcode', 'W1A1AA'],
    ['postcode', 'ZZ99 3VZ'],
    ['postcode', 'GIR 0AA'],
    ['postcode', 'EC1A 1BB'],
  ] as const)('%s %s is right', (kind, text) => expect(identifierFault(kind, text)).toBeUndefined())

  it.each([
    ['upn', 'A801200005001'],
    ['uln', '9276308687'],
    ['nhs', '9434765918'],
    // This would need the check digit 10, which is never given out.
    ['nhs', '9990001260'],
  ] as const)('%s %s has a digit that does not fit', (kind, text) =>
    expect(identifierFault(kind, text)).toBe('digit'),
  )

  it.each([
    ['upn', 'I801200005001'],
    ['uln', '0276308686'],
    // No I, O or S, and a letter at the end only.
    ['upn', 'O201200005001'],
    ['upn', 'S201200005001'],
    ['upn', 'Y85120009901I'],
    ['upn', 'Y8512000990A1'],
    ['postcode', 'QA1 1AA'],
    ['postcode', 'SO14 7CI'],
    ['nhs', '943476591'],
    ['nhs', 'do not know'],
    ['urn', '12345'],
    ['postcode', 'Example Town'],
  ] as const)('%s %s cannot be one', (kind, text) => expect(identifierFault(kind, text)).toBe('shape'))
})

describe('the number that college returns write where none is known', () => {
  it('is nobody’s', () => {
    expect(identifierFault('uln', '9999999999')).toBe('unknown')
    expect(identifierFault('uln', '999 999 9999')).toBe('unknown')
  })
  it('says that it is unknown, however it is spaced', () => {
    expect(saysUnknown('core.uln', '9999999999')).toBe(true)
    expect(saysUnknown('core.uln', ' 999 999 9999 ')).toBe(true)
    expect(saysUnknown('col.learners/r1/uln', '9999999999')).toBe(true)
    expect(saysUnknown('core.uln', '9276308686')).toBe(false)
    expect(saysUnknown('core.nhs', '9999999999')).toBe(false)
    expect(saysUnknown('core.uln', ['9999999999'])).toBe(false)
  })
  it('is no other number’s', () => expect(identifierFault('nhs', '9999999999')).toBeUndefined())
})

describe('what is kept of an identifier', () => {
  it('is written without its spaces, in capitals', () => {
    expect(tidyIdentifier('nhs', ' 943 476 5919 ')).toBe('9434765919')
    expect(tidyIdentifier('upn', 'p207 0000 16049')).toBe('P207000016049')
    expect(tidyIdentifier('postcode', 'so147fp')).toBe('SO14 7FP')
  })
  it('is what was typed when it cannot be one', () => {
    expect(tidyIdentifier('nhs', ' ask the GP ')).toBe('ask the GP')
    expect(tidyIdentifier('postcode', 'none yet')).toBe('none yet')
  })
})
