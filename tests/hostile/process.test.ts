import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { caseTextFrom } from '../../src/exchange/caseText.ts'
import { base64From } from '../../src/exchange/base64.ts'
import { hashOfBytes } from '../../src/exchange/hash.ts'
import { entry, kept, minute, mum, says } from '../entries/builders.ts'
import { hostileFiles } from './files.ts'
import { png } from './good.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hostile-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

interface Ended {
  readonly exit: number | null
  readonly out: string
  readonly err: string
  readonly peakMb: number
}

/** Runs the real command on a file, as a person would. */
function validated(path: string): Ended {
  const root = join(import.meta.dirname, '../..')
  const args = ['--import', 'tsx', '--import', './tests/hostile/peak.ts', 'src/cli/main.ts', 'validate', path]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
  return { exit: status, out: stdout, err: stderr, peakMb: Number(/peak (\d+)/.exec(stdout)?.[1]) / 1024 }
}

/** A file in the folder. `size` makes it that long without writing it out, as a hole on the disk. */
function fileOf(bytes: string | Uint8Array, size?: number): string {
  const path = join(folder, 'given.json')
  writeFileSync(path, bytes)
  if (size !== undefined) truncateSync(path, size)
  return path
}

const megabyte = 1024 * 1024

/** A good case that fills the whole 64 MB: 1,000 long answers in a script that takes two bytes a letter in memory. */
function largestCase(): string {
  const words = '電車が好きです。'.repeat(1200)
  const entries = Array.from({ length: 1000 }, (_, i) => entry({ path: `question.${i}`, value: says(`${i}${words}`) }))
  const photo = new Uint8Array(20 * megabyte)
  photo.set(png)
  const name = hashOfBytes(photo)
  const shown = entry({ path: 'views.photo', value: says(name), at: minute(3) })
  return caseTextFrom(
    kept([...entries, shown], {
      participants: [mum],
      blobs: { [name]: { type: 'image/png', bytes: base64From(photo) } },
    }),
  )
}

describe('the command in a process of its own', () => {
  const some = ['a million nested lists', 'ten million empty records', 'a record with a million names', 'a ZIP file', 'half an emoji', 'a file cut between two entries', 'a hundred bad entries']
  it.each(hostileFiles.filter(({ name }) => some.includes(name)))(
    'refuses $name with exit 2, in sentences, in little memory',
    ({ make, says: sentence }) => {
      const { exit, err, peakMb } = validated(fileOf(make()))
      expect(exit).toBe(2)
      expect(err.replaceAll(`${join(folder, 'given.json')}: `, '')).toMatch(new RegExp(sentence.source, 'm'))
      expect(err).not.toMatch(/\n\s+at |Error:|node:internal/)
      expect(peakMb).toBeLessThan(450)
    },
    30_000,
  )

  it.each([
    ['300 MB', 300 * megabyte],
    ['one line of 1 GB', 1024 * megabyte],
  ])('refuses a file of %s before it reads it', (_, size) => {
    const { exit, err, peakMb } = validated(fileOf('{', size))
    expect(exit).toBe(2)
    expect(err).toMatch(/MB; the most that can be opened is 64 MB\. Ask for a copy with fewer or smaller pictures\.\n$/)
    expect(peakMb).toBeLessThan(200)
  }, 30_000)

  it.each([
    ['a folder', () => folder, /not a file but a folder or a device/],
    ['a device that never ends', () => '/dev/zero', /not a file but a folder or a device/],
    ['nothing', () => join(folder, 'none.json'), /there is no such file/],
  ])('refuses %s', (_, path, sentence) => {
    const { exit, err } = validated(path())
    expect(exit).toBe(2)
    expect(err).toMatch(sentence)
  }, 30_000)

  it('opens a good case of nearly 64 MB in a few hundred MB of memory', () => {
    const text = largestCase()
    const path = fileOf(text)
    const { exit, out, err, peakMb } = validated(path)
    expect(Buffer.byteLength(text)).toBeGreaterThan(50 * megabyte)
    expect([exit, err]).toEqual([0, ''])
    expect(out).toMatch(/good\. Case ash-example-7: 1001 entries/)
    expect(peakMb).toBeLessThan(500)
  }, 60_000)
})
