/**
 * Pictures ready for a paper: nothing left in them but their pixels. A photo's place, time, camera and
 * comments are cut out of the file (JPEG application and comment segments; PNG ancillary chunks), the pixels
 * stay untouched.
 */
import type { Picture } from './model.ts'

/**
 * @param base64 the file's bytes; what they are is read from them alone
 * @returns the plain picture, or undefined when the bytes are no PNG or JPEG that can be read
 */
export function plainPicture(base64: string): Picture | undefined {
  const bytes = bytesFrom(base64)
  const plain = isPng(bytes) ? plainPng(bytes) : isJpeg(bytes) ? plainJpeg(bytes) : undefined
  if (!plain || plain.size.width === 0 || plain.size.height === 0) return undefined
  return { ...plain.size, type: plain.type, bytes: base64From(plain.bytes) }
}

interface Plain {
  readonly type: Picture['type']
  readonly bytes: Uint8Array
  readonly size: { readonly width: number; readonly height: number }
}

/** Chunks a PNG needs to be drawn rightly (W3C PNG, 11.2 and 11.3.2): everything else is left behind. */
const pngChunks = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'sRGB'])

function plainPng(bytes: Uint8Array): Plain | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept: Uint8Array[] = [bytes.subarray(0, 8)]
  let size: Plain['size'] | undefined
  const seen = new Set<string>()
  for (let at = 8; at + 12 <= bytes.length && !seen.has('IEND');) {
    const length = view.getUint32(at)
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    const end = at + 12 + length
    if (end > bytes.length) return undefined
    if (name === 'IHDR' && length >= 8)
      size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) }
    if (pngChunks.has(name)) kept.push(bytes.subarray(at, end))
    seen.add(name)
    at = end
  }
  if (!seen.has('IDAT') || !seen.has('IEND')) return undefined
  return size && { type: 'image/png', bytes: joined(kept), size }
}

/** JPEG (ITU-T T.81, annex B): segments up to the scan, then the scan as it is up to the end of the image. */
function plainJpeg(bytes: Uint8Array): Plain | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept: Uint8Array[] = [bytes.subarray(0, 2)]
  let size: Plain['size'] | undefined
  for (let at = 2; at + 4 <= bytes.length;) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    const length = view.getUint16(at + 2)
    const end = at + 2 + length
    if (length < 2 || end > bytes.length) return undefined
    if (isFrame(marker) && length >= 8)
      size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    if (keepsSegment(marker, bytes.subarray(at + 4, end))) kept.push(bytes.subarray(at, end))
    at = end
    if (marker === 0xda) {
      const scans = scansFrom(bytes, at)
      if (!scans) return undefined
      return size && { type: 'image/jpeg', bytes: joined([...kept, ...scans]), size }
    }
  }
  return undefined
}

/** The scans of the image, with tables between them kept and comments between them dropped. */
function scansFrom(bytes: Uint8Array, from: number): Uint8Array[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept: Uint8Array[] = []
  let start = from
  let at = from
  while (at + 1 < bytes.length) {
    const marker = bytes[at + 1] ?? 0
    const isMarker =
      bytes[at] === 0xff && marker !== 0x00 && marker !== 0xff && !(marker >= 0xd0 && marker <= 0xd7)
    if (!isMarker) {
      at += 1
      continue
    }
    kept.push(bytes.subarray(start, at))
    if (marker === 0xd9) return [...kept, bytes.subarray(at, at + 2)]
    if (at + 4 > bytes.length) return undefined
    const end = at + 2 + view.getUint16(at + 2)
    if (keepsSegment(marker, bytes.subarray(at + 4, end))) kept.push(bytes.subarray(at, end))
    at = end
    start = end
  }
  // A file cut short still shows what arrived.
  return [...kept, bytes.subarray(start), Uint8Array.of(0xff, 0xd9)]
}

/** Start-of-frame segments carry the size. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}

/** Comments and application data go; Adobe's APP14 stays, because it says how the colours are stored. */
function keepsSegment(marker: number, data: Uint8Array): boolean {
  if (marker === 0xee) return data.length === 12 && String.fromCharCode(...data.subarray(0, 5)) === 'Adobe'
  return marker !== 0xfe && (marker < 0xe0 || marker > 0xef)
}

function isPng(bytes: Uint8Array): boolean {
  return [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a].every((byte, at) => bytes[at] === byte)
}

function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}

/** Empty when the text is no base64: then it is no picture either. */
function bytesFrom(base64: string): Uint8Array {
  const binary = isBase64(base64) ? atob(base64) : ''
  return Uint8Array.from(binary, (character) => character.charCodeAt(0))
}

function isBase64(text: string): boolean {
  return text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text)
}

function base64From(bytes: Uint8Array): string {
  let binary = ''
  for (let at = 0; at < bytes.length; at += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return btoa(binary)
}
