/** Long groups of pages as cards of about ten minutes: what somebody who is tired can begin and finish. */
import type { Group, Step } from './steps.ts'

export interface Card {
  /** Unique in the contribution. */
  readonly id: string
  readonly group: Group
  /** 1 for the first card of its group. */
  readonly part: number
  readonly of: number
  readonly steps: readonly Step[]
}

/** The longest a card is meant to take, in minutes. */
export const cardMinutes = 10

/**
 * The groups in their order, each as one card or as several of at most ten minutes that take about the same time.
 * A single page that takes longer is a card of its own: a page cannot be cut here.
 */
export function cardsOf(groups: readonly Group[]): Card[] {
  return groups.flatMap((group) => {
    const parts = evenly(group.steps)
    return parts.map((steps, at) => ({
      id: at === 0 ? group.id : `${group.id}-${String(at + 1)}`,
      group,
      part: at + 1,
      of: parts.length,
      steps,
    }))
  })
}

/** No more parts than ten minutes each would need, and the longest of them as short as that allows. */
function evenly(steps: readonly Step[]): Step[][] {
  const fewest = cut(steps, cardMinutes)
  for (let most = minutesIn(steps) / fewest.length; most < cardMinutes; most += 0.5) {
    const parts = cut(steps, most)
    if (parts.length === fewest.length) return parts
  }
  return fewest
}

function cut(steps: readonly Step[], most: number): Step[][] {
  const parts: Step[][] = []
  for (const step of steps) {
    const last = parts.at(-1)
    if (last !== undefined && minutesIn(last) + step.page.minutes <= most) last.push(step)
    else parts.push([step])
  }
  return parts
}

function minutesIn(steps: readonly Step[]): number {
  return steps.reduce((sum, { page }) => sum + page.minutes, 0)
}
