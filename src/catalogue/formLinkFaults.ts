/** Whether what a form takes from elsewhere is there: facts it shows, questions and facts its conditions name. */
import type { Condition } from '../generated/meta/form.ts'
import type { DataSet, FormFile } from './dataSet.ts'
import type { Fault } from './fault.ts'
import { questionsOf, repeats, type AskedQuestion } from './form.ts'
import { choicesOf, leavesOf } from './shapes.ts'

/** The places where rows become records of the plan; nothing else can be printed there. */
export function isRecordPlace(place: string): boolean {
  return /(^|\.)(needs|outcomes|provision)$/.test(place)
}

export function formLinkFaults(set: DataSet): Fault[] {
  const asked = new Map(set.forms.map(({ name, data }) => [name, questionsOf(data)]))
  const facts = new Map<string, AskedQuestion | undefined>()
  for (const one of [...asked.values()].flat()) if (one.question.fact) facts.set(one.id, one)
  for (const { data } of set.facts)
    for (const { id, form } of data.facts)
      facts.set(
        id,
        asked.get(form)?.find((one) => one.id === id),
      )
  // Facts cannot be told from misspelt names while their own file cannot be read.
  const factsKnown = set.facts.length > 0 || set.names('facts').size === 0

  return set.forms.flatMap((one) => {
    const { file, name } = one
    const faults: Fault[] = []
    const add = (place: string, says: string): void => void faults.push({ file, place, says })
    const own = new Map((asked.get(name) ?? []).map((question) => [question.id, question]))
    for (const { id: page, shows = [] } of one.own)
      for (const id of shows)
        if (factsKnown && !facts.has(id))
          add(`pages.${page}.shows`, `"${id}" is not a fact. Name a fact of schemas/facts.json.`)
    for (const [place, condition] of conditionsIn(one))
      for (const part of condition) {
        if (part.question === undefined) continue
        const question = own.get(part.question) ?? facts.get(part.question)
        if (question) conditionFaults(part, question, (says) => add(place, says))
        else if (factsKnown && !facts.has(part.question))
          add(place, `"${part.question}" is neither asked in this form nor a fact. Correct the condition.`)
      }
    for (const question of own.values()) if (one.own.has(question.page)) recordFaults(question, add)
    return faults
  })
}

function conditionsIn({ own }: FormFile): [string, Condition][] {
  return [...own].flatMap((page) => [
    ...(page.showWhen ? [[`pages.${page.id}.showWhen`, page.showWhen] as [string, Condition]] : []),
    ...Object.entries(page.questions).flatMap(([id, { showWhen }]): [string, Condition][] =>
      showWhen ? [[`pages.${page.id}.questions.${id}.showWhen`, showWhen]] : [],
    ),
  ])
}

/** Whether the answer that a condition waits for can ever be given. */
function conditionFaults(
  condition: Condition[number],
  asked: AskedQuestion,
  add: (says: string) => void,
): void {
  if (repeats(asked)) return
  const leaves = leavesOf(asked.schema)
  const leaf = leaves[condition.field ?? '']
  if (!leaf) {
    if (condition.field !== undefined) add(`"${asked.id}" has no field "${condition.field}".`)
    else if (condition.present === undefined)
      add(`"${asked.id}" has several fields. Say which "field" to look at.`)
    return
  }
  const choices = choicesOf(leaf)
  const named = [condition.has, ...[condition.is].flat()].filter((value) => typeof value === 'string')
  for (const value of choices ? named : [])
    if (!choices?.includes(value)) add(`"${value}" is not an answer to "${asked.id}".`)
}

function recordFaults(asked: AskedQuestion, add: (place: string, says: string) => void): void {
  for (const [index, feed] of asked.question.feeds.entries()) {
    if (!isRecordPlace(feed.place)) continue
    const place = `pages.${asked.page.id}.questions.${asked.id}.feeds[${index}]`
    if (feed.as !== 'item')
      add(place, `only an item can be printed at ${feed.place}. Feed it as an item, or to a place for words.`)
    else if (!repeats(asked))
      add(place, `only the rows of a repeating question can be items of ${feed.place}. Make it repeat.`)
  }
}
