/** Forms, facts and roles as the screens need them: one form at a time, so that a phone loads only what is answered. */
import type { Fact } from '../../catalogue/catalogue.ts'
import type { PageCheck } from '../../forms/contract.ts'
import type { Form } from '../../generated/meta/form.ts'
import type { Facts } from '../../generated/meta/facts.ts'
import type { Role } from '../../generated/meta/role.ts'

export interface LoadedForm {
  readonly form: Form
}

/** The compiled check of each page's answers, by page. */
export type FormChecks = Readonly<Record<string, PageCheck>>

const formTexts = import.meta.glob<string>('/schemas/forms/*.json', { query: '?raw', import: 'default' })
const formChecks = import.meta.glob<FormChecks>('/src/generated/validators/forms/*.js', { import: 'pages' })
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

const forms = new Map<string, Promise<LoadedForm | undefined>>()
const checks = new Map<string, Promise<FormChecks>>()

/** The form of that id; undefined when there is none. The data files were checked when the app was built. */
export function loadedForm(id: string): Promise<LoadedForm | undefined> {
  const text = formTexts[`/schemas/forms/${id}.json`]
  return once(forms, id, async () =>
    text === undefined ? undefined : { form: JSON.parse(await text()) as Form },
  )
}

/** The checks of a form's pages; none for a form that there is not. */
export function loadedChecks(id: string): Promise<FormChecks> {
  const found = formChecks[`/src/generated/validators/forms/${id}.js`]
  return once(checks, id, async () => (found === undefined ? {} : found()))
}

/** Of which kind the answers to each form are. */
export async function formKinds(): Promise<ReadonlyMap<string, Form['kind']>> {
  const ids = Object.keys(formTexts).map((path) => path.replace(/^.*\/|\.json$/g, ''))
  const loaded = await Promise.all(ids.map(loadedForm))
  return new Map(loaded.flatMap((one) => (one === undefined ? [] : [[one.form.id, one.form.kind]])))
}

/** What could not be fetched is asked for again the next time. */
function once<T>(known: Map<string, Promise<T>>, id: string, load: () => Promise<T>): Promise<T> {
  const before = known.get(id)
  if (before !== undefined) return before
  const loading = load().catch((error: unknown) => {
    known.delete(id)
    throw error
  })
  known.set(id, loading)
  return loading
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
