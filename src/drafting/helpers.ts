/** Who helped somebody to tell, as it was kept with the contribution: for the paper that prints it. */
import { dayText } from '../domain/dates.ts'
import type { AnswerSet, Given } from '../domain/reading.ts'
import type { Telling } from './voice.ts'

/**
 * "Rowan Example (Grandad), 14 September 2026; …" in the order in which they came; '' when nobody was named. The day
 * is the one on which they were named: nothing is said of how long they stayed.
 */
export function helpersText(answers: AnswerSet | undefined): string {
  const named = [...(answers?.leaves ?? [])].flatMap(([path, given]) => {
    const id = /^about\/helper\/([^/]+)\/name$/.exec(path)?.[1]
    const name = textOf(given)
    if (id === undefined || name === '') return []
    const relation = textOf(answers?.leaves.get(`about/helper/${id}/relation`))
    return [{ on: given.on, text: relation === '' ? name : `${name} (${relation})` }]
  })
  return named
    .sort((a, b) => (`${a.on} ${a.text}` < `${b.on} ${b.text}` ? -1 : 1))
    .map(({ on, text }) => `${text}, ${dayText(on)}`)
    .join('; ')
}

/** "Helped by: Rowan Example (Grandad), 14 September 2026" of a contribution that was handed over; '' for nobody. */
export function helpedLine(telling: Telling, contribution: string): string {
  const found = telling.reading.contributions.find(({ id }) => id === contribution)
  const text = helpersText(found?.released)
  return text === '' ? '' : telling.labels('gathering.helped', { helpers: text })
}

function textOf(given: Given | undefined): string {
  return typeof given?.answer === 'string' ? given.answer.trim() : ''
}
