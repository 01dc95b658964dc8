/**
 * The second click of a double click meets what the next page has in the same place, which nobody has seen yet. Keys,
 * switches and single clicks are never the second of two, however fast they come.
 */
export function isSecondClick({ detail }: { readonly detail: number }): boolean {
  return detail > 1
}
