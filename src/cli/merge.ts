import { presentFrom } from '../entries/fold.ts'
import type { Kept } from '../entries/kept.ts'
import { merged } from '../entries/merge.ts'
import { caseBytesFrom } from '../exchange/caseText.ts'
import { restore, type RestoreOptions } from '../exchange/restore.ts'
import { CannotDo, type Io } from './io.ts'
import { latestIn, refusalsOf } from './validate.ts'

/**
 * `merge <a> <b> --out <c>`: writes two copies of a case as one, whole or not at all, and says what came from
 * where. The order of a and b does not matter. Exit 2 and one sentence per fault when either is refused;
 * then nothing is written.
 */
export async function merge(args: readonly string[], io: Io, rules: RestoreOptions = {}): Promise<number> {
  const paths = pathsIn(args)
  if (paths === undefined) {
    io.err('merge needs two files and a place for the result: merge <a> <b> --out <c>')
    return 2
  }
  const { a: pathA, b: pathB, out } = paths
  try {
    const a = await copyAt(pathA, io, rules)
    const b = await copyAt(pathB, io, rules)
    if (a === undefined || b === undefined) return 2
    const both = merged(a, b)
    if (both.kind === 'refused') {
      io.err(`${pathA} and ${pathB}: ${both.because}`)
      return 2
    }
    await io.write(out, caseBytesFrom(both.kept)).catch((error: unknown) => {
      throw error instanceof CannotDo ? new CannotDo(`${out}: ${error.message}`) : error
    })
    for (const line of summaryOf(a, b, both.kept, [pathA, pathB, out])) io.out(line)
    return 0
  } catch (error) {
    if (!(error instanceof CannotDo)) throw error
    io.err(error.message)
    return 2
  }
}

function pathsIn(args: readonly string[]): { a: string; b: string; out: string } | undefined {
  const at = args.indexOf('--out')
  const out = args[at + 1]
  const [a, b, ...rest] = args.filter((_, i) => i !== at && i !== at + 1)
  if (at === -1 || out === undefined || a === undefined || b === undefined || rest.length > 0)
    return undefined
  return [a, b, out].some((path) => path.startsWith('--')) ? undefined : { a, b, out }
}

/** The whole copy at a path; nothing, and the reasons said, when any of it is refused. */
async function copyAt(path: string, io: Io, rules: RestoreOptions): Promise<Kept | undefined> {
  const bytes = await io.read(path).catch((error: unknown) => {
    throw error instanceof CannotDo ? new CannotDo(`${path}: ${error.message}`) : error
  })
  const restored = restore(bytes, rules)
  if (restored.refused.length === 0) return restored.kept
  for (const line of refusalsOf(path, restored)) io.err(line)
  return undefined
}

function summaryOf(
  a: Kept,
  b: Kept,
  both: Kept,
  [pathA, pathB, out]: readonly [string, string, string],
): string[] {
  const idsA = new Set(a.entries.map((entry) => entry.id))
  const idsB = new Set(b.entries.map((entry) => entry.id))
  const stays = new Set(both.entries.map((entry) => entry.id))
  const takenAway =
    [...idsA].filter((id) => !stays.has(id)).length +
    [...idsB].filter((id) => !stays.has(id) && !idsA.has(id)).length
  const onlyIn = (ids: ReadonlySet<string>, others: ReadonlySet<string>): number =>
    [...ids].filter((id) => stays.has(id) && !others.has(id)).length
  return [
    `${out}: case ${both.case}, ${both.entries.length} entries.`,
    `Only in ${pathA}: ${onlyIn(idsA, idsB)}. Only in ${pathB}: ${onlyIn(idsB, idsA)}.`,
    `Answers that now have more than one version, all kept: ${versionsIn(both)}.`,
    `Taken away because one copy had erased or let go of them: ${takenAway}.`,
  ]
}

function versionsIn(kept: Kept): number {
  const parts = [...presentFrom(kept.entries, latestIn(kept)).values()]
  return parts.flatMap((paths) => [...paths.values()]).filter((held) => held.others.length > 0).length
}
