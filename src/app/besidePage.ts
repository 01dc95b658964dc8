/**
 * A part of a page that the page waits for, so that nothing moves away under a finger when it comes, and can do
 * without: for `use`.
 *
 * @returns gives one promise however often it is asked, of what `fetch` fetches; of undefined where it cannot be fetched
 */
export function besidePage<T>(fetch: () => Promise<T>): () => Promise<T | undefined> {
  let coming: Promise<T | undefined> | undefined
  return () => (coming ??= fetch().catch(() => undefined))
}
