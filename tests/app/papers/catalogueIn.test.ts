import { expect, test } from 'vitest'
import { catalogueIn } from '../../../src/app/catalogueIn.ts'
import { catalogueText } from '../../../src/cli/catalogueInApp.ts'
import { catalogue, projectFiles } from '../../data/files.ts'

test('the app gets the catalogue that the command line reads', () => {
  const read = catalogueText(projectFiles())
  if ('faults' in read) throw new Error(read.faults.join('\n'))
  expect(catalogueIn(read.text)).toEqual(catalogue)
})

test('a data file with a mistake is no catalogue but a sentence that names the file', () => {
  const files = projectFiles().map((file) =>
    file.path === 'schemas/forms/f03.json' ? { ...file, text: file.text.replace('"pages"', '"page"') } : file,
  )
  const read = catalogueText(files)
  expect('faults' in read && read.faults.join('\n')).toContain('schemas/forms/f03.json')
})
