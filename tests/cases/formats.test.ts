import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { fontFiles } from '../../src/cli/fontFiles.ts'
import type { DocumentModel } from '../../src/documents/model.ts'
import { toHtml } from '../../src/renderers/html/html.ts'
import { page } from '../../src/renderers/pdf/paper.ts'
import { toPdf, type PdfPaper } from '../../src/renderers/pdf/toPdf.ts'
import { toWord } from '../../src/renderers/word/word.ts'
import { structureFrom } from '../renderers/pdf/structureFrom.ts'
import { readable, structureOf } from '../renderers/pdf/structureOf.ts'
import { wordsOf, wordsOfDocx, wordsOfHtml, wordsOfModel } from '../renderers/words.ts'
import { cases, documents, paper } from './examples.ts'
import { has, inFolder, said } from './tools.ts'

interface Made {
  readonly name: string
  readonly model: DocumentModel
  readonly html: string
  readonly word: Uint8Array
  readonly pdf: PdfPaper
}

const papers = cases.flatMap((name) => documents.map((document) => `${name} ${document}`))
const made = new Map<string, Made>()

beforeAll(async () => {
  for (const name of papers) {
    const [who = '', document = ''] = name.split(' ')
    const { model } = paper(who, document)
    const pdf = await toPdf(model, fontFiles)
    made.set(name, { name, model, html: toHtml(model), word: await toWord(model), pdf })
  }
}, 120_000)

function madeOf(name: string): Made {
  const one = made.get(name)
  if (!one) throw new Error(`${name} was not made`)
  return one
}

describe.each(papers)('The three formats of %s', (name) => {
  it('carry the same words in HTML and Word, in the same order', () => {
    const { model, html, word } = madeOf(name)
    const words = wordsOfModel(model)
    expect(words.length).toBeGreaterThan(50)
    expect(wordsOfHtml(html)).toEqual(words)
    expect(wordsOfDocx(word)).toEqual(words)
  })

  it('have a PDF whose structure tree has the roles, the text and the order of the document model', () => {
    const { model, pdf } = madeOf(name)
    const undrawn = new Set(pdf.undrawn.flatMap(({ character }) => Array.from(character)))
    const drawable = (text: string): string =>
      Array.from(text)
        .filter((one) => !undrawn.has(one) && one !== '\uFFFD')
        .join('')
    const wanted = structureFrom(model)
    const { elements, pages, language, title } = structureOf(pdf.bytes)
    expect(language).toBe(model.language)
    expect(title).toBe(model.title)
    expect(pages.map((page) => page.unmarked.trim())).toEqual(pages.map(() => ''))
    const got = elements.map(({ role, text }) => [role, withoutBoxes(drawable(text), undrawn.size > 0)])
    expect(got).toEqual(
      wanted.map(([role, text]) => [role, withoutBoxes(drawable(readable(text)), undrawn.size > 0)]),
    )
  })
})

/** A box stands in the place of what no font has; it and the space around it are left out of the comparison. */
function withoutBoxes(text: string, some: boolean): string {
  return some ? text.replace(/[\u25A1\u2BD1\s]+/g, ' ').trim() : text
}

describe('The length of', () => {
  it.each(cases)('the one-page profile of %s is one page', (name) => {
    expect(madeOf(`${name} one-page-profile`).pdf.pages).toBe(1)
  })

  it.each(cases)('the draft plan of %s is that of a real one: 8 to 40 pages', (name) => {
    const { pages } = madeOf(`${name} draft-plan`).pdf
    expect(pages).toBeGreaterThanOrEqual(8)
    expect(pages).toBeLessThanOrEqual(40)
  })
})

describe.runIf(has('qpdf') && has('pdftotext'))('Every PDF', () => {
  it.each(papers)('of %s is sound, and its text has every word of the model', async (name) => {
    const { model, pdf } = madeOf(name)
    await inFolder((folder) => {
      const file = join(folder, 'paper.pdf')
      writeFileSync(file, pdf.bytes)
      expect(said('qpdf', ['--check', file])).toContain('No syntax or stream encoding errors found')
      const undrawn = new Set(pdf.undrawn.flatMap(({ character }) => Array.from(character)))
      const text = counted(lettersOf(said('pdftotext', ['-enc', 'UTF-8', '-raw', file, '-'])))
      const missing = [...counted(wordsOfModel(model).flatMap(lettersOf))].filter(
        ([word, times]) => !Array.from(word).some((one) => undrawn.has(one)) && (text.get(word) ?? 0) < times,
      )
      expect(missing.filter(([word]) => !isRightToLeft(word) && word.length < longWord)).toEqual([])
    })
  })
})

describe.runIf(has('pdftotext'))('Every word of every PDF', () => {
  it.each(papers)('of %s stands inside the margins', async (name) => {
    const { pdf } = madeOf(name)
    await inFolder((folder) => {
      const file = join(folder, 'paper.pdf')
      writeFileSync(file, pdf.bytes)
      const words = [
        ...said('pdftotext', ['-bbox', file, '-']).matchAll(
          /<word xMin="([\d.]+)" .*?xMax="([\d.]+)"[^>]*>([^<]*)/g,
        ),
      ]
      expect(words.length).toBeGreaterThan(50)
      // Letters may lean a point over the edge; a word that runs off does so by more.
      const astray = words.filter(
        ([, left, right]) => Number(left) < page.side - 2 || Number(right) > page.width - page.side + 2,
      )
      expect(astray.map(([, left, right, word]) => `${word} ${left}–${right}`)).toEqual([])
    })
  })
})

/** A longer word is broken over two lines, and pdftotext gives back its pieces; the structure tree above compares it whole. */
const longWord = 60

/** Words as letters and digits: punctuation at a line's end or an apostrophe is drawn, but not always in the same word. */
function lettersOf(text: string): string[] {
  return (text.normalize('NFC').match(/[\p{L}\p{M}\p{Nd}]+/gu) ?? []).map((word) => word)
}

/** Arabic and Hebrew come out of pdftotext in an order of its own; the structure tree above compares them. */
function isRightToLeft(word: string): boolean {
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(word)
}

function counted(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

describe.runIf(has('soffice'))('Every Word file', () => {
  it('opens in LibreOffice with the words of the model, in order', async () => {
    await inFolder((folder) => {
      const files = papers.map((name) => [name, join(folder, `${name.replace(' ', '-')}.docx`)] as const)
      for (const [name, file] of files) writeFileSync(file, madeOf(name).word)
      said('soffice', [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        '--headless',
        '--convert-to',
        'txt:Text (encoded):UTF8',
        '--outdir',
        folder,
        ...files.map(([, file]) => file),
      ])
      for (const [name, file] of files) {
        const text = readFileSync(file.replace(/docx$/, 'txt'), 'utf8')
        const wanted = wordsOfModel(madeOf(name).model)
        const got = wordsOf(text)
        expect(withoutNumbers(got), name).toEqual(withoutNumbers(wanted))
      }
    })
  }, 240_000)
})

/** LibreOffice writes list numbers and bullets into the text; ours are not words of the model. */
function withoutNumbers(words: readonly string[]): string[] {
  return words.filter((word) => word !== '•' && !/^\d+\.$/.test(word))
}
