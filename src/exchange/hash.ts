import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** The name of bytes: 'sha256-' and the 64 hexadecimal digits of their SHA-256 (FIPS 180-4). */
export function hashOfBytes(bytes: Uint8Array): string {
  return `sha256-${bytesToHex(sha256(bytes))}`
}

/** The name of a text: that of its UTF-8 bytes. */
export function hashOfText(text: string): string {
  return hashOfBytes(utf8ToBytes(text))
}
