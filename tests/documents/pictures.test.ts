import { readFileSync } from 'node:fs'
import { crc32, deflateSync, inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainPicture } from '../../src/documents/pictures.ts'

const secret = '23B Sycamore Mews, 50.9097 -1.4044, 3 May 2026'

function bytes(...pieces: readonly (string | readonly number[] | Uint8Array)[]): Uint8Array {
  return Uint8Array.from(
    pieces.flatMap((piece) => [...(typeof piece === 'string' ? Buffer.from(piece, 'latin1') : piece)]),
  )
}

function base64(file: Uint8Array): string {
  return Buffer.from(file).toString('base64')
}

function plain(file: Uint8Array): { bytes: Uint8Array; width: number; height: number; type: string } {
  const picture = plainPicture(base64(file))
  if (picture === undefined) throw new Error('The picture was not read.')
  return { ...picture, bytes: new Uint8Array(Buffer.from(picture.bytes, 'base64')) }
}

function text(file: Uint8Array): string {
  return Buffer.from(file).toString('latin1')
}

describe('A PNG', () => {
  const chunk = (name: string, data: Uint8Array): Uint8Array => {
    const named = bytes(name, data)
    const length = [
      data.length >>> 24,
      (data.length >>> 16) & 255,
      (data.length >>> 8) & 255,
      data.length & 255,
    ]
    const crc = crc32(named)
    return bytes(length, named, [crc >>> 24, (crc >>> 16) & 255, (crc >>> 8) & 255, crc & 255])
  }
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
  // Three pixels wide, two high, eight bits of grey.
  const head = chunk('IHDR', bytes([0, 0, 0, 3, 0, 0, 0, 2, 8, 0, 0, 0, 0]))
  const pixels = bytes([0, 10, 20, 30, 0, 40, 50, 60])
  const data = chunk('IDAT', deflateSync(pixels))
  const end = chunk('IEND', bytes([]))
  const bare = bytes(signature, head, data, end)

  it.each(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'pHYs', 'iCCP', 'sPLT', 'prVt', 'caBX'])(
    'loses its %s byte for byte, before and after the pixels',
    (name) => {
      const told = chunk(name, bytes(secret))
      const made = plain(bytes(signature, head, told, data, told, end))
      expect(made.bytes).toEqual(bare)
      expect(text(made.bytes)).not.toContain('Sycamore')
    },
  )
  it('loses what is hidden behind its end', () => {
    expect(plain(bytes(bare, secret)).bytes).toEqual(bare)
  })
  it('keeps what its pixels need: palette, transparency, gamma and every piece of data', () => {
    const kept = ['PLTE', 'tRNS', 'gAMA', 'sRGB'].map((name) => chunk(name, bytes([1, 2, 3])))
    const whole = bytes(signature, head, ...kept, data, data, end)
    expect(plain(whole).bytes).toEqual(whole)
  })
  it('still shows the same pixels', () => {
    const made = plain(bytes(signature, head, chunk('tEXt', bytes(secret)), data, end))
    expect([made.width, made.height, made.type]).toEqual([3, 2, 'image/png'])
    const at = text(made.bytes).indexOf('IDAT')
    const length = new DataView(made.bytes.buffer).getUint32(at - 4)
    expect(Uint8Array.from(inflateSync(made.bytes.subarray(at + 4, at + 4 + length)))).toEqual(pixels)
  })
  it.each([
    ['no pixels', bytes(signature, head, end)],
    ['no end', bytes(signature, head, data)],
    ['no head', bytes(signature, data, end)],
    [
      'a width of nothing',
      bytes(signature, chunk('IHDR', bytes([0, 0, 0, 0, 0, 0, 0, 2, 8, 0, 0, 0, 0])), data, end),
    ],
    ['a chunk longer than the file', bytes(signature, head, [0xff, 0xff, 0xff, 0xff], 'IDAT', [0, 0, 0, 0])],
  ])('with %s is not read', (_, file) => {
    expect(plainPicture(base64(file))).toBeUndefined()
  })
})

describe('A JPEG', () => {
  const segment = (marker: number, data: Uint8Array): Uint8Array =>
    bytes([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255], data)
  const start = [0xff, 0xd8]
  const end = [0xff, 0xd9]
  const quantisation = segment(0xdb, bytes([0], Array<number>(64).fill(1)))
  const frame = (marker: number): Uint8Array => segment(marker, bytes([8, 0, 16, 0, 24, 1, 1, 0x11, 0]))
  const huffman = segment(0xc4, bytes([0], Array<number>(16).fill(0)))
  const scan = segment(0xda, bytes([1, 1, 0, 0, 63, 0]))
  // Scan data with a stuffed 0xff and restart markers, which are no segments.
  const coded = [0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56, 0xff, 0xd7, 0x78]
  const baseline = bytes(start, quantisation, frame(0xc0), huffman, scan, coded, end)
  const adobe = segment(0xee, bytes('Adobe', [0, 100, 0, 0, 0, 0, 1]))

  it.each([
    ['EXIF', segment(0xe1, bytes('Exif\0\0', secret))],
    ['XMP', segment(0xe1, bytes('http://ns.adobe.com/xap/1.0/\0', secret))],
    ['JFIF with a thumbnail', segment(0xe0, bytes('JFIF\0', secret))],
    ['a colour profile', segment(0xe2, bytes('ICC_PROFILE\0', secret))],
    ['IPTC', segment(0xed, bytes('Photoshop 3.0\0', secret))],
    ['a comment', segment(0xfe, bytes(secret))],
    ['words that only call themselves Adobe’s', segment(0xee, bytes('Adobe', secret))],
  ])('loses %s byte for byte, and its pixels stay as they are', (_, told) => {
    const made = plain(bytes(start, told, quantisation, frame(0xc0), told, huffman, scan, coded, end))
    expect(made.bytes).toEqual(baseline)
    expect(text(made.bytes)).not.toContain('Sycamore')
    expect([made.width, made.height, made.type]).toEqual([24, 16, 'image/jpeg'])
  })
  it('keeps how its colours are stored', () => {
    const coloured = bytes(start, adobe, quantisation, frame(0xc0), huffman, scan, coded, end)
    expect(plain(coloured).bytes).toEqual(coloured)
  })
  it('loses what is hidden behind its end', () => {
    expect(plain(bytes(baseline, secret, segment(0xe1, bytes(secret)))).bytes).toEqual(baseline)
  })
  it('that is progressive keeps every scan and table, and loses the comments between them', () => {
    const told = segment(0xfe, bytes(secret))
    const whole = (between: Uint8Array): Uint8Array =>
      bytes(
        start,
        quantisation,
        frame(0xc2),
        huffman,
        scan,
        coded,
        between,
        huffman,
        scan,
        coded,
        between,
        scan,
        coded,
        end,
      )
    expect(plain(whole(told)).bytes).toEqual(whole(bytes()))
  })
  it('with spare 0xff bytes before a marker is read', () => {
    expect(
      plain(bytes(start, [0xff, 0xff], quantisation, frame(0xc0), huffman, scan, coded, end)).width,
    ).toBe(24)
  })
  it('that was cut short in its pixels still shows what arrived, and ends', () => {
    const made = plain(baseline.subarray(0, baseline.length - 4))
    expect([...made.bytes.subarray(-2)]).toEqual(end)
    expect(made.bytes.length).toBe(baseline.length - 2)
  })
  it('that was cut short before its pixels is not read', () => {
    for (let length = 0; length < baseline.length - coded.length - 2; length += 1)
      expect(plainPicture(base64(baseline.subarray(0, length)))).toBeUndefined()
  })
  it('of a real photo has the same tables, frame and scan as before', () => {
    const file = new Uint8Array(
      readFileSync(
        new URL('../stories/pictures/bramble-window-23b-sycamore-example-mews-ZY74XP.jpg', import.meta.url),
      ),
    )
    const made = plain(file)
    expect(text(file)).toContain('Exif')
    expect(text(made.bytes)).not.toContain('Exif')
    const pixels = (one: Uint8Array): string => text(one).slice(text(one).indexOf('\xff\xda'))
    expect(pixels(made.bytes)).toBe(pixels(file))
    for (const table of ['\xff\xdb', '\xff\xc4'])
      expect(text(made.bytes).split(table).length).toBe(
        text(file.subarray(text(file).lastIndexOf('\xff\xdb') - 200)).split(table).length,
      )
  })
})

describe('What is no picture', () => {
  it.each(['', 'GIF89a', '<svg xmlns="http://www.w3.org/2000/svg"/>', '%PDF-1.7', '\x89PNG', '\xff\xd8\xff'])(
    'is not read, and nothing is thrown (%j)',
    (file) => {
      expect(plainPicture(base64(bytes(file)))).toBeUndefined()
    },
  )
  it.each(['%%%', 'abc', 'data:image/png;base64,AAAA', '😀'])('is also what is no base64: %s', (file) => {
    expect(plainPicture(file)).toBeUndefined()
  })
  it('never throws, whatever follows the first bytes', () => {
    const starts = fc.constantFrom([0xff, 0xd8, 0xff], [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
    fc.assert(
      fc.property(starts, fc.uint8Array({ maxLength: 300 }), (first, rest) => {
        expect(() => plainPicture(base64(bytes(first, rest)))).not.toThrow()
      }),
    )
  })
})
