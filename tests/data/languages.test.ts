/** The languages beside English: nothing in them may be lost, filled wrongly, or shown as more than it is. */
import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { holesIn } from '../../src/catalogue/templateFaults.ts'
import type { WordList } from '../../src/generated/meta/words.ts'
import { languageNames } from '../../src/app/languageNames.ts'
import type { Form } from '../../src/generated/meta/form.ts'
import type { Translation } from '../../src/generated/meta/translation.ts'
import { missingIn } from '../../src/catalogue/translation.ts'
import { catalogue, projectFiles } from './files.ts'

const folder = 'schemas/screens'
const lists = readdirSync(folder).map((name) => ({
  topic: name.split('.')[0] ?? '',
  list: JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as WordList,
}))
const english = lists.filter(({ list }) => list.language === 'en-GB')
const labels = new Map(english.flatMap(({ list }) => Object.entries(list.labels)))
const others = Object.keys(languageNames).filter((tag) => tag !== 'en-GB')

/** The roles' own words, which lie in their files in English. */
const roleLabels = new Map<string, string>(
  [...catalogue.roles.values()].flatMap(({ id, words }) => [
    [`role.${id}.title`, words['en-GB'].title] as const,
    [`role.${id}.short`, words['en-GB'].short] as const,
  ]),
)

test('no two topics have a label of the same name, so that a language is one list', () => {
  const seen = new Map<string, string[]>()
  for (const { topic, list } of english)
    for (const key of Object.keys(list.labels)) seen.set(key, [...(seen.get(key) ?? []), topic])
  expect([...seen].filter(([, topics]) => topics.length > 1)).toEqual([])
})

test('every language offered has its words and its way into the app, and every language there is offered', () => {
  const written = new Set(lists.map(({ list }) => list.language))
  expect([...written].sort()).toEqual(Object.keys(languageNames).sort())
  expect(readdirSync('src/app/languages').sort()).toEqual(others.map((tag) => `${tag}.ts`).sort())
})

describe.each(others)('%s', (tag) => {
  const own = lists.filter(({ list }) => list.language === tag)
  const said = new Map(own.flatMap(({ list }) => Object.entries(list.labels)))

  test('says only what English says, or what a role is called', () => {
    expect([...said.keys()].filter((key) => !labels.has(key) && !roleLabels.has(key))).toEqual([])
  })

  test('is filled by what fills the English', () => {
    const wrong = [...said].filter(([key, text]) => {
      const model = labels.get(key) ?? roleLabels.get(key) ?? ''
      return [...new Set(holesIn(text))].sort().join() !== [...new Set(holesIn(model))].sort().join()
    })
    expect(wrong).toEqual([])
  })

  // After Arabic letters ‘0800 1111’ would be seen as ‘1111 0800’, and a child would ring nobody. A space that does not
  // break keeps the groups in their order, also on paper; the signs around them keep what stands beside them away.
  test('keeps the groups of a number together where the language runs from right to left', () => {
    if (own[0]?.list.direction !== 'rtl') return
    const texts = [
      ...said.values(),
      ...readdirSync(`schemas/translations/${tag}`).map((name) =>
        textOf(`schemas/translations/${tag}/${name}`),
      ),
    ]
    const numbers = texts.flatMap((text) => text.match(/.?\d{3,}(?:\s\d{3,})+.?/g) ?? [])
    expect(numbers.length).toBeGreaterThan(5)
    expect(numbers.filter((number) => !/^\u2066\d+(\u00a0\d+)+\u2069$/.test(number))).toEqual([])
  })

  test('says in every file whether a person has checked it, and the same', () => {
    expect(new Set(own.map(({ list }) => list.reviewed)).size).toBe(1)
    expect(own.every(({ list }) => typeof list.reviewed === 'boolean')).toBe(true)
    expect(new Set(own.map(({ list }) => list.direction)).size).toBe(1)
  })

  test('is complete in the frame, the start page, and the names of roles', () => {
    const needed = [
      ...english
        .filter(({ topic }) => ['frame', 'start'].includes(topic))
        .flatMap(({ list }) => Object.keys(list.labels)),
      ...roleLabels.keys(),
    ]
    expect(needed.filter((key) => !said.has(key))).toEqual([])
  })

  test('leaves no more than one label in twenty to English', () => {
    const missing = [...labels.keys()].filter((key) => !said.has(key))
    expect(missing.length, `left to English: ${missing.join(', ')}`).toBeLessThanOrEqual(labels.size / 20)
  })
})

/** The forms that a family, a child and a teenager answer, in Arabic as well. */
describe.each(['f02', 'f03', 'f04', 'f07', 'f17'])('%s in Arabic', (id) => {
  const form = JSON.parse(textOf(`schemas/forms/${id}.json`)) as Form
  const { words, version, reviewed } = JSON.parse(textOf(`schemas/translations/ar/${id}.json`)) as Translation
  const english = form.words['en-GB']

  test('asks every question that the form itself asks, whole', () => {
    const missing = Object.entries(english.questions).flatMap(([question, own]) => {
      const translated = words.questions[question]
      return translated === undefined ? [question] : missingIn(own, translated)
    })
    expect(missing).toEqual([])
    expect(Object.keys(words.groups ?? {}).sort()).toEqual(Object.keys(english.groups).sort())
    expect([words.title, words.intro].filter((text) => text === undefined)).toEqual([])
  })

  test('was made from the form as it is, and does not claim to be checked', () => {
    expect(version).toBe(form.version)
    expect(reviewed).toBe(false)
  })

  test('is in Arabic, also in each choice', () => {
    const texts = Object.values(words.questions).flatMap(({ fields = {}, choices = {}, ...rest }) => [
      ...[rest.question, rest.label, rest.help, rest.easy, rest.error].flatMap((text) => text ?? []),
      ...Object.values(fields),
      ...Object.values(choices).flatMap((values) => Object.values(values)),
    ])
    expect(texts.filter((text) => !/\p{Script=Arabic}/u.test(text))).toEqual([])
  })

  test('is filled by what fills the English', () => {
    expect(holesIn(JSON.stringify(words)).sort()).toEqual(holesIn(JSON.stringify(english)).sort())
  })
})

function textOf(path: string): string {
  const found = projectFiles().find((file) => file.path === path)
  if (found === undefined) throw new Error(`There is no ${path}.`)
  return found.text
}
