import { canonicalText } from '../entries/canonical.ts'
import { settled, type Kept } from '../entries/kept.ts'
import { currentVersion, format } from './versions.ts'

/**
 * The text of a case file: the same for the same records, in whatever order they came. Every record is
 * canonical JSON on a line of its own, so that two copies can be compared line by line. Ends with a newline.
 */
export function caseTextFrom(kept: Kept): string {
  const { case: ofCase, participants, entries, gone, blobs } = settled(kept)
  const files = Object.entries(blobs).map(([name, blob]) => `${canonicalText(name)}:${canonicalText(blob)}`)
  const members = [
    `"blobs":${linesIn('{', files, '}')}`,
    `"case":${canonicalText(ofCase)}`,
    `"entries":${linesIn('[', entries.map(canonicalText), ']')}`,
    `"format":${canonicalText(format)}`,
    `"gone":${linesIn('[', gone.map(canonicalText), ']')}`,
    `"participants":${linesIn('[', participants.map(canonicalText), ']')}`,
    `"version":${currentVersion}`,
  ]
  return `{${members.join(',\n')}}\n`
}

/** The bytes of a case file, UTF-8 without a byte order mark. */
export function caseBytesFrom(kept: Kept): Uint8Array {
  return new TextEncoder().encode(caseTextFrom(kept))
}

function linesIn(open: string, lines: readonly string[], close: string): string {
  return lines.length === 0 ? open + close : `${open}\n${lines.join(',\n')}\n${close}`
}
