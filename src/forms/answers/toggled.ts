/** Answers that say ‘nothing of all this’: with another beside them they would contradict it. */
const alone = new Set(['none', 'ratherNotSay'])

/** The first of the choices at the end that stand alone, if there are others before it: an ‘or’ stands there. */
export function orBefore(shown: readonly string[]): string | undefined {
  const at = shown.findLastIndex((one) => !alone.has(one)) + 1
  return at > 0 ? shown[at] : undefined
}

/** Choices as they are shown: what stands alone after all others. */
export function aloneLast(offered: readonly string[]): readonly string[] {
  return [...offered.filter((one) => !alone.has(one)), ...offered.filter((one) => alone.has(one))]
}

/**
 * What is chosen after one choice was ticked or unticked, in the order in which the form offers them. What stands
 * alone unticks the rest, and the rest unticks it.
 *
 * @returns undefined when nothing is left
 */
export function toggled(
  offered: readonly string[],
  chosen: readonly string[],
  choice: string,
  ticked: boolean,
): readonly string[] | undefined {
  const others = chosen.filter((one) => one !== choice && !(ticked && alone.has(one)))
  const kept = ticked && alone.has(choice) ? [] : others
  const now = ticked ? [...kept, choice] : kept
  return now.length === 0 ? undefined : offered.filter((one) => now.includes(one))
}
