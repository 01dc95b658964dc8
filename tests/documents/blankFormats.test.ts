/** The blanks of all forms as files: three formats with the same words, and a PDF that a printer can print whole. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fontFiles } from '../../src/cli/fontFiles.ts'
import { blankForm } from '../../src/documents/blankForm.ts'
import type { DocumentModel } from '../../src/documents/model.ts'
import type { Print } from '../../src/documents/paper.ts'
import { toHtml } from '../../src/renderers/html/html.ts'
import { page } from '../../src/renderers/pdf/paper.ts'
import { toPdf } from '../../src/renderers/pdf/toPdf.ts'
import { toWord } from '../../src/renderers/word/word.ts'
import { has, inFolder, said } from '../cases/tools.ts'
import { catalogue } from '../data/files.ts'
import { fontSizesIn } from '../renderers/pdf/fontSizes.ts'
import { structureFrom } from '../renderers/pdf/structureFrom.ts'
import { readable, structureOf } from '../renderers/pdf/structureOf.ts'
import { wordsOfDocx, wordsOfHtml, wordsOfModel } from '../renderers/words.ts'

const forms = [...catalogue.forms.keys()]
const blanks: [string, Print][] = [
  ...forms.map((form): [string, Print] => [form, 'usual']),
  ...['f03', 'f08'].map((form): [string, Print] => [form, 'large-print']),
]

function blankOf(form: string, print: Print): DocumentModel {
  const model = blankForm({ catalogue, form, language: 'en-GB', today: '2026-11-29', print })
  if (model === undefined) throw new Error(`There is no blank of ${form}.`)
  return model
}

describe.each(blanks)('The blank of %s in %s print', (form, print) => {
  const model = blankOf(form, print)

  it('has the same words in HTML and Word, in the same order', async () => {
    const words = wordsOfModel(model)
    expect(wordsOfHtml(toHtml(model))).toEqual(words)
    expect(wordsOfDocx(await toWord(model))).toEqual(words)
  })

  it('has a PDF with the same words in the same order, every one inside the margins', async () => {
    const pdf = await toPdf(model, fontFiles)
    expect(pdf.undrawn).toEqual([])
    expect(pdf.failedCheckpoints).toEqual([])
    const { elements } = structureOf(pdf.bytes)
    expect(elements.map(({ role, text }) => [role, text])).toEqual(
      structureFrom(model).map(([role, text]) => [role, readable(text)]),
    )
    if (print === 'large-print') expect(Math.min(...fontSizesIn(pdf.bytes))).toBeGreaterThanOrEqual(18)
    if (!has('pdftotext')) return
    await inFolder((folder) => {
      const file = join(folder, 'blank.pdf')
      writeFileSync(file, pdf.bytes)
      const words = [
        ...said('pdftotext', ['-bbox', file, '-']).matchAll(
          /<word xMin="([\d.]+)" .*?xMax="([\d.]+)"[^>]*>([^<]*)/g,
        ),
      ]
      expect(words.length).toBeGreaterThan(100)
      const astray = words.filter(
        ([, left, right]) => Number(left) < page.side - 2 || Number(right) > page.width - page.side + 2,
      )
      expect(astray.map(([, left, right, word]) => `${word} ${left}–${right}`)).toEqual([])
    })
  }, 60_000)
})
