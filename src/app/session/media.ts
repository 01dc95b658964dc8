/** Pictures, sounds and files of one opened case. */
import type { Blob as KeptBlob } from '../../generated/case.ts'
import { validateBlob } from '../../generated/validators/records.js'
import { looksLike } from '../../exchange/fileKinds.ts'
import type { Media } from '../../forms/contract.ts'
import type { Store, StoredBlob } from '../../storage/store.ts'
import type { DeviceParts } from './parts.ts'
import { say } from './sentences.ts'

const megabyte = 1024 * 1024
/** The largest picture, sound or file, in bytes. */
export const largestFile = 20 * megabyte

export interface MediaParts {
  readonly case: string
  readonly store: Store
  readonly hashOf: DeviceParts['hashOf']
  readonly picture: DeviceParts['picture']
  readonly shelf?: DeviceParts['shelf']
  readonly mayWrite: () => boolean
  /** Saves it with the next save. */
  readonly add: (blob: StoredBlob) => void
  /** What was added in this session, by hash: it can be shown before it is saved. */
  readonly fresh: ReadonlyMap<string, StoredBlob>
}

/** Bytes are kept under their hash; what names them is an answer. Refused: what the door would not let in again. */
export function mediaOf(parts: MediaParts): Media {
  return {
    async keep(bytes, fullType, name) {
      const type = (fullType.split(';')[0] ?? '').trim().toLowerCase()
      const fault = faultOf(bytes, type)
      if (fault !== undefined) return { because: fault }
      if (!parts.mayWrite()) return { because: say('media.otherTab') }
      const hash = await parts.hashOf(bytes)
      const called = name === undefined ? undefined : plainName(name)
      parts.add({ hash, type, ...(called !== undefined && { name: called }), bytes: bytes.slice() })
      return { hash }
    },
    async open(hash) {
      const fresh = parts.fresh.get(hash)
      if (fresh !== undefined) return new Blob([fresh.bytes as BlobPart], { type: fresh.type })
      const read = await parts.store.blob(parts.case, hash)
      const blob = read.kind === 'read' ? read.value : undefined
      return blob && new Blob([blob.bytes as BlobPart], { type: blob.type })
    },
    picture: parts.picture,
    ...(parts.shelf !== undefined && { shelf: parts.shelf }),
  }
}

function faultOf(bytes: Uint8Array, type: string): string | undefined {
  if (bytes.length === 0) return say('media.empty')
  if (bytes.length > largestFile) {
    const megabytes = Math.ceil(bytes.length / megabyte)
    return say('media.tooLarge', { megabytes, most: largestFile / megabyte })
  }
  if (!validateBlob({ type, bytes: 'AAAA' })) return say('media.wrongType')
  return looksLike(type as KeptBlob['type'], bytes) ? undefined : say('media.notAsItSays')
}

/** The file's own name without what could lead into another folder; nothing when nothing is left of it. */
function plainName(name: string): string | undefined {
  const plain = name
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[/\\\u0000-\u001f]/g, '-')
    .slice(0, 120)
    .trim()
  return /^\.*$/.test(plain) || !validateBlob({ type: 'image/png', bytes: 'AAAA', name: plain })
    ? undefined
    : plain
}
