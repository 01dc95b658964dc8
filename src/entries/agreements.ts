/**
 * Agreements that recordings go along in one copy. Each is three leaves in the part whose recordings went:
 * `about/agreed/<name>/who` (whoever agreed, as they were named), `…/for` (a role, or `me`), `…/on` (a day).
 * They are about one copy that left, so they belong to no hand-over and change none.
 */
import type { Entry } from '../generated/case.ts'
import { answerIn } from './entry.ts'

const start = 'about/agreed/'

export interface Agreement {
  readonly who: string
  readonly for: string
  /** 'YYYY-MM-DD' */
  readonly on: string
}

/** The leaves of an agreement, path by path. */
export function agreementLeaves(
  name: string,
  { who, for: reader, on }: Agreement,
): readonly [string, string][] {
  return [
    [`${start}${name}/who`, who],
    [`${start}${name}/for`, reader],
    [`${start}${name}/on`, on],
  ]
}

export function isAgreementPath(path: string): boolean {
  return path.startsWith(start)
}

/** The entries of a part that say what was agreed for one reader. */
export function agreedFor(entries: readonly Entry[], reader: string): readonly Entry[] {
  const ours = entries.filter(({ path }) => isAgreementPath(path))
  const names = new Set(
    ours.filter(({ path, value }) => path.endsWith('/for') && answerIn(value) === reader).map(nameIn),
  )
  return ours.filter((entry) => names.has(nameIn(entry)))
}

function nameIn({ path }: Entry): string {
  return path.slice(start.length).split('/')[0] ?? ''
}
