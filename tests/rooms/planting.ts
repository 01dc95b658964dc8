/** A small house built only to be refused: rooms of the table, each with the imports a test plants in it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import config, { rulesFor } from '../../dependency-cruiser.config.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** One import that the rules refused: `from` and `to` as paths inside the planted house. */
export interface Refused {
  readonly rule: string
  readonly from: string
  readonly to: string
}

/**
 * @param files path inside the planted src/ → its text
 * @returns what the rules refuse in it; the files are gone again afterwards
 */
export async function refusedIn(files: Readonly<Record<string, string>>): Promise<Refused[]> {
  // Inside the project, so that packages are found where the real house finds them.
  mkdirSync(join(root, 'test-results'), { recursive: true })
  const house = mkdtempSync(join(root, 'test-results', 'planted-'))
  const source = relative(root, join(house, 'src')).split(sep).join('/')
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(house, 'src', path)), { recursive: true })
      writeFileSync(join(house, 'src', path), text)
    }
    const result = await cruise([source], {
      doNotFollow: config.options.doNotFollow,
      tsPreCompilationDeps: config.options.tsPreCompilationDeps,
      enhancedResolveOptions: config.options.enhancedResolveOptions,
      baseDir: root,
      validate: true,
      ruleSet: { forbidden: rulesFor(source) },
    })
    const inside = (path: string): string => path.replace(`${source}/`, '')
    return (result.output as ICruiseResult).summary.violations.map(({ rule, from, to }) => ({
      rule: rule.name,
      from: inside(from),
      to: inside(to),
    }))
  } finally {
    rmSync(house, { recursive: true, force: true })
  }
}
