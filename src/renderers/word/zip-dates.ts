// Where a ZIP file keeps what is needed here (APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16).
const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const end = { size: 22, count: 10, directory: 16 }
const entry = { size: 46, time: 12, nameLength: 28, extraLength: 30, commentLength: 32, local: 42 }
const local = { time: 10 }

/**
 * The same ZIP file with every file in it dated midnight of `day` ('YYYY-MM-DD', 1980 to 2107; outside it, the nearest
 * day a ZIP file can say). The package stamps them with the clock, so that no two papers would be the same bytes.
 * Throws when `zip` is not a ZIP file without comment, which only we could bring about.
 */
export function datedZip(zip: Uint8Array, day: string): Uint8Array {
  const dated = zip.slice()
  const view = new DataView(dated.buffer)
  const endAt = dated.length - end.size
  if (endAt < 0 || view.getUint32(endAt, true) !== endSignature) throw new Error('This is not a ZIP file.')
  const stamp = dosDay(day) * 2 ** 16
  let at = view.getUint32(endAt + end.directory, true)
  for (let left = view.getUint16(endAt + end.count, true); left > 0; left -= 1) {
    if (view.getUint32(at, true) !== entrySignature)
      throw new Error('The list of files in this ZIP file is broken.')
    view.setUint32(at + entry.time, stamp, true)
    view.setUint32(view.getUint32(at + entry.local, true) + local.time, stamp, true)
    at +=
      entry.size +
      view.getUint16(at + entry.nameLength, true) +
      view.getUint16(at + entry.extraLength, true) +
      view.getUint16(at + entry.commentLength, true)
  }
  return dated
}

function dosDay(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return (Math.min(127, Math.max(0, year - 1980)) << 9) | (month << 5) | date
}
