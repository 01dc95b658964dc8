/**
 * A hundred thousand entries folded into the present, and two copies of them merged. Run in a process of its own by
 * bench.ts, so that its memory is its own; prints one line of JSON.
 */
import { entryFrom, participantFrom } from '../src/entries/entry.ts'
import { presentFrom } from '../src/entries/fold.ts'
import { settled, type Kept } from '../src/entries/kept.ts'
import { merged } from '../src/entries/merge.ts'
import { hashOfText } from '../src/exchange/hash.ts'
import type { Entry } from '../src/generated/case.ts'
import { median, times } from './measuring.ts'

const count = 100_000
const made = 'bench-example'
const at = (minute: number): string => new Date(Date.UTC(2026, 0, 1) + minute * 60_000).toISOString()
const writer = participantFrom(
  { case: made, name: 'Robin Example', role: 'parent', since: at(0) },
  hashOfText,
)

/** Every question answered ten times over in ten contributions, each answer in place of the one before. */
function manyEntries(): Entry[] {
  const last = new Map<string, string>()
  return Array.from({ length: count }, (_, at_) => {
    const place = at_ % (count / 10)
    const part = `contribution/views-${String(place % 10)}`
    const path = `question-${String(place)}`
    const before = last.get(path)
    const entry = entryFrom(
      {
        case: made,
        part,
        path,
        value: { answer: `What was said at moment ${String(at_)}, in about as many words as people use.` },
        by: writer.id,
        at: at(at_),
        replaces: before === undefined ? [] : [before],
      },
      hashOfText,
    )
    last.set(path, entry.id)
    return entry
  })
}

function copyOf(entries: readonly Entry[]): Kept {
  return settled({ case: made, participants: [writer], entries, gone: [], blobs: {} })
}

function medianMs(run: () => unknown): number {
  return median(
    Array.from({ length: times }, () => {
      const started = performance.now()
      run()
      return performance.now() - started
    }),
  )
}

const entries = manyEntries()
// Two devices that share the middle third: each has what the other has not.
const one = copyOf(entries.slice(0, Math.floor((count * 2) / 3)))
const other = copyOf(structuredClone(entries.slice(Math.floor(count / 3))))

const foldMs = medianMs(() => presentFrom(entries, at(count)))
const mergeMs = medianMs(() => merged(one, other))
const both = merged(one, other)
if (both.kind === 'refused' || both.kept.entries.length !== count) throw new Error('The merge lost entries')
console.log(JSON.stringify({ foldMs, mergeMs }))
