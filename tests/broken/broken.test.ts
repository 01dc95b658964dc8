import { describe, expect, test } from 'vitest'
import { catalogueFrom, type RawFile } from '../../src/catalogue/read.ts'
import { broken, type Broken } from './broken.ts'
import { goodFiles } from './good.ts'

test('the good set has no mistake', () => {
  expect(catalogueFrom(goodFiles()).faults).toEqual([])
})

describe('a mistake in a data file is named, with its place, and no other is', () => {
  for (const one of broken) {
    test(one.name, () => {
      expect(catalogueFrom(filesWith(one)).faults).toEqual([{ file: one.file, ...one.fault }])
    })
  }
})

describe('what is wrong is left out, and the rest stands', () => {
  const withBroken = (name: string) => {
    const one = broken.find((each) => each.name === name)
    if (!one) throw new Error(`Nothing broken is called "${name}".`)
    return catalogueFrom(filesWith(one)).catalogue
  }

  test('a role that cannot be read leaves forms, rules and documents as they are', () => {
    const catalogue = withBroken('a comma is missing')
    expect([...catalogue.roles.keys()]).toEqual([])
    expect([...catalogue.forms.keys()]).toEqual(['f01', 'f08'])
    expect([...catalogue.documents.keys()]).toEqual(['plan'])
  })

  test('a document goes with a partial that is wrong, so that no paper has a part missing', () => {
    const catalogue = withBroken('a path that is wrong where a partial is included')
    expect([...catalogue.documents.keys()]).toEqual([])
  })

  test('a fact is left out with the list that is wrong', () => {
    expect(withBroken('a fact listed twice').facts.size).toBe(0)
  })
})

test('all mistakes of all files are told at once', () => {
  const several = ['a colour that is too light to read', 'a phrase that can never be found', 'a form without a service']
  const files = several.reduce<readonly RawFile[]>((good, name) => {
    const one = broken.find((each) => each.name === name)
    return one ? good.flatMap((file) => (file.path === one.file ? planted(file, one) : file)) : good
  }, goodFiles())
  expect(catalogueFrom(files).faults.map(({ file }) => file)).toEqual([
    'schemas/forms/f08.json',
    'schemas/rules/q-vague.json',
    'templates/authorities/example.json',
  ])
})

test('the order of the files changes nothing', () => {
  for (const one of broken)
    expect(catalogueFrom(filesWith(one).reverse())).toEqual(catalogueFrom(filesWith(one)))
})

function filesWith(one: Broken): RawFile[] {
  return goodFiles().flatMap((file) => (file.path === one.file ? planted(file, one) : file))
}

function planted(file: RawFile, one: Broken): RawFile | [] {
  if ('movedTo' in one) return one.movedTo === undefined ? [] : { ...file, path: one.movedTo }
  if (one.text !== undefined) return { ...file, text: one.text }
  const data: unknown = JSON.parse(file.text)
  const steps = [...(one.at ?? [])]
  const last = steps.pop()
  if (last === undefined) throw new Error(`"${one.name}" plants nothing.`)
  const inside = steps.reduce<unknown>((value, step) => (value as Record<string, unknown>)[step], data)
  if (Array.isArray(inside) && one.to === undefined) inside.splice(Number(last), 1)
  else (inside as Record<string, unknown>)[last] = one.to
  return { ...file, text: JSON.stringify(data) }
}
