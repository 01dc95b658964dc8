import type { Json } from './json.ts'
import { wholeFile } from './refusal.ts'

export const format = 'one-and-only/case'
export const currentVersion = 1

/**
 * Steps that bring a file of an older version up by one, by the version they start from. Steps are only ever
 * added; one that was released is never edited, because files it must open are out there.
 */
const steps: Readonly<Record<number, (file: Record<string, unknown>) => Record<string, unknown>>> = {}

/** The file in today's version, or the one reason why it is not taken. Nothing about a later version is guessed. */
export function steppedUp(value: unknown): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refused(
      'is JSON, but not a case: a case is one record in braces. Choose the file that One and Only saved.',
    )
  }
  let file = value as Record<string, unknown>
  if (file.format !== format) {
    return refused(
      `is not a case file: its "format" is not "${format}". Choose the file that One and Only saved.`,
    )
  }
  const { version } = file
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 1) {
    return refused('has no version that ever was. Ask whoever sent it for a new copy.')
  }
  if (version > currentVersion) {
    return refused(
      `was saved by a newer One and Only (version ${version} of the file; this one reads up to ${currentVersion}). Update, then open it again. Nothing was changed.`,
    )
  }
  for (let from = version; from < currentVersion; from++) {
    const step = steps[from]
    if (step === undefined)
      return refused(`has version ${from}, which can no longer be opened. Ask for a new copy.`)
    file = step(file)
  }
  return { kind: 'json', value: file }
}

function refused(because: string): Json {
  return { kind: 'refused', refusal: { place: wholeFile, because } }
}
