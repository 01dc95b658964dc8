import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Io } from './io.ts'

/** One line a thing: its id, then what a person calls it. */
const lists: Record<string, (catalogue: Catalogue) => string[]> = {
  forms: ({ forms }) => [...forms.values()].map((form) => `${form.id}\t${form.words['en-GB'].title}`),
  documents: ({ documents }) => [...documents.keys()],
  rules: ({ rules }) => [...rules.values()].map((rule) => `${rule.id}\t${rule.weight}\t${rule.says}`),
  roles: ({ roles }) => [...roles.values()].map((role) => `${role.id}\t${role.words['en-GB'].title}`),
  laws: ({ laws }) => [...laws.values()].map((law) => `${law.id}\t${law.name}`),
  events: ({ laws }) =>
    [...laws.values()].flatMap((law) => law.events.map((event) => `${event.id}\t${event.name}`)),
}

/** `list forms|documents|rules|roles|laws|events`: the id comes first on each line. */
export function list(args: readonly string[], io: Io, catalogue: Catalogue): number {
  const [what = ''] = args
  const lines = Object.hasOwn(lists, what) && args.length === 1 ? lists[what]?.(catalogue) : undefined
  if (!lines) {
    io.err(`list needs one of: ${Object.keys(lists).join(', ')}.`)
    return 2
  }
  for (const line of lines) io.out(line)
  return 0
}
