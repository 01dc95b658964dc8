import { describe, expect, it } from 'vitest'
import { colourNames, colours, widthNames } from '../../../src/forms/ways/colours.ts'
import {
  emptyDrawing,
  paper,
  redo,
  seenIn,
  steppedOn,
  undo,
  withMark,
  type Stroke,
} from '../../../src/forms/ways/strokes.ts'
import words from '../../../schemas/screens/ways.en-GB.json' with { type: 'json' }

const stroke = (colour: string): Stroke => ({
  kind: 'stroke',
  colour,
  width: 8,
  points: [[1, 2, 0.5]],
  hasPressure: false,
})
const coloursSeen = (drawing: typeof emptyDrawing): string[] =>
  seenIn(drawing).strokes.map((one) => one.colour)

describe('A drawing', () => {
  const two = withMark(withMark(emptyDrawing, stroke('red')), stroke('blue'))

  it('every stroke can be undone and put back, the last first', () => {
    expect(coloursSeen(undo(two))).toEqual(['red'])
    expect(coloursSeen(undo(undo(two)))).toEqual([])
    expect(coloursSeen(redo(undo(undo(two))))).toEqual(['red'])
    expect(redo(redo(undo(undo(two))))).toEqual(two)
  })

  it('a new stroke ends what could be put back', () => {
    const other = withMark(undo(two), stroke('green'))
    expect(coloursSeen(redo(other))).toEqual(['red', 'green'])
  })

  it('starting again hides everything, the picture from before too, and can be undone', () => {
    const cleared = withMark(two, { kind: 'clear' })
    expect(seenIn(cleared)).toEqual({ strokes: [], before: false })
    expect(coloursSeen(withMark(cleared, stroke('green')))).toEqual(['green'])
    expect(seenIn(undo(cleared)).before).toBe(true)
    expect(coloursSeen(undo(cleared))).toEqual(['red', 'blue'])
  })

  it('with nothing to undo or put back it stays the same', () => {
    expect(undo(emptyDrawing)).toBe(emptyDrawing)
    expect(redo(two)).toBe(two)
  })
})

describe('The pen that keys move', () => {
  it('goes by steps and stays on the paper', () => {
    expect(steppedOn(100, 100, 'ArrowUp', 15)).toEqual([100, 85])
    expect(steppedOn(5, 100, 'ArrowLeft', 15)).toEqual([0, 100])
    expect(steppedOn(paper.width, paper.height, 'ArrowDown', 60)).toEqual([paper.width, paper.height])
    expect(steppedOn(5, 5, 'Tab', 15)).toBeUndefined()
    expect(steppedOn(5, 5, 'constructor', 15)).toBeUndefined()
  })
})

describe('Pens', () => {
  it('eight colours and three widths go by names that a person reads', () => {
    const names = [...colourNames, ...widthNames].map((name) => words.labels[`draw.${name}`])
    expect(new Set(names).size).toBe(11)
    expect(new Set(Object.values(colours)).size).toBe(8)
  })
})
