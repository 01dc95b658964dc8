/**
 * The font file inside a WOFF 1.0 file (W3C Recommendation of 13 December 2012), its tables unpacked with
 * the platform's own inflate. fontkit can read WOFF, but unpacks with JavaScript: half the time of making
 * a paper went there. Anything that is no WOFF is given back as it came, for fontkit to judge.
 */
export async function unpackedFont(file: Uint8Array): Promise<Uint8Array> {
  const from = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const woff = 0x774f4646
  if (file.byteLength < 44 || from.getUint32(0) !== woff) return file
  // Browsers before 2023: slower, and the same paper.
  if (!('DecompressionStream' in globalThis)) return file
  const count = from.getUint16(12)
  const tables = await Promise.all(
    Array.from({ length: count }, async (_, at) => {
      const entry = 44 + at * 20
      const [offset, packed, length] = [4, 8, 12].map((part) => from.getUint32(entry + part)) as [
        number,
        number,
        number,
      ]
      const bytes = file.subarray(offset, offset + packed)
      return {
        tag: from.getUint32(entry),
        checksum: from.getUint32(entry + 16),
        bytes: packed < length ? await inflated(bytes) : bytes,
      }
    }),
  )
  const directory = 12 + count * 16
  const padded = (length: number) => Math.ceil(length / 4) * 4
  const out = new Uint8Array(tables.reduce((end, table) => end + padded(table.bytes.length), directory))
  const to = new DataView(out.buffer)
  to.setUint32(0, from.getUint32(4))
  to.setUint16(4, count)
  // The three numbers that help a binary search of the directory.
  const power = Math.floor(Math.log2(count))
  to.setUint16(6, 2 ** power * 16)
  to.setUint16(8, power)
  to.setUint16(10, count * 16 - 2 ** power * 16)
  let end = directory
  tables.forEach(({ tag, checksum, bytes }, at) => {
    const entry = 12 + at * 16
    to.setUint32(entry, tag)
    to.setUint32(entry + 4, checksum)
    to.setUint32(entry + 8, end)
    to.setUint32(entry + 12, bytes.length)
    out.set(bytes, end)
    end += padded(bytes.length)
  })
  return out
}

async function inflated(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new DecompressionStream('deflate'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}
