import { contributionsIn } from '../entries/contribution.ts'
import { presentFrom } from '../entries/fold.ts'
import { missingBlobs, type Kept } from '../entries/kept.ts'
import { jsonFrom } from '../exchange/json.ts'
import { sentenceOf } from '../exchange/refusal.ts'
import { restore, type RestoreOptions, type Restored } from '../exchange/restore.ts'
import { CannotDo, type Io } from './io.ts'

/**
 * Judges a data file of the project (a form, a rule, a template …) by the schema it names: one sentence per
 * fault, none when it is good; undefined when no such schema is known.
 */
export type DataFileJudge = (schema: string, data: unknown, path: string) => readonly string[] | undefined

/**
 * `validate <file>`: exit 0 and one line when the file is good; exit 2 and one sentence per fault when not.
 * Case files are recognised by their format, data files by their "$schema". Writes nothing.
 */
export async function validate(
  args: readonly string[],
  io: Io,
  judge?: DataFileJudge,
  rules: RestoreOptions = {},
): Promise<number> {
  const [path] = args
  if (path === undefined || args.length !== 1 || path.startsWith('--')) {
    io.err('validate needs one file: validate <file>')
    return 2
  }
  try {
    const bytes = await io.read(path)
    const named = judge === undefined ? undefined : dataFileIn(bytes)
    if (judge !== undefined && named !== undefined)
      return judged(path, io, named.schema, judge(named.schema, named.data, path))
    return answered(path, io, restore(bytes, rules))
  } catch (error) {
    if (!(error instanceof CannotDo)) throw error
    io.err(`${path}: ${error.message}`)
    return 2
  }
}

/** The sentences for what was not taken in, each with the file's path. */
export function refusalsOf(path: string, { refused, more }: Restored): string[] {
  const lines = refused.map((refusal) => `${path}: ${sentenceOf(refusal)}`)
  return more > 0 ? [...lines, `${path}: and ${more} more.`] : lines
}

function answered(path: string, io: Io, restored: Restored): number {
  if (restored.kept === undefined || restored.refused.length > 0) {
    for (const line of refusalsOf(path, restored)) io.err(line)
    return 2
  }
  io.out(`${path}: good. ${summaryOf(restored.kept)}`)
  for (const line of missingLines(path, restored.kept)) io.out(line)
  return 0
}

/** One line when pictures or files that answers name did not come with the copy. */
export function missingLines(path: string, kept: Kept): string[] {
  const missing = missingBlobs(kept)
  const [is, them] = missing === 1 ? ['picture or file is', 'it'] : ['pictures or files are', 'them']
  return missing === 0
    ? []
    : [`${path}: ${missing} ${is} named in answers and not in this copy. Ask for a copy that has ${them}.`]
}

function summaryOf(kept: Kept): string {
  const contributions = contributionsIn(presentFrom(kept.entries, latestIn(kept)))
  const counts = [
    counted(kept.entries.length, 'entry', 'entries'),
    counted(kept.participants.length, 'participant', 'participants'),
    counted(contributions.length, 'contribution', 'contributions'),
  ]
  return `Case ${kept.case}: ${counts.join(', ')}.`
}

function counted(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`
}

/** The latest moment in a case stands for now where only counting is done: a command has no clock. */
export function latestIn(kept: Kept): string {
  return kept.entries.reduce((latest, { at }) => (at > latest ? at : latest), '1970-01-01T00:00:00.000Z')
}

/** A look at the beginning comes first, so that a large case file is not parsed twice. */
function dataFileIn(bytes: Uint8Array): { readonly schema: string; readonly data: unknown } | undefined {
  if (!new TextDecoder().decode(bytes.subarray(0, 4096)).includes('"$schema"')) return undefined
  const json = jsonFrom(bytes)
  if (json.kind === 'refused' || typeof json.value !== 'object' || json.value === null) return undefined
  const { $schema: schema, format } = json.value as Record<string, unknown>
  return typeof schema === 'string' && format === undefined ? { schema, data: json.value } : undefined
}

function judged(path: string, io: Io, schema: string, faults: readonly string[] | undefined): number {
  const lines = faults ?? [
    `names the schema "${schema}", which is not one of ours. Name one of schemas/meta/.`,
  ]
  for (const line of lines) io.err(`${path}: ${line}`)
  if (lines.length > 0) return 2
  io.out(`${path}: good. Checked against ${schema}.`)
  return 0
}
