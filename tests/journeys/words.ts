/** The words of the screens and the forms, read from their files: a journey looks for what a person reads. */
import { existsSync, readFileSync } from 'node:fs'
import { languageNames } from '../../src/app/languageNames.ts'
import { wholeForm } from '../../src/catalogue/composed.ts'
import { choiceText, wordsFor } from '../../src/catalogue/form.ts'
import { sayFrom, type Say } from '../../src/catalogue/say.ts'
import type { Form } from '../../src/generated/meta/form.ts'
import type { WordList } from '../../src/generated/meta/words.ts'

/** What the screens of a topic say: `sayOf('telling')('check.title')`. A label that is not there is our mistake. */
export function sayOf(topic: string, language = 'en-GB'): Say<string> {
  const labels = labelsOf(topic, language)
  const say = sayFrom(labels)
  return (key, fillings) => {
    if (!Object.hasOwn(labels, key))
      throw new Error(`schemas/screens/${topic} has no label “${key}” in ${language}`)
    return say(key, fillings)
  }
}

/** The labels of a topic; none where the language has no file for it. */
export function labelsOf(topic: string, language: string): Readonly<Record<string, string>> {
  const path = `schemas/screens/${topic}.${language}.json`
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as WordList).labels : {}
}

/** These labels alone, in whichever language the screens speak: for what is done the same in all of them. */
export function spokenOf(topic: string, ...keys: readonly string[]): RegExp {
  const texts = Object.keys(languageNames).flatMap((language) => {
    const labels = labelsOf(topic, language)
    return keys.flatMap((key) => (Object.hasOwn(labels, key) ? [literally(labels[key] ?? '')] : []))
  })
  if (texts.length === 0) throw new Error(`schemas/screens/${topic} has no label “${keys.join(', ')}”`)
  return new RegExp(`^(${texts.join('|')})$`)
}

/** A form with all it builds on. */
export function formOf(id: string): Form {
  const known = (one: string): Form => JSON.parse(readFileSync(`schemas/forms/${one}.json`, 'utf8')) as Form
  const form = wholeForm(id, known)
  if (form === undefined) throw new Error(`There is no form ${id}`)
  return form
}

/** What a person reads for one choice of a question. */
export function choiceOf(form: Form, question: string, field: string, value: string): string {
  return choiceText(wordsFor(form, question), field, value)
}

/** A text as a pattern that matches it alone, whatever signs are in it. */
export function literally(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
