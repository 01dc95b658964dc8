import { expect, test } from 'vitest'
import { sectionOf, sections } from '../../src/domain/sections.ts'

test('an EHC plan has its twelve lettered sections in order', () => {
  expect(sections.join(' ')).toBe('A B C D E F G H1 H2 I J K')
})

test.each([
  ['A.child', 'A'],
  ['H1.provision', 'H1'],
  ['H2.said', 'H2'],
  ['K.advice', 'K'],
])('%s stands in section %s', (place, section) => {
  expect(sectionOf(place)).toBe(section)
})

test.each(['front', 'profile.admire', 'return.sen2', 'H', 'needs', ''])('%s is in no section', (place) => {
  expect(sectionOf(place)).toBeUndefined()
})
