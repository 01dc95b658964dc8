/** Where two versions will stand after a file was taken in, by the part of the story. */
import type { Kept } from '../../entries/kept.ts'
import { formTitle } from '../roleFiles.ts'
import type { Arrived } from '../session/contract.ts'

export interface PlaceWithTwo {
  readonly title: string
  readonly count: number
}

export function placesWithTwo({ kept, summary }: Pick<Arrived, 'kept' | 'summary'>): readonly PlaceWithTwo[] {
  const counts = new Map<string, number>()
  for (const { part } of summary.both) {
    const title = titleOf(kept, part)
    counts.set(title, (counts.get(title) ?? 0) + 1)
  }
  return [...counts].map(([title, count]) => ({ title, count }))
}

/** A contribution is called after its form; everything else about the child is among the facts. */
function titleOf(kept: Kept, part: string): string {
  if (!part.startsWith('contribution/')) return formTitle('f01')
  const about = kept.entries.find((entry) => entry.part === part && entry.path === 'about/form')
  return formTitle(about !== undefined && 'answer' in about.value ? String(about.value.answer) : '')
}
