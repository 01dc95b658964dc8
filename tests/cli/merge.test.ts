import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nodeIo, type Io } from '../../src/cli/io.ts'
import { merge } from '../../src/cli/merge.ts'
import { caseTextFrom } from '../../src/exchange/caseText.ts'
import { restore } from '../../src/exchange/restore.ts'
import { dad, entry, kept, minute, mum, says } from '../entries/builders.ts'
import { likes } from '../hostile/good.ts'
import { memoryIo } from './memoryIo.ts'

const noise = entry({ path: 'views.dislikes', value: says('Noise') })
const boats = entry({ value: says('Boats'), by: dad.id, at: minute(3) })
const mums = caseTextFrom(kept([likes, noise], { participants: [mum] }))
const dads = caseTextFrom(kept([likes, boats], { gone: [{ part: noise.part, id: noise.id, why: 'erased' }] }))

describe('merge', () => {
  it('writes the same bytes whichever file comes first', async () => {
    const io = memoryIo({ 'a.json': mums, 'b.json': dads })
    expect(await merge(['a.json', 'b.json', '--out', 'ab.json'], io)).toBe(0)
    expect(await merge(['--out', 'ba.json', 'b.json', 'a.json'], io)).toBe(0)
    expect(io.files.get('ba.json')).toEqual(io.files.get('ab.json'))
    expect(restore(io.files.get('ab.json')).kept?.entries).toEqual(
      [likes, boats].sort((a, b) => (a.at < b.at ? -1 : 1)),
    )
  })

  it('says what came from where, what has two versions and what was taken away', async () => {
    const io = memoryIo({ 'a.json': mums, 'b.json': dads })
    await merge(['a.json', 'b.json', '--out', 'c.json'], io)
    expect(io.said).toEqual([
      'c.json: case ash-example-7, 2 entries.',
      'Only in a.json: 0. Only in b.json: 1.',
      'Answers that now have more than one version, all kept: 1.',
      'Taken away because one copy had erased or let go of them: 1.',
    ])
  })

  it('may write over one of the two', async () => {
    const io = memoryIo({ 'a.json': mums, 'b.json': dads })
    expect(await merge(['a.json', 'b.json', '--out', 'a.json'], io)).toBe(0)
    expect(restore(io.files.get('a.json')).kept?.entries).toHaveLength(2)
  })

  it.each([
    [
      'a file that is cut',
      { 'a.json': mums, 'b.json': dads.slice(0, 400) },
      /^b\.json: The file is cut short/,
    ],
    [
      'one bad entry',
      { 'a.json': mums.replace('Noise', 'Crowds'), 'b.json': dads },
      /^a\.json: entries\[0\]\.id does not match/,
    ],
    [
      'two children',
      { 'a.json': mums, 'b.json': caseTextFrom({ ...kept([]), participants: [], case: 'rowan-dummy-20' }) },
      /^a\.json and b\.json: One copy is of the case "ash-example-7"/,
    ],
    ['a missing file', { 'a.json': mums }, /^b\.json: The file cannot be read: there is no such file/],
  ])('writes nothing for %s', async (_, files, sentence) => {
    const io = memoryIo(files)
    expect(await merge(['a.json', 'b.json', '--out', 'c.json'], io)).toBe(2)
    expect(io.files.has('c.json')).toBe(false)
    expect(io.said).toEqual([])
    expect(io.complained.join('\n')).toMatch(sentence)
  })

  it.each([
    [['a.json', 'b.json']],
    [['a.json', '--out', 'c.json']],
    [['a.json', 'b.json', '--out']],
    [['a.json', 'b.json', 'd.json', '--out', 'c.json']],
    [['a.json', 'b.json', '--force', '--out', 'c.json']],
  ])('says how it is used when given %j', async (args) => {
    const io = memoryIo({ 'a.json': mums, 'b.json': dads })
    expect(await merge(args, io)).toBe(2)
    expect(io.complained).toEqual([
      'merge needs two files and a place for the result: merge <a> <b> --out <c>',
    ])
  })
})

describe('merge on a disk', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'merge-'))
    writeFileSync(join(folder, 'a.json'), mums)
    writeFileSync(join(folder, 'b.json'), dads)
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const lines: string[] = []
  const io: Io = { ...nodeIo, out: () => undefined, err: (line) => void lines.push(line) }
  const at = (name: string) => join(folder, name)

  it('leaves the result and nothing else', async () => {
    expect(await merge([at('a.json'), at('b.json'), '--out', at('c.json')], io)).toBe(0)
    expect(readdirSync(folder).sort()).toEqual(['a.json', 'b.json', 'c.json'])
    expect(restore(readFileSync(at('c.json'))).refused).toEqual([])
  })

  it('leaves everything as it was when it cannot write', async () => {
    expect(await merge([at('a.json'), at('b.json'), '--out', join(folder, 'none', 'c.json')], io)).toBe(2)
    expect(lines.at(-1)).toMatch(
      /c\.json: The file cannot be written: there is no such file or folder\. Nothing was changed\.$/,
    )
    expect(await merge([at('a.json'), at('b.json'), '--out', folder], io)).toBe(2)
    expect(readdirSync(folder).sort()).toEqual(['a.json', 'b.json'])
  })

  it('reads no folder as a file', async () => {
    expect(await merge([folder, at('b.json'), '--out', at('c.json')], io)).toBe(2)
    expect(lines.at(-1)).toMatch(/not a file but a folder or a device/)
  })
})
