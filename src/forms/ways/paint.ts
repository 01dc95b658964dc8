/** Strokes on a canvas. */
import { getStroke } from 'perfect-freehand'
import { white } from './colours.ts'
import { paper, seenIn, type Drawing, type Stroke } from './strokes.ts'

export function paintStroke(on: CanvasRenderingContext2D, stroke: Stroke, isWhole: boolean): void {
  const outline = getStroke(
    stroke.points.map(([x, y, pressure]) => [x, y, pressure]),
    {
      size: stroke.width,
      thinning: 0.45,
      smoothing: 0.5,
      streamline: 0.4,
      simulatePressure: !stroke.hasPressure,
      last: isWhole,
    },
  )
  const [first] = outline
  if (first === undefined) return
  on.fillStyle = stroke.colour
  on.beginPath()
  on.moveTo(...first)
  // Through the middles of the sides, so that the edge has no corners.
  outline.forEach(([x, y], index) => {
    const [nextX, nextY] = outline[index + 1] ?? first
    on.quadraticCurveTo(x, y, (x + nextX) / 2, (y + nextY) / 2)
  })
  on.closePath()
  on.fill()
}

/** The whole drawing on white paper, over the picture from before where it has not been cleared away. */
export function paintDrawing(
  on: CanvasRenderingContext2D,
  drawing: Drawing,
  picture: CanvasImageSource | undefined,
): void {
  const { strokes, before } = seenIn(drawing)
  on.fillStyle = white
  on.fillRect(0, 0, paper.width, paper.height)
  if (before && picture !== undefined) paintPicture(on, picture)
  for (const stroke of strokes) paintStroke(on, stroke, true)
}

/** As large as it fits on the paper, in the middle. A drawing of ours fits exactly. */
function paintPicture(on: CanvasRenderingContext2D, picture: CanvasImageSource): void {
  if (!('width' in picture) || typeof picture.width !== 'number' || typeof picture.height !== 'number') return
  const share = Math.min(paper.width / picture.width, paper.height / picture.height)
  const width = picture.width * share
  const height = picture.height * share
  on.imageSmoothingQuality = 'high'
  on.drawImage(picture, (paper.width - width) / 2, (paper.height - height) / 2, width, height)
}

/** A canvas of the paper's size that is nowhere on the page. */
export function paperCanvas(): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = paper.width
  canvas.height = paper.height
  return canvas
}

/** The PNG bytes of a canvas, at once: for a page that is about to go and cannot wait. */
export function pngNow(canvas: HTMLCanvasElement): Uint8Array {
  const text = atob(canvas.toDataURL('image/png').split(',')[1] ?? '')
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
}

export async function pngSoon(canvas: HTMLCanvasElement): Promise<Uint8Array | undefined> {
  const png = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png')
  })
  return png === null ? undefined : new Uint8Array(await png.arrayBuffer())
}
