import { deflateSync } from 'node:zlib'
import type { Entry } from '../../src/generated/case.ts'
import { kept, entry, minute, mum, says } from '../entries/builders.ts'
import { base64From } from '../../src/exchange/base64.ts'
import { caseTextFrom } from '../../src/exchange/caseText.ts'
import { hashOfBytes } from '../../src/exchange/hash.ts'

/** The bytes of a picture of one grey point. */
export const png = new Uint8Array(
  Buffer.concat([
    Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b550000000a49444154', 'hex'),
    deflateSync(Buffer.from([0, 128])),
    Buffer.from('0000000049454e44ae426082', 'hex'),
  ]),
)
export const pngName = hashOfBytes(png)
export const likes = entry()
export const home = entry({ path: 'views.home', value: says('A flat with a balcony'), at: minute(2) })
export const photo = entry({ path: 'views.photo', value: says([pngName]), at: minute(3) })
export const good = kept([likes, home, photo], {
  participants: [mum],
  blobs: { [pngName]: { type: 'image/png', bytes: base64From(png), name: 'Ash.png' } },
})

/** The records of a good case file, to be broken in one place. */
export interface Records {
  [name: string]: unknown
  participants: Record<string, unknown>[]
  entries: (Omit<Entry, 'value'> & { value: unknown } & Record<string, unknown>)[]
  gone: Record<string, unknown>[]
  blobs: Record<string, Record<string, unknown>>
}

export function goodRecords(): Records {
  return JSON.parse(caseTextFrom(good)) as Records
}
