/** The data files as the app gets them: checked when it is built, so that no phone has to check them again. */
import type { Catalogue } from '../catalogue/catalogue.ts'
import { faultText } from '../catalogue/fault.ts'
import { catalogueFrom, type RawFile } from '../catalogue/read.ts'
import { dataFiles, root } from './files.ts'

/** What Vite and Vitest want of a plugin, as far as this one goes. */
interface Bundler {
  error(message: string): never
  addWatchFile(path: string): void
}

/** The name the app imports it by. */
const name = 'virtual:catalogue'

/** Stops the build with every fault when a data file is wrong, because then no paper can be trusted. */
export function catalogueInApp() {
  return {
    name: 'catalogue-in-app',
    resolveId: (id: string): string | undefined => (id === name ? `\0${name}` : undefined),
    load(this: Bundler, id: string): string | undefined {
      if (id !== `\0${name}`) return undefined
      const files = dataFiles()
      for (const { path } of files) this.addWatchFile(`${root}${path}`)
      const read = catalogueText(files)
      if ('faults' in read) this.error(`The data files have mistakes:\n${read.faults.join('\n')}`)
      // A browser reads a long text of JSON faster than the same thing written as a script.
      return `export default ${JSON.stringify(read.text)}`
    },
  }
}

/** @returns the catalogue as one JSON text, its maps as lists of pairs; or one sentence for each fault */
export function catalogueText(
  files: readonly RawFile[],
): { readonly text: string } | { readonly faults: readonly string[] } {
  const { catalogue, faults } = catalogueFrom(files)
  if (faults.length > 0) return { faults: faults.map(faultText) }
  const kinds = Object.entries(catalogue) as [keyof Catalogue, ReadonlyMap<string, unknown>][]
  return { text: JSON.stringify(Object.fromEntries(kinds.map(([kind, all]) => [kind, [...all]]))) }
}
