/**
 * What a grandmother said in Arabic stands in the English papers of Bramble as she said it, from right to left, and
 * under it the English with who translated it: in each format, made as the command line makes it.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { fontFiles } from '../../src/cli/fontFiles.ts'
import type { Block, DocumentModel } from '../../src/documents/model.ts'
import { toHtml } from '../../src/renderers/html/html.ts'
import { page } from '../../src/renderers/pdf/paper.ts'
import { toPdf } from '../../src/renderers/pdf/toPdf.ts'
import { toWord } from '../../src/renderers/word/word.ts'
import { partOfDocx } from '../renderers/words.ts'
import { paper } from './examples.ts'
import { has, inFolder, said } from './tools.ts'

const who = 'In English, translated by Samira Mutarjima-Example, community interpreter'
const first = 'قلبه'
const words = `${first} نظيف. يعرف أن ركبتي تؤلمني`
const english = 'His heart is clean. He knows that my knee hurts'
/** How far a quote stands in from the margins. */
const inset = 14

describe.each(['draft-plan', 'contribution-copy'])('Arabic in the English %s', (document) => {
  let model: DocumentModel
  beforeAll(() => {
    model = paper('bramble', document).model
  })

  it('is marked as Arabic, and its English follows with who translated it', () => {
    const at = model.blocks.findIndex((block) => textOf(block).startsWith(words))
    const [quote, translation] = model.blocks.slice(at, at + 2)
    expect(quote).toMatchObject({ kind: 'quote', content: [[{ language: 'ar', direction: 'rtl' }]] })
    expect(translation && textOf(translation)).toMatch(
      new RegExp(`^${who}, Example Council, 24 February 2026: ${english}`),
    )
  })

  it('runs from right to left in Word, and the English from left to right', async () => {
    const paragraphs = partOfDocx(await toWord(model), 'word/document.xml').split('<w:p>')
    const own = paragraphs.find((one) => one.includes(words)) ?? ''
    expect(own).toContain('<w:bidi/>')
    expect(own).toMatch(/<w:rtl\/><w:lang w:bidi="ar"\/>/)
    const beside = paragraphs.find((one) => one.includes(english)) ?? ''
    expect(beside).toContain(who)
    expect(beside).not.toMatch(/<w:bidi\/>|<w:rtl\/>/)
  })

  it('runs from right to left in HTML, and the English from left to right', () => {
    const html = toHtml(model)
    expect(html).toMatch(new RegExp(`<p dir="rtl"><span lang="ar">${words}`))
    expect(html).toMatch(new RegExp(`<p[^>]*><strong>${who}[^<]*</strong>${english}`))
  })

  it.runIf(has('pdftotext'))(
    'begins each line at the right margin of the PDF, and the English at the left',
    async () => {
      const { bytes } = await toPdf(model, fontFiles)
      const drawn = await inFolder((folder) => {
        const file = join(folder, 'paper.pdf')
        writeFileSync(file, bytes)
        return wordsDrawn(said('pdftotext', ['-bbox', file, '-']))
      })
      const right = page.width - page.side - inset
      // What stands there is given from left to right, so that an Arabic word comes with its last letter first.
      const from = drawn.findIndex(({ text }) => text === Array.from(first).reverse().join(''))
      const start = drawn[from]
      expect(start?.right).toBeCloseTo(right, 0)
      const to = drawn.findIndex(({ text }, at) => at > from && /^(Layla|In)$/.test(text))
      const rows = rowsOf(drawn.slice(from, to))
      expect(rows.length).toBeGreaterThan(1)
      for (const row of rows) expect(Math.max(...row.map((word) => word.right))).toBeCloseTo(right, 0)
      // The last row is short: it stands at the right and leaves the left free.
      expect(Math.min(...(rows.at(-1) ?? []).map(({ left }) => left))).toBeGreaterThan(page.width / 2)
      const translation = drawn.findIndex(
        ({ text }, at) => text === 'In' && drawn[at + 1]?.text === 'English,' && at > from,
      )
      expect(drawn[translation]?.left).toBeCloseTo(page.side, 0)
    },
  )
})

function textOf(block: Block): string {
  if (block.kind === 'quote') return block.content.flatMap((line) => line.map(({ text }) => text)).join('')
  return block.kind === 'paragraph' ? block.content.map(({ text }) => text).join('') : ''
}

interface Drawn {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
}

function wordsDrawn(boxes: string): Drawn[] {
  return [
    ...boxes.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="[\d.]+">([^<]*)/g),
  ].map(([, left, top, right, text = '']) => ({
    text,
    left: Number(left),
    right: Number(right),
    top: Number(top),
  }))
}

/** Words that stand on one line, signs above and below letters among them. */
function rowsOf(drawn: readonly Drawn[]): Drawn[][] {
  const rows: Drawn[][] = []
  for (const word of drawn) {
    const row = rows.find(([one]) => one !== undefined && Math.abs(one.top - word.top) < 6)
    if (row === undefined) rows.push([word])
    else row.push(word)
  }
  return rows
}
