/** Whether a translation lies in its language's folder, belongs to a form and says all of it. */
import type { Form } from '../generated/meta/form.ts'
import type { Translation } from '../generated/meta/translation.ts'
import type { DataFile } from './dataSet.ts'
import type { Fault } from './fault.ts'
import { mainLanguage } from './form.ts'
import { missingIn, placesIn } from './translation.ts'

/**
 * A translation made from the form as it is says all of each question it has. One made from another version may lack
 * what came since: such a question is asked in English, and the page says that the translation is out of date.
 *
 * @param forms as their files say, without what they build on: each file translates its own questions
 * @param names of all forms, also of those that cannot be read
 */
export function translationFaults(
  { file, data }: DataFile<Translation>,
  forms: readonly DataFile<Form>[],
  names: ReadonlySet<string>,
): Fault[] {
  const faults: Fault[] = []
  const add = (place: string, says: string): void => void faults.push({ file, place, says })
  const folder = file.split('/').at(-2)
  if (folder !== data.language)
    add(
      'language',
      `the file lies in the folder ${String(folder)}. Write "${String(folder)}" or move the file.`,
    )
  if (data.language === mainLanguage) add('language', 'English stands in the form itself. Write it there.')
  if (!names.has(data.of)) {
    add('of', `there is no form "${data.of}". Correct its name or take the file out.`)
    return faults
  }
  const form = forms.find(({ name }) => name === data.of)?.data
  if (form === undefined) return faults
  if (data.version > form.version)
    add('version', `the form is at version ${form.version}. No words were made from a later one.`)
  if (data.version === form.version) wordsFaults(form, data, add)
  return faults
}

function wordsFaults(form: Form, { words }: Translation, add: (place: string, says: string) => void): void {
  const main = form.words[mainLanguage]
  for (const group of Object.keys(words.groups ?? {}))
    if (!Object.hasOwn(main.groups, group))
      add(`words.groups.${group}`, 'the form has no such group. Take it out.')
  for (const [id, one] of Object.entries(words.questions)) {
    const place = `words.questions.${id}`
    const english = Object.hasOwn(main.questions, id) ? main.questions[id] : undefined
    if (english === undefined) {
      add(place, 'the form does not ask this itself. Take the words out.')
      continue
    }
    for (const missing of missingIn(english, one))
      add(`${place}.${missing}`, 'the English words say this and these do not. Translate it.')
    const known = new Set(placesIn(english))
    for (const more of placesIn(one))
      if (!known.has(more)) add(`${place}.${more}`, 'the English words do not say this. Take it out.')
  }
}
