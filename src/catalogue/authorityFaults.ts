/** Whether what an authority changes is there to be changed, and can be read when it is. */
import type { Authority } from '../generated/meta/authority.ts'
import type { DataFile, DataSet } from './dataSet.ts'
import type { Fault } from './fault.ts'
import { mainLanguage } from './form.ts'
import { foreignHoles } from './wordsFaults.ts'

/** WCAG 2.2, 1.4.3: text against its background. */
const leastContrast = 4.5

export function authorityFaults({ file, data }: DataFile<Authority>, set: DataSet): Fault[] {
  const documents = set.names('document')
  const labels = set.words.find(({ name }) => name === mainLanguage)?.data.labels
  const faults: Fault[] = []
  const add = (place: string, says: string): void => void faults.push({ file, place, says })

  if (data.accent !== undefined && contrastOnWhite(data.accent) < leastContrast)
    add(
      'accent',
      `on white paper its contrast is ${contrastOnWhite(data.accent).toFixed(1)}:1. Choose a darker colour, at least 4.5:1.`,
    )
  for (const [index, id] of (data.documents ?? []).entries())
    if (!documents.has(id)) add(`documents[${index}]`, `there is no document "${id}". Correct its name.`)
  for (const [language, words] of Object.entries(data.words ?? {})) {
    if (!set.names('words').has(language))
      add(`words.${language}`, `there is no schemas/words/${language}.json. Correct the language.`)
    for (const [key, text] of Object.entries(words)) {
      const label = labels && Object.hasOwn(labels, key) ? labels[key] : undefined
      if (labels && label === undefined)
        add(`words.${language}.${key}`, `no document has the label "${key}". Correct its name.`)
      for (const hole of label === undefined ? [] : foreignHoles(text, label))
        add(`words.${language}.${key}`, `nothing fills {${hole}} here. Use what the standard label uses.`)
    }
  }
  for (const [index, { label }] of data.examples.entries())
    if (labels && !Object.hasOwn(labels, label))
      add(`examples[${index}].label`, `there is no label "${label}". Correct its name.`)
  return faults
}

/** WCAG 2.2, "contrast ratio" and "relative luminance", against white. @param colour '#rrggbb' */
function contrastOnWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(colour.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}
