/**
 * A drawing in the making on one canvas: what is drawn, what is being drawn, and when it is kept.
 *
 * Must:
 * - lose no stroke: what is on the paper is kept a second after the pen was lifted, and at once when the person
 *   turns to anything else, the page is hidden or goes, or the easel is taken down;
 * - never keep an older picture after a newer one;
 * - keep nothing when nothing was drawn, and take the answer away when the paper is empty again.
 */
import { paintDrawing, paintStroke, paperCanvas, pngNow, pngSoon } from './paint.ts'
import {
  emptyDrawing,
  redo,
  seenIn,
  undo,
  withMark,
  type Drawing,
  type Point,
  type Stroke,
} from './strokes.ts'

export interface Easel {
  readonly begin: (pen: Pick<Stroke, 'colour' | 'width' | 'hasPressure'>, at: Point) => void
  readonly go: (points: readonly Point[]) => void
  /** Lifts the pen: the stroke is done. */
  readonly lift: () => void
  readonly isDown: () => boolean
  readonly clear: () => void
  readonly undo: () => void
  readonly redo: () => void
  /** Keeps what is not kept yet, at once. */
  readonly keepNow: () => void
  readonly takeDown: () => void
}

const waitMs = 1000

/**
 * @param shown the canvas on the page, of the paper's size
 * @param before the picture that was there before
 * @param keep is called with the bytes of a PNG; with undefined when the paper is empty
 * @param changed is called with the drawing after every mark
 */
export function easelOn(
  shown: HTMLCanvasElement,
  before: CanvasImageSource | undefined,
  keep: (png: Uint8Array | undefined) => void,
  changed: (drawing: Drawing) => void,
): Easel {
  const whole = paperCanvas()
  const onWhole = whole.getContext('2d')
  const onShown = shown.getContext('2d')
  if (onWhole === null || onShown === null) throw new Error('a canvas without a 2d context')
  let drawing: Drawing = emptyDrawing
  let stroke: Stroke | undefined
  let frame = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let version = 0
  let keptVersion = 0

  const show = (): void => {
    frame = 0
    onShown.drawImage(whole, 0, 0)
    if (stroke !== undefined) paintStroke(onShown, stroke, false)
  }
  const showSoon = (): void => {
    if (frame === 0) frame = requestAnimationFrame(show)
  }
  const isEmpty = (): boolean => {
    const seen = seenIn(drawing)
    return seen.strokes.length === 0 && !(seen.before && before !== undefined)
  }
  const keepNow = (): void => {
    clearTimeout(timer)
    lift()
    clearTimeout(timer)
    if (version === keptVersion) return
    keptVersion = version
    keep(isEmpty() ? undefined : pngNow(whole))
  }
  const keepSoon = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      const taken = version
      if (taken === keptVersion) return
      // Packing a picture in the middle of a stroke would make the pen stumble: lifting it asks again.
      if (stroke !== undefined) return
      if (isEmpty()) {
        keepNow()
        return
      }
      void pngSoon(whole).then((png) => {
        // While the picture was packed the person drew on, or it was kept by another way.
        if (taken !== version || keptVersion >= taken || png === undefined) return
        keptVersion = taken
        keep(png)
      })
    }, waitMs)
  }
  const become = (next: Drawing, repaint: boolean): void => {
    if (next === drawing) return
    drawing = next
    version += 1
    if (repaint) paintDrawing(onWhole, drawing, before)
    showSoon()
    keepSoon()
    changed(drawing)
  }
  const lift = (): void => {
    if (stroke === undefined) return
    const done = stroke
    stroke = undefined
    paintStroke(onWhole, done, true)
    become(withMark(drawing, done), false)
  }

  paintDrawing(onWhole, drawing, before)
  show()
  return {
    begin: (pen, at) => {
      lift()
      stroke = { kind: 'stroke', ...pen, points: [at] }
      showSoon()
    },
    go: (points) => {
      if (stroke === undefined) return
      stroke = { ...stroke, points: [...stroke.points, ...points] }
      showSoon()
    },
    lift,
    isDown: () => stroke !== undefined,
    clear: () => {
      lift()
      if (!isEmpty()) become(withMark(drawing, { kind: 'clear' }), true)
    },
    undo: () => {
      lift()
      become(undo(drawing), true)
    },
    redo: () => {
      lift()
      become(redo(drawing), true)
    },
    keepNow,
    takeDown: () => {
      keepNow()
      cancelAnimationFrame(frame)
      whole.width = 0
    },
  }
}
