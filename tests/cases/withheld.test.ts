import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { fontFiles } from '../../src/cli/fontFiles.ts'
import { toHtml } from '../../src/renderers/html/html.ts'
import { toPdf } from '../../src/renderers/pdf/toPdf.ts'
import { toWord } from '../../src/renderers/word/word.ts'
import { documents, keptOf, paper } from './examples.ts'
import { has, inFolder, said } from './tools.ts'

/** Where Bramble lives with one parent, which the other must not learn: letters and digits only, in small letters. */
const secrets = [
  'sycamoreexamplemews',
  'zy74xp',
  '07700900417',
  '7700900417',
  'zanetalackaexampleorg',
  'thistledowninventedsurgery',
]

/** Everything in some bytes that could be read: Latin-1, UTF-8 and both kinds of UTF-16, letters and digits only. */
function readings(bytes: Uint8Array): string[] {
  return ['latin1', 'utf-8', 'utf-16le', 'utf-16be'].map((encoding) =>
    bare(new TextDecoder(encoding).decode(bytes)),
  )
}

function bare(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

function found(bytes: Uint8Array): string[] {
  const all = readings(bytes)
  return secrets.filter((secret) => all.some((text) => text.includes(secret)))
}

async function bytesOf(document: string, audience?: string): Promise<Record<string, Uint8Array>> {
  const { model } = paper('bramble', document, audience)
  const pictures = Object.entries(model.pictures).map(([hash, picture]) => [
    `picture ${hash}`,
    new Uint8Array(Buffer.from(picture.bytes, 'base64')),
  ])
  const word = await toWord(model)
  const { bytes: pdf } = await toPdf(model, fontFiles)
  const parts = Object.entries(unzipSync(word)).map(([name, bytes]) => [`docx ${name}`, bytes])
  return {
    model: new TextEncoder().encode(JSON.stringify(model)),
    html: new TextEncoder().encode(toHtml(model)),
    docx: word,
    ...(Object.fromEntries(parts) as Record<string, Uint8Array>),
    ...(Object.fromEntries(pictures) as Record<string, Uint8Array>),
    ...(await inFolder((folder) => opened(pdf, folder))),
  }
}

/** A PDF with every stream unpacked, its text as a reader sees it, and its properties. */
function opened(pdf: Uint8Array, folder: string): Record<string, Uint8Array> {
  const file = join(folder, 'paper.pdf')
  writeFileSync(file, pdf)
  said('qpdf', ['--qdf', '--object-streams=disable', '--decode-level=all', file, join(folder, 'plain.pdf')])
  return {
    pdf: new Uint8Array(readFileSync(join(folder, 'plain.pdf'))),
    'pdf text': new TextEncoder().encode(said('pdftotext', ['-enc', 'UTF-8', file, '-'])),
    'pdf properties': new TextEncoder().encode(said('pdfinfo', [file]) + said('pdfinfo', ['-meta', file])),
  }
}

const carers = keptOf('bramble').participants.flatMap(({ carer }) =>
  carer === undefined || carer === 'zaneta' ? [] : [carer],
)
const tools = has('qpdf') && has('pdftotext')

describe.runIf(tools)('A withheld address', () => {
  it.each(documents)(
    'is in the %s for the authority, so that the search below can find it',
    async (document) => {
      const { model = new Uint8Array() } = await bytesOf(document, 'authority')
      expect(found(model)).toContain('sycamoreexamplemews')
    },
  )

  it.each(
    [undefined, ...carers].flatMap((audience) => documents.map((document) => ({ audience, document }))),
  )('is nowhere in the bytes of the $document for $audience', async ({ audience, document }) => {
    const files = await bytesOf(document, audience)
    const leaks = Object.entries(files).flatMap(([name, bytes]) =>
      found(bytes).map((secret) => `${name}: ${secret}`),
    )
    expect(leaks).toEqual([])
  })

  it('takes nothing else away: what its keeper wrote around it is still there', () => {
    const text = JSON.stringify(paper('bramble', 'draft-plan').model)
    expect(text).toContain('[withheld]')
  })
})
