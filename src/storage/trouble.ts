/**
 * What an error of the database means. `full`: no room. `newer`: the database is of a later version. `ours`: our
 * own mistake, to be thrown on. Everything else is `lost`: the connection is of no more use, a new one may be.
 */
export type Trouble = 'full' | 'newer' | 'ours' | 'lost'

/** Names that only a wrong call of ours can cause. */
const ours = new Set([
  'ConstraintError',
  'DataCloneError',
  'DataError',
  'InvalidAccessError',
  'ReadOnlyError',
])

/**
 * Known by name alone: messages differ between browsers, and newer ones throw QuotaExceededError as a class of
 * its own. iOS gives InvalidStateError or UnknownError for a connection that it closed in the background.
 */
export function troubleIn(error: unknown): Trouble {
  const name = error instanceof Error ? error.name : ''
  if (name === 'QuotaExceededError') return 'full'
  if (name === 'VersionError') return 'newer'
  return error instanceof DOMException && !ours.has(name) ? 'lost' : 'ours'
}

/**
 * Why a transaction really failed. Room may run out in a request (its error event), when the transaction is
 * written out (abort, with the reason only in `transaction.error`), or in the call itself; a request that failed
 * only because the whole was aborted says AbortError and hides the reason.
 */
export function causeOf(error: unknown, transactionError: DOMException | null): unknown {
  const isAbort = error instanceof Error && error.name === 'AbortError'
  return isAbort && transactionError !== null ? transactionError : error
}
