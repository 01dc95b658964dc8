import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toWord } from '../../src/renderers/word/word.ts'
import { hostileModel, sampleModel } from './sample.ts'
import { wordsOf, wordsOfModel } from './words.ts'

// A file that another program opens, reads to the end and understands as headings, lists and tables.
const missing = ['soffice', 'pdfinfo'].filter((tool) => spawnSync(tool, ['--version']).error)
const skipped = missing.length > 0 && !process.env['CI']
if (skipped) process.stderr.write(`Not tried in LibreOffice: ${missing.join(' and ')} cannot be run here.\n`)

describe.skipIf(skipped)('a Word file opened by LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'word-'))
  const convert = (names: readonly string[], to: string) =>
    spawnSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        to,
        '--outdir',
        folder,
      ].concat(names.map((name) => join(folder, name))),
      { timeout: 90_000 },
    )

  beforeAll(async () => {
    writeFileSync(join(folder, 'sample.docx'), await toWord(sampleModel()))
    writeFileSync(join(folder, 'hostile.docx'), await toWord(hostileModel()))
    convert(['sample.docx'], 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}')
    convert(['sample.docx', 'hostile.docx'], 'txt:Text (encoded):UTF8')
  }, 180_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const withoutMarkers = (text: string) => text.replace(/^\uFEFF/, '').replace(/^\s*(?:•|\d+\.)\s/gm, '')

  it('says the same words', () => {
    const text = readFileSync(join(folder, 'sample.txt'), 'utf8')
    expect(wordsOf(withoutMarkers(text))).toEqual(wordsOfModel(sampleModel()))
  })

  it('says hostile words too', () => {
    const text = readFileSync(join(folder, 'hostile.txt'), 'utf8')
    expect(wordsOf(withoutMarkers(text))).toEqual(wordsOfModel(hostileModel()))
  })

  it('is a tagged PDF with every heading at its level', () => {
    const tree = spawnSync('pdfinfo', ['-struct-text', join(folder, 'sample.pdf')]).stdout.toString()
    const headings = [...tree.matchAll(/^\s*(H[1-6]) [^\n]*\n((?:\s+(?:\/|")[^\n]*\n)+)/gm)].map(
      ([, tag, inside = '']) =>
        [tag, [...inside.matchAll(/^\s*"(.*)"$/gm)].map(([, text]) => text).join('')] as const,
    )
    const expected = sampleModel().blocks.flatMap((block) =>
      block.kind === 'heading'
        ? [[`H${block.level}`, block.content.map(({ text }) => text).join('')] as const]
        : [],
    )
    expect(headings).toEqual(expected)
    expect(tree).toMatch(/^\s*Table /m)
    expect(tree).toMatch(/^\s*TH/m)
    expect(tree).toMatch(/^\s*Figure\b/m)
  })
})
