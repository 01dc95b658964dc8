/** Large print of the three example cases: every paper, in every format, with no letter under 18 points. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { fontFiles } from '../../src/cli/fontFiles.ts'
import { paperOf } from '../../src/cli/render.ts'
import { largePrint } from '../../src/documents/largePrint.ts'
import type { DocumentModel } from '../../src/documents/model.ts'
import { toHtml } from '../../src/renderers/html/html.ts'
import { page } from '../../src/renderers/pdf/paper.ts'
import { toPdf, type PdfPaper } from '../../src/renderers/pdf/toPdf.ts'
import { toWord } from '../../src/renderers/word/word.ts'
import { fontSizesIn } from '../renderers/pdf/fontSizes.ts'
import { partOfDocx, wordsOfDocx, wordsOfHtml, wordsOfModel } from '../renderers/words.ts'
import { cases, catalogue, documents, keptOf, paper } from './examples.ts'
import { has, inFolder, said } from './tools.ts'

interface Made {
  readonly usual: DocumentModel
  readonly large: DocumentModel
  readonly html: string
  readonly word: Uint8Array
  readonly pdf: PdfPaper
}

const papers = cases.flatMap((name) => documents.map((document) => `${name} ${document}`))
const made = new Map<string, Made>()

beforeAll(async () => {
  for (const name of papers) {
    const [who = '', document = ''] = name.split(' ')
    const made0 = paperOf(
      catalogue,
      keptOf(who),
      new Map([
        ['document', document],
        ['look', 'large-print'],
      ]),
    )
    if ('faults' in made0) throw new Error(made0.faults.join('\n'))
    const { model: large } = made0
    const pdf = await toPdf(large, fontFiles)
    made.set(name, {
      usual: paper(who, document).model,
      large,
      html: toHtml(large),
      word: await toWord(large),
      pdf,
    })
  }
}, 120_000)

function madeOf(name: string): Made {
  const one = made.get(name)
  if (!one) throw new Error(`${name} was not made`)
  return one
}

const counted = (words: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
/** A colon between a column’s name and a row’s is all that is added. */
const bare = (word: string): string => word.replace(/:$/, '')

describe.each(papers)('%s in large print', (name) => {
  it('says what the usual copy says: every word at least as often, and no word that is not in it', () => {
    const { usual, large } = madeOf(name)
    const [before, after] = [wordsOfModel(usual), wordsOfModel(large)].map((words) =>
      counted(words.map(bare)),
    )
    // The heads of a table without rows stand over nothing.
    const lost = [...(before ?? [])].filter(([word, times]) => (after?.get(word) ?? 0) < times)
    expect(lost).toEqual([])
    expect([...(after?.keys() ?? [])].filter((word) => before?.has(word) !== true)).toEqual([])
  })

  it('carries the same words in HTML and Word, in the same order', () => {
    const { large, html, word } = madeOf(name)
    expect(wordsOfHtml(html)).toEqual(wordsOfModel(large))
    expect(wordsOfDocx(word)).toEqual(wordsOfModel(large))
  })

  it('has no letter under 18 points in its PDF, and headings that are larger', () => {
    const { pdf } = madeOf(name)
    const sizes = fontSizesIn(pdf.bytes)
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(18)
    expect(Math.max(...sizes)).toBeGreaterThan(26)
  })

  it('has no letter under 18 points in its Word file, and nothing that is stretched to both margins', () => {
    const { word } = madeOf(name)
    const parts = ['word/document.xml', 'word/styles.xml', 'word/footer1.xml']
      .map((part) => partOfDocx(word, part))
      .join('')
    const halfPoints = [...parts.matchAll(/<w:sz w:val="(\d+)"/g)].map(([, size]) => Number(size))
    expect(halfPoints.length).toBeGreaterThan(8)
    expect(Math.min(...halfPoints)).toBeGreaterThanOrEqual(36)
    expect(Math.max(...halfPoints)).toBeGreaterThan(52)
    expect(parts).not.toMatch(/w:jc w:val="(both|distribute)"/)
  })

  it('has no letter under 18 points (24 pixels) in its HTML, on the screen and on paper', () => {
    const { html } = madeOf(name)
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? ''
    const [, base] = /font: ([\d.]+)rem/.exec(style) ?? []
    expect(Number(base) * 16).toBeGreaterThanOrEqual(24)
    expect(style).toContain('font-size: 18pt')
    const parts = [...style.matchAll(/font-size: ([\d.]+)em/g)].map(([, size]) => Number(size))
    expect(parts.length).toBeGreaterThan(5)
    expect(Math.min(...parts)).toBeGreaterThanOrEqual(1)
    const points = [...style.matchAll(/(?:font|font-size): ([\d.]+)pt/g)].map(([, size]) => Number(size))
    expect(Math.min(...points)).toBeGreaterThanOrEqual(18)
    expect(style).not.toContain('justify')
  })

  it('has no table of more than two columns, and keeps every other block and its id', () => {
    const { usual, large } = madeOf(name)
    expect(large.blocks.filter((block) => block.kind === 'table' && block.head.length > 2)).toEqual([])
    const ids = new Set(large.blocks.map(({ id }) => id))
    expect(ids.size).toBe(large.blocks.length)
    const lost = usual.blocks.filter(
      (block) => !(block.kind === 'table' && block.rows.length === 0) && !ids.has(block.id),
    )
    expect(lost).toEqual([])
  })

  it.runIf(has('pdftotext'))('has every word inside the margins', async () => {
    const { pdf } = madeOf(name)
    await inFolder((folder) => {
      const file = join(folder, 'paper.pdf')
      writeFileSync(file, pdf.bytes)
      const words = [
        ...said('pdftotext', ['-bbox', file, '-']).matchAll(
          /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)/g,
        ),
      ]
      expect(words.length).toBeGreaterThan(50)
      const astray = words.filter(
        ([, left, top, right, bottom]) =>
          Number(left) < page.side - 2 ||
          Number(right) > page.width - page.side + 2 ||
          Number(top) < 0 ||
          Number(bottom) > page.height,
      )
      expect(astray.map(([, left, , right, , word]) => `${word ?? ''} ${left ?? ''}–${right ?? ''}`)).toEqual(
        [],
      )
    })
  })
})

it('some paper of the examples has a table that large print makes a column of', () => {
  const wide = [...made.values()].flatMap(({ usual }) =>
    usual.blocks.filter((block) => block.kind === 'table' && block.head.length > 2 && block.rows.length > 0),
  )
  expect(wide.length).toBeGreaterThan(0)
})

describe('A table in large print', () => {
  const cell = (text: string) => [[{ text }]]
  const table = (header: boolean): DocumentModel =>
    ({
      look: { accent: '#1d4f7c', size: 11 },
      blocks: [
        {
          kind: 'table',
          id: 't',
          caption: [{ text: 'Help' }],
          head: [[{ text: 'What' }], [{ text: 'Who' }], [{ text: 'When' }]],
          widths: [0.4, 0.3, 0.3],
          rows: [{ header, cells: [cell('Talking'), cell('Marigold'), []] }],
        },
      ],
    }) as unknown as DocumentModel

  it('is one record for each row, under what the row is called', () => {
    expect(largePrint(table(true)).blocks).toEqual([
      { kind: 'paragraph', id: 't', content: [{ text: 'Help', strong: true }] },
      {
        kind: 'facts',
        id: 't-row-1',
        caption: [{ text: 'What' }, { text: ': ' }, { text: 'Talking' }],
        rows: [{ label: [{ text: 'Who' }], value: [[{ text: 'Marigold' }]] }],
      },
    ])
  })

  it('names every value where rows have no name', () => {
    const [, record] = largePrint(table(false)).blocks
    expect(record).toMatchObject({
      kind: 'facts',
      caption: [],
      rows: [{ label: [{ text: 'What' }] }, { label: [{ text: 'Who' }] }],
    })
  })

  it('stays what it is where it fits', () => {
    const narrow = { ...table(true) }
    const [block] = narrow.blocks
    if (block?.kind !== 'table') throw new Error('no table')
    const two = {
      ...block,
      head: block.head.slice(0, 2),
      rows: block.rows.map((row) => ({ ...row, cells: row.cells.slice(0, 2) })),
    }
    expect(largePrint({ ...narrow, blocks: [two] }).blocks).toEqual([two])
  })

  it('is never set smaller than an authority’s own size', () => {
    const model = { ...table(true), look: { accent: '#1d4f7c', size: 20 } }
    expect(largePrint(model).look).toEqual({ accent: '#1d4f7c', size: 20, least: 18 })
  })
})

it('a look that is not there is refused with what there is', () => {
  const refused = paperOf(
    catalogue,
    keptOf('ash'),
    new Map([
      ['document', 'draft-plan'],
      ['look', 'huge'],
    ]),
  )
  expect(refused).toEqual({ faults: ['There is no look "huge". Choose one of: usual, large-print.'] })
})
