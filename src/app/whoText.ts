/** People as the screens name them. */
import { sayFrom } from '../catalogue/say.ts'
import file from '../../schemas/screens/child.en-GB.json'
import type { Participant } from '../generated/case.ts'
import { roles } from './telling/formFiles.ts'
import { roleWords } from './telling/roleWords.ts'

const say = sayFrom(file.labels)

/** “Hazel Example, Mum”: the name, and what they are to the child or in their work. */
export function whoText({ name, role, relation, title }: Participant): string {
  const what = relation ?? title ?? roleText(role)
  return what === '' ? name : say('child.youAre', { name, what })
}

/** A role in a few words; '' for one that this version does not know. */
export function roleText(role: string): string {
  const known = roles.get(role)
  return known === undefined ? '' : roleWords(known).short
}
