const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const none = 255
const padding = '='.charCodeAt(0)
const valueOf = new Uint8Array(128).fill(none)
for (let i = 0; i < digits.length; i++) valueOf[digits.charCodeAt(i)] = i

/**
 * The bytes of a base64 text (RFC 4648 §4), or nothing when it is not one. Strict, so that one picture has one
 * text: the padding must be there, and the bits that carry nothing must be zero.
 */
export function bytesFromBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 !== 0) return undefined
  const padded = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  const length = text.length - padded
  const bytes = new Uint8Array((text.length / 4) * 3 - padded)
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
  const text = new Uint8Array(Math.ceil(bytes.length / 3) * 4).fill(padding)
  let at = 0
  for (let i = 0; i < bytes.length; i += 3) {
    const [a, b, c] = [bytes[i] ?? 0, bytes[i + 1], bytes[i + 2]]
    const group = (a << 16) | ((b ?? 0) << 8) | (c ?? 0)
    text[at] = digits.charCodeAt(group >> 18)
    text[at + 1] = digits.charCodeAt((group >> 12) & 63)
    if (b !== undefined) text[at + 2] = digits.charCodeAt((group >> 6) & 63)
    if (c !== undefined) text[at + 3] = digits.charCodeAt(group & 63)
    at += 4
  }
  return new TextDecoder().decode(text)
}
