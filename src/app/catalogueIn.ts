import type { Catalogue } from '../catalogue/catalogue.ts'

/** @param text as `catalogueText` in src/cli/catalogueInApp.ts writes it: believed, because the build checked it */
export function catalogueIn(text: string): Catalogue {
  const kinds = Object.entries(JSON.parse(text) as Record<string, [string, unknown][]>)
  return Object.fromEntries(kinds.map(([kind, all]) => [kind, new Map(all)])) as unknown as Catalogue
}
