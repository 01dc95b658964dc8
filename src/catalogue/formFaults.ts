/** What the grammar cannot say of a form: that its pages, words and feeds fit together. */
import type { Form, Page, Question, QuestionWords } from '../generated/meta/form.ts'
import type { Fault } from './fault.ts'
import { answerSchema, mainLanguage, questionsOf } from './form.ts'
import { choicesOf, foreignWords, leavesOf, shapeFault, type AnswerSchema } from './shapes.ts'

type Add = (place: string, says: string) => void

/**
 * @param form as it is asked
 * @param own the pages of its own file: the others are looked at where they stand
 * @returns every mistake in the form, with its place
 */
export function formFaults(file: string, form: Form, own: ReadonlySet<Page> = new Set(form.pages)): Fault[] {
  const faults: Fault[] = []
  const add: Add = (place, says) => faults.push({ file, place, says })
  const asked = new Set(form.pages.flatMap((page) => Object.keys(page.questions)))

  pagesFaults(form, own, add)
  for (const { id, page, question, schema } of questionsOf(form)) {
    if (!own.has(page)) continue
    const place = `pages.${page.id}.questions.${id}`
    questionFaults(question, schema, place, add)
    linkFaults(question, schema, asked, place, add)
  }
  for (const language of Object.keys(form.words)) {
    if (language === mainLanguage) wordsFaults(form, own, add)
    for (const id of Object.keys(form.words[language]?.questions ?? {})) {
      if (!asked.has(id))
        add(`words.${language}.questions.${id}`, 'the form does not ask this. Take the words out.')
    }
  }
  return faults
}

function pagesFaults(form: Form, own: ReadonlySet<Page>, add: Add): void {
  const others = form.pages.filter((page) => !own.has(page))
  const pages = new Set(others.map(({ id }) => id))
  const seen = new Set(others.flatMap(({ questions }) => Object.keys(questions)))
  for (const page of form.pages) {
    if (!own.has(page)) continue
    const place = `pages.${page.id}`
    if (page.before !== undefined && !others.some(({ id }) => id === page.before))
      add(`${place}.before`, `the form it builds on has no page "${page.before}". Correct it.`)
    if (pages.has(page.id)) add(place, 'two pages have this id. Give one another.')
    pages.add(page.id)
    const ids = Object.keys(page.questions)
    if (ids.length === 0 && !page.shows) add(place, 'the page asks nothing and shows nothing.')
    for (const id of ids) {
      if (seen.has(id)) add(`${place}.questions.${id}`, 'this question is asked twice in the form.')
      seen.add(id)
    }
    if (ids.length > 0 && !page.schema) add(place, '"schema" is missing. Add it.')
    const properties = Object.keys((page.schema?.properties as object | undefined) ?? {})
    if (page.rows === undefined) {
      for (const id of ids)
        if (!properties.includes(id)) add(`${place}.schema`, `"${id}" has no property in the schema.`)
      for (const id of properties)
        if (!ids.includes(id)) add(`${place}.schema`, `the property "${id}" is not a question of the page.`)
    } else if (ids.length !== 1 || ids[0] !== page.rows) {
      add(place, 'a page of rows has exactly one question, the one named by "rows".')
    }
    for (const word of foreignWords(page.schema ?? {}))
      add(`${place}.schema`, `"${word}" is not structure. Put wording under words.`)
    if (form.words[mainLanguage].groups[page.group] === undefined)
      add(place, `the group "${page.group}" has no title in words.`)
  }
}

function questionFaults(question: Question, schema: AnswerSchema, place: string, add: Add): void {
  const shape = shapeFault(question.type, schema)
  if (shape !== undefined) add(place, `a question of type ${question.type} needs ${shape}.`)
  if (schema.type === 'object' && schema.additionalProperties !== false)
    add(place, 'the schema of a group must say "additionalProperties": false.')
  const nested = Object.entries(leavesOf(schema)).filter(([, leaf]) => leaf.type === 'object')
  for (const [field] of nested) add(place, `"${field}" is a group inside a group. An answer is one leaf.`)
  if (question.reach === 'plan' && question.feeds.length === 0)
    add(place, 'it may reach the plan and feeds nothing. Say where it goes, or do not ask it.')
  if (question.reach !== 'plan' && question.feeds.length > 0)
    add(place, `it is ${question.reach} and feeds a document. Take the feeds out.`)
}

function linkFaults(
  question: Question,
  schema: AnswerSchema,
  asked: Set<string>,
  place: string,
  add: Add,
): void {
  const fields = leavesOf(schema)
  for (const [field, target] of Object.entries(question.refers ?? {})) {
    if (!fields[field]) add(`${place}.refers`, `there is no field "${field}".`)
    if (!asked.has(target)) add(`${place}.refers`, `the form does not ask "${target}".`)
  }
  for (const field of Object.keys(question.keys ?? {}))
    if (!fields[field]) add(`${place}.keys`, `there is no field "${field}".`)
  for (const [index, feed] of question.feeds.entries()) {
    const at = `${place}.feeds[${index}]`
    for (const field of Object.values(feed.map ?? {}))
      if (!fields[field]) add(at, `there is no field "${field}" to map.`)
    if (
      feed.as === 'item' &&
      question.type !== 'rows' &&
      question.type !== 'longText' &&
      question.type !== 'group'
    )
      add(at, 'only rows, a group or a long text can be an item.')
    if (feed.as === 'table' && !['rows', 'sort', 'rating', 'group'].includes(question.type))
      add(at, 'only rows, a group, sorted cards or ratings can be a table.')
  }
}

function wordsFaults(form: Form, own: ReadonlySet<Page>, add: Add): void {
  const words = form.words[mainLanguage]
  for (const page of form.pages) {
    if (!own.has(page)) continue
    for (const [id, question] of Object.entries(page.questions)) {
      const place = `words.${mainLanguage}.questions.${id}`
      const said = words.questions[id]
      if (!said) add(place, 'this question has no words. Add them.')
      else questionWordsFaults(question, said, answerSchema(page, id), place, add)
    }
  }
}

function questionWordsFaults(
  question: Question,
  said: QuestionWords,
  schema: AnswerSchema,
  place: string,
  add: Add,
): void {
  for (const [field, leaf] of Object.entries(leavesOf(schema))) {
    if (field !== '' && !said.fields?.[field]) add(`${place}.fields`, `"${field}" has no title.`)
    const values = choicesOf(leaf)
    if (!values || question.refers?.[field] !== undefined) continue
    const labels = said.choices?.[field] ?? said.choices?.['*']
    for (const value of values)
      if (!labels?.[value]) add(`${place}.choices`, `"${value}" of "${field}" has no label.`)
  }
}
