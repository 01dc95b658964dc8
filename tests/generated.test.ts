import { readFileSync, readdirSync } from 'node:fs'
import { join, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exampleFiles } from '../src/cli/examples.ts'
import { readCatalogue } from '../src/cli/files.ts'
import { generatedFiles } from '../src/cli/generated.ts'

const folder = 'src/generated'

describe('What is generated', () => {
  it('is what the schemas say now: run `npm run generate` when this fails', async () => {
    const wanted = await generatedFiles(process.cwd())
    const stale = [...wanted].filter(([path, text]) => textAt(path) !== text).map(([path]) => path)
    expect(stale).toEqual([])
  })

  it('holds nothing that no schema asks for', async () => {
    const wanted = await generatedFiles(process.cwd())
    const there = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) =>
        join(one.parentPath, one.name)
          .split(sep)
          .join('/')
          .slice(folder.length + 1),
      )
    expect(there.filter((path) => path !== 'README.md' && !wanted.has(path))).toEqual([])
  })
})

describe('The example cases', () => {
  const examples = exampleFiles(process.cwd(), readCatalogue())

  it('are made of all the stories', () => {
    expect(readdirSync('public/examples').sort()).toEqual([...examples.keys()].sort())
    expect([...examples.keys()]).toEqual(['ash.json', 'bramble.json', 'juniper.json'])
  })

  it.each([...examples.keys()])(
    '%s is what its story says now: run `npm run generate` when this fails',
    (name) => {
      expect(readFileSync(join('public/examples', name)).equals(examples.get(name) ?? new Uint8Array())).toBe(
        true,
      )
    },
  )
})

function textAt(path: string): string | undefined {
  try {
    return readFileSync(join(folder, path), 'utf8')
  } catch {
    return undefined
  }
}
