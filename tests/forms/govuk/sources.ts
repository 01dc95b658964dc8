/** Which parts of the design system our own markup uses, and on which elements: read from the components as they are written. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { everyComponent } from './fixtures.ts'

export interface Use {
  readonly file: string
  /** The element or component it is written on. */
  readonly tag: string
  readonly classes: readonly string[]
  /** What is written in the opening tag around the classes. */
  readonly written: string
}

const root = join(import.meta.dirname, '../../../src')

/** Every element of `src/forms` and `src/app` whose classes are written out there. */
export const uses: readonly Use[] = ['forms', 'app'].flatMap((room) =>
  readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .flatMap((file) => usesIn(`${room}/${file}`, readFileSync(join(root, room, file), 'utf8'))),
)

function usesIn(file: string, text: string): Use[] {
  return [...text.matchAll(/className=(?:"([^"]*)"|\{([^}]*)\})/g)].map((match) => {
    const before = text.slice(0, match.index)
    const tag = [...before.matchAll(/<([A-Za-z][A-Za-z0-9.]*)(?=[\s\n])/g)].at(-1)
    const classes = [...(match[1] ?? match[2] ?? '').matchAll(/[A-Za-z][\w-]*/g)].map(([one]) => one)
    const end = text.indexOf('>', match.index)
    return { file, tag: tag?.[1] ?? '', classes, written: text.slice(tag?.index ?? 0, end) }
  })
}

/** The components of the design system whose class stands anywhere in the markup, also put together there. */
export const componentsUsed: readonly string[] = (() => {
  const found = new Set<string>()
  for (const room of ['forms', 'app']) {
    for (const file of readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })) {
      if (!/\.tsx?$/.test(file)) continue
      const text = readFileSync(join(root, room, file), 'utf8')
      for (const component of everyComponent) {
        if (new RegExp(`govuk-${component}(?![a-z]|-[a-z])`).test(text)) found.add(component)
      }
    }
  }
  return [...found].sort()
})()

export function usesOf(component: string): readonly Use[] {
  return uses.filter(({ classes }) => classes.includes(`govuk-${component}`))
}
