/** An answer that is the hash of what is kept; anything else is no such answer. */
export function hashIn(value: unknown): string | undefined {
  return typeof value === 'string' && value.startsWith('sha256-') ? value : undefined
}
