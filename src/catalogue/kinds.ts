/** The kinds of data file: where each lives, which grammar it follows and where its name stands. */
import type { ErrorObject, ValidateFunction } from 'ajv'
import { validate as authority } from '../generated/validators/meta/authority.js'
import { validate as facts } from '../generated/validators/meta/facts.js'
import { validate as form } from '../generated/validators/meta/form.js'
import { validate as law } from '../generated/validators/meta/law.js'
import { validate as plainWords } from '../generated/validators/meta/plain-words.js'
import { validate as role } from '../generated/validators/meta/role.js'
import { validate as rule } from '../generated/validators/meta/rule.js'
import { validate as template } from '../generated/validators/meta/template.js'
import { validate as translation } from '../generated/validators/meta/translation.js'
import { validate as words } from '../generated/validators/meta/words.js'

export type FileKind =
  | 'form'
  | 'facts'
  | 'role'
  | 'rule'
  | 'law'
  | 'words'
  | 'plainWords'
  | 'translation'
  | 'screen'
  | 'document'
  | 'partial'
  | 'authority'
  | 'view'
  | 'schema'

const folders: Readonly<Record<string, FileKind>> = {
  'schemas/forms': 'form',
  'schemas/roles': 'role',
  'schemas/rules': 'rule',
  'schemas/laws': 'law',
  'schemas/words': 'words',
  'schemas/screens': 'screen',
  'schemas/meta': 'schema',
  'schemas/shared': 'schema',
  'templates/documents': 'document',
  'templates/partials': 'partial',
  'templates/authorities': 'authority',
}

/** One folder for each language. */
const translations = /^schemas\/translations\/[A-Za-z0-9-]+$/

const single: Readonly<Record<string, FileKind>> = {
  'schemas/facts.json': 'facts',
  'schemas/plain-words.json': 'plainWords',
  'schemas/plan-view.json': 'view',
  'schemas/case.json': 'schema',
  'schemas/plan.json': 'schema',
}

const grammars: Readonly<Record<FileKind, ValidateFunction | undefined>> = {
  form,
  facts,
  role,
  rule,
  law,
  words,
  plainWords,
  translation,
  screen: words,
  document: template,
  partial: template,
  authority,
  view: undefined,
  schema: undefined,
}

/** The kind of a file, by its path from the project's folder; undefined when nothing is kept there. */
export function kindAt(path: string): FileKind | undefined {
  const folder = path.slice(0, path.lastIndexOf('/'))
  return single[path] ?? (translations.test(folder) ? 'translation' : folders[folder])
}

export const knownFolders: readonly string[] = [...Object.keys(folders), 'schemas/translations/<language>']

/** What the grammar of this kind has against the data; nothing when it is good or when the kind has no grammar. */
export function grammarErrors(kind: FileKind, data: unknown): readonly ErrorObject[] {
  const validate = grammars[kind]
  return validate === undefined || validate(data) ? [] : (validate.errors ?? [])
}

const unnamed: ReadonlySet<FileKind> = new Set(['facts', 'plainWords', 'view', 'schema', 'screen'])

/** The word of the data that must be the file's name, or undefined when its name is fixed. */
export function namingWord(kind: FileKind): 'id' | 'language' | 'of' | undefined {
  if (kind === 'translation') return 'of'
  if (kind === 'words') return 'language'
  return unnamed.has(kind) ? undefined : 'id'
}

/** `schemas/forms/f03.json` → `f03` */
export function nameIn(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.json$/, '')
}
