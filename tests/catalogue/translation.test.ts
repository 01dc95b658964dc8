import { describe, expect, test } from 'vitest'
import { formWords, wordsFor, wordsLanguage } from '../../src/catalogue/form.ts'
import { faultText } from '../../src/catalogue/fault.ts'
import { catalogueFrom } from '../../src/catalogue/read.ts'
import { translatedForm } from '../../src/catalogue/translation.ts'
import type { Form } from '../../src/generated/meta/form.ts'
import type { Translation } from '../../src/generated/meta/translation.ts'
import { catalogue, projectFiles } from '../data/files.ts'

const form = catalogue.forms.get('f17') as Form
const english = form.words['en-GB']
const first = Object.keys(english.questions)[0] ?? ''

/** A translation that says each thing with a sign before it. */
function translation(given: Partial<Translation> = {}): Translation {
  return {
    $schema: '../../meta/translation.json',
    of: form.id,
    language: 'cy',
    version: form.version,
    reviewed: false,
    words: { title: `~${english.title}`, questions: structuredCloned() },
    ...given,
  }
}

function structuredCloned(): Translation['words']['questions'] {
  return Object.fromEntries(
    Object.entries(english.questions).map(([id, { picture: _, ...words }]) => [
      id,
      { ...structuredClone(words), question: `~${words.question}` },
    ]),
  )
}

describe('a form with a translation', () => {
  test('asks in the other language, with the pictures of its own', () => {
    const translated = translatedForm(form, [translation()])
    expect(wordsFor(translated, first, 'cy').question).toBe(`~${english.questions[first]?.question ?? ''}`)
    expect(wordsLanguage(translated, first, 'cy')).toBe('cy')
    for (const [id, { picture }] of Object.entries(english.questions))
      expect(wordsFor(translated, id, 'cy').picture).toBe(picture)
    expect(formWords(translated, 'cy').title).toBe(`~${english.title}`)
    expect(formWords(translated, 'cy').groups).toEqual(english.groups)
  })

  test('asks in English what is not translated, and what is translated in part', () => {
    const { [first]: _, ...others } = structuredCloned()
    const some = translatedForm(form, [translation({ words: { questions: others } })])
    expect(wordsFor(some, first, 'cy')).toEqual(english.questions[first])
    expect(wordsLanguage(some, first, 'cy')).toBe('en-GB')
    const [withChoices, words] =
      Object.entries(structuredCloned()).find(([, { choices }]) => choices !== undefined) ?? []
    const { choices: __, ...half } = words ?? { question: '', label: '' }
    const partly = translatedForm(form, [
      translation({ words: { questions: { [String(withChoices)]: half } } }),
    ])
    expect(wordsLanguage(partly, String(withChoices), 'cy')).toBe('en-GB')
  })

  test('takes nothing from the translation of another form', () => {
    expect(translatedForm(form, [translation({ of: 'f03' })])).toBe(form)
  })
})

/** What is said of a translation that lies among the project's files. */
function said(one: Translation, folder = 'cy', among = projectFiles()): string[] {
  const path = `schemas/translations/${folder}/${one.of}.json`
  const files = [...among.filter((file) => file.path !== path), { path, text: JSON.stringify(one) }]
  return catalogueFrom(files).faults.map(faultText)
}

describe('of a translation file is said', () => {
  test('nothing when all is well, and it is in the catalogue', () => {
    expect(said(translation())).toEqual([])
    const file = { path: 'schemas/translations/cy/f17.json', text: JSON.stringify(translation()) }
    const read = catalogueFrom([...projectFiles(), file])
    expect(read.catalogue.forms.get('f17')?.words['cy']?.title).toBe(`~${english.title}`)
  })

  test('that it lies in the wrong folder', () => {
    expect(said(translation(), 'pl').join()).toContain('Write "pl" or move the file.')
  })

  test('that there is no such form', () => {
    expect(said(translation({ of: 'f99' })).join()).toContain('there is no form "f99"')
  })

  test('which words it leaves out, which it adds, and which question is not asked', () => {
    const questions = structuredCloned()
    const words = questions[first]
    if (words !== undefined) {
      delete words.help
      words.fields = { ...words.fields, nowhere: 'Nowhere' }
    }
    questions['not.asked'] = { question: 'Why?', label: 'Why' }
    const all = said(translation({ words: { questions } })).join('\n')
    if (english.questions[first]?.help !== undefined) expect(all).toContain(`${first}.help`)
    expect(all).toContain(`${first}.fields.nowhere`)
    expect(all).toContain('the form does not ask this itself')
  })

  test('nothing about gaps when it was made from an earlier version, which the page says', () => {
    const { [first]: words, ...others } = structuredCloned()
    const old = { ...others, [first]: { question: words?.question ?? '', label: words?.label ?? '' } }
    const gaps = said(translation({ words: { questions: old } }))
    const isWhole = gaps.length === 0
    const later = projectFiles().map((file) =>
      file.path === 'schemas/forms/f17.json'
        ? { ...file, text: file.text.replace(/"version": \d+/, `"version": ${String(form.version + 1)}`) }
        : file,
    )
    expect(isWhole).toBe(false)
    expect(said(translation({ words: { questions: old } }), 'cy', later)).toEqual([])
  })

  test('that no words can come from a version that is not there yet', () => {
    const later = said(translation({ version: form.version + 1 })).join()
    expect(later).toContain('No words were made from a later one')
  })
})
