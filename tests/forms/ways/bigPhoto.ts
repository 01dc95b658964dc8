/**
 * A photo as a telephone makes it, from code: a baseline JPEG of any size, lying on its side, with the note that
 * says so and the place it was taken. The picture it shows when it is held upright: its top left quarter is red,
 * the rest is blue, so that a wrongly turned one is seen.
 */

export interface PhotoPlan {
  /** Pixels as they lie in the file; multiples of 8. */
  readonly width: number
  readonly height: number
  /** As in EXIF: 1 upright, 6 turn a quarter clockwise. */
  readonly orientation: 1 | 3 | 6 | 8
}

/** The bytes of the photo. Its EXIF holds a camera's name and a place; its XMP the words ‘Example Park’. */
export function bigPhoto({ width, height, orientation }: PhotoPlan): Uint8Array {
  if (width % 8 !== 0 || height % 8 !== 0) throw new Error('sides must be multiples of 8')
  return join([
    [0xff, 0xd8],
    segment(0xe1, [...letters('Exif\0\0'), ...exif(orientation)]),
    segment(0xe1, letters('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>Example Park</x:xmpmeta>')),
    segment(0xdb, [0, ...Array.from({ length: 64 }, () => 16)]),
    segment(0xc0, [8, ...two(height), ...two(width), 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0]),
    segment(0xc4, [0x00, ...counts(dcLengths), ...dcLengths.keys()]),
    segment(0xc4, [0x10, 1, ...Array.from({ length: 15 }, () => 0), 0x00]),
    segment(0xda, [3, 1, 0x00, 2, 0x00, 3, 0x00, 0, 63, 0]),
    scan(width, height, orientation),
    [0xff, 0xd9],
  ])
}

/** Differences of the mean colour of neighbouring blocks have 0 to 8 bits; each number of bits has a code of 4. */
const dcLengths = Array.from({ length: 9 }, () => 4)

/** Whether a block is red, by where it is when the picture is held upright: 0 to 1 across and down. */
function isRed(across: number, down: number, orientation: PhotoPlan['orientation']): boolean {
  const upright = {
    1: [across, down],
    3: [1 - across, 1 - down],
    6: [1 - down, across],
    8: [down, 1 - across],
  }[orientation]
  return upright.every((place) => place < 0.5)
}

/** Every block is one colour: three differences from the block before, and no detail. */
function scan(width: number, height: number, orientation: PhotoPlan['orientation']): Uint8Array {
  // Quantised means of Y, Cb, Cr: (value - 128) * 8 / 16, for red (76, 85, 255) and blue (29, 255, 107).
  const red = [-26, -22, 63] as const
  const blue = [-50, 63, -11] as const
  const bits = bitsOut(width * height)
  let before: readonly number[] = [0, 0, 0]
  for (let y = 0; y < height; y += 8) {
    for (let x = 0; x < width; x += 8) {
      const colour = isRed((x + 4) / width, (y + 4) / height, orientation) ? red : blue
      colour.forEach((mean, channel) => {
        const difference = mean - (before[channel] ?? 0)
        const length = difference === 0 ? 0 : Math.floor(Math.log2(Math.abs(difference))) + 1
        bits.put(length, 4)
        bits.put(difference < 0 ? difference + (1 << length) - 1 : difference, length)
        // The one code of the second table: nothing more in this block.
        bits.put(0, 1)
      })
      before = colour
    }
  }
  return bits.end()
}

function bitsOut(room: number): {
  readonly put: (value: number, length: number) => void
  readonly end: () => Uint8Array
} {
  const bytes = new Uint8Array(room)
  let at = 0
  let held = 0
  let heldLength = 0
  const put = (value: number, length: number): void => {
    held = (held << length) | value
    heldLength += length
    while (heldLength >= 8) {
      const byte = (held >> (heldLength - 8)) & 0xff
      bytes[at++] = byte
      // A byte of ones would begin a marker, so a nought follows it.
      if (byte === 0xff) bytes[at++] = 0
      heldLength -= 8
      held &= (1 << heldLength) - 1
    }
  }
  return {
    put,
    end: () => {
      if (heldLength > 0) put((1 << (8 - heldLength)) - 1, 8 - heldLength)
      return bytes.slice(0, at)
    },
  }
}

/** A TIFF directory with the camera's name, the orientation, and one for the place: 51° 30' N, 0° 7' W. */
function exif(orientation: number): number[] {
  const [directory, place, degrees] = [8, 50, 104]
  const entry = (tag: number, type: number, count: number, value: readonly number[]): number[] => [
    ...two(tag),
    ...two(type),
    ...four(count),
    ...value,
    ...Array.from({ length: 4 - value.length }, () => 0),
  ]
  return [
    ...letters('MM'),
    ...two(42),
    ...four(directory),
    ...two(3),
    ...entry(0x010f, 2, 4, letters('Pho\0')),
    ...entry(0x0112, 3, 1, two(orientation)),
    ...entry(0x8825, 4, 1, four(place)),
    ...four(0),
    ...two(4),
    ...entry(0x0001, 2, 2, letters('N\0')),
    ...entry(0x0002, 5, 3, four(degrees)),
    ...entry(0x0003, 2, 2, letters('W\0')),
    ...entry(0x0004, 5, 3, four(degrees + 24)),
    ...four(0),
    ...[51, 1, 30, 1, 0, 1, 0, 1, 7, 1, 0, 1].flatMap(four),
  ]
}

function segment(marker: number, content: readonly number[]): number[] {
  return [0xff, marker, ...two(content.length + 2), ...content]
}

/** How many codes there are of each length from 1 to 16. */
function counts(lengths: readonly number[]): number[] {
  return Array.from({ length: 16 }, (_, index) => lengths.filter((length) => length === index + 1).length)
}

const two = (value: number): number[] => [value >> 8, value & 0xff]
const four = (value: number): number[] => [...two(value >>> 16), ...two(value & 0xffff)]
const letters = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0))

function join(parts: readonly (ArrayLike<number> & Iterable<number>)[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
