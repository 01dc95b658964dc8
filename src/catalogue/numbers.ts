/** Numbers of questions: the same on a screen, on paper and for whoever types a paper in. */
import type { Form } from '../generated/meta/form.ts'

const known = new WeakMap<Form, ReadonlyMap<string, number>>()

/**
 * "F07 · 12": the form, and the place of the question among all that the form can ask, from 1. Questions that are not
 * asked now are counted too, so that a number does not depend on answers. '' for a question that the form does not ask.
 *
 * @param form as it is asked, with the form it builds on
 */
export function questionNumber(form: Form, question: string): string {
  const number = numbersOf(form).get(question)
  return number === undefined ? '' : `${form.id.toUpperCase()} · ${number}`
}

function numbersOf(form: Form): ReadonlyMap<string, number> {
  const before = known.get(form)
  if (before !== undefined) return before
  const ids = form.pages.flatMap((page) => Object.keys(page.questions))
  const numbers = new Map(ids.map((id, at) => [id, at + 1]))
  known.set(form, numbers)
  return numbers
}
