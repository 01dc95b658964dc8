/** Whether what a story says has the shape of its form's answer: field names, chosen values, kinds of value. */
import type { AskedQuestion } from '../catalogue/form.ts'
import { choicesOf, type AnswerSchema } from '../catalogue/shapes.ts'

export type Fields = Readonly<Record<string, unknown>>

/**
 * @param isPicture whether a text is the name of one of the story's pictures, which stands for a hash
 * @returns one sentence for each mistake
 */
export function shapeFaults(
  asked: AskedQuestion,
  value: unknown,
  isPicture: (text: string) => boolean,
): string[] {
  const isRows = asked.page.rows === asked.id
  const rows: readonly unknown[] = isRows && Array.isArray(value) ? value : [value]
  return rows.flatMap((row) => {
    const fields = asked.schema.type === 'object' ? row : { '': row }
    if (!isGroup(fields)) return [`${asked.id}: this must be a group of answers.`]
    return Object.entries(fields)
      .filter(([field]) => field !== 'row')
      .flatMap(([field, leaf]) => {
        const schema = asked.schema.type === 'object' ? asked.schema.properties?.[field] : asked.schema
        if (!schema) return [`${asked.id}: there is no field "${field}".`]
        return leafFaults(schema, leaf, isPicture).map((fault) => `${asked.id}/${field}: ${fault}`)
      })
  })
}

export function isGroup(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function leafFaults(schema: AnswerSchema, leaf: unknown, isPicture: (text: string) => boolean): string[] {
  const type = schema.type ?? 'string'
  if (!isOfType(type, leaf)) return [`this must be of type ${type}.`]
  const choices = choicesOf(schema)
  const given: readonly unknown[] = Array.isArray(leaf) ? leaf : [leaf]
  const strangers = choices ? given.map(String).filter((one) => !choices.includes(one)) : []
  const { pattern } = schema
  const isUnlike =
    pattern !== undefined &&
    typeof leaf === 'string' &&
    !isPicture(leaf) &&
    !new RegExp(pattern, 'u').test(leaf)
  return [
    ...strangers.map((one) => `"${one}" is not one of ${(choices ?? []).join(', ')}.`),
    ...(isUnlike ? [`"${leaf}" does not have the form ${pattern}.`] : []),
  ]
}

function isOfType(type: string, leaf: unknown): boolean {
  if (type === 'number' || type === 'integer') return typeof leaf === 'number'
  if (type === 'array') return Array.isArray(leaf)
  return typeof leaf === type
}
