/** Where in a case the leaves of a page lie, what is there, and who may write them. */
import type { Answer, Participant } from '../../generated/case.ts'
import type { Form, Page } from '../../generated/meta/form.ts'
import type { Fact } from '../../catalogue/catalogue.ts'
import { answerSchema, choiceText, wordsFor } from '../../catalogue/form.ts'
import { languageNow } from '../../catalogue/say.ts'
import { homeOf } from '../../catalogue/homes.ts'
import { mayWrite } from '../../catalogue/roles.ts'
import { leavesOf, type AnswerSchema } from '../../catalogue/shapes.ts'
import type { Role } from '../../generated/meta/role.ts'
import { answerAt, heldAt, rowsAt, type Row } from '../../entries/answers.ts'
import type { Held, Present } from '../../entries/fold.ts'

/** Who tells, in which contribution. `contribution` is undefined where only shared facts are told. */
export interface Teller {
  readonly present: Present
  readonly me: Participant | undefined
  readonly role: Role | undefined
  readonly facts: ReadonlyMap<string, Fact>
  readonly contribution: string | undefined
}

/** One leaf of a page: the place of one answer. */
export interface Leaf {
  readonly part: string
  readonly path: string
}

/**
 * Where a field of a question lies; undefined when it has no place: contact details of somebody who has no part
 * of their own, or an answer outside any contribution.
 *
 * @param field '' for an answer without fields
 * @param row the row on the page of a repeating question
 */
export function leafOf(teller: Teller, question: string, field: string, row?: string): Leaf | undefined {
  const path = [question, ...(row === undefined ? [] : [row]), ...(field === '' ? [] : [field])].join('/')
  const fact = teller.facts.get(question)
  if (fact === undefined) {
    return teller.contribution === undefined ? undefined : { part: teller.contribution, path }
  }
  const home = homeOf(fact, field)
  if (home !== 'contact') return { part: home, path }
  const carer = question === 'core.carers' && row !== undefined ? row : teller.me?.carer
  return carer === undefined ? undefined : { part: `contact/${carer}`, path }
}

/** The part in which the rows of a repeating question stand. */
export function rowsPart(teller: Teller, question: string): string | undefined {
  return leafOf(teller, question, '')?.part
}

/** May this person write there? Contact details of others only where the person put them in. */
export function mayWriteAt(teller: Teller, { part }: Leaf): boolean {
  const { role, me, present } = teller
  if (role === undefined || me === undefined) return false
  if (part === teller.contribution) return true
  const [kind, carer] = part.split('/')
  if (kind === 'facts') return mayWrite(role, 'facts', 'own')
  if (kind === 'restrictions') return mayWrite(role, 'restrictions', 'own')
  if (kind !== 'contact' || carer === undefined) return false
  const isOwn = carer === me.carer || isBegunBy(present, me, carer)
  return mayWrite(role, 'contact', isOwn ? 'own' : 'others')
}

/** The row of a carer whom this person put in: their contact details were told by the same person. */
function isBegunBy(present: Present, me: Participant, carer: string): boolean {
  return heldAt(present, 'facts', `core.carers/${carer}`)?.heads.some(({ by }) => by === me.id) === true
}

export function heldIn({ present }: Teller, leaf: Leaf | undefined): Held | undefined {
  return leaf === undefined ? undefined : heldAt(present, leaf.part, leaf.path)
}

/** The fields of a question (of one of its rows): '' alone for an answer without fields. */
export function fieldsOf(page: Page, question: string): string[] {
  return Object.keys(leavesOf(answerSchema(page, question)))
}

/** What is known of a page, in the shape of its schema. */
export function valuesOf(teller: Teller, page: Page, row?: string): Record<string, unknown> {
  if (page.rows !== undefined) return row === undefined ? {} : fieldsIn(teller, page, page.rows, row)
  const values: Record<string, unknown> = {}
  for (const question of Object.keys(page.questions)) {
    const fields = fieldsIn(teller, page, question)
    if (Object.hasOwn(fields, '')) values[question] = fields['']
    else if (Object.keys(fields).length > 0) values[question] = fields
  }
  return values
}

function fieldsIn(teller: Teller, page: Page, question: string, row?: string): Record<string, Answer> {
  const found: Record<string, Answer> = {}
  for (const field of fieldsOf(page, question)) {
    const answer = answerOf(teller, question, field, row)
    if (answer !== undefined) found[field] = answer
  }
  return found
}

export function answerOf(teller: Teller, question: string, field: string, row?: string): Answer | undefined {
  const leaf = leafOf(teller, question, field, row)
  return leaf === undefined ? undefined : answerAt(teller.present, leaf.part, leaf.path)
}

/** The rows that stand, and those removed while somebody else changed them. */
export function standingRows(teller: Teller, question: string): readonly Row[] {
  const part = rowsPart(teller, question)
  if (part === undefined) return []
  return rowsAt(teller.present, part, question).filter((row) => !row.removed || row.changedSince.length > 0)
}

/** Whether and how a question was skipped. Its answers, if it has any, stay. */
export function skipOf(teller: Teller, question: string): 'later' | 'wontSay' | undefined {
  const value = heldIn(teller, leafOf(teller, question, ''))?.shown.value
  return value !== undefined && 'skipped' in value && value.skipped !== 'notAsked' ? value.skipped : undefined
}

/** A question that may not be kept anywhere: its page stores nothing. */
export function isUnkept(page: Page, question: string, facts: ReadonlyMap<string, Fact>): boolean {
  const reach = page.questions[question]?.reach
  return reach !== undefined && reach !== 'plan' && facts.get(question)?.home !== 'restrictions'
}

/** A question kept apart, for the council alone. */
export function isGuarded(question: string, facts: ReadonlyMap<string, Fact>): boolean {
  return facts.get(question)?.home === 'restrictions'
}

/** The name of a row for people: its first words, after what was chosen before them. A date alone names nothing. */
export function rowTitle(teller: Teller, form: Form, question: string, row: string): string {
  const page = form.pages.find((one) => one.rows === question)
  if (page === undefined) return ''
  const leaves = leavesOf(answerSchema(page, question))
  let chosen = ''
  for (const field of fieldsOf(page, question)) {
    const answer = answerOf(teller, question, field, row)
    if (typeof answer !== 'string' || answer.trim() === '' || answer.startsWith('sha256-')) continue
    const leaf = leaves[field]
    if (leaf?.enum !== undefined)
      chosen ||= choiceText(wordsFor(form, question, languageNow()), field, answer)
    else if (leaf?.pattern === undefined) return chosen === '' ? answer : `${chosen}: ${answer}`
  }
  return chosen
}

/**
 * The page with only those fields of its questions that this person may write: a school that corrects how a carer
 * is called is not shown a box for the telephone.
 */
export function writablePage(teller: Teller, page: Page, row?: string): Page {
  const { schema, rows } = page
  if (schema === undefined) return page
  const may = (question: string, field: string): boolean => {
    const leaf = leafOf(teller, question, field, row)
    return isUnkept(page, question, teller.facts) || (leaf !== undefined && mayWriteAt(teller, leaf))
  }
  const properties: Record<string, AnswerSchema> =
    rows === undefined
      ? mapped(propertiesOf(schema), (one, id) => withFields(one, (field) => may(id, field)))
      : (withFields(schema, (field) => may(rows, field)).properties ?? {})
  return { ...page, schema: { ...schema, properties } }
}

function propertiesOf(schema: NonNullable<Page['schema']>): Record<string, AnswerSchema> {
  return schema.properties
}

function mapped<T>(
  record: Readonly<Record<string, T>>,
  give: (value: T, key: string) => T,
): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, give(value, key)]))
}

function withFields(schema: AnswerSchema, may: (field: string) => boolean): AnswerSchema {
  if (schema.properties === undefined) return schema
  const properties = Object.entries(schema.properties).filter(([field]) => may(field))
  return { ...schema, properties: Object.fromEntries(properties) }
}
