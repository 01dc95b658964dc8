import type { Timers } from '../../src/storage/timers.ts'

export interface ClockByHand extends Timers {
  /** Moves time on, runs what falls due in its order, and lets everything that follows from it settle. */
  pass(milliseconds: number): Promise<void>
  /** How many timers wait. */
  waiting(): number
}

/** Time that passes only when a test says so. */
export function clockByHand(): ClockByHand {
  let now = 0
  let timers: { due: number; run: () => void }[] = []
  return {
    after(milliseconds, run) {
      const timer = { due: now + milliseconds, run }
      timers.push(timer)
      return () => {
        timers = timers.filter((one) => one !== timer)
      }
    },
    async pass(milliseconds) {
      const end = now + milliseconds
      await settled()
      for (;;) {
        const [next] = timers.filter((one) => one.due <= end).sort((a, b) => a.due - b.due)
        if (next === undefined) break
        timers = timers.filter((one) => one !== next)
        now = next.due
        next.run()
        await settled()
      }
      now = end
    },
    waiting: () => timers.length,
  }
}

/** Lets everything that is ready run, promises and messages alike. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 20; i++) await new Promise((resolve) => setImmediate(resolve))
}
