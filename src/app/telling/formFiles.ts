/** Forms, facts and roles as the screens need them: one form at a time, so that a phone loads only what is answered. */
import { languageNow } from '../../catalogue/say.ts'
import type { Fact } from '../../catalogue/catalogue.ts'
import { composed } from '../../catalogue/composed.ts'
import type { PageCheck } from '../../forms/contract.ts'
import type { Form } from '../../generated/meta/form.ts'
import type { Facts } from '../../generated/meta/facts.ts'
import type { Translation } from '../../generated/meta/translation.ts'
import type { Role } from '../../generated/meta/role.ts'
import { NotHere } from '../notHere.ts'

export interface LoadedForm {
  readonly form: Form
  /** How far to trust the words of the language spoken now; undefined when the form has only English ones. */
  readonly translation: Translated | undefined
}

export interface Translated {
  /** A person who speaks the language has read it all. */
  readonly reviewed: boolean
  /** The form has changed since. */
  readonly isOutdated: boolean
}

/** The compiled check of each page's answers, by page. */
export type FormChecks = Readonly<Record<string, PageCheck>>

const formTexts = import.meta.glob<string>('/schemas/forms/*.json', { query: '?raw', import: 'default' })
const translationTexts = import.meta.glob<string>('/schemas/translations/*/*.json', {
  query: '?raw',
  import: 'default',
})
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
/** Of `forms`, those that could not be fetched. */
const notFetched = new Set<string>()

/**
 * The form of that id with all it builds on, in the language spoken now where it is translated; undefined when there
 * is none. The data files were checked when the app was built. A translation that cannot be fetched holds nobody up:
 * English is there. Rejected with `NotHere` when the form cannot be fetched, and again with the same until
 * it is told to try `again`: a page that draws while it waits asks once more after every answer, and would ask for ever.
 */
export function loadedForm(id: string): Promise<LoadedForm | undefined> {
  const text = formTexts[`/schemas/forms/${id}.json`]
  const language = languageNow()
  const words = translationTexts[`/schemas/translations/${language}/${id}.json`]
  const key = `${language} ${id}`
  const load = async (): Promise<LoadedForm | undefined> => {
    if (text === undefined) return undefined
    const asWritten = JSON.parse(await fetched(id, text)) as Form
    const translation = await words?.().then(
      (json) => JSON.parse(json) as Translation,
      () => undefined,
    )
    const form =
      translation === undefined
        ? asWritten
        : (await import('../../catalogue/translation.ts')).translatedForm(asWritten, [translation])
    const base = form.with === undefined ? undefined : await loadedForm(form.with)
    const trust = translation && {
      reviewed: translation.reviewed,
      isOutdated: translation.version !== form.version,
    }
    return base === undefined
      ? { form, translation: trust }
      : { form: composed(form, base.form), translation: leastTrust(trust, base.translation) }
  }
  return once(forms, key, load, () => notFetched.add(key))
}

/** Forms that could not be fetched are asked for again from now on. */
function fetchAgain(): void {
  for (const id of notFetched) forms.delete(id)
  notFetched.clear()
}

/**
 * The checks of a form's pages, and of those it builds on; none for a form that there is not. Rejected with `NotHere`
 * when they cannot be fetched; the next call asks again.
 */
export function loadedChecks(id: string): Promise<FormChecks> {
  const found = formChecks[`/src/generated/validators/forms/${id}.js`]
  const load = async (): Promise<FormChecks> => {
    if (found === undefined) return {}
    const [own, loaded] = await Promise.all([fetched(id, found), loadedForm(id)])
    const base = loaded?.form.with
    return base === undefined ? own : { ...(await loadedChecks(base)), ...own }
  }
  return once(checks, id, load, () => checks.delete(id))
}

/** Fetches a form that will be wanted here, so that it is kept while there is a signal. */
export async function fetchAhead(id: string): Promise<void> {
  try {
    await Promise.all([loadedForm(id), loadedChecks(id)])
  } catch {
    fetchAgain()
  }
}

async function fetched<T>(id: string, file: () => Promise<T>): Promise<T> {
  try {
    return await file()
  } catch (cause) {
    throw new NotHere(id, fetchAgain, { cause })
  }
}

/** What can be said of words from two files. */
function leastTrust(one: Translated | undefined, other: Translated | undefined): Translated | undefined {
  if (one === undefined || other === undefined) return one ?? other
  return { reviewed: one.reviewed && other.reviewed, isOutdated: one.isOutdated || other.isOutdated }
}

function once<T>(
  known: Map<string, Promise<T>>,
  id: string,
  load: () => Promise<T>,
  hasFailed: () => void,
): Promise<T> {
  const before = known.get(id)
  if (before !== undefined) return before
  const loading = load()
  loading.catch(hasFailed)
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
