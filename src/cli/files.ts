/** The data files of schemas/ and templates/, read from disk. */
import { readFileSync, readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { faultText } from '../catalogue/fault.ts'
import { catalogueFrom } from '../catalogue/read.ts'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** Every JSON file under schemas/ and templates/, with its path as the catalogue knows it. */
export function dataFiles(): { path: string; text: string }[] {
  return ['schemas', 'templates'].flatMap((folder) => {
    const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    return names
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => {
        const path = join(root, folder, name)
        return { path: relative(root, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }
      })
  })
}

/** The catalogue; throws with every fault when a data file is wrong, because then no paper can be trusted. */
export function readCatalogue(): Catalogue {
  const { catalogue, faults } = catalogueFrom(dataFiles())
  if (faults.length > 0) throw new Error(`The data files have mistakes:\n${faults.map(faultText).join('\n')}`)
  return catalogue
}
