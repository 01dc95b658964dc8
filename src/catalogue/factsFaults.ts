/** Tell us once: every fact has one question in one form, and a home that nobody reads who may not. */
import type { DataSet } from './dataSet.ts'
import type { Fault } from './fault.ts'
import { questionsOf, type AskedQuestion } from './form.ts'
import { leavesOf } from './shapes.ts'
import type { Fact } from './catalogue.ts'

/**
 * Facts that say how to reach somebody at work. All others that lead to a home live in a carer's own part,
 * never in the facts that everybody in a case reads.
 */
const ofProfessionals = new Set(['core.pros'])
const contactTypes = new Set(['address', 'telephone', 'email'])
const contactField = /address|postcode|telephone|phone|mobile|e-?mail/i

export function factsFaults(set: DataSet): Fault[] {
  const asked = set.forms.flatMap(({ file, data }) => questionsOf(data).map((one) => ({ ...one, file })))
  const listed = new Map(set.facts.flatMap(({ data }) => data.facts.map((fact) => [fact.id, fact] as const)))
  return [
    ...set.facts.flatMap(({ file, data }) => [
      ...twice(file, data.facts, 'id'),
      ...twice(file, data.facts, 'view'),
      ...data.facts.flatMap((fact, index) => factFaults(file, `facts[${index}]`, fact, asked, set)),
    ]),
    ...(set.facts.length === 0 ? [] : asked.flatMap((one) => askedFaults(one, listed))),
  ]
}

function factFaults(
  file: string,
  place: string,
  fact: Fact,
  asked: readonly AskedQuestion[],
  set: DataSet,
): Fault[] {
  const form = set.forms.find(({ name }) => name === fact.form)
  if (!form) {
    if (set.names('form').has(fact.form)) return []
    return [{ file, place, says: `there is no form "${fact.form}". Name the form that asks "${fact.id}".` }]
  }
  if (form.data.kind !== 'facts' && form.data.kind !== 'views')
    return [
      {
        file,
        place,
        says: `the form "${fact.form}" does not ask facts. Name a form of kind facts, or one of views.`,
      },
    ]
  const question = asked.find((one) => one.id === fact.id && one.form === form.data)
  if (!question)
    return [
      {
        file,
        place,
        says: `the form "${fact.form}" does not ask "${fact.id}". Ask it there, or take it out.`,
      },
    ]
  return homeFaults(file, place, fact, question)
}

function homeFaults(file: string, place: string, fact: Fact, asked: AskedQuestion): Fault[] {
  const fields = Object.keys(leavesOf(asked.schema))
  const homes = fact.fieldHomes ?? {}
  const unknown = Object.keys(homes)
    .filter((field) => !fields.includes(field))
    .map((field) => ({ file, place: `${place}.fieldHomes`, says: `"${fact.id}" has no field "${field}".` }))
  if (ofProfessionals.has(fact.id)) return unknown
  const open = fields.filter(
    (field) =>
      (homes[field] ?? fact.home) === 'facts' &&
      (contactTypes.has(asked.question.type) || contactField.test(field)),
  )
  const leads = open.map((field) => ({
    file,
    place,
    says: `${field === '' ? 'this' : `"${field}"`} leads to a home or a telephone, and everybody in a case reads facts. Make its home contact.`,
  }))
  return [...unknown, ...(contactTypes.has(asked.question.type) ? leads.slice(0, 1) : leads)]
}

function askedFaults(asked: AskedQuestion & { file: string }, listed: ReadonlyMap<string, Fact>): Fault[] {
  const place = `pages.${asked.page.id}.questions.${asked.id}`
  const fact = listed.get(asked.id)
  const says = asked.question.fact
    ? fact
      ? undefined
      : 'this is marked as a fact and is not in schemas/facts.json. Add it there, or take "fact" out.'
    : fact && fact.form === asked.form.id
      ? 'this is listed in schemas/facts.json. Mark it with "fact": true.'
      : undefined
  const again =
    fact && fact.form !== asked.form.id
      ? `the form "${fact.form}" asks this fact already. Show it here with "shows" instead.`
      : undefined
  return [says, again].flatMap((one) => (one === undefined ? [] : [{ file: asked.file, place, says: one }]))
}

function twice(file: string, facts: readonly Fact[], word: 'id' | 'view'): Fault[] {
  const seen = new Set<string>()
  return facts.flatMap((fact, index) => {
    const value = fact[word]
    if (value === undefined) return []
    if (!seen.has(value)) {
      seen.add(value)
      return []
    }
    return [{ file, place: `facts[${index}].${word}`, says: `"${value}" is listed twice. Keep one.` }]
  })
}
