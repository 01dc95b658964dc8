/**
 * Work that may wait until what was typed is seen: it runs after the next frame, and before anything else is done with
 * the page. A page that is hidden or left has no next frame; there it runs at once.
 */

const waiting = new Set<() => void>()

/** A browser that draws no frames, because nobody sees the window, is not waited for longer. Milliseconds. */
const longest = 250

/** Runs once, however often it is handed over before. */
export function afterFrame(run: () => void): void {
  if (waiting.size === 0) {
    listen()
    // The frame is drawn between its own callbacks and whatever was put off in them.
    requestAnimationFrame(() => setTimeout(runWaiting, 0))
    setTimeout(runWaiting, longest)
  }
  waiting.add(run)
}

/** What waits runs now. */
function runWaiting(): void {
  const now = [...waiting]
  waiting.clear()
  for (const run of now) run()
}

let isListening = false

/**
 * Leaving a box, a press, a page that is sent, hidden or left: all of them find what was typed before. A form is read
 * after this listener, and React draws what was told between two listeners of one event.
 */
function listen(): void {
  if (isListening) return
  isListening = true
  for (const type of ['focusout', 'click', 'submit', 'visibilitychange', 'pagehide']) {
    window.addEventListener(type, runWaiting, true)
  }
}
