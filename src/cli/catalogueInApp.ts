/** The data files as the app gets them: checked when it is built, so that no phone has to check them again. */
import type { Catalogue } from '../catalogue/catalogue.ts'
import { faultText } from '../catalogue/fault.ts'
import type { Form } from '../generated/meta/form.ts'
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

/**
 * @returns the catalogue as one JSON text, its maps as lists of pairs, without the examples that only tests run and
 *   with what a form builds on in that form alone; or one sentence for each fault
 */
export function catalogueText(
  files: readonly RawFile[],
): { readonly text: string } | { readonly faults: readonly string[] } {
  const { catalogue, faults } = catalogueFrom(files)
  if (faults.length > 0) return { faults: faults.map(faultText) }
  const forms = new Map(
    [...catalogue.forms].map(([id, form]) => {
      const base = form.with === undefined ? undefined : catalogue.forms.get(form.with)
      return [id, base === undefined ? form : ownPart(form, base)] as const
    }),
  )
  const kinds = Object.entries({ ...catalogue, forms }) as [keyof Catalogue, ReadonlyMap<string, unknown>][]
  const lists = Object.fromEntries(kinds.map(([kind, all]) => [kind, [...all]]))
  return {
    text: JSON.stringify(lists, (name, value: unknown) =>
      name === 'examples' && Array.isArray(value) ? [] : value,
    ),
  }
}

/** What stands in a form's own file: its pages, and the words that are not those of the form it builds on. */
function ownPart(form: Form, base: Form): Form {
  const words = Object.entries(form.words).map(([language, own]) => {
    const below = base.words[language]?.questions ?? {}
    const questions = Object.entries(own.questions).filter(([id, said]) => below[id] !== said)
    return [language, { ...own, questions: Object.fromEntries(questions) }]
  })
  return {
    ...form,
    pages: form.pages.filter((page) => !base.pages.includes(page)),
    words: Object.fromEntries(words) as Form['words'],
  }
}
