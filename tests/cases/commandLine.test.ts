import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fontFiles } from '../../src/cli/fontFiles.ts'
import type { DocumentModel } from '../../src/documents/model.ts'
import { toHtml } from '../../src/renderers/html/html.ts'
import { toPdf } from '../../src/renderers/pdf/toPdf.ts'
import { toWord } from '../../src/renderers/word/word.ts'
import { cases, documents, paper } from './examples.ts'
import { inFolder } from './tools.ts'

/** Both copies have the pictures: a file may not hold one that no answer in it names. */
function isPicture(entry: unknown): boolean {
  return JSON.stringify(entry).includes('"answer":"sha256-')
}

/** The command line as a person runs it, in a process of its own. */
function cli(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((done) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args])
    let out = ''
    let err = ''
    child.stdout.on('data', (text) => (out += String(text)))
    child.stderr.on('data', (text) => (err += String(text)))
    child.on('close', (code) => done({ code, out, err }))
  })
}

const formats: Record<string, (model: DocumentModel) => Promise<Uint8Array>> = {
  html: (model) => Promise.resolve(new TextEncoder().encode(toHtml(model))),
  docx: toWord,
  pdf: async (model) => (await toPdf(model, fontFiles)).bytes,
}

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

describe('The command line', () => {
  it.each(cases.flatMap((name) => documents.map((document) => ({ name, document }))))(
    'makes the $document of $name as PDF, Word and HTML, byte for byte the same in another process',
    async ({ name, document }) => {
      const { model } = paper(name, document)
      await inFolder(async (folder) => {
        for (const [format, made] of Object.entries(formats)) {
          const out = join(folder, `paper.${format}`)
          const path = `public/examples/${name}.json`
          const { code, err } = await cli(
            'render',
            path,
            '--document',
            document,
            '--format',
            format,
            '--out',
            out,
          )
          expect(code, err).toBe(0)
          expect(hash(readFileSync(out)), format).toBe(hash(await made(model)))
        }
      })
    },
    60_000,
  )

  it('merges two copies to the same bytes whichever comes first', async () => {
    await inFolder(async (folder) => {
      const whole = JSON.parse(readFileSync('public/examples/ash.json', 'utf8')) as { entries: unknown[] }
      const copy = (keeps: (index: number) => boolean): string =>
        JSON.stringify({
          ...whole,
          entries: whole.entries.filter((one, index) => isPicture(one) || keeps(index)),
        })
      const [a, b, ab, ba] = ['a', 'b', 'ab', 'ba'].map((name) => join(folder, `${name}.json`)) as [
        string,
        string,
        string,
        string,
      ]
      writeFileSync(
        a,
        copy((index) => index % 3 !== 0),
      )
      writeFileSync(
        b,
        copy((index) => index % 3 !== 1),
      )
      expect((await cli('merge', a, b, '--out', ab)).code).toBe(0)
      expect((await cli('merge', b, a, '--out', ba)).code).toBe(0)
      expect(readFileSync(ab).equals(readFileSync(ba))).toBe(true)
      expect(readFileSync(ab).equals(readFileSync('public/examples/ash.json'))).toBe(true)
    })
  }, 60_000)

  it('says in one sentence what is wrong, with exit code 2 and no stack trace', async () => {
    for (const args of [
      ['render', 'public/examples/ash.json', '--document', 'plan', '--format', 'pdf', '--out', 'x.pdf'],
      ['render', 'nothing.json', '--document', 'draft-plan', '--format', 'pdf', '--out', 'x.pdf'],
      ['list', 'everything'],
      ['nothing'],
    ]) {
      const { code, out, err } = await cli(...args)
      expect(code).toBe(2)
      expect(out).toBe('')
      expect(err.trim().split('\n')).toHaveLength(1)
      expect(err).not.toContain('    at ')
    }
  }, 60_000)
})
