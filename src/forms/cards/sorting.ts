/** Cards that are sorted one after the other: which is shown now, and which were left out. */
import { leafOf, withLeaf } from './leaf.ts'

/** `leftOut` cards were looked at and put in no column; `placed` ones in the order they were sorted, to go back. */
export interface Sorting {
  readonly leftOut: readonly string[]
  readonly placed: readonly string[]
}

export const nothingSorted: Sorting = { leftOut: [], placed: [] }

/** Cards that stand in no column, in the form's order. A value the form does not know counts as a column. */
export function waitingCards(cards: readonly string[], value: unknown): readonly string[] {
  return cards.filter((card) => typeof leafOf(value, card) !== 'string')
}

/** The card to sort now; undefined when all are sorted or left out. */
export function cardNow(cards: readonly string[], value: unknown, sorting: Sorting): string | undefined {
  return waitingCards(cards, value).find((card) => !sorting.leftOut.includes(card))
}

export interface Step {
  readonly value: unknown
  readonly sorting: Sorting
}

/** The card stands in a column. */
export function put(card: string, column: string, value: unknown, sorting: Sorting): Step {
  const placed = [...sorting.placed.filter((one) => one !== card), card]
  return { value: withLeaf(value, card, column), sorting: { ...sorting, placed } }
}

/** The card is left out: nothing is said about it. */
export function leaveOut(card: string, value: unknown, sorting: Sorting): Step {
  const leftOut = [...sorting.leftOut.filter((one) => one !== card), card]
  const placed = [...sorting.placed.filter((one) => one !== card), card]
  return { value: withLeaf(value, card, undefined), sorting: { leftOut, placed } }
}

/** The last card that was dealt with comes back, out of its column. @returns undefined when there is none */
export function goneBack(value: unknown, sorting: Sorting): (Step & { readonly card: string }) | undefined {
  const card = sorting.placed.at(-1)
  if (card === undefined) return undefined
  return {
    card,
    value: withLeaf(value, card, undefined),
    sorting: {
      leftOut: sorting.leftOut.filter((one) => one !== card),
      placed: sorting.placed.slice(0, -1),
    },
  }
}
