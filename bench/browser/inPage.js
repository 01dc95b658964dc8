/**
 * Stopwatches that run inside a measured page, as `window.stopwatch`. Plain JavaScript: it is put into pages as it
 * lies here. All times are milliseconds.
 */
{
  /** Runs just after the next frame was handed over for drawing: a frame, then a message. */
  const afterFrame = (run) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => run(performance.now())
      port2.postMessage(null)
    })

  const isShown = (element) =>
    element !== null &&
    (!(element instanceof HTMLImageElement) || (element.complete && element.naturalWidth > 0))

  /** At every frame, until it is so. */
  const until = (isSo, then) => {
    const look = () => (isSo() ? then() : requestAnimationFrame(look))
    look()
  }

  window.stopwatch = {
    /**
     * From each event `from` (its own time stamp) to after the frame that follows the event `to`. In `taken`; what
     * the browser itself counted for `from` (from the event to the next paint, in steps of 8, nothing below 16) in
     * `counted`.
     */
    each(from, to) {
      const times = { taken: [], counted: [] }
      let started
      const start = (event) => {
        started = event.timeStamp
      }
      const end = () => {
        const at = started
        started = undefined
        if (at !== undefined) afterFrame((now) => times.taken.push(now - at))
      }
      window.addEventListener(from, start, true)
      window.addEventListener(to, end, true)
      const observer = new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if (entry.name === from) times.counted.push(entry.duration)
      })
      observer.observe({ type: 'event', durationThreshold: 16 })
      this.stop = () => {
        window.removeEventListener(from, start, true)
        window.removeEventListener(to, end, true)
        observer.disconnect()
        return times
      }
    },

    /** From the next event of that type until an element is there and drawn; a picture counts once it is decoded. */
    from(type, selector) {
      this.result = new Promise((resolve) => {
        const start = ({ timeStamp }) =>
          until(
            () => isShown(document.querySelector(selector)),
            () => afterFrame((now) => resolve(now - timeStamp)),
          )
        window.addEventListener(type, start, { capture: true, once: true })
      })
    },

    /** From the beginning of this page until a box holds the text and can be typed in. */
    untilBoxHolds(selector, text) {
      this.result = new Promise((resolve) => {
        until(
          () =>
            [...document.querySelectorAll(selector)].some(
              (box) => box.value === text && !box.disabled && !box.readOnly,
            ),
          () => afterFrame(resolve),
        )
      })
    },

    firstPicture: (database) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open(database)
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const look = () => {
            const reading = opening.result.transaction('blobs').objectStore('blobs').getAll()
            reading.onerror = () => reject(reading.error)
            reading.onsuccess = () => {
              const [picture] = reading.result
              // It is saved within half a second.
              if (picture === undefined) setTimeout(look, 200)
              else resolve(Array.from(picture.bytes, (byte) => String.fromCharCode(byte)).join(''))
            }
          }
          look()
        }
      }),
  }
}
