/** The data files of schemas/ and templates/, wired into the app: what the command line reads from disk. */
import type { Catalogue } from '../catalogue/catalogue.ts'
import { faultText } from '../catalogue/fault.ts'
import { catalogueFrom } from '../catalogue/read.ts'

const texts = import.meta.glob<string>(['/schemas/**/*.json', '/templates/**/*.json'], {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** Throws with every fault when a data file is wrong, because then no paper can be trusted. */
export function shippedCatalogue(): Catalogue {
  const files = Object.entries(texts).map(([path, text]) => ({ path: path.slice(1), text }))
  const { catalogue, faults } = catalogueFrom(files)
  if (faults.length > 0) throw new Error(`The data files have mistakes:\n${faults.map(faultText).join('\n')}`)
  return catalogue
}
