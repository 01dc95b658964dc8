/**
 * A language that nobody speaks: English between brackets, with its vowels drawn out. Whatever a page says without
 * brackets was written into the code, and nobody could translate it.
 */
import { readFileSync, readdirSync } from 'node:fs'
import type { Spoken } from '../src/catalogue/say.ts'
import type { Role } from '../src/generated/meta/role.ts'
import type { WordList } from '../src/generated/meta/words.ts'

/** 'Saved at {time}' → '⟦Saaveed aat {time}⟧'. What fills a label stays what it is. */
export function pseudo(text: string): string {
  const long = text.replace(/\{[A-Za-z]+\}|[aeiou]/g, (found) => (found.length > 1 ? found : found + found))
  return `⟦${long}⟧`
}

export function pseudoLabels(): Record<string, string> {
  const folder = 'schemas/screens'
  const roles = readdirSync('schemas/roles').map(
    (name) => JSON.parse(readFileSync(`schemas/roles/${name}`, 'utf8')) as Role,
  )
  return Object.fromEntries([
    ...roles.flatMap(({ id, words }): [string, string][] => [
      [`role.${id}.title`, pseudo(words['en-GB'].title)],
      [`role.${id}.short`, pseudo(words['en-GB'].short)],
    ]),
    ...readdirSync(folder)
      .filter((name) => name.endsWith('.en-GB.json'))
      .flatMap((name) => {
        const { labels } = JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as WordList
        return Object.entries(labels).map(([key, text]): [string, string] => [key, pseudo(text)])
      }),
  ])
}

export const pseudoSpoken: Spoken = { language: 'qps', direction: 'ltr', labels: pseudoLabels() }

/** All that a form says, but for the names of pictures, which are no words. */
export function pseudoWords<T extends object>(words: T): T {
  return each(words, false) as T
}

function each(value: unknown, isPicture: boolean): unknown {
  if (typeof value === 'string') return isPicture ? value : pseudo(value)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, each(one, name === 'picture' && 'question' in value)]),
  )
}

/** What is left of a text when all that stands in brackets is taken out: figures and signs say nothing. */
export function unwrapped(text: string): string | undefined {
  let rest = text
  for (let before = ''; before !== rest;) {
    before = rest
    rest = rest.replace(/⟦[^⟦⟧]*⟧/g, ' ')
  }
  return /\p{L}/u.test(rest) ? rest.trim() : undefined
}
