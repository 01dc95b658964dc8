/** When a stop is offered: never more than eight minutes of telling without one. Pure; moments come in. */
import type { Present } from '../../entries/fold.ts'

const minute = 60_000
/** The longest anybody is asked to go on without being offered a stop. */
export const longest = 8 * minute
/**
 * Whoever did nothing for so long has been away. Far longer than eight minutes, because somebody may look at one
 * question for long: a stop that is offered once too often harms nobody.
 */
export const restsAfter = 20 * minute

/**
 * Is a stop to be offered now, before the next page?
 *
 * @param moments when somebody did something, in milliseconds, in any order
 * @param offered when a stop was last offered; undefined when it never was
 * @param next how long the next page takes, in minutes: when it would go past the eighth, the stop comes before it
 */
export function isRestDue(
  moments: readonly number[],
  offered: number | undefined,
  now: number,
  next: number,
): boolean {
  const begun = begunAt(moments, now)
  if (begun === undefined) return false
  const since = Math.max(begun, offered ?? begun)
  // A page that takes long by itself must not bring the offer after every page before it.
  const ahead = Math.min(next * minute, longest / 4)
  return now - since + ahead > longest
}

/** When the present stretch of telling began: after the last rest. Nothing when nobody has told anything since. */
function begunAt(moments: readonly number[], now: number): number | undefined {
  let later = now
  for (const moment of moments.filter((one) => one <= now).sort((a, b) => b - a)) {
    if (later - moment >= restsAfter) break
    later = moment
  }
  return later === now && !moments.includes(now) ? undefined : later
}

/** The moments at which something was written in a part, as its entries say. */
export function momentsIn(present: Present, part: string): number[] {
  return [...(present.get(part)?.values() ?? [])].flatMap(({ heads }) =>
    heads.map(({ at }) => Date.parse(at)).filter(Number.isFinite),
  )
}
