/** The words of the screens and the forms, read from their files: a journey looks for what a person reads. */
import { readFileSync } from 'node:fs'
import { choiceText, wordsFor } from '../../src/catalogue/form.ts'
import { sayFrom, type Say } from '../../src/catalogue/say.ts'
import type { Form } from '../../src/generated/meta/form.ts'

/** What the screens of a topic say: `sayOf('telling')('check.title')`. A label that is not there is our mistake. */
export function sayOf(topic: string): Say<string> {
  const { labels } = JSON.parse(readFileSync(`schemas/screens/${topic}.en-GB.json`, 'utf8')) as {
    readonly labels: Readonly<Record<string, string>>
  }
  const say = sayFrom(labels)
  return (key, fillings) => {
    if (!Object.hasOwn(labels, key)) throw new Error(`schemas/screens/${topic} has no label “${key}”`)
    return say(key, fillings)
  }
}

export function formOf(id: string): Form {
  return JSON.parse(readFileSync(`schemas/forms/${id}.json`, 'utf8')) as Form
}

/** What a person reads for one choice of a question. */
export function choiceOf(form: Form, question: string, field: string, value: string): string {
  return choiceText(wordsFor(form, question), field, value)
}

/** A text as a pattern that matches it alone, whatever signs are in it. */
export function literally(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
