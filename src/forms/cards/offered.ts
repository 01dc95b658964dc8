import type { QuestionWords } from '../../generated/meta/form.ts'
import { choiceText } from '../../catalogue/form.ts'
import { leavesOf, type AnswerSchema } from '../../catalogue/shapes.ts'

/** One thing that can be chosen, and what a person reads for it. */
export interface Option {
  readonly value: string
  readonly text: string
}

/** A card to sort, a row to rate, or the one choice of a question (then its field is '' or the leaf's name). */
export interface Card {
  readonly field: string
  readonly title: string
  readonly options: readonly Option[]
}

/** A text beside the choices. */
export interface TextLeaf {
  readonly field: string
  readonly title: string
}

/**
 * What a question with choices offers: its cards in the form's order, and the texts beside them.
 *
 * @param field the field on the page of a row, under whose name the words of a single answer stand; else ''
 */
export function offeredIn(
  schema: AnswerSchema,
  words: QuestionWords,
  field = '',
): { readonly cards: readonly Card[]; readonly texts: readonly TextLeaf[] } {
  const leaves = Object.entries(leavesOf(schema))
  const cards = leaves.flatMap(([leaf, inner]): Card[] => {
    const values = inner.enum
    if (values === undefined) return []
    const named = leaf === '' ? field : leaf
    const options = values.map((value) => ({ value, text: choiceText(words, named, value) }))
    return [{ field: leaf, title: titleOf(words, named), options }]
  })
  const texts = leaves
    .filter(([, inner]) => inner.type === 'string' && inner.enum === undefined)
    .map(([leaf]) => ({ field: leaf, title: titleOf(words, leaf) }))
  return { cards, texts }
}

/** The title of a leaf as it is asked (papers have their own, shorter ones). */
export function titleOf(words: QuestionWords, field: string): string {
  const titles = words.fields
  return (titles && Object.hasOwn(titles, field) ? titles[field] : undefined) ?? words.label
}
