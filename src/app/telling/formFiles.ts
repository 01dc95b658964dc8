/** Forms, facts and roles as the screens need them: one form at a time, so that a phone loads only what is answered. */
import type { Fact } from '../../catalogue/catalogue.ts'
import type { PageCheck } from '../../forms/contract.ts'
import type { Form } from '../../generated/meta/form.ts'
import type { Facts } from '../../generated/meta/facts.ts'
import type { Role } from '../../generated/meta/role.ts'

export interface LoadedForm {
  readonly form: Form
  /** The compiled check of each page's answers, by page. */
  readonly checks: Readonly<Record<string, PageCheck>>
}

const formTexts = import.meta.glob<string>('/schemas/forms/*.json', { query: '?raw', import: 'default' })
const formChecks = import.meta.glob<Readonly<Record<string, PageCheck>>>(
  '/src/generated/validators/forms/*.js',
  { import: 'pages' },
)
const factTexts = import.meta.glob<string>('/schemas/facts.json', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const roleTexts = import.meta.glob<string>('/schemas/roles/*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
})

const loading = new Map<string, Promise<LoadedForm | undefined>>()

/** The form of that id; undefined when there is none. The data files were checked when the app was built. */
export function loadedForm(id: string): Promise<LoadedForm | undefined> {
  const known = loading.get(id) ?? load(id)
  loading.set(id, known)
  return known
}

async function load(id: string): Promise<LoadedForm | undefined> {
  const text = formTexts[`/schemas/forms/${id}.json`]
  const checks = formChecks[`/src/generated/validators/forms/${id}.js`]
  if (text === undefined || checks === undefined) return undefined
  try {
    return { form: JSON.parse(await text()) as Form, checks: await checks() }
  } catch (error) {
    // Not fetched: asked again, it may be.
    loading.delete(id)
    throw error
  }
}

/** Every fact by its question. */
export const facts: ReadonlyMap<string, Fact> = new Map(
  Object.values(factTexts).flatMap((text) =>
    (JSON.parse(text) as Facts).facts.map((fact): [string, Fact] => [fact.id, fact]),
  ),
)

export const roles: ReadonlyMap<string, Role> = new Map(
  Object.values(roleTexts).map((text) => {
    const role = JSON.parse(text) as Role
    return [role.id, role]
  }),
)
