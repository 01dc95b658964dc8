import { spokenNow } from '../../catalogue/say.ts'
import type { Role } from '../../generated/meta/role.ts'

/**
 * What a role is called in the language spoken now: `role.<id>.title` and `.short` in
 * `schemas/screens/roles.<language>.json`, or the English words of the role's own file.
 */
export function roleWords({ id, words }: Role): { readonly title: string; readonly short: string } {
  const { labels } = spokenNow()
  const { title, short } = words['en-GB']
  return { title: labels[`role.${id}.title`] ?? title, short: labels[`role.${id}.short`] ?? short }
}
