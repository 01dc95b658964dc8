/** The programs that read papers back, and what to say when one is missing. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** True when the program is here. Its absence is printed; where nothing may be missing (CI) it is a failure. */
export function has(program: string): boolean {
  const found = spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined
  if (found) return true
  if (process.env['CI'] !== undefined)
    throw new Error(`${program} is not installed, and nothing is skipped here.`)
  process.stdout.write(`Skipped: ${program} is not installed. Install it to run this test.\n`)
  return false
}

/** What a program prints; throws with what it complained of. */
export function said(program: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28 })
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr}`)
  return stdout
}

/** Does something in a folder of its own, which is gone afterwards. */
export async function inFolder<T>(act: (folder: string) => Promise<T> | T): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'one-and-only-'))
  try {
    return await act(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
