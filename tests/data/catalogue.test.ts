import { expect, test } from 'vitest'
import { faultText } from '../../src/catalogue/fault.ts'
import { catalogue, faults, projectFiles } from './files.ts'

test('no data file has a mistake', () => {
  expect(faults.map(faultText)).toEqual([])
})

test('every data file is in the catalogue', () => {
  const inFolder = (folder: string): string[] =>
    projectFiles()
      .filter(({ path }) => path.startsWith(folder) && path.endsWith('.json'))
      .map(({ path }) => path.slice(folder.length, -'.json'.length))
      .sort()
  expect([...catalogue.forms.keys()].sort()).toEqual(inFolder('schemas/forms/'))
  expect([...catalogue.roles.keys()].sort()).toEqual(inFolder('schemas/roles/'))
  expect([...catalogue.rules.keys()].sort()).toEqual(inFolder('schemas/rules/'))
  expect([...catalogue.laws.keys()].sort()).toEqual(inFolder('schemas/laws/'))
  expect([...catalogue.words.keys()].sort()).toEqual(inFolder('schemas/words/'))
  expect([...catalogue.documents.keys()].sort()).toEqual(inFolder('templates/documents/'))
  expect([...catalogue.partials.keys()].sort()).toEqual(inFolder('templates/partials/'))
  expect([...catalogue.authorities.keys()].sort()).toEqual(inFolder('templates/authorities/'))
})
