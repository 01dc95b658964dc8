/** All data files that follow their grammar, before the checks between them. */
import type { Authority } from '../generated/meta/authority.ts'
import type { Facts } from '../generated/meta/facts.ts'
import type { Form, Page } from '../generated/meta/form.ts'
import type { Law } from '../generated/meta/law.ts'
import type { Role } from '../generated/meta/role.ts'
import type { Rule } from '../generated/meta/rule.ts'
import type { Template } from '../generated/meta/template.ts'
import type { Translation } from '../generated/meta/translation.ts'
import type { WordList } from '../generated/meta/words.ts'
import type { FileKind } from './kinds.ts'
import type { ViewNode } from './view.ts'

/** A file that follows its grammar. */
export interface DataFile<T> {
  readonly file: string
  readonly name: string
  readonly data: T
}

/** A form as it is asked, with the pages of the form it builds on. */
export interface FormFile extends DataFile<Form> {
  /** The pages of its own file. */
  readonly own: ReadonlySet<Page>
}

/** Every file that follows its grammar, by kind, and the names of all files, those that do not among them. */
export interface DataSet {
  /** Without those that build on a form which cannot be read. */
  readonly forms: readonly FormFile[]
  readonly facts: readonly DataFile<Facts>[]
  readonly roles: readonly DataFile<Role>[]
  readonly rules: readonly DataFile<Rule>[]
  readonly laws: readonly DataFile<Law>[]
  readonly words: readonly DataFile<WordList>[]
  readonly translations: readonly DataFile<Translation>[]
  readonly documents: readonly DataFile<Template>[]
  readonly partials: readonly DataFile<Template>[]
  readonly authorities: readonly DataFile<Authority>[]
  readonly view: DataFile<ViewNode> | undefined
  readonly names: (kind: FileKind) => ReadonlySet<string>
}
