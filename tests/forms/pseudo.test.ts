import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { english, speak } from '../../src/catalogue/say.ts'
import type { Form } from '../../src/generated/meta/form.ts'
import { pseudo, pseudoSpoken, pseudoWords, unwrapped } from '../pseudo.ts'
import { drawn, forms } from './drawing.tsx'

beforeAll(() => speak(pseudoSpoken))
afterAll(() => speak(english))

const pages = [...forms.values()].flatMap((form) => {
  const inPseudo: Form = { ...form, words: { ...form.words, qps: pseudoWords(form.words['en-GB']) } }
  return form.pages.map((page) => ({ form: inPseudo, page }))
})

/** The number of a question is the same on every paper and in every language. */
const questionNumber = /^F\d+(-[A-Z]+)* · [A-Za-z0-9.]+$/

/** What people, and not the app, have said on these pages. */
const theirs = new Set(['First row', 'Second row'])

describe.each(pages)('$form.id $page.id', ({ form, page }) => {
  test.each(['child', 'family'] as const)(
    'says nothing that cannot be translated to a reader who is %s',
    (reader) => {
      expect(hardCoded(drawn(form, page, { reader, language: 'qps' }))).toEqual([])
    },
  )
})

describe('what is written into the code', () => {
  test('is found in the text and in what is read out', () => {
    const markup = `<p aria-label="Close">${pseudo('Fine')} and more</p><img alt="A cat"/>`
    expect(hardCoded(markup)).toEqual(['and more', 'Close', 'A cat'])
  })
  test('is not figures, signs, or labels inside labels', () => {
    expect(unwrapped(`12 × ⟦aabout ${pseudo('one')} moore⟧ – 3`)).toBeUndefined()
  })
})

function hardCoded(markup: string): string[] {
  const texts = markup.replace(/<[^>]*>/g, '\n').split('\n')
  const spoken = [...markup.matchAll(/\s(?:aria-label|alt|title|placeholder|aria-valuetext)="([^"]*)"/g)]
  return [...texts, ...spoken.map(([, text = '']) => text)]
    .map(plain)
    .filter((text) => !theirs.has(text.trim()) && !questionNumber.test(text.trim()))
    .flatMap((text) => unwrapped(text) ?? [])
}

function plain(text: string): string {
  const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" }
  return text.replace(/&(#x27|amp|lt|gt|quot);/g, (_, name: string) => signs[name] ?? '')
}
