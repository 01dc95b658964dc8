type Listener = (...said: readonly unknown[]) => void

/** Node's `EventEmitter`, as far as pdfmake and pdfkit use it. Listeners are called at once, in their order. */
export class EventEmitter {
  #listeners = new Map<string, readonly Listener[]>()

  on(event: string, listener: Listener): this {
    this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener])
    return this
  }

  addListener(event: string, listener: Listener): this {
    return this.on(event, listener)
  }

  once(event: string, listener: Listener): this {
    const once: Listener = (...said) => {
      this.removeListener(event, once)
      listener.apply(this, said as unknown[])
    }
    return this.on(event, once)
  }

  removeListener(event: string, listener: Listener): this {
    const left = (this.#listeners.get(event) ?? []).filter((one) => one !== listener)
    this.#listeners.set(event, left)
    return this
  }

  /** @returns whether anybody listened */
  emit(event: string, ...said: readonly unknown[]): boolean {
    const listeners = this.#listeners.get(event) ?? []
    for (const listener of listeners) listener.apply(this, said as unknown[])
    return listeners.length > 0
  }
}
