/** A drawing as the marks that make it, so that every one can be undone and put back. */

/** Where the pen was, in pixels of the paper, and how hard it pressed: 0 to 1. */
export type Point = readonly [x: number, y: number, pressure: number]

export interface Stroke {
  readonly kind: 'stroke'
  readonly colour: string
  /** Pixels of the paper. */
  readonly width: number
  readonly points: readonly Point[]
  /** True when the pen measures how hard it is pressed; otherwise the speed stands for it. */
  readonly hasPressure: boolean
}

export type Mark = Stroke | { readonly kind: 'clear' }

export interface Drawing {
  readonly marks: readonly Mark[]
  /** Marks that were undone, the last undone last. A new mark ends them. */
  readonly undone: readonly Mark[]
}

export const emptyDrawing: Drawing = { marks: [], undone: [] }

/** The paper, in pixels: a picture printed across a page of A4 stays sharp. */
export const paper = { width: 1200, height: 900 } as const

export function withMark({ marks }: Drawing, mark: Mark): Drawing {
  return { marks: [...marks, mark], undone: [] }
}

export function undo(drawing: Drawing): Drawing {
  const last = drawing.marks.at(-1)
  if (last === undefined) return drawing
  return { marks: drawing.marks.slice(0, -1), undone: [...drawing.undone, last] }
}

export function redo(drawing: Drawing): Drawing {
  const last = drawing.undone.at(-1)
  if (last === undefined) return drawing
  return { marks: [...drawing.marks, last], undone: drawing.undone.slice(0, -1) }
}

/** The strokes that are seen, and whether the picture from before is seen under them. */
export function seenIn({ marks }: Drawing): {
  readonly strokes: readonly Stroke[]
  readonly before: boolean
} {
  const cleared = marks.findLastIndex((mark) => mark.kind === 'clear')
  return {
    strokes: marks.slice(cleared + 1).filter((mark): mark is Stroke => mark.kind === 'stroke'),
    before: cleared === -1,
  }
}

/** A place on the paper reached from another by a step, never off the paper. */
export function steppedOn(
  x: number,
  y: number,
  key: string,
  step: number,
): readonly [number, number] | undefined {
  const by: Readonly<Record<string, readonly [number, number]>> = {
    ArrowLeft: [-step, 0],
    ArrowRight: [step, 0],
    ArrowUp: [0, -step],
    ArrowDown: [0, step],
  }
  const way = Object.hasOwn(by, key) ? by[key] : undefined
  if (way === undefined) return undefined
  const within = (place: number, most: number): number => Math.min(most, Math.max(0, place))
  return [within(x + way[0], paper.width), within(y + way[1], paper.height)]
}
