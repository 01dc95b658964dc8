/** The data files of schemas/ and templates/, as the build checked them and wired them into the app. */
import text from 'virtual:catalogue'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { catalogueIn } from './catalogueIn.ts'

let opened: Catalogue | undefined

/** Everything that papers and pages of questions are made from. Read once; nothing of it may be changed. */
export function shippedCatalogue(): Catalogue {
  opened ??= catalogueIn(text)
  return opened
}
