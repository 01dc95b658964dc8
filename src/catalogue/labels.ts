/** Words of documents by key, filled in. A missing key shows itself, so that a test can find it. */
import type { Authority } from '../generated/meta/authority.ts'
import type { Catalogue } from './catalogue.ts'

/** @returns the label, with `{name}` replaced by what is given */
export type Labels = (key: string, fill?: Readonly<Record<string, string | number>>) => string

/** The labels of a language, with an authority's own wording in front; English where the language has none. */
export function labelsFrom(catalogue: Catalogue, language: string, authority?: Authority): Labels {
  const lists = [
    authority?.words?.[language],
    catalogue.words.get(language)?.labels,
    authority?.words?.['en-GB'],
    catalogue.words.get('en-GB')?.labels,
  ]
  return (key, fill = {}) => {
    const label = lists.find((list) => list?.[key] !== undefined)?.[key] ?? `{@${key}}`
    return label.replace(/\{([A-Za-z]+)\}/g, (hole, name: string) => String(fill[name] ?? hole))
  }
}
