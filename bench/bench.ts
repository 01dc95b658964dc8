/** `npm run bench`: what the papers and the app cost, in time, memory, pages and bytes. Writes bench/latest.json; judges nothing. */
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { cpus, totalmem, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fontFiles } from '../src/cli/fontFiles.ts'
import { readCatalogue } from '../src/cli/files.ts'
import { paperOf } from '../src/cli/render.ts'
import type { DocumentModel } from '../src/documents/model.ts'
import { restore } from '../src/exchange/restore.ts'
import { toPdf } from '../src/renderers/pdf/toPdf.ts'
import { browserCosts } from './browser/app.ts'
import { costOf, median, root, rounded, times } from './measuring.ts'
import { rawFontsIn, rawPdf } from './rawPdf.ts'

const cases = ['ash', 'bramble', 'juniper'] as const
const formats = { Pdf: 'pdf', Word: 'docx', Html: 'html' } as const
const measured: Record<string, number> = {}
const catalogue = readCatalogue()
const folder = mkdtempSync(join(tmpdir(), 'bench-papers-'))
const rawFonts = await rawFontsIn(folder)

/** Notes a value and says it, so that whoever waits sees something happen. */
function note(key: string, value: number): void {
  measured[key] = rounded(value)
  console.log(`${key}: ${String(measured[key])}`)
}

function caseFile(name: string): string {
  const path = join(root, 'public/examples', `${name}.json`)
  if (!existsSync(path)) throw new Error(`There is no ${path}: run "npm run generate" first.`)
  return path
}

function modelOf(name: string): DocumentModel {
  const { kept } = restore(readFileSync(caseFile(name)))
  if (kept === undefined) throw new Error(`The example ${name} was refused`)
  const paper = paperOf(catalogue, kept, new Map([['document', 'draft-plan']]))
  if ('faults' in paper) throw new Error(paper.faults.join('\n'))
  return paper.model
}

/** The real command line, each time in a process of its own: what a person waits for. */
function commandLine(name: string): void {
  for (const [label, format] of Object.entries(formats)) {
    const out = join(folder, `${name}.${format}`)
    const args = ['render', caseFile(name), '--document', 'draft-plan', '--format', format, '--out', out]
    const runs = Array.from({ length: times }, () => costOf('npm', ['run', '--silent', 'cli', '--', ...args]))
    note(`${name}${label}Ms`, median(runs.map(({ ms }) => ms)))
    note(`${name}${label}PeakMb`, median(runs.map(({ peakMb }) => peakMb)))
    note(`${name}${label}Bytes`, statSync(out).size)
  }
  const pages = readFileSync(join(folder, `${name}.pdf`), 'latin1').match(/\/Type \/Page\b/g)
  note(`${name}PdfPages`, pages?.length ?? 0)
}

async function msOf(make: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await make()
  return performance.now() - started
}

/** Tagged and untagged in turn, in one warm process: what the tags cost, with nothing else between them. */
async function tagging(name: string): Promise<{ tagged: number; raw: number }> {
  const model = modelOf(name)
  const tagged: number[] = []
  const raw: number[] = []
  for (let run = -1; run < times; run++) {
    const pair = [
      await msOf(() => toPdf(model, fontFiles)),
      await msOf(() => rawPdf(model, rawFonts)),
    ] as const
    // The first pair only warms up.
    if (run < 0) continue
    tagged.push(pair[0])
    raw.push(pair[1])
  }
  const medians = { tagged: median(tagged), raw: median(raw) }
  note(`${name}TaggedPdfMs`, medians.tagged)
  note(`${name}RawPdfMs`, medians.raw)
  note(`${name}TaggedToRawRatio`, medians.tagged / medians.raw)
  return medians
}

function folding(): void {
  const { out, peakMb } = costOf(process.execPath, [
    join(root, 'node_modules/tsx/dist/cli.mjs'),
    'bench/folding.ts',
  ])
  const { foldMs, mergeMs } = JSON.parse(out) as { foldMs: number; mergeMs: number }
  note('fold100kMs', foldMs)
  note('merge100kMs', mergeMs)
  note('fold100kPeakMb', peakMb)
}

function versionOf(name: string): string {
  const file = JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')) as {
    version: string
  }
  return file.version
}

try {
  const pairs: { tagged: number; raw: number }[] = []
  for (const name of cases) {
    commandLine(name)
    pairs.push(await tagging(name))
  }
  const sum = (of: 'tagged' | 'raw'): number => pairs.reduce((total, pair) => total + pair[of], 0)
  note('taggedToRawRatio', sum('tagged') / sum('raw'))
  folding()
} finally {
  rmSync(folder, { recursive: true })
}

const browser = await browserCosts(note)

const packages = [
  'pdfmake',
  'docx',
  'tsx',
  'ajv',
  '@noble/hashes',
  'react',
  '@rjsf/core',
  'survey-core',
  '@playwright/test',
]
const report = {
  date: new Date().toISOString().slice(0, 10),
  times,
  machine: {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryMb: Math.round(totalmem() / 1024 / 1024),
    system: `${process.platform} ${process.arch}`,
  },
  versions: {
    node: process.versions.node,
    ...(browser !== undefined && { browser }),
    ...Object.fromEntries(packages.map((name) => [name, versionOf(name)])),
  },
  ...measured,
}
writeFileSync(join(root, 'bench/latest.json'), `${JSON.stringify(report, null, 2)}\n`)
console.log('Written to bench/latest.json')
