/**
 * `blank <form> --format pdf|docx|html --out <file> [--large-print] [--language <tag>] [--today YYYY-MM-DD]`: a form to
 * print and fill in by hand, written whole or not at all.
 */
import type { Catalogue } from '../catalogue/catalogue.ts'
import { blankForm } from '../documents/blankForm.ts'
import { isDay } from '../domain/dates.ts'
import { CannotDo, type Io } from './io.ts'
import { optionsIn } from './options.ts'
import { bytesOf, formats } from './render.ts'

/** @param day 'YYYY-MM-DD', for the file's properties when `--today` is not given */
export async function blank(
  args: readonly string[],
  io: Io,
  catalogue: Catalogue,
  day: string,
): Promise<number> {
  const { named, given, rest, faults } = optionsIn(
    args,
    ['format', 'out', 'language', 'today'],
    ['large-print'],
  )
  const format = formats.find((one) => one === named.get('format'))
  const out = named.get('out')
  const language = named.get('language') ?? 'en-GB'
  const today = named.get('today') ?? day
  const [id = ''] = rest
  const form = catalogue.forms.get(id)
  const all = [
    ...faults,
    ...(rest.length === 1
      ? []
      : ['blank needs one form: blank <form> --format pdf|docx|html --out <file> [--large-print]']),
    ...(rest.length !== 1 || form !== undefined
      ? []
      : [`There is no form "${id}". Choose one of: ${[...catalogue.forms.keys()].join(', ')}.`]),
    ...(format === undefined ? ['--format is missing or unknown. Choose pdf, docx or html.'] : []),
    ...(out === undefined ? ['--out is missing. Add it.'] : []),
    ...(form === undefined || Object.hasOwn(form.words, language)
      ? []
      : [
          `The form has no words in "${language}". Choose one of: ${Object.keys(form.words).sort().join(', ')}.`,
        ]),
    ...(isDay(today) ? [] : [`"${today}" is not a day. Write --today like 2026-05-12.`]),
  ]
  const print = given.has('large-print') ? 'large-print' : 'usual'
  const model = blankForm({ catalogue, form: id, language, today, print })
  if (all.length > 0 || format === undefined || out === undefined || model === undefined) {
    for (const fault of all) io.err(fault)
    return 2
  }
  try {
    await io.write(out, await bytesOf(format, model, io))
  } catch (error) {
    if (!(error instanceof CannotDo)) throw error
    io.err(`${out}: ${error.message}`)
    return 2
  }
  io.out(`${out}: ${model.title}.`)
  return 0
}
