import type { Ask } from './found.ts'
import { recordsFor } from './records.ts'

/** There are not fewer records than `least` and not more than `most`. No record at all is another rule's matter. */
export const count: Ask = (rule, plan) => {
  const number = recordsFor(rule, plan).length
  const few = rule.least !== undefined && number > 0 && number < rule.least
  const many = rule.most !== undefined && number > rule.most
  return few || many ? [{ words: String(number) }] : []
}
