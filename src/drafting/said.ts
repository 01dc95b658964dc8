/** An answer as words: what a person typed as they typed it, what they chose as the form says it. */
import { choiceText, fieldTitle, leavesOf, type AskedQuestion } from '../catalogue/form.ts'
import type { AnswerSchema } from '../catalogue/shapes.ts'
import { rowsOf, type AnswerSet, type Given, type Version } from '../domain/reading.ts'
import type { Figure, Grid, Other, Words } from '../generated/plan.ts'
import { answerText } from './answerText.ts'
import { figuresOf, otherWays } from './ways.ts'

/** What one question was answered with, ready to be printed. Empty when nothing was said. */
export interface Said {
  readonly words: readonly Words[]
  readonly grid?: Grid
  readonly figures?: readonly Figure[]
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
  const figures: Figure[] = []
  for (const field of Object.keys(leavesOf(asked.schema))) {
    const leaf = answers.leaves.get(field === '' ? asked.id : `${asked.id}/${field}`)
    if (!leaf) continue
    given.push(leaf)
    figures.push(...figuresOf(asked, leaf))
    const title = untitled.has(field) ? '' : fieldTitle(asked.words, field)
    const target = asked.question.refers?.[field]
    const said =
      target === undefined
        ? leafWords(asked, field, withoutOther(asked, answers, leaf))
        : rowNames(answers, target, leaf)
    if (said) words.push(...apart(title === '' ? said : { ...said, title }))
    others.push(...leaf.others.flatMap((version) => otherOf(asked, field, leaf, version, title)))
  }
  return { words: single(words, asked), others, given, figures }
}

/**
 * The first field alone needs no title: the question's own label stands beside it. Any other does: what somebody
 * thinks it means, given alone, must not be read as what they saw.
 */
function single(words: readonly Words[], asked: AskedQuestion): Words[] {
  const [only] = words
  if (words.length !== 1 || !only || (only.title !== undefined && only.title !== firstTitle(asked)))
    return [...words]
  const { title: _, ...untitledWords } = only
  return [untitledWords]
}

function firstTitle(asked: AskedQuestion): string {
  return fieldTitle(asked.words, Object.keys(leavesOf(asked.schema))[0] ?? '')
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
    others.push(
      ...leaf.others.flatMap((version) =>
        otherOf(asked, field, leaf, version, fieldTitle(asked.words, field)),
      ),
    )
    rows.push([{ text: fieldTitle(asked.words, field) }, said])
  }
  return { words: [], grid: { head: ['', asked.words.label], rows }, others, given }
}

/** Words and what was said in other ways too, one after the other. */
function apart({ also = [], ...words }: Words): Words[] {
  return [words, ...also]
}

/**
 * One leaf as words, or undefined when nothing is in it. Where it was answered in several ways, the first of them,
 * with the others in `also`; a recording alone has empty words.
 */
export function leafWords(asked: AskedQuestion, field: string, leaf: Given): Words | undefined {
  const remarkOf = (name: string): Version | undefined => {
    const given = leaf.remarks[name]
    return given !== undefined && isAbout(leaf, leaf, given) ? given : undefined
  }
  const remark = (name: string): string | undefined => {
    const answer = remarkOf(name)?.answer
    return typeof answer === 'string' && answer.trim() !== '' ? answer : undefined
  }
  const schema = leavesOf(asked.schema)[field]
  const text = schema && isStored(asked, schema) ? '' : answerText(asked, field, leaf.answer)
  const own: Words[] =
    text.trim() === '' ? [] : [{ text, ...(isWritten(asked, field) && { verbatim: true }) }]
  const [first, ...also] = [...own, ...otherWays(asked, leaf, remarkOf)]
  if (first === undefined) return undefined
  const language = remark('language')
  const english = remark('translation.en-GB')
  const translatedBy = remark('translatedBy') ?? leaf.remarks['translation.en-GB']?.by.name
  const meaning = remark('meaning')
  return {
    ...first,
    ...(remarkOf('aac')?.answer === true && { throughAid: true }),
    ...(language !== undefined && { language }),
    ...(english !== undefined && { english }),
    ...(english !== undefined && translatedBy !== undefined && { translatedBy }),
    ...(meaning !== undefined && { meaning, meaningBy: leaf.remarks['meaning']?.by.name ?? '' }),
    ...(also.length > 0 && { also }),
  }
}

/**
 * True when a remark belongs to this version of an answer. With several versions side by side, a remark stands
 * beside its own writer's; one by somebody else, an interpreter say, beside the version that is shown.
 */
function isAbout(leaf: Given, version: Version, remark: Version): boolean {
  if (leaf.others.length === 0 || remark.by.id === version.by.id) return true
  const writers = [leaf, ...leaf.others].map((one) => one.by.id)
  return version === leaf && !writers.includes(remark.by.id)
}

/** Words somebody wrote or spoke, not a label they chose, a date or a number. */
function isWritten(asked: AskedQuestion, field: string): boolean {
  const schema = leavesOf(asked.schema)[field]
  return schema?.type === 'string' && !schema.enum && schema.pattern === undefined
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
    const [first, ...more] = cells
    if (!first) continue
    const isFirstAlone = more.length === 0 && first.title === firstTitle(asked)
    words.push(...apart(isFirstAlone ? first.words : rowWords(cells)))
  }
  return { words, others: othersInRows(asked, answers, given), given, figures: figuresInRows(asked, answers) }
}

/** Words that need a line of their own, because it must be said how they were given. */
function isOtherWay({ spoken, recording, inPictures, throughAid }: Words): boolean {
  return [spoken, recording, inPictures, throughAid].includes(true)
}

/**
 * "Name: Gran. How they help: …", with the English of it beside it where any of it is in another language. What was
 * given in another way than in writing follows, under its field's title.
 */
function rowWords(all: readonly Cell[]): Words {
  const cells = all.filter(({ words }) => !isOtherWay(words))
  const also = all.flatMap(({ title, words }) => {
    const ways = apart(words)
    return (isOtherWay(words) ? ways : ways.slice(1)).map((way) => ({ ...way, title }))
  })
  const inOne = (of: (words: Words) => string): string =>
    cells.map(({ title, words }) => `${title}: ${of(words)}`).join('. ')
  const translated = cells.find(({ words }) => words.english !== undefined)?.words
  const meant = cells.filter(({ words }) => words.meaning !== undefined)
  return {
    text: inOne((words) => words.text),
    ...(translated && { english: inOne((words) => words.english ?? words.text) }),
    ...(translated?.translatedBy !== undefined && { translatedBy: translated.translatedBy }),
    ...(meant[0] && {
      meaning: meant.map(({ title, words }) => `${title}: ${words.meaning ?? ''}`).join('. '),
      meaningBy: meant[0].words.meaningBy ?? '',
    }),
    ...(also.length > 0 && { also }),
  }
}

/** Other people's versions of the fields of rows: "Gran, How they help: …" says which field it is. */
function othersInRows(asked: AskedQuestion, answers: AnswerSet, given: readonly Given[]): Other[] {
  const [nameField = ''] = Object.keys(leavesOf(asked.schema))
  return given.flatMap((leaf) => {
    const [, row = '', field = ''] = leaf.path.split('/')
    const name = answers.leaves.get(`${asked.id}/${row}/${nameField}`)
    const rowName = name && field !== nameField ? `${answerText(asked, nameField, name.answer)}, ` : ''
    const title = `${rowName}${fieldTitle(asked.words, field)}`
    return leaf.others.flatMap((version) => otherOf(asked, field, leaf, version, title))
  })
}

function rowsGrid(asked: AskedQuestion, answers: AnswerSet): Said {
  const given: Given[] = []
  const rows = rowsOf(answers, asked.id)
    .map(({ row }) => rowCells(asked, answers, row, given))
    .filter((cells) => cells.length > 0)
  const fields = Object.keys(leavesOf(asked.schema)).filter((field) =>
    rows.some((cells) => cells.some((cell) => cell.field === field)),
  )
  const others = othersInRows(asked, answers, given)
  const grid = {
    head: fields.map((field) => fieldTitle(asked.words, field)),
    rows: rows.map((cells) =>
      fields.map((field) => cells.find((cell) => cell.field === field)?.words ?? { text: '' }),
    ),
  }
  const figures = figuresInRows(asked, answers)
  return { words: [], others, given, figures, ...(rows.length > 0 && { grid }) }
}

/** Pictures beside the fields of rows, in the rows' order. */
function figuresInRows(asked: AskedQuestion, answers: AnswerSet): Figure[] {
  return rowsOf(answers, asked.id).flatMap(({ row }) =>
    Object.keys(leavesOf(asked.schema)).flatMap((field) => {
      const leaf = answers.leaves.get(`${asked.id}/${row}/${field}`)
      return leaf === undefined ? [] : figuresOf(asked, leaf)
    }),
  )
}

interface Cell {
  readonly field: string
  readonly title: string
  readonly words: Words
}

function rowCells(asked: AskedQuestion, answers: AnswerSet, row: string, given: Given[]): Cell[] {
  return Object.entries(leavesOf(asked.schema)).flatMap(([field, schema]) => {
    if (asked.question.refers?.[field] !== undefined || schema.pattern?.includes('sha256') === true) return []
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
  const figures: Figure[] = []
  const others: Other[] = []
  for (const [field, schema] of Object.entries(leavesOf(asked.schema))) {
    const leaf = answers.leaves.get(`${asked.id}/${field}`)
    if (!leaf) continue
    given.push(leaf)
    others.push(
      ...leaf.others.flatMap((version) =>
        otherOf(asked, field, leaf, version, fieldTitle(asked.words, field)),
      ),
    )
    const column = schema.enum !== undefined && typeof leaf.answer === 'string' ? leaf.answer : undefined
    if (column !== undefined && column !== '') columns.set(column, [...(columns.get(column) ?? []), field])
    figures.push(...figuresOf(asked, leaf))
    const said = leafWords(asked, field, column === undefined ? leaf : { ...leaf, answer: '' })
    if (said) words.push(...apart(said))
  }
  const order = new Set(Object.values(leavesOf(asked.schema)).flatMap((schema) => schema.enum ?? []))
  const sorted = [...order].flatMap((column) => {
    const fields = columns.get(column)
    const cards = fields?.map((field) => fieldTitle(asked.words, field)).join('; ')
    return fields ? [{ text: `${choiceText(asked.words, fields[0] ?? '', column)}: ${cards}` }] : []
  })
  return { words: [...sorted, ...words], others, given, figures }
}

/** Another person's version of one leaf, under the leaf's title where it has one. */
function otherOf(asked: AskedQuestion, field: string, leaf: Given, version: Version, title: string): Other[] {
  const remarks = Object.entries(leaf.remarks).filter(([, remark]) => isAbout(leaf, version, remark))
  const words = leafWords(asked, field, {
    ...version,
    path: leaf.path,
    others: [],
    remarks: version.by.id === leaf.by.id ? {} : Object.fromEntries(remarks),
  })
  if (!words) return []
  const titled = title === '' ? words : { ...words, text: `${title}: ${words.text}` }
  return [{ words: titled, by: version.by.id, on: version.on }]
}

function isStored(asked: AskedQuestion, schema: AnswerSchema): boolean {
  return (
    schema.pattern?.includes('sha256') === true ||
    ['photo', 'drawing', 'voice', 'file'].includes(asked.question.type)
  )
}
