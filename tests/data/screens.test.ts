import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sayFrom } from '../../src/catalogue/say.ts'
import type { WordList } from '../../src/generated/meta/words.ts'

const folder = 'schemas/screens'
const topics = readdirSync(folder).map((name) => ({
  name,
  list: JSON.parse(readFileSync(join(folder, name), 'utf8')) as WordList,
}))

/** All that the screens are written in, to find the label that nobody says any more. */
const source = ['src/app', 'src/forms']
  .flatMap((room) => readdirSync(room, { recursive: true, encoding: 'utf8' }).map((name) => join(room, name)))
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n')

/** Keys that are put together from two words: `skip.` and `later`. What stands before the first hole is looked for. */
const putTogether = [...source.matchAll(/`([a-z][A-Za-z0-9.]*)\$\{/g)].map(([, start = '']) => start)

describe.each(topics)('$name', ({ name, list }) => {
  it('is called after what it is about and its language', () => {
    expect(name).toMatch(new RegExp(`^[a-z]+\\.${list.language}\\.json$`))
  })

  it('reads as its examples say', () => {
    const say = sayFrom(list.labels)
    for (const { label, with: fillings, reads } of list.examples)
      expect(say(label, fillings as Record<string, string>)).toBe(reads)
  })

  it('has no label that no screen says', () => {
    const unsaid = Object.keys(list.labels).filter(
      (key) =>
        !source.includes(`'${key}'`) && !putTogether.some((start) => start !== '' && key.startsWith(start)),
    )
    expect(unsaid).toEqual([])
  })
})
