import { EventEmitter } from './events.ts'

/**
 * Node's `Readable`, as far as pdfkit uses it: what is pushed waits until somebody listens for `data`, then comes in
 * its order; `null` is the end.
 */
export class Readable extends EventEmitter {
  #waiting: (Uint8Array | null)[] = []
  #isOnItsWay = false
  #isHeard = false

  push(piece: Uint8Array | null): boolean {
    this.#waiting.push(piece)
    this.#send()
    return true
  }

  override on(event: string, listener: (...said: readonly unknown[]) => void): this {
    super.on(event, listener)
    if (event === 'data') {
      this.#isHeard = true
      this.#send()
    }
    return this
  }

  #send(): void {
    if (!this.#isHeard || this.#isOnItsWay) return
    this.#isOnItsWay = true
    // Not at once: who listens for the data goes on to listen for the end.
    queueMicrotask(() => {
      this.#isOnItsWay = false
      const pieces = this.#waiting
      this.#waiting = []
      for (const piece of pieces) {
        if (piece === null) this.emit('end')
        else this.emit('data', piece)
      }
    })
  }
}

// eslint-disable-next-line no-restricted-syntax -- Node's modules are imported under this name too
export default { Readable }
