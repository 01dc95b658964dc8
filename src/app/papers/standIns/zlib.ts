import { unzlibSync, zlibSync } from 'fflate'
import { Buffer } from './bytes.ts'

/** Node's `zlib`, as far as pdfkit and png-js use it. Other bytes than Node's come out; unpacked they are the same. */
export function deflateSync(bytes: Uint8Array): Buffer {
  return Buffer.from(zlibSync(bytes))
}

/** Calls back later, as Node does: png-js's callers count on it. */
export function inflate(
  packed: ArrayLike<number>,
  done: (error: Error | null, bytes?: Uint8Array) => void,
): void {
  queueMicrotask(() => {
    let bytes: Uint8Array
    try {
      bytes = unzlibSync(Uint8Array.from(packed))
    } catch (error) {
      done(error instanceof Error ? error : new Error(String(error)))
      return
    }
    done(null, bytes)
  })
}

// eslint-disable-next-line no-restricted-syntax -- Node's modules are imported under this name too
export default { deflateSync, inflate }
