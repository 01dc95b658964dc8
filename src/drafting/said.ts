/** An answer as words: what a person typed as they typed it, what they chose as the form says it. */
import { choiceText, fieldTitle, leavesOf, type AskedQuestion } from '../catalogue/form.ts'
import type { AnswerSchema } from '../catalogue/shapes.ts'
import { dayText } from '../domain/dates.ts'
import { rowsOf, type AnswerSet, type Given, type Version } from '../domain/reading.ts'
import type { Answer } from '../generated/case.ts'
import type { Figure, Grid, Other, Words } from '../generated/plan.ts'

/** What one question was answered with, ready to be printed. Empty when nothing was said. */
export interface Said {
  readonly words: readonly Words[]
  readonly grid?: Grid
  readonly figure?: Figure
  readonly others: readonly Other[]
  /** The leaves it was made from, latest last: for who said it and when. */
  readonly given: readonly Given[]
}

/** Fields whose titles would only repeat the question. */
const untitled = new Set(['', 'chosen', 'answer', 'face', 'more', 'date', 'other'])

/**
 * The answer to a question as running words, in the order of its fields.
 *
 * Nothing is edited: the text of a typed answer is the answer's own text, paragraph by paragraph.
 */
export function wordsSaid(asked: AskedQuestion, answers: AnswerSet): Said {
  if (asked.page.rows === asked.id) return rowsSaid(asked, answers)
  if (asked.question.type === 'sort' || asked.question.type === 'rating') return cardsSaid(asked, answers)
  const words: Words[] = []
  const others: Other[] = []
  const given: Given[] = []
  let figure: Figure | undefined
  for (const [field, schema] of Object.entries(leavesOf(asked.schema))) {
    const leaf = answers.leaves.get(field === '' ? asked.id : `${asked.id}/${field}`)
    if (!leaf) continue
    given.push(leaf)
    figure ??= figureOf(asked, leaf)
    if (isStored(asked, schema)) continue
    const title = untitled.has(field) ? '' : fieldTitle(asked.words, field)
    const target = asked.question.refers?.[field]
    const said =
      target === undefined
        ? leafWords(asked, field, withoutOther(asked, answers, leaf))
        : rowNames(answers, target, leaf)
    if (said) words.push(title === '' ? said : { ...said, text: `${title}: ${said.text}` })
    others.push(...leaf.others.flatMap((version) => otherOf(asked, field, version)))
  }
  return { words, others, given, ...(figure && { figure }) }
}

/** Rows, cards or a group as a table. The first column names the row. */
export function gridSaid(asked: AskedQuestion, answers: AnswerSet): Said {
  if (asked.page.rows === asked.id) return rowsGrid(asked, answers)
  const rows: Words[][] = []
  const given: Given[] = []
  const others: Other[] = []
  for (const field of Object.keys(leavesOf(asked.schema))) {
    const leaf = answers.leaves.get(field === '' ? asked.id : `${asked.id}/${field}`)
    const said = leaf && leafWords(asked, field, leaf)
    if (!said) continue
    given.push(leaf)
    others.push(...leaf.others.flatMap((version) => otherOf(asked, field, version)))
    rows.push([{ text: fieldTitle(asked.words, field) }, said])
  }
  return { words: [], grid: { head: ['', asked.words.label], rows }, others, given }
}

/** One leaf as words, or undefined when nothing is in it. */
export function leafWords(asked: AskedQuestion, field: string, leaf: Given): Words | undefined {
  const text = answerText(asked, field, leaf.answer)
  if (text.trim() === '') return undefined
  const remark = (name: string): string | undefined => {
    const answer = leaf.remarks[name]?.answer
    return typeof answer === 'string' && answer.trim() !== '' ? answer : undefined
  }
  const language = remark('language')
  const english = remark('translation.en-GB')
  const translatedBy = remark('translatedBy') ?? leaf.remarks['translation.en-GB']?.by.name
  const meaning = remark('meaning')
  return {
    text,
    ...(isWritten(asked, field) && { verbatim: true }),
    ...(language !== undefined && { language }),
    ...(english !== undefined && { english }),
    ...(english !== undefined && translatedBy !== undefined && { translatedBy }),
    ...(remark('voice') !== undefined && { spoken: true }),
    ...(meaning !== undefined && { meaning, meaningBy: leaf.remarks['meaning']?.by.name ?? '' }),
  }
}

/** Words somebody wrote or spoke, not a label they chose, a date or a number. */
function isWritten(asked: AskedQuestion, field: string): boolean {
  const schema = leavesOf(asked.schema)[field]
  return schema?.type === 'string' && !schema.enum && schema.pattern === undefined
}

/** An answer as a person reads it: labels for what was chosen, the text itself for what was written. */
export function answerText(asked: AskedQuestion, field: string, answer: Answer): string {
  if (Array.isArray(answer)) {
    return answer.map((value) => choiceText(asked.words, field, value)).join('; ')
  }
  if (typeof answer === 'boolean') return answer ? 'yes' : 'no'
  if (typeof answer === 'number') return String(answer)
  const schema = leavesOf(asked.schema)[field]
  if (schema?.enum) return choiceText(asked.words, field, answer)
  return schema?.pattern?.includes('[0-9]{4}') === true ? dayText(answer) : answer
}

/** ‘Something else’ need not be said where the something else is written beside it. */
function withoutOther(asked: AskedQuestion, answers: AnswerSet, leaf: Given): Given {
  const beside = answers.leaves.get(`${asked.id}/more`)?.answer
  if (!Array.isArray(leaf.answer) || typeof beside !== 'string' || beside.trim() === '') return leaf
  return { ...leaf, answer: leaf.answer.filter((value) => value !== 'other') }
}

/** What the rows are called that a leaf points at: the first text of each. */
function rowNames(answers: AnswerSet, target: string, leaf: Given): Words | undefined {
  const rows: readonly string[] = Array.isArray(leaf.answer) ? leaf.answer : []
  const names = rows.flatMap((row) => {
    const name = answers.leaves.get(`${target}/${row}/name`)?.answer
    return typeof name === 'string' ? [name] : []
  })
  return names.length === 0 ? undefined : { text: names.join('; ') }
}

function rowsSaid(asked: AskedQuestion, answers: AnswerSet): Said {
  const words: Words[] = []
  const given: Given[] = []
  for (const { row } of rowsOf(answers, asked.id)) {
    const cells = rowCells(asked, answers, row, given)
    const titles = cells.map(({ title, words: cell }) =>
      cells.length > 1 ? `${title}: ${cell.text}` : cell.text,
    )
    const single = cells.length === 1 ? cells[0]?.words : undefined
    if (titles.length > 0) words.push(single ?? { text: titles.join('. ') })
  }
  return { words, others: [], given }
}

function rowsGrid(asked: AskedQuestion, answers: AnswerSet): Said {
  const given: Given[] = []
  const rows = rowsOf(answers, asked.id)
    .map(({ row }) => rowCells(asked, answers, row, given))
    .filter((cells) => cells.length > 0)
  const fields = Object.keys(leavesOf(asked.schema)).filter((field) =>
    rows.some((cells) => cells.some((cell) => cell.field === field)),
  )
  const others = given.flatMap((leaf) =>
    leaf.others.flatMap((version) => otherOf(asked, leaf.path.split('/')[2] ?? '', version)),
  )
  const grid = {
    head: fields.map((field) => fieldTitle(asked.words, field)),
    rows: rows.map((cells) =>
      fields.map((field) => cells.find((cell) => cell.field === field)?.words ?? { text: '' }),
    ),
  }
  return { words: [], others, given, ...(rows.length > 0 && { grid }) }
}

interface Cell {
  readonly field: string
  readonly title: string
  readonly words: Words
}

function rowCells(asked: AskedQuestion, answers: AnswerSet, row: string, given: Given[]): Cell[] {
  return Object.entries(leavesOf(asked.schema)).flatMap(([field, schema]) => {
    if (asked.question.refers?.[field] !== undefined || isStored(asked, schema)) return []
    const leaf = answers.leaves.get(`${asked.id}/${row}/${field}`)
    const words = leaf && leafWords(asked, field, leaf)
    if (!words) return []
    given.push(leaf)
    return [{ field, title: fieldTitle(asked.words, field), words }]
  })
}

/** Sorted cards, column by column: "It helps: headphones; a quiet place". */
function cardsSaid(asked: AskedQuestion, answers: AnswerSet): Said {
  const columns = new Map<string, string[]>()
  const given: Given[] = []
  const words: Words[] = []
  for (const [field, schema] of Object.entries(leavesOf(asked.schema))) {
    const leaf = answers.leaves.get(`${asked.id}/${field}`)
    if (!leaf) continue
    given.push(leaf)
    if (schema.enum && typeof leaf.answer === 'string') {
      const cards = columns.get(leaf.answer) ?? []
      columns.set(leaf.answer, [...cards, field])
    } else {
      const said = leafWords(asked, field, leaf)
      if (said) words.push(said)
    }
  }
  const order = Object.values(leavesOf(asked.schema)).find((schema) => schema.enum)?.enum ?? []
  const sorted = order.flatMap((column) => {
    const fields = columns.get(column)
    const cards = fields?.map((field) => fieldTitle(asked.words, field)).join('; ')
    return fields ? [{ text: `${choiceText(asked.words, fields[0] ?? '', column)}: ${cards}` }] : []
  })
  return { words: [...sorted, ...words], others: [], given }
}

function otherOf(asked: AskedQuestion, field: string, version: Version): Other[] {
  const text = answerText(asked, field, version.answer)
  return text.trim() === '' ? [] : [{ words: { text }, by: version.by.id, on: version.on }]
}

function isStored(asked: AskedQuestion, schema: AnswerSchema): boolean {
  return (
    schema.pattern?.includes('sha256') === true ||
    ['photo', 'drawing', 'voice', 'file'].includes(asked.question.type)
  )
}

/** A picture that is the answer, or that was given beside it; never without the words that stand for it. */
function figureOf(asked: AskedQuestion, leaf: Given): Figure | undefined {
  const beside = leaf.remarks['photo']?.answer ?? leaf.remarks['drawing']?.answer
  const isPicture = asked.question.type === 'photo' || asked.question.type === 'drawing'
  const blob = isPicture ? leaf.answer : beside
  if (typeof blob !== 'string' || !blob.startsWith('sha256-')) return undefined
  const alternative = leaf.remarks['alt']?.answer
  return {
    blob,
    alternative:
      typeof alternative === 'string' && alternative.trim() !== '' ? alternative : asked.words.label,
  }
}
