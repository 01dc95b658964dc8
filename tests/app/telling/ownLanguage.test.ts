import { describe, expect, test } from 'vitest'
import { isWritten, languageOf, noteLanguage } from '../../../src/app/telling/ownLanguage.ts'
import { languagesWritten } from '../../../src/app/telling/languagesWritten.ts'
import type { Session } from '../../../src/app/session/contract.ts'
import { catalogue } from '../../data/files.ts'

describe('the language of a text, while the screens speak Arabic', () => {
  test('is Arabic where it has Arabic letters, also between others', () => {
    expect(languageOf('أحب القطارات', 'ar', undefined)).toBe('ar')
    expect(languageOf('يذهب إلى Example School', 'ar', undefined)).toBe('ar')
  })
  test('is not noted where all letters are others', () => {
    expect(languageOf('Loves trains', 'ar', undefined)).toBeUndefined()
    expect(languageOf('Loves trains', 'ar', 'ar')).toBeUndefined()
  })
  test('stays as it was where there are no letters', () => {
    expect(languageOf('12', 'ar', undefined)).toBeUndefined()
    expect(languageOf('12', 'ar', 'ar')).toBe('ar')
  })
  test('stays what a person said it was', () => {
    expect(languageOf('دوست دارم', 'ar', 'fa')).toBe('fa')
    expect(languageOf('Lubi pociągi', 'ar', 'pl')).toBe('pl')
  })
})

describe('noting it', () => {
  const leaf = { part: 'contribution/1', path: 'par.admire' }
  const kept: [string, string, unknown][] = []
  const session = (noted?: string): Session =>
    ({
      now: () => ({ present: presentWith(noted) }),
      answer: (part: string, path: string, value: unknown) => kept.push([part, path, value]),
      clear: (part: string, path: string) => kept.push([part, path, undefined]),
    }) as unknown as Session

  test('is done once and beside the answer, and taken back with the letters', () => {
    kept.length = 0
    noteLanguage(session(), leaf, 'يحب القطارات', 'ar')
    noteLanguage(session('ar'), leaf, 'يحب القطارات كثيرًا', 'ar')
    noteLanguage(session('ar'), leaf, 'Loves trains', 'ar')
    expect(kept).toEqual([
      ['contribution/1', 'par.admire/@language', 'ar'],
      ['contribution/1', 'par.admire/@language', undefined],
    ])
  })
})

function presentWith(noted: string | undefined): unknown {
  if (noted === undefined) return new Map()
  const entry = { part: 'contribution/1', path: 'par.admire/@language', value: { answer: noted } }
  return new Map([
    ['contribution/1', new Map([['par.admire/@language', { shown: entry, others: [], heads: [entry] }]])],
  ])
}

test('only what somebody writes has a language', () => {
  const form = catalogue.forms.get('f07')
  const page = (question: string) => form?.pages.find(({ questions }) => Object.hasOwn(questions, question))
  const [admire, hard, since] = [page('par.admire'), page('par.hardday'), page('par.firstnotice')]
  if (admire === undefined || hard === undefined || since === undefined) throw new Error('f07 has changed')
  expect(isWritten(admire, 'par.admire', '')).toBe(true)
  expect(isWritten(hard, 'par.hardday', 'more')).toBe(true)
  expect(isWritten(hard, 'par.hardday', 'chosen')).toBe(false)
  expect(isWritten(since, 'par.firstnotice', 'date')).toBe(false)
})

test('every language to choose from is a tag that browsers know', () => {
  expect(Intl.getCanonicalLocales(Object.keys(languagesWritten))).toEqual(Object.keys(languagesWritten))
})
