/**
 * `render <case> --document <id> --format pdf|docx|html --out <file> [--authority <id>] [--audience <id>]
 * [--language <tag>] [--today YYYY-MM-DD] [--size <points>] [--look usual|large-print]`: one paper of a case, written whole or not at all.
 */
import type { Catalogue } from '../catalogue/catalogue.ts'
import { mayKeepFrom } from '../catalogue/keeping.ts'
import type { DocumentModel } from '../documents/model.ts'
import { paperFrom, prints } from '../documents/paper.ts'
import { isDay } from '../domain/dates.ts'
import { audienceFrom } from '../drafting/audience.ts'
import { copyFrom } from '../drafting/copy.ts'
import type { LeftOut } from '../drafting/viewFront.ts'
import { readingFrom } from '../entries/reading.ts'
import type { Kept } from '../entries/kept.ts'
import { restore } from '../exchange/restore.ts'
import { fontFiles } from './fontFiles.ts'
import { CannotDo, type Io } from './io.ts'
import { optionsIn, type Options } from './options.ts'
import { latestIn, missingLines, refusalsOf } from './validate.ts'

export const formats = ['pdf', 'docx', 'html'] as const

export type Format = (typeof formats)[number]

export interface MadePaper {
  readonly model: DocumentModel
  readonly leftOut: readonly LeftOut[]
}

/** Exit 0 and the file; exit 2, one sentence per fault and nothing written, when anything is wrong. */
export async function render(args: readonly string[], io: Io, catalogue: Catalogue): Promise<number> {
  const known = ['document', 'format', 'out', 'authority', 'audience', 'language', 'today', 'size', 'look']
  const options = optionsIn(args, known)
  const faults = [...options.faults, ...missingIn(options)]
  const format = formats.find((one) => one === options.named.get('format'))
  if (faults.length > 0 || format === undefined) return refused(io, faults)
  const [path = ''] = options.rest
  try {
    const bytes = await io.read(path).catch((error: unknown) => {
      throw error instanceof CannotDo ? new CannotDo(`${path}: ${error.message}`) : error
    })
    const restored = restore(bytes, { mayKeep: mayKeepFrom(catalogue) })
    if (restored.kept === undefined || restored.refused.length > 0) {
      return refused(io, refusalsOf(path, restored))
    }
    const paper = paperOf(catalogue, restored.kept, options.named)
    if ('faults' in paper) return refused(io, paper.faults)
    const out = options.named.get('out') ?? ''
    await io.write(out, await bytesOf(format, paper.model, io)).catch((error: unknown) => {
      throw error instanceof CannotDo ? new CannotDo(`${out}: ${error.message}`) : error
    })
    io.out(`${out}: ${paper.model.title}.`)
    for (const line of [...leftOutLines(paper.leftOut), ...missingLines(path, restored.kept)]) io.out(line)
    return 0
  } catch (error) {
    if (!(error instanceof CannotDo)) throw error
    return refused(io, [error.message])
  }
}

/**
 * The document model of a case, or why it cannot be made. A last check refuses a copy in which a withheld
 * address is still found.
 */
export function paperOf(
  catalogue: Catalogue,
  kept: Kept,
  named: ReadonlyMap<string, string>,
): MadePaper | { readonly faults: readonly string[] } {
  const reading = readingFrom(kept, latestIn(kept))
  const audience = audienceFrom(reading, named.get('audience'))
  const authorityId = named.get('authority') ?? 'standard'
  const authority = catalogue.authorities.get(authorityId)
  const language = named.get('language') ?? 'en-GB'
  const today = named.get('today') ?? reading.lastDay
  const size = Number(named.get('size') ?? 11)
  const look = named.get('look') ?? 'usual'
  const print = prints.find((one) => one === look)
  const faults = [
    ...('refused' in audience ? [audience.refused] : []),
    ...(authority
      ? []
      : [
          `There is no authority "${authorityId}". Choose one of: ${[...catalogue.authorities.keys()].join(', ')}.`,
        ]),
    ...(catalogue.words.has(language)
      ? []
      : [`There are no words in "${language}". Choose one of: ${[...catalogue.words.keys()].join(', ')}.`]),
    ...(today === ''
      ? ['Nothing has been said in this case yet, so it has no last day. Add --today like 2026-05-12.']
      : isDay(today)
        ? []
        : [`"${today}" is not a day. Write --today like 2026-05-12.`]),
    ...(size >= 8 && size <= 36 ? [] : ['The size must be between 8 and 36 points. Write --size like 18.']),
    ...(print === undefined ? [`There is no look "${look}". Choose one of: ${prints.join(', ')}.`] : []),
  ]
  if (faults.length > 0 || 'refused' in audience || !authority || print === undefined) return { faults }
  const { blobs } = reading
  const document = named.get('document') ?? ''
  const copy = copyFrom({ catalogue, reading, audience, authority, language, today }, (view) =>
    paperFrom({ catalogue, document, authority, view, language, today, size, print, blobs }),
  )
  if (copy.kind === 'refused') return { faults: [copy.because] }
  if (copy.kind === 'leaks') {
    return {
      faults: [
        'A withheld address would be in this copy, so nothing was made. Tell whoever looks after this program.',
      ],
    }
  }
  return { model: copy.made, leftOut: copy.leftOut }
}

/** The paper as a file. What a PDF cannot draw is said, and a box stands in its place. */
export async function bytesOf(format: Format, model: DocumentModel, io: Io): Promise<Uint8Array> {
  if (format === 'html') {
    const { toHtml } = await import('../renderers/html/html.ts')
    return new TextEncoder().encode(toHtml(model))
  }
  if (format === 'docx') {
    const { toWord } = await import('../renderers/word/word.ts')
    return toWord(model)
  }
  const { toPdf } = await import('../renderers/pdf/toPdf.ts')
  const { bytes, undrawn } = await toPdf(model, fontFiles)
  for (const one of undrawn) {
    io.err(
      `The PDF cannot draw "${one.character}" (${one.codePoint}) in ${one.block}, ${one.times} times; a box stands in its place. Use Word or HTML to keep it.`,
    )
  }
  return bytes
}

const reasons: Record<LeftOut['because'], string> = {
  audience: 'because of who this copy is for',
  agreement: 'because no agreement to print it is recorded',
  draft: 'because a draft names no school',
  decision: 'because of a recorded decision',
}

/** What the copy does not say, by question, never what it would have said. */
function leftOutLines(leftOut: readonly LeftOut[]): string[] {
  // The name of what waits for an agreement would already tell it ("Child protection plan").
  const lines = leftOut.map(({ label, because }) =>
    because === 'agreement'
      ? `Left out: some details, ${reasons.agreement}.`
      : `Left out: ${label}, ${reasons[because]}.`,
  )
  return [...new Set(lines)]
}

function missingIn(options: Options): string[] {
  const needed = ['document', 'format', 'out'].filter((name) => !options.named.has(name))
  const format = options.named.get('format')
  return [
    ...(options.rest.length === 1
      ? []
      : ['render needs one case file: render <case> --document <id> --format pdf|docx|html --out <file>']),
    ...needed.map((name) => `--${name} is missing. Add it.`),
    ...(options.rest.length === 1 && options.rest[0] === options.named.get('out')
      ? ['--out names the case file itself, which would be lost. Give the paper another name.']
      : []),
    ...(format === undefined || formats.some((one) => one === format)
      ? []
      : [`There is no format "${format}". Choose pdf, docx or html.`]),
  ]
}

function refused(io: Io, faults: readonly string[]): number {
  for (const fault of faults) io.err(fault)
  return 2
}
