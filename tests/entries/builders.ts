import type { Entry, Participant, Value } from '../../src/generated/case.ts'
import { entryFrom, participantFrom, type EntryDraft } from '../../src/entries/entry.ts'
import { presentFrom, type Present } from '../../src/entries/fold.ts'
import { settled, type Kept } from '../../src/entries/kept.ts'
import { merged } from '../../src/entries/merge.ts'
import { hashOfText } from '../../src/exchange/hash.ts'

/** The case of a made-up child, Ash Example, aged 7. */
export const ash = 'ash-example-7'
export const now = '2026-09-14T12:00:00.000Z'
export const views = 'contribution/views-ash'

/** A moment on 14 September 2026, the given number of minutes after nine in the morning. */
export function minute(minutes: number): string {
  return new Date(Date.parse('2026-09-14T09:00:00.000Z') + minutes * 60_000).toISOString()
}

export function person(name: string, role = 'parent'): Participant {
  return participantFrom({ case: ash, name, role, since: minute(0) }, hashOfText)
}

export const mum = person('Robin Example')
export const dad = person('Sam Example')

/** A valid entry: Mum answers what Ash likes. State only what matters. */
export function entry(given: Partial<EntryDraft> = {}): Entry {
  const usual = { case: ash, part: views, path: 'views.likes', value: { answer: 'Trains' } }
  return entryFrom({ ...usual, by: mum.id, at: minute(1), replaces: [], ...given }, hashOfText)
}

/** An entry that has others of the same place in front of it. */
export function after(earlier: readonly Entry[], given: Partial<EntryDraft> = {}): Entry {
  const [first] = earlier
  if (first === undefined) throw new Error('after needs an entry')
  const { part, path } = first
  return entry({ part, path, at: minute(2), replaces: earlier.map((one) => one.id), ...given })
}

export function says(answer: string | number | boolean | string[]): Value {
  return { answer }
}

export function kept(entries: readonly Entry[], given: Partial<Kept> = {}): Kept {
  return settled({ case: ash, participants: [mum, dad], entries, gone: [], blobs: {}, ...given })
}

export function together(...copies: readonly Kept[]): Kept {
  return copies.reduce((a, b) => {
    const both = merged(a, b)
    if (both.kind === 'refused') throw new Error(both.because)
    return both.kept
  })
}

export function presentOf(copy: Kept | readonly Entry[]): Present {
  return presentFrom('participants' in copy ? copy.entries : copy, now)
}
