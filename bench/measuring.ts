import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
export const times = 10

export interface Cost {
  /** Wall time from start to end, milliseconds. */
  readonly ms: number
  /** The most memory any one process of the command held, megabytes. */
  readonly peakMb: number
}

/** Runs a command to its end in a process of its own. Throws when it fails: then there is nothing to measure. */
export function costOf(command: string, args: readonly string[]): Cost & { readonly out: string } {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const notes = join(folder, 'memory')
  const watch = pathToFileURL(join(root, 'bench/peakMemory.mjs')).href
  try {
    const started = performance.now()
    const done = spawnSync(command, args, {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, BENCH_MEMORY: notes, NODE_OPTIONS: `--import=${watch}` },
    })
    const ms = performance.now() - started
    if (done.status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${done.stderr}`)
    const kilobytes = readFileSync(notes, 'utf8').trim().split('\n').map(Number)
    return { ms, peakMb: Math.max(...kilobytes) / 1024, out: done.stdout }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The middle of the values; the mean of the two in the middle of an even number of them. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.slice(Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2) + 1)
  return middle.reduce((sum, value) => sum + value, 0) / middle.length
}

/** Rounded to what a reader can use: three digits, whole from 100 on. */
export function rounded(value: number): number {
  return value >= 100 ? Math.round(value) : Number(value.toPrecision(3))
}
