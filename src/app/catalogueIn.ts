import type { Catalogue } from '../catalogue/catalogue.ts'
import { wholeForm } from '../catalogue/composed.ts'
import type { Form } from '../generated/meta/form.ts'

/** @param text as `catalogueText` in src/cli/catalogueInApp.ts writes it: believed, because the build checked it */
export function catalogueIn(text: string): Catalogue {
  const kinds = Object.entries(JSON.parse(text) as Record<string, [string, unknown][]>)
  const read = Object.fromEntries(kinds.map(([kind, all]) => [kind, new Map(all)])) as unknown as Catalogue
  const own = read.forms
  const forms = new Map<string, Form>()
  for (const id of own.keys()) {
    const form = wholeForm(id, (one) => own.get(one))
    if (form !== undefined) forms.set(id, form)
  }
  return { ...read, forms }
}
