import { expect, test } from 'vitest'
import {
  audienceOf,
  documents,
  fileName,
  isAudience,
  isDocument,
  sizeText,
} from '../../../src/app/papers/documents.ts'
import { catalogue } from '../../data/files.ts'

test('a file is named after what it is and its day, never after a child', () => {
  expect(fileName('draft-plan', 'pdf', '2026-11-22')).toBe('plan-draft-2026-11-22.pdf')
  expect(fileName('one-page-profile', 'docx', '2026-11-22')).toBe('one-page-profile-2026-11-22.docx')
  expect(fileName('contribution-copy', 'pdf', '2026-11-22')).toBe('what-was-said-2026-11-22.pdf')
})

test('every file name can be kept on any device', () => {
  for (const document of documents) {
    expect(fileName(document, 'docx', '2026-11-22')).toMatch(/^[a-z0-9-]+\.docx$/)
  }
})

test('a size is said in thousands of bytes, from a million on in millions, and is never nothing', () => {
  expect([0, 400, 1_499, 542_300, 999_499].map(sizeText)).toEqual([
    '1 KB',
    '1 KB',
    '1 KB',
    '542 KB',
    '999 KB',
  ])
  expect([999_500, 1_000_000, 12_345_678].map(sizeText)).toEqual(['1.0 MB', '1.0 MB', '12.3 MB'])
})

test('“for me” is whoever is on this device; without anybody it is nobody’s copy to make', () => {
  expect(audienceOf('me', 'p1')).toBe('p1')
  expect(audienceOf('me', undefined)).toBeUndefined()
  expect(audienceOf('nobody', 'p1')).toBe('nobody')
  expect(audienceOf('authority', undefined)).toBe('authority')
})

test('the papers that are offered are papers of the catalogue', () => {
  expect([...documents].sort()).toEqual([...catalogue.documents.keys()].sort())
})

test('an address that was written by hand names no other paper and no other reader', () => {
  expect(['draft-plan', 'plan', '__proto__', ''].map(isDocument)).toEqual([true, false, false, false])
  expect(['nobody', 'me', 'carer-1', 'constructor'].map(isAudience)).toEqual([true, true, false, false])
})
