/**
 * Do two sets of props show the same? For `memo`: functions are passed over, so whoever uses this must call only what
 * is right also when it is old (`useFields` is: it works on what the answer is by now).
 */
export function isSameShown(before: object, after: object): boolean {
  const [a, b] = [before as Readonly<Record<string, unknown>>, after as Readonly<Record<string, unknown>>]
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...keys].every(
    (key) => Object.is(a[key], b[key]) || (typeof a[key] === 'function' && typeof b[key] === 'function'),
  )
}
