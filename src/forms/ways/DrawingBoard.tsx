import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { sayFrom } from '../../catalogue/say.ts'
import file from '../../../schemas/screens/ways.en-GB.json'
import { colours, rubberTimes, white, widths, type Width } from './colours.ts'
import { DrawingTools, type Tool } from './DrawingTools.tsx'
import { easelOn, type Easel } from './easel.ts'
import { emptyDrawing, paper, steppedOn, type Point, type Stroke } from './strokes.ts'

const say = sayFrom(file.labels)

interface DrawingBoardProps {
  readonly id: string
  /** The picture the person goes on with. Read once: give the board another `key` for another picture. */
  readonly before: ImageBitmap | undefined
  /** The bytes of a PNG; undefined when the paper is empty. */
  readonly keep: (png: Uint8Array | undefined) => void
}

/** White paper, pens, a rubber. By finger, pen, mouse, or keyboard. */
export function DrawingBoard({ id, before, keep }: DrawingBoardProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const board = useRef<HTMLDivElement>(null)
  const easel = useRef<Easel>(undefined)
  const [drawing, setDrawing] = useState(emptyDrawing)
  const [tool, setTool] = useState<Tool>('black')
  const [width, setWidth] = useState<Width>('middle')
  const [pen, setPen] = useState<readonly [number, number]>([paper.width / 2, paper.height / 2])
  const [isByKeyboard, setByKeyboard] = useState(false)
  const [said, setSaid] = useState('')
  const keepNow = useRef(keep)
  useEffect(() => {
    keepNow.current = keep
  })

  useEffect(() => {
    if (canvas.current === null) return
    const standing = easelOn(canvas.current, before, (png) => keepNow.current(png), setDrawing)
    easel.current = standing
    const leave = (): void => standing.keepNow()
    const hidden = (): void => {
      if (document.visibilityState === 'hidden') standing.keepNow()
    }
    // Whoever turns to another part of the page may be about to leave it.
    const elsewhere = (event: Event): void => {
      if (event.target instanceof Node && board.current?.contains(event.target) === false) standing.keepNow()
    }
    const watched = [
      [window, 'pagehide', leave],
      [document, 'visibilitychange', hidden],
      [document, 'pointerdown', elsewhere],
      [document, 'focusin', elsewhere],
      [document, 'submit', leave],
    ] as const
    for (const [where, what, run] of watched) where.addEventListener(what, run, { capture: true })
    return () => {
      for (const [where, what, run] of watched) where.removeEventListener(what, run, { capture: true })
      standing.takeDown()
    }
  }, [before])

  const penNow = (hasPressure: boolean): Pick<Stroke, 'colour' | 'width' | 'hasPressure'> => ({
    colour: tool === 'rubber' ? white : colours[tool],
    width: widths[width] * (tool === 'rubber' ? rubberTimes : 1),
    hasPressure,
  })
  const pointsOf = (event: PointerEvent<HTMLCanvasElement>): readonly Point[] => {
    const box = event.currentTarget.getBoundingClientRect()
    const single = event.nativeEvent
    // Safari has no coalesced points before 18.2; a list of none is one without them too.
    const several = (single as Partial<typeof single>).getCoalescedEvents?.call(single) ?? []
    return (several.length > 0 ? several : [single]).map((one) => [
      ((one.clientX - box.left) * paper.width) / box.width,
      ((one.clientY - box.top) * paper.height) / box.height,
      one.pressure,
    ])
  }
  const byKey = (event: KeyboardEvent): void => {
    const easelNow = easel.current
    if (easelNow === undefined) return
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault()
      setByKeyboard(true)
      setSaid(say(easelNow.isDown() ? 'draw.penUp' : 'draw.penDown'))
      if (easelNow.isDown()) easelNow.lift()
      else easelNow.begin(penNow(true), [...pen, 0.5])
      return
    }
    const next = steppedOn(...pen, event.key, event.shiftKey ? 60 : 15)
    if (next === undefined) return
    event.preventDefault()
    setByKeyboard(true)
    setPen(next)
    easelNow.go([[...next, 0.5]])
  }

  return (
    <div className="oo-draw" ref={board}>
      {/* The one place where keys must reach us under a screen reader too: that is what `application` says. */}
      {/* eslint-disable jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions */}
      <div
        className="oo-draw__paper"
        id={id}
        role="application"
        tabIndex={0}
        aria-label={say('draw.area')}
        aria-describedby={`${id}-keys`}
        onKeyDown={byKey}
        onBlur={() => {
          easel.current?.lift()
          setByKeyboard(false)
        }}
      >
        <canvas
          className="oo-draw__canvas"
          ref={canvas}
          width={paper.width}
          height={paper.height}
          onPointerDown={(event) => {
            if (!event.isPrimary || event.button !== 0) return
            event.currentTarget.setPointerCapture(event.pointerId)
            setByKeyboard(false)
            const [at] = pointsOf(event)
            if (at) easel.current?.begin(penNow(event.pointerType === 'pen'), at)
          }}
          onPointerMove={(event) => {
            if (event.isPrimary && event.buttons !== 0) easel.current?.go(pointsOf(event))
          }}
          onPointerUp={() => easel.current?.lift()}
          onPointerCancel={() => easel.current?.lift()}
        />
        {isByKeyboard && (
          <span
            className="oo-draw__pen"
            style={{ left: `${(pen[0] / paper.width) * 100}%`, top: `${(pen[1] / paper.height) * 100}%` }}
          />
        )}
      </div>
      {/* eslint-enable jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions */}
      <div className="oo-way__buttons">
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          aria-disabled={drawing.marks.length === 0}
          onClick={() => {
            if (drawing.marks.length === 0) return
            easel.current?.undo()
            setSaid(say('draw.undone'))
          }}
        >
          {say('draw.undo')}
        </button>
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          aria-disabled={drawing.undone.length === 0}
          onClick={() => {
            if (drawing.undone.length === 0) return
            easel.current?.redo()
            setSaid(say('draw.redone'))
          }}
        >
          {say('draw.redo')}
        </button>
        <button
          type="button"
          className="oo-quiet-button"
          onClick={() => {
            easel.current?.clear()
            setSaid(say('draw.cleared'))
          }}
        >
          {say('draw.clear')}
        </button>
      </div>
      <DrawingTools id={id} tool={tool} choose={setTool} width={width} chooseWidth={setWidth} />
      <p className="govuk-hint" id={`${id}-keys`}>
        {say('draw.keys')}
      </p>
      <p className="govuk-visually-hidden" role="status">
        {said}
      </p>
    </div>
  )
}
