/** Waiting, handed in so that tests need no real time. */
export interface Timers {
  /** Runs once after that many milliseconds, unless the function it gives is called before. */
  after(milliseconds: number, run: () => void): () => void
}

/** The browser's own. */
export const browserTimers: Timers = {
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds)
    return () => {
      clearTimeout(timer)
    }
  },
}

/**
 * What the work gives, or `late` when it takes longer than that many milliseconds. The work itself goes on: who
 * calls this deals with what still comes of it. A work that fails in time fails here; a later failure is silent.
 */
export function within<T, L>(
  work: Promise<T>,
  milliseconds: number,
  timers: Timers,
  late: L,
): Promise<T | L> {
  return new Promise((resolve, reject) => {
    const stop = timers.after(milliseconds, () => {
      resolve(late)
    })
    work.then(resolve, reject).finally(stop)
  })
}
