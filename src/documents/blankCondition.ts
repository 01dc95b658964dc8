/** When a question is asked, in words: a paper cannot hide what does not apply. */
import type { Catalogue } from '../catalogue/catalogue.ts'
import { choiceText, questionsOf, type AskedQuestion } from '../catalogue/form.ts'
import type { Labels } from '../catalogue/labels.ts'
import { questionNumber } from '../catalogue/numbers.ts'
import type { Condition } from '../generated/meta/form.ts'

/** One sentence for each part of a condition. */
export function conditionText(
  condition: Condition,
  asked: readonly AskedQuestion[],
  catalogue: Catalogue,
  labels: Labels,
): string[] {
  return condition.flatMap((part) => {
    const values = part.has === undefined ? [part.is].flat() : [part.has]
    if (part.derived !== undefined) return derivedText(part.derived, values, labels)
    const other = asked.find(({ id }) => id === part.question) ?? factOf(part.question, catalogue)
    if (other === undefined) return []
    const number = questionNumber(other.form, other.id)
    const chosen = values.flatMap((value) =>
      typeof value === 'string' ? [choiceText(other.words, part.field ?? '', value)] : [],
    )
    return chosen.length === 0
      ? [labels('blank.only.answered', { number })]
      : [labels('blank.only.chosen', { number, answer: chosen.join(labels('blank.or')) })]
  })
}

function derivedText(derived: string, values: readonly unknown[], labels: Labels): string[] {
  if (derived === 'overCompulsoryAge')
    return [labels(values.includes(true) ? 'blank.only.over16' : 'blank.only.under16')]
  const numbers = values.filter((value) => typeof value === 'number').sort((a, b) => a - b)
  const [from, to] = [numbers[0], numbers.at(-1)]
  if (from === undefined || to === undefined) return []
  // What goes on to the oldest has no end that anybody need read.
  const open = to >= (derived === 'age' ? 25 : 14)
  return [labels(`blank.only.${derived}${open ? '.from' : ''}`, { from, to })]
}

function factOf(question: string | undefined, catalogue: Catalogue): AskedQuestion | undefined {
  const fact = catalogue.facts.get(question ?? '')
  const form = fact === undefined ? undefined : catalogue.forms.get(fact.form)
  return form === undefined ? undefined : questionsOf(form).find(({ id }) => id === question)
}
