/** The three example cases and the papers made of them, for the tests that look at whole cases. */
import { readFileSync } from 'node:fs'
import { paperOf, type MadePaper } from '../../src/cli/render.ts'
import { readCatalogue } from '../../src/cli/files.ts'
import type { Kept } from '../../src/entries/kept.ts'
import { restore } from '../../src/exchange/restore.ts'
import { wordsOf, wordsOfModel } from '../renderers/words.ts'

export const catalogue = readCatalogue()

export const cases = ['ash', 'bramble', 'juniper'] as const
export const documents = ['draft-plan', 'one-page-profile', 'contribution-copy'] as const

export function keptOf(name: string): Kept {
  const { kept, refused } = restore(new Uint8Array(readFileSync(`public/examples/${name}.json`)))
  if (!kept || refused.length > 0) throw new Error(`${name}: ${JSON.stringify(refused)}`)
  return kept
}

/** The paper as the command line makes it; `audience` is nobody when not given. */
export function paper(name: string, document: string, audience?: string): MadePaper {
  const named = new Map([['document', document]])
  if (audience !== undefined) named.set('audience', audience)
  const made = paperOf(catalogue, keptOf(name), named)
  if ('faults' in made) throw new Error(made.faults.join('\n'))
  return made
}

/** Everything a paper says as one line of text, white space folded. */
export function textOf({ model }: MadePaper): string {
  return [
    ...wordsOfModel(model),
    ...model.blocks.flatMap((b) => (b.kind === 'figure' ? wordsOf(b.alternative) : [])),
  ].join(' ')
}

export function folded(text: string): string {
  return wordsOf(text).join(' ')
}
