import { expect, test } from 'vitest'
import type { Catalogue } from '../../../src/catalogue/catalogue.ts'
import { catalogueIn } from '../../../src/app/catalogueIn.ts'
import { catalogueText } from '../../../src/cli/catalogueInApp.ts'
import type { Form } from '../../../src/generated/meta/form.ts'
import { catalogue, projectFiles } from '../../data/files.ts'

test('the app gets the catalogue that the command line reads, without the examples that tests run', () => {
  const read = catalogueText(projectFiles())
  if ('faults' in read) throw new Error(read.faults.join('\n'))
  expect(listed(catalogueIn(read.text))).toEqual(listed(catalogue))
})

test('what a form builds on travels once', () => {
  const read = catalogueText(projectFiles())
  const own = 'text' in read ? (JSON.parse(read.text) as { forms: [string, Form][] }).forms : []
  const asked = own.flatMap(([, { pages }]) => pages.flatMap(({ questions }) => Object.keys(questions)))
  expect(asked.length).toBeGreaterThan(480)
  expect(new Set(asked).size).toBe(asked.length)
})

function listed(all: Catalogue): unknown {
  const kinds = Object.entries(all).map(([kind, files]) => [
    kind,
    [...(files as ReadonlyMap<string, unknown>)],
  ])
  return JSON.parse(
    JSON.stringify(kinds, (name, value: unknown) =>
      name === 'examples' && Array.isArray(value) ? [] : value,
    ),
  )
}

test('a data file with a mistake is no catalogue but a sentence that names the file', () => {
  const files = projectFiles().map((file) =>
    file.path === 'schemas/forms/f03.json' ? { ...file, text: file.text.replace('"pages"', '"page"') } : file,
  )
  const read = catalogueText(files)
  expect('faults' in read && read.faults.join('\n')).toContain('schemas/forms/f03.json')
})
