import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { bundledPackages, licenceTexts } from '../../src/cli/licences.mjs'

const bundled = bundledPackages(process.cwd())

const listed = new Map(
  readFileSync('docs/licences.md', 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, name = '', licence = '', copyright = ''] = line.split('|').map((cell) => cell.trim())
      return line.startsWith('| ') && !name.startsWith('-') && name !== 'package'
        ? [[name, { licence, copyright }] as const]
        : []
    }),
)

describe('The page of licences', () => {
  it('names every package that reaches people, and no other', () => {
    expect([...listed.keys()].toSorted()).toEqual([...new Set(bundled.map(({ name }) => name))].toSorted())
  })

  it('says of each what the package itself says', () => {
    for (const [name, { licence, copyright }] of listed) {
      expect(copyright, name).not.toBe('')
      expect(bundled.filter((one) => one.name === name).map((one) => one.licence)).toContain(licence)
    }
  })

  it('is followed by the full texts in what is built', () => {
    const texts = licenceTexts(process.cwd())
    for (const { name, version } of bundled) expect(texts).toContain(`${name} ${version}\n`)
    expect(texts).toContain('Copyright (c) Meta Platforms, Inc. and affiliates.')
    expect(texts).toContain('SIL OPEN FONT LICENSE Version 1.1')
  })

  it('names only licences that let everybody use and pass on', () => {
    const allowed = [
      'MIT',
      'OFL-1.1',
      'Apache-2.0',
      'BSD-3-Clause',
      'BlueOak-1.0.0',
      '(MIT AND Zlib)',
      'ISC',
      '0BSD',
    ]
    expect([...listed].filter(([, { licence }]) => !allowed.includes(licence))).toEqual([])
  })
})
