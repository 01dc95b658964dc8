import type { Blob } from '../generated/case.ts'

/**
 * How each kind of file begins. A file that says it is a picture and is not one never reaches a place that
 * would open it.
 */
const beginnings: Readonly<Record<Blob['type'], { readonly at: number; readonly bytes: readonly number[] }>> =
  {
    'image/png': { at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
    'image/jpeg': { at: 0, bytes: [0xff, 0xd8, 0xff] },
    'audio/webm': { at: 0, bytes: [0x1a, 0x45, 0xdf, 0xa3] },
    'audio/mp4': { at: 4, bytes: [0x66, 0x74, 0x79, 0x70] },
    'audio/ogg': { at: 0, bytes: [0x4f, 0x67, 0x67, 0x53] },
    'video/webm': { at: 0, bytes: [0x1a, 0x45, 0xdf, 0xa3] },
    'video/mp4': { at: 4, bytes: [0x66, 0x74, 0x79, 0x70] },
    'application/pdf': { at: 0, bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
      at: 0,
      bytes: [0x50, 0x4b, 0x03, 0x04],
    },
  }

/** True when the bytes begin as a file of that type begins. */
export function looksLike(type: Blob['type'], bytes: Uint8Array): boolean {
  const { at, bytes: beginning } = beginnings[type]
  return beginning.every((byte, i) => bytes[at + i] === byte)
}

/** What bytes that are not text look like to the person who chose them, or nothing when they may be text. */
export function foreignKindOf(bytes: Uint8Array): string | undefined {
  if (looksLike('image/png', bytes) || looksLike('image/jpeg', bytes)) return 'a picture'
  if (looksLike('application/pdf', bytes)) return 'a PDF'
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return 'a zip file or a Word document'
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return 'a compressed file'
  return undefined
}
