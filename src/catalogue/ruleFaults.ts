/** Which words each kind of question needs, and whether the fields and links it names are there. */
import type { Rule } from '../generated/meta/rule.ts'
import type { DataFile } from './dataSet.ts'
import type { Fault } from './fault.ts'
import { recordFields } from './recordFields.ts'

type Word = (typeof words)[number]

interface Grammar {
  readonly of: readonly Rule['of'][]
  readonly needs: readonly Word[]
  readonly may: readonly Word[]
}

const records = ['needs', 'outcomes', 'provisions'] as const

const words = [
  'field',
  'fields',
  'links',
  'finds',
  'unless',
  'except',
  'exceptHas',
  'lines',
  'least',
  'most',
  'where',
] as const

const grammar: Record<Rule['asks'], Grammar> = {
  present: { of: ['plan'], needs: ['field'], may: [] },
  eachHas: { of: records, needs: ['fields'], may: ['unless', 'except', 'exceptHas', 'lines', 'where'] },
  eachLinkedTo: { of: records, needs: ['links'], may: ['exceptHas', 'where'] },
  phrase: { of: records, needs: ['fields', 'finds'], may: ['unless', 'except', 'exceptHas', 'where'] },
  count: { of: records, needs: [], may: ['least', 'most', 'where'] },
  sectionStated: { of: ['sections'], needs: [], may: ['where'] },
  absentWhileDraft: { of: ['plan'], needs: ['field'], may: [] },
}

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
  const named = [
    ...(data.field === undefined ? [] : [['field', data.field] as const]),
    ...(data.fields ?? []).map((field) => ['fields', field] as const),
    ...(data.exceptHas ?? []).map((field) => ['exceptHas', field] as const),
  ]
  for (const [word, field] of of.includes(data.of) ? named : [])
    if (!known.has(field)) add(word, `${data.of} have no "${field}". Correct its name.`)
  if (data.links !== undefined && of.includes(data.of) && !known.has(data.links))
    add('links', `${data.of} have no links to ${data.links}.`)
  for (const word of ['finds', 'except', 'lines'] as const)
    for (const phrase of data[word] ?? [])
      if (phrase !== phrase.trim().toLowerCase())
        add(word, `"${phrase}" must be in lower case, without a space before or after it.`)
  return faults
}
