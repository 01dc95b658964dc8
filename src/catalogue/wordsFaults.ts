/** Whether the labels of each language are labels of British English and are filled by the same things. */
import type { DataSet } from './dataSet.ts'
import type { Fault } from './fault.ts'
import { mainLanguage } from './form.ts'
import { holesIn } from './templateFaults.ts'

export function wordsFaults(set: DataSet): Fault[] {
  const main = set.words.find(({ name }) => name === mainLanguage)?.data.labels
  return set.words.flatMap(({ file, name, data }) => {
    const faults: Fault[] = []
    const add = (place: string, says: string): void => void faults.push({ file, place, says })
    for (const [key, text] of Object.entries(data.labels)) {
      if (main === undefined || name === mainLanguage) continue
      const label = Object.hasOwn(main, key) ? main[key] : undefined
      if (label === undefined) {
        add(`labels.${key}`, 'schemas/words/en-GB.json has no such label. Correct its name or take it out.')
        continue
      }
      for (const hole of foreignHoles(text, label))
        add(`labels.${key}`, `nothing fills {${hole}} here. Use what the English label uses.`)
    }
    for (const [index, { label }] of data.examples.entries())
      if (!Object.hasOwn(data.labels, label))
        add(`examples[${index}].label`, `there is no label "${label}". Correct its name.`)
    return faults
  })
}

/** What a label wants filled that the label it stands for does not. */
export function foreignHoles(text: string, label: string): string[] {
  const known = new Set(holesIn(label))
  return holesIn(text).filter((hole) => !known.has(hole))
}
