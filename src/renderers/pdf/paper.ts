import type { Look } from '../../documents/model.ts'
import type { Dress } from './runs.ts'

/**
 * A4 in points, and 18 mm of margin: room for a hole punch and a thumb. The top and foot grow when
 * what stands there needs more (see `furniture.ts`).
 */
export const page = { width: 595.28, height: 841.89, side: 51, top: 54, bottom: 51 } as const
export const textWidth = page.width - 2 * page.side

export const ink = '#1d2326'
/** Second rank: captions, who said it, page numbers. 7:1 on white. */
export const softInk = '#4a5459'
export const rule = '#c3c9cc'

/** Space between lines, as a factor of the typeface's own: about 1.25 of the letter size, so that a plan stays a plan and not a book. */
export const lineHeight = 1.02

const channels = (colour: string) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16))

/** The colour mixed with white; `part` 0 is white, 1 the colour itself. */
export function tint(colour: string, part: number): string {
  const mixed = channels(colour).map((channel) => Math.round(255 - (255 - channel) * part))
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}

/** Letter size of headings 1 to 5 as a factor of the body's, and the white above and below them. */
const headings = [
  { size: 2, above: 0, below: 0.7 },
  { size: 1.45, above: 1.4, below: 0.45 },
  { size: 1.18, above: 0.9, below: 0.3 },
  { size: 1.05, above: 0.7, below: 0.25 },
  { size: 1, above: 0.6, below: 0.2 },
] as const

export function headingOf(
  level: 1 | 2 | 3 | 4 | 5,
  look: Look,
): { dress: Dress; above: number; below: number } {
  const { size, above, below } = headings[level - 1] as (typeof headings)[number]
  return {
    dress: { bold: true, color: look.accent, size: look.size * size },
    above: look.size * above,
    below: look.size * below,
  }
}
