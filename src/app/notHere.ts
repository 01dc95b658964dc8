/** A file of the app is not on this device yet, and could not be fetched: there is no signal, or it broke off. */
export class NotHere extends Error {
  override readonly name = 'NotHere'
  readonly again: () => void

  /** @param again makes way for asking once more; until then everyone who asks is told the same */
  constructor(what: string, again: () => void, options?: ErrorOptions) {
    super(`${what} could not be fetched`, options)
    this.again = again
  }
}
