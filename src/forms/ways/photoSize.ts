/** How large a picture may be, and how large it is kept. Sizes in pixels and bytes. */

export interface Size {
  readonly width: number
  readonly height: number
}

/** A page of A4 at the size pictures are printed needs no more. */
export const longestSide = 1600
export const mostPixels = 60_000_000
export const mostBytes = 40 * 1024 * 1024

/** The size within a square, keeping the shape. A picture is never made larger, and no side becomes nothing. */
export function sizeWithin({ width, height }: Size, longest = longestSide): Size {
  const share = Math.min(1, longest / Math.max(width, height))
  const side = (length: number): number => Math.max(1, Math.round(length * share))
  return { width: side(width), height: side(height) }
}

/** True when opening it could take all the memory of a phone. */
export function isTooBig(size: Size | undefined, bytes: number): boolean {
  return bytes > mostBytes || (size !== undefined && size.width * size.height > mostPixels)
}
