const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const none = 255
const valueOf = new Uint8Array(128).fill(none)
for (let i = 0; i < digits.length; i++) valueOf[digits.charCodeAt(i)] = i

/**
 * The bytes of a base64 text (RFC 4648 §4), or nothing when it is not one. Strict, so that one picture has one
 * text: the padding must be there, and the bits that carry nothing must be zero.
 */
export function bytesFromBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 !== 0) return undefined
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  const length = text.length - padding
  const bytes = new Uint8Array((text.length / 4) * 3 - padding)
  let bits = 0
  let held = 0
  let at = 0
  for (let i = 0; i < length; i++) {
    const value = valueOf[text.charCodeAt(i)] ?? none
    if (value === none) return undefined
    held = ((held << 6) | value) & 0xffff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes[at++] = (held >> bits) & 0xff
    }
  }
  const rest = held & ((1 << bits) - 1)
  return rest === 0 ? bytes : undefined
}

/** The base64 text of bytes (RFC 4648 §4), padded. */
export function base64From(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let i = 0; i < bytes.length; i += 3) {
    const a = bytes[i] ?? 0
    const b = bytes[i + 1]
    const c = bytes[i + 2]
    const group = (a << 16) | ((b ?? 0) << 8) | (c ?? 0)
    const third = b === undefined ? '=' : digits.charAt((group >> 6) & 63)
    const fourth = c === undefined ? '=' : digits.charAt(group & 63)
    pieces.push(digits.charAt(group >> 18) + digits.charAt((group >> 12) & 63) + third + fourth)
  }
  return pieces.join('')
}
