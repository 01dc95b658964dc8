/** An answer made of several leaves, one of them changed. */

/** The leaf of an answer; the answer itself for ''. */
export function leafOf(value: unknown, leaf: string): unknown {
  return leaf === '' ? value : isGroup(value) && Object.hasOwn(value, leaf) ? value[leaf] : undefined
}

export function textOf(value: unknown, leaf: string): string {
  const text = leafOf(value, leaf)
  return typeof text === 'string' ? text : ''
}

/**
 * The answer with one leaf changed. All others stay, those that the form does not know too.
 *
 * @param leaf its name; '' when the answer is a single one
 * @param answer undefined, '' and an empty list take the leaf away
 * @returns undefined when nothing is left of the answer
 */
export function withLeaf(value: unknown, leaf: string, answer: unknown): unknown {
  const isEmpty = answer === undefined || answer === '' || (Array.isArray(answer) && answer.length === 0)
  if (leaf === '') return isEmpty ? undefined : answer
  const others = Object.entries(isGroup(value) ? value : {}).filter(([name]) => name !== leaf)
  const leaves = isEmpty ? others : [...others, [leaf, answer] as const]
  return leaves.length === 0 ? undefined : Object.fromEntries(leaves)
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
