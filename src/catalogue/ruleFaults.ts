/** Which words each kind of question needs, and whether the fields and links it names are there. */
import type { Rule } from '../generated/meta/rule.ts'
import type { DataFile } from './dataSet.ts'
import type { Fault } from './fault.ts'
import { recordFields } from './recordFields.ts'

type Word = 'field' | 'fields' | 'links' | 'finds' | 'unless' | 'least' | 'most' | 'where'

interface Grammar {
  readonly of: readonly Rule['of'][]
  readonly needs: readonly Word[]
  readonly may: readonly Word[]
}

const records = ['needs', 'outcomes', 'provisions'] as const

const grammar: Record<Rule['asks'], Grammar> = {
  present: { of: ['plan'], needs: ['field'], may: [] },
  eachHas: { of: records, needs: ['fields'], may: ['where'] },
  eachLinkedTo: { of: records, needs: ['links'], may: ['where'] },
  phrase: { of: records, needs: ['fields', 'finds'], may: ['unless', 'where'] },
  count: { of: [...records, 'sections'], needs: [], may: ['least', 'most', 'where'] },
  sectionStated: { of: ['sections'], needs: [], may: ['where'] },
  absentWhileDraft: { of: ['plan'], needs: ['field'], may: [] },
}

const words: readonly Word[] = ['field', 'fields', 'links', 'finds', 'unless', 'least', 'most', 'where']

export function ruleFaults({ file, data }: DataFile<Rule>): Fault[] {
  const faults: Fault[] = []
  const add = (place: string, says: string): void => void faults.push({ file, place, says })
  const { of, needs, may } = grammar[data.asks]
  if (!of.includes(data.of)) add('of', `"${data.asks}" is asked of ${of.join(', ')}. Choose one of them.`)
  for (const word of words) {
    if (needs.includes(word) && data[word] === undefined) add('', `"${data.asks}" needs "${word}". Add it.`)
    if (data[word] !== undefined && !needs.includes(word) && !may.includes(word))
      add(word, `"${data.asks}" does not use this. Take it out.`)
  }
  if (data.asks === 'count' && data.least === undefined && data.most === undefined)
    add('', '"count" needs "least" or "most". Add one.')
  const known = recordFields[data.of]
  for (const field of [...(data.field === undefined ? [] : [data.field]), ...(data.fields ?? [])])
    if (of.includes(data.of) && !known.has(field))
      add(data.field === field ? 'field' : 'fields', `${data.of} have no "${field}". Correct its name.`)
  if (data.links !== undefined && of.includes(data.of) && !known.has(data.links))
    add('links', `${data.of} have no links to ${data.links}.`)
  for (const pattern of data.finds ?? [])
    if (pattern.trim() !== pattern || pattern === '')
      add('finds', `"${pattern}" begins or ends with a space. Take it away.`)
  return faults
}
