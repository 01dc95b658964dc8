// The first 32 bits of the fractional parts of roots of the first primes (FIPS 180-4, 4.2.2 and 5.3.3).
const primes = [...Array(312).keys()].filter(
  (n) => n > 1 && ![...Array(n).keys()].some((d) => d > 1 && n % d === 0),
)
const fraction = (root: number) => Math.floor((root - Math.floor(root)) * 2 ** 32)
const roundConstants = primes.slice(0, 64).map((prime) => fraction(Math.cbrt(prime)))
const startState = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)))

/**
 * SHA-256 of a text's UTF-8 bytes, in base64, as a Content-Security-Policy names a style sheet.
 * Here because the browser's own digest is only asynchronous and this room uses no package; not for secrets.
 */
export function sha256Base64(text: string): string {
  const words = paddedWords(new TextEncoder().encode(text))
  const state = Uint32Array.from(startState)
  for (let block = 0; block < words.length; block += 16) mixIn(state, words.subarray(block, block + 16))
  const bytes = [...state].flatMap((word) => [
    word >>> 24,
    (word >>> 16) & 255,
    (word >>> 8) & 255,
    word & 255,
  ])
  return btoa(String.fromCharCode(...bytes))
}

// The message, one bit, zeros and the length in bits, as big-endian words in blocks of sixteen (5.1.1).
function paddedWords(bytes: Uint8Array): Uint32Array {
  const padded = new DataView(new ArrayBuffer(Math.ceil((bytes.length + 9) / 64) * 64))
  bytes.forEach((byte, at) => padded.setUint8(at, byte))
  padded.setUint8(bytes.length, 0x80)
  padded.setUint32(padded.byteLength - 8, Math.floor(bytes.length / 2 ** 29))
  padded.setUint32(padded.byteLength - 4, bytes.length * 8)
  return Uint32Array.from({ length: padded.byteLength / 4 }, (_, at) => padded.getUint32(at * 4))
}

const turned = (word: number, by: number) => (word >>> by) | (word << (32 - by))

// 6.2.2, with the standard's own letters.
function mixIn(state: Uint32Array, block: Uint32Array): void {
  const schedule = new Uint32Array(64)
  schedule.set(block)
  const w = (at: number) => schedule[at] ?? 0
  for (let t = 16; t < 64; t += 1) {
    const small0 = turned(w(t - 15), 7) ^ turned(w(t - 15), 18) ^ (w(t - 15) >>> 3)
    const small1 = turned(w(t - 2), 17) ^ turned(w(t - 2), 19) ^ (w(t - 2) >>> 10)
    schedule[t] = w(t - 16) + small0 + w(t - 7) + small1
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let t = 0; t < 64; t += 1) {
    const big1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
    const first = (h + big1 + ((e & f) ^ (~e & g)) + (roundConstants[t] ?? 0) + w(t)) | 0
    const big0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)
    const second = (big0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0]
  }
  ;[a, b, c, d, e, f, g, h].forEach((word, at) => (state[at] = (state[at] ?? 0) + word))
}
