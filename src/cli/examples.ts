/** The example cases of public/examples/, made from the stories in tests/stories/. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { caseBytesFrom } from '../exchange/caseText.ts'
import { caseFromStory, type Story } from './story.ts'

/**
 * @returns file name → the case file's bytes
 * @throws with every fault when a story does not fit its forms: an example that is wrong must not be shipped
 */
export function exampleFiles(root: string, catalogue: Catalogue): Map<string, Uint8Array> {
  const folder = join(root, 'tests/stories')
  const files = new Map<string, Uint8Array>()
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.json')) continue
    const story = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Story
    const picture = (file: string): Uint8Array => new Uint8Array(readFileSync(join(folder, file)))
    const { kept, faults } = caseFromStory(catalogue, story, picture)
    if (faults.length > 0) throw new Error(faults.map((fault) => `${name}: ${fault}`).join('\n'))
    files.set(name, caseBytesFrom(kept))
  }
  return files
}
