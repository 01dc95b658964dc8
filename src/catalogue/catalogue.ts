/** All data files, checked and typed. What the rest of the house knows of forms, roles, law, words and templates. */
import type { Authority } from '../generated/meta/authority.ts'
import type { Facts } from '../generated/meta/facts.ts'
import type { Form } from '../generated/meta/form.ts'
import type { Law } from '../generated/meta/law.ts'
import type { Role } from '../generated/meta/role.ts'
import type { Rule } from '../generated/meta/rule.ts'
import type { Template } from '../generated/meta/template.ts'
import type { WordList } from '../generated/meta/words.ts'

export type Fact = Facts['facts'][number]

export interface Catalogue {
  readonly forms: ReadonlyMap<string, Form>
  readonly facts: ReadonlyMap<string, Fact>
  readonly roles: ReadonlyMap<string, Role>
  readonly rules: ReadonlyMap<string, Rule>
  readonly laws: ReadonlyMap<string, Law>
  /** Labels of documents and app, by language tag. */
  readonly words: ReadonlyMap<string, WordList>
  readonly documents: ReadonlyMap<string, Template>
  readonly partials: ReadonlyMap<string, Template>
  readonly authorities: ReadonlyMap<string, Authority>
}
