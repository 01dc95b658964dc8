/** What the screens need of roles and of the kinds of forms, without the forms themselves. */
import { sayFrom } from '../catalogue/say.ts'
import file from '../../schemas/screens/child.en-GB.json'
import { formList, type ListedForm } from '../generated/formList.ts'
import type { Form } from '../generated/meta/form.ts'

const say = sayFrom(file.labels)

/** views, advice, facts or gathering; undefined for a form that this version does not have. */
export function kindOfForm(form: string): Form['kind'] | undefined {
  return listedForm(form)?.kind
}

export function listedForm(form: string): ListedForm | undefined {
  return Object.hasOwn(formList, form) ? formList[form] : undefined
}

/** What a form is called here. A test holds the labels to the forms there are. */
export function formTitle(form: string): string {
  const key = `form.${form}.title`
  return isLabel(key) ? say(key) : say('form.unknown')
}

/** What a form is for. `name` is the child’s. `isOwn`: the reader is whom the form is about. */
export function formSays(form: string, name: string, isOwn: boolean): string {
  const own = `form.${form}.says.own`
  const key = `form.${form}.says`
  if (isOwn && isLabel(own)) return say(own, { name })
  return isLabel(key) ? say(key, { name }) : ''
}

function isLabel(key: string): key is keyof typeof file.labels {
  return Object.hasOwn(file.labels, key)
}
