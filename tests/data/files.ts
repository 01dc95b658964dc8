/** The project's own data files, as they lie in the folders. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { catalogueFrom, type RawFile } from '../../src/catalogue/read.ts'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** Every file of schemas/ and templates/. */
export function projectFiles(): RawFile[] {
  return ['schemas', 'templates'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name)
        return { path: path.slice(root.length).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }
      }),
  )
}

export const { catalogue, faults } = catalogueFrom(projectFiles())
