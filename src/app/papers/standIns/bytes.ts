/**
 * Node's `Buffer`, as far as pdfmake, pdfkit and png-js use it. Anything else they might ask for is not there and
 * would throw, so that a newer version of them is noticed and not guessed at.
 */
export type Encoding = 'ascii' | 'binary' | 'base64' | 'hex' | 'utf8' | 'utf-8' | 'utf16le'

/** Without the platform's own `from`, which takes no text. */
const Bytes = Uint8Array as unknown as {
  new (lengthOrValues: number | ArrayLike<number>): Uint8Array<ArrayBuffer>
  new (buffer: ArrayBuffer, from?: number, length?: number): Uint8Array<ArrayBuffer>
}

export class Buffer extends Bytes {
  static isBuffer(value: unknown): value is Buffer {
    return value instanceof Buffer
  }

  static alloc(length: number, fill = 0): Buffer {
    const made = new Buffer(length)
    return fill === 0 ? made : made.fill(fill)
  }

  /** @param value bytes, or text in `encoding` */
  static from(value: string | ArrayLike<number> | ArrayBuffer, encoding: Encoding = 'utf8'): Buffer {
    if (value instanceof ArrayBuffer) return new Buffer(value)
    if (typeof value !== 'string') return new Buffer(value)
    const bytes = bytesOf(value, encoding)
    return new Buffer(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  static concat(pieces: readonly Uint8Array[]): Buffer {
    const joined = new Buffer(pieces.reduce((length, piece) => length + piece.length, 0))
    let at = 0
    for (const piece of pieces) {
      joined.set(piece, at)
      at += piece.length
    }
    return joined
  }

  readUInt16BE(at: number): number {
    const [high, low] = [this[at], this[at + 1]]
    if (high === undefined || low === undefined) throw new RangeError('There is no such place in these bytes')
    return high * 256 + low
  }

  override toString(encoding: Encoding = 'utf8'): string {
    if (encoding === 'hex') return Array.from(this, (byte) => byte.toString(16).padStart(2, '0')).join('')
    if (encoding === 'utf8' || encoding === 'utf-8') return new TextDecoder().decode(this)
    if (encoding === 'utf16le') return new TextDecoder('utf-16le').decode(this)
    const text = binaryOf(this)
    return encoding === 'base64' ? btoa(text) : text
  }
}

function bytesOf(text: string, encoding: Encoding): Uint8Array<ArrayBuffer> {
  if (encoding === 'utf8' || encoding === 'utf-8') return new Uint8Array(new TextEncoder().encode(text))
  if (encoding === 'utf16le') {
    const view = new DataView(new ArrayBuffer(text.length * 2))
    for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), true)
    return new Uint8Array(view.buffer)
  }
  if (encoding === 'hex') throw new Error('Nothing here reads hexadecimal text')
  const binary = encoding === 'base64' ? atob(text) : text
  const bytes = new Uint8Array(binary.length)
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at)
  return bytes
}

/** In pieces: a call takes only so many arguments. */
function binaryOf(bytes: Uint8Array): string {
  const piece = 0x8000
  let text = ''
  for (let at = 0; at < bytes.length; at += piece)
    text += String.fromCharCode(...bytes.subarray(at, at + piece))
  return text
}
