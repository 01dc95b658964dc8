/** Is this a network on which something large may be fetched without asking? And how long does it take? */

/** What a browser may tell of the network. Safari and Firefox tell nothing. */
export interface Connection {
  readonly saveData?: boolean
  readonly type?: string
  readonly effectiveType?: string
}

/** Networks a family pays for by what goes through them, or that something large would block for long. */
const precious = new Set(['cellular', 'bluetooth', 'wimax'])
const slow = new Set(['slow-2g', '2g', '3g'])

/** May something large be fetched by itself? Where nothing is known of the network: no, the person is asked. */
export function mayFetchUnasked(connection: Connection | undefined): boolean {
  if (connection === undefined || connection.saveData === true) return false
  if (connection.type !== undefined && precious.has(connection.type)) return false
  return connection.effectiveType !== undefined && !slow.has(connection.effectiveType)
}

/** Bits in a second of a slow mobile connection, as the tools of browsers imitate it (“Slow 3G”). */
const slowBits = 400_000

/** Minutes that a slow mobile connection needs for so many bytes, rounded up. */
export function slowMinutes(bytes: number): number {
  return Math.max(1, Math.ceil((bytes * 8) / slowBits / 60))
}

/** Millions of bytes with one decimal, and never 0.0: what a phone’s shop and settings call MB. */
export function megabytes(bytes: number): string {
  return Math.max(0.1, bytes / 1_000_000).toFixed(1)
}
