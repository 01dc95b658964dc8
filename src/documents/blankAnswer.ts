/** Where an answer is written by hand: boxes to tick, lines to write on, rows to fill in. */
import { choicesOf, choiceText, leavesOf, repeats, type AskedQuestion } from '../catalogue/form.ts'
import type { Labels } from '../catalogue/labels.ts'
import { questionNumber } from '../catalogue/numbers.ts'
import type { AnswerSchema } from '../catalogue/shapes.ts'
import type { Block, Line } from './model.ts'

export interface BlankContext {
  readonly labels: Labels
  /** Letters that fit beside a box in half a page. */
  readonly half: number
  /** Columns of a word or two that fit beside each other; a column of sentences takes two of them. */
  readonly columns: number
}

interface Field {
  readonly name: string
  readonly schema: AnswerSchema
  /** The id of its blocks. */
  readonly key: string
  /** '' where the question itself says what is wanted. */
  readonly title: string
}

/** The room for one answer. Every field and every choice of the question is in it. */
export function answerBlocks(asked: AskedQuestion, key: string, context: BlankContext): Block[] {
  const { question, schema } = asked
  const fields = fieldsOf(asked, key)
  if (repeats(asked)) return rowsBlocks(asked, fields, key, context)
  if (question.type === 'sort' || question.type === 'rating') {
    return cardsBlocks(asked, fields, key, context)
  }
  if (schema.type === 'object') return fields.flatMap((field) => fieldBlocks(asked, field, context))
  return singleBlocks(asked, { name: '', schema, key: `${key}-answer`, title: '' }, context)
}

/** The fields of a question. A choice that the question itself asks for has no title of its own. */
function fieldsOf(asked: AskedQuestion, key: string): Field[] {
  const untitled = new Set(repeats(asked) ? [] : ['chosen', 'answer', 'face'])
  return Object.entries(leavesOf(asked.schema)).map(([name, schema]) => ({
    name,
    schema,
    key: `${key}-${name}`,
    title: untitled.has(name) ? '' : (asked.words.fields?.[name] ?? ''),
  }))
}

/** A whole question that is one answer. */
function singleBlocks(asked: AskedQuestion, field: Field, context: BlankContext): Block[] {
  const { labels } = context
  const { type, words = 0 } = asked.question
  const { key, schema } = field
  if (type === 'drawing') return [frame(key, '', 14)]
  if (type === 'photo') return [frame(key, labels('blank.photo'), 8)]
  if (type === 'voice' || type === 'file') return [writing(key, labels('blank.file'), 1)]
  if (type === 'slider') return [choices(key, scaleOf(schema), context)]
  if (type === 'longText') return [writing(key, '', Math.min(14, Math.max(6, Math.ceil(words / 14))))]
  if (type === 'shortText') return [writing(key, '', 2)]
  return fieldBlocks(asked, field, context)
}

function fieldBlocks(asked: AskedQuestion, field: Field, context: BlankContext): Block[] {
  const { labels } = context
  const { name, schema, key, title } = field
  const target = asked.question.refers?.[name]
  if (target !== undefined) {
    const number = questionNumber(asked.form, target)
    return [writing(key, withHint(title, labels('blank.refers', { number })), 1)]
  }
  const values = choicesOf(schema)
  if (values !== undefined) {
    const items = values.map((value) => choiceText(asked.words, name, value))
    return [...titleOf(key, title), choices(key, items, context)]
  }
  return [writing(key, withHint(title, hintOf(schema, labels)), isLong(schema) ? 4 : 1)]
}

/** Short rows are a table to fill in; long ones come one after the other, with a number each. */
function rowsBlocks(
  asked: AskedQuestion,
  fields: readonly Field[],
  key: string,
  context: BlankContext,
): Block[] {
  const isPlain = ({ name, schema }: Field): boolean =>
    choicesOf(schema) === undefined && asked.question.refers?.[name] === undefined
  const wide = fields.reduce((sum, { schema }) => sum + (isLong(schema) ? 2 : 1), 0)
  if (wide <= context.columns && fields.every(isPlain)) return [tableOf(fields, key, context.labels)]
  const copies = fields.length > 12 ? 2 : fields.length > 6 ? 3 : 4
  return Array.from({ length: copies }, (_, at) => at + 1).flatMap((row): Block[] => [
    {
      kind: 'heading',
      id: `${key}-row-${row}`,
      level: 4,
      content: plain(context.labels('blank.row', { row })),
    },
    ...fields.flatMap((field) =>
      fieldBlocks(asked, { ...field, key: `${key}-row-${row}-${field.name}` }, context),
    ),
  ])
}

function tableOf(fields: readonly Field[], key: string, labels: Labels): Block {
  const weights = fields.map(({ schema }) => (isLong(schema) ? 2 : 1))
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  return {
    kind: 'table',
    id: `${key}-rows`,
    caption: [],
    head: fields.map(({ title, schema }) => plain(withHint(title, hintOf(schema, labels)))),
    widths: weights.map((weight) => weight / all),
    rows: Array.from({ length: 6 }, () => ({ cells: fields.map(() => []), header: false, room: 2 })),
  }
}

/** Cards that are sorted or rated: one line each, one column for each pile if they fit; what has no piles is written. */
function cardsBlocks(
  asked: AskedQuestion,
  fields: readonly Field[],
  key: string,
  context: BlankContext,
): Block[] {
  const piles = new Map<string, Field[]>()
  for (const field of fields) {
    // Worries and sleep may be rated in words of their own.
    const name = field.schema.enum?.map((value) => choiceText(asked.words, field.name, value)).join('\n')
    if (name !== undefined) piles.set(name, [...(piles.get(name) ?? []), field])
  }
  const sorted = [...piles.values()].flatMap((cards, at): Block[] => {
    const isWide = (cards[0]?.schema.enum?.length ?? 0) > context.columns
    return isWide
      ? cards.flatMap((card) => fieldBlocks(asked, card, context))
      : [cardsTable(asked, cards, `${key}-cards-${at}`, context)]
  })
  const written = fields.filter(({ schema }) => schema.enum === undefined)
  return [...sorted, ...written.flatMap((field) => fieldBlocks(asked, field, context))]
}

function cardsTable(
  asked: AskedQuestion,
  cards: readonly Field[],
  id: string,
  { labels, columns }: BlankContext,
): Block {
  const [first] = cards
  const values = first?.schema.enum ?? []
  // Wide enough for a word like ‘Sometimes’ in bold.
  const pile = columns <= 3 ? 0.24 : values.length <= 3 ? 0.2 : 0.7 / values.length
  return {
    kind: 'table',
    id,
    caption: plain(labels('blank.tick')),
    head: [[], ...values.map((value) => plain(choiceText(asked.words, first?.name ?? '', value)))],
    widths: [1 - pile * values.length, ...values.map(() => pile)],
    rows: cards.map(({ title }) => ({
      cells: [[plain(title)], ...values.map(() => [])],
      header: true,
      ticks: true,
    })),
  }
}

function choices(key: string, items: readonly string[], { half }: BlankContext): Block {
  const columns = items.length > 1 && items.every((item) => item.length <= half) ? 2 : 1
  return { kind: 'choices', id: `${key}-choices`, items: items.map(plain), columns }
}

function titleOf(key: string, title: string): Block[] {
  return title === ''
    ? []
    : [{ kind: 'paragraph', id: `${key}-title`, content: [{ text: title, strong: true }] }]
}

/** How to write what is not words; '' for words and numbers. */
function hintOf(schema: AnswerSchema, labels: Labels): string {
  if (isDate(schema)) return labels('blank.date')
  return isStored(schema) ? labels('blank.file') : ''
}

function withHint(title: string, hint: string): string {
  return [title, hint].filter((one) => one !== '').join(' ')
}

function writing(key: string, label: string, lines: number): Block {
  return { kind: 'writing', id: `${key}-room`, label: label === '' ? [] : plain(label), lines, framed: false }
}

function frame(key: string, label: string, lines: number): Block {
  return { kind: 'writing', id: `${key}-room`, label: label === '' ? [] : plain(label), lines, framed: true }
}

function scaleOf(schema: AnswerSchema & { readonly minimum?: number; readonly maximum?: number }): string[] {
  const from = schema.minimum ?? 0
  return Array.from({ length: (schema.maximum ?? 10) - from + 1 }, (_, at) => String(from + at))
}

function isLong(schema: AnswerSchema & { readonly maxLength?: number }): boolean {
  return schema.type === 'string' && schema.pattern === undefined && (schema.maxLength ?? 0) > 1000
}

function isDate({ pattern }: AnswerSchema): boolean {
  return pattern?.includes('[0-9]{4}') === true
}

function isStored({ pattern }: AnswerSchema): boolean {
  return pattern?.includes('sha256') === true
}

function plain(text: string): Line {
  return [{ text }]
}
