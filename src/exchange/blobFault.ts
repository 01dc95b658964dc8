import type { Blob } from '../generated/case.ts'
import { validateBlob } from '../generated/validators/records.js'
import { isWellFormed } from '../entries/canonical.ts'
import { bytesFromBase64 } from './base64.ts'
import { looksLike } from './fileKinds.ts'
import { hashOfBytes } from './hash.ts'
import type { Refusal } from './refusal.ts'
import { schemaFault } from './schemaFault.ts'

/**
 * Why a picture, sound or file is not taken in; nothing when its bytes are what its name (their hash) and its
 * type say. `blob` has not been looked at yet.
 */
export function blobFault(name: string, blob: unknown): Refusal | undefined {
  const place = `blobs.${name.slice(0, 80)}`
  if (!/^sha256-[0-9a-f]{64}$/.test(name)) {
    return { place, because: 'is not named by a hash (sha256- and 64 digits 0-9 or letters a-f).' }
  }
  return schemaFault(validateBlob, blob, place) ?? contentFault(name, blob as Blob, place)
}

function contentFault(name: string, blob: Blob, place: string): Refusal | undefined {
  if (blob.name !== undefined && !isPlainFileName(blob.name)) {
    return { place: `${place}.name`, because: 'is not a plain file name: it could lead into another folder.' }
  }
  const bytes = bytesFromBase64(blob.bytes)
  if (bytes === undefined) return { place: `${place}.bytes`, because: 'is not base64 text.' }
  if (hashOfBytes(bytes) !== name) {
    return { place, because: 'was changed or damaged after it was saved: its bytes do not match its name.' }
  }
  if (!looksLike(blob.type, bytes)) return { place, because: `does not begin as ${blob.type} does.` }
  return undefined
}

/** A file's own name may be used to save it again, so it must not lead anywhere. */
function isPlainFileName(name: string): boolean {
  return isWellFormed(name) && !/[/\\\u0000-\u001f]/.test(name) && !/^\.*$/.test(name)
}
