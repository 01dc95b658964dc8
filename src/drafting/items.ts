/** Rows of advice → needs, outcomes and provision: the plan's own records, field by field. */
import { fieldTitle, leavesOf, type AskedQuestion } from '../catalogue/form.ts'
import { dayText } from '../domain/dates.ts'
import type { AnswerSet, Given } from '../domain/reading.ts'
import type { Feed, Form } from '../generated/meta/form.ts'
import type { Extra, Need, Outcome, Provision, Source, Words } from '../generated/plan.ts'
import { answerText } from './answerText.ts'
import { leafWords } from './said.ts'
import { provisionRoute } from './route.ts'

export interface ItemContext {
  /** `<contribution>:<question>:<row>` */
  readonly id: string
  readonly row: string
  readonly asked: AskedQuestion
  readonly feed: Feed
  readonly answers: AnswerSet
  readonly contribution: string
  readonly service: Form['service']
  /** Whole years of the child or young person; undefined when nobody has told the birthday. */
  readonly age: number | undefined
  /** Every leaf that is read, for who said it and when. */
  readonly given: Given[]
  readonly source: () => Source
}

/**
 * A need, or undefined when the row says nothing in words. B by area of need; C or D where the row names health or
 * care as its area; else by the form's service.
 */
export function needFrom(context: ItemContext): Need | undefined {
  const take = fieldsOf(context)
  const need = take.words('need') ?? take.anyWords()
  if (!need) return undefined
  const outside = take.code('area', ['health', 'care'] as const)
  const area = take.code('area', ['CI', 'CL', 'SEMH', 'SP', 'IND'] as const) ?? context.feed.area
  const record = {
    need,
    ...optional('effect', take.words('effect')),
    ...optional('evidence', take.words('evidence')),
    ...optional('strength', take.words('strength')),
    ...optional('since', take.raw('since')),
    ...optional('type', take.text('type')),
  }
  return {
    id: context.id,
    section: outside ? outsideB[outside] : needSection(context, area !== undefined),
    ...(area && !outside && { area }),
    ...record,
    outcomes: take.links('outcomes'),
    provisions: take.links('provisions'),
    more: take.rest(),
    sources: [context.source()],
  }
}

/** An outcome, or undefined when the row says nothing in words. */
export function outcomeFrom(context: ItemContext): Outcome | undefined {
  const take = fieldsOf(context)
  const text = take.words('text') ?? take.anyWords()
  if (!text) return undefined
  const steps = take.words('steps')
  const record = {
    ...optional('by', take.raw('by')),
    ...optional('baseline', take.words('baseline')),
    ...optional('measure', take.words('measure')),
    ...(steps && { steps: linesOf(steps) }),
    ...optional('checkedBy', take.words('checkedBy')),
    ...optional('domain', take.code('domain', ['education', 'health', 'care'] as const)),
    ...optional('adulthood', take.code('adulthood', ['EMP', 'IND', 'COM', 'HEA'] as const)),
    ...optional('aspiration', take.words('aspiration')),
  }
  return {
    id: context.id,
    text,
    ...record,
    needs: take.links('needs'),
    provisions: take.links('provisions'),
    more: take.rest(),
    sources: [context.source()],
  }
}

/** A line of provision, or undefined when the row says nothing in words. */
export function provisionFrom(context: ItemContext): Provision | undefined {
  const take = fieldsOf(context)
  const what = take.words('what') ?? take.anyWords()
  if (!what) return undefined
  const route = provisionRoute({
    place: context.feed.place,
    service: context.service,
    educates: take.peek('educates'),
    chosen: take.peek('section'),
    age: context.age,
  })
  // The reason for the section says what was answered; without a reason the answer is printed as it is.
  if (route.because !== undefined) for (const name of ['educates', 'section']) take.raw(name)
  const record = {
    ...optional('who', take.words('who')),
    ...optional('training', take.words('training')),
    ...optional('minutes', take.number('minutes')),
    ...optional('times', take.number('times')),
    ...optional(
      'period',
      take.code('period', ['day', 'week', 'fortnight', 'halfTerm', 'term', 'year'] as const),
    ),
    ...optional('weeks', take.number('weeks')),
    ...optional('groupSize', take.words('groupSize')),
    ...optional('where', take.words('where')),
    ...optional('equipment', take.words('equipment')),
    ...optional('supervisedBy', take.words('supervisedBy')),
    ...optional('supervision', take.words('supervision')),
    ...optional('start', take.raw('start')),
    ...optional('until', take.words('until')),
    ...optional('review', take.words('review')),
    ...optional('reviewDate', take.raw('reviewDate')),
    ...optional('payer', take.code('payer', ['school', 'authority', 'icb', 'care', 'budget'] as const)),
    ...optional('overrideReason', take.words('overrideReason')),
  }
  return {
    id: context.id,
    section: route.section,
    ...optional('routed', route.because),
    what,
    ...record,
    needs: take.links('needs'),
    outcomes: take.links('outcomes'),
    more: take.rest(),
    sources: [context.source()],
  }
}

/** Everything the row says, field by field, under the form's own titles. */
export function fieldsSaid({ asked, answers, row }: ItemContext): Extra[] {
  return Object.keys(leavesOf(asked.schema)).flatMap((field) => {
    const leaf = answers.leaves.get(`${asked.id}/${row}/${field}`)
    if (asked.question.refers?.[field] !== undefined || !leaf) return []
    const words = leafWords(asked, field, leaf)
    return [
      ...(words ? [{ label: fieldTitle(asked.words, field), words }] : []),
      ...versionsOf(asked, field, leaf),
    ]
  })
}

/** What others wrote in the same field at the same time: "Effect (Priya Example, 3 March 2026)". */
function versionsOf(asked: AskedQuestion, field: string, leaf: Given): Extra[] {
  return leaf.others.flatMap(({ answer, by, on }) => {
    const text = answerText(asked, field, answer)
    const who = [by.name, dayText(on)].filter((one) => one !== '').join(', ')
    return text.trim() === ''
      ? []
      : [{ label: `${fieldTitle(asked.words, field)} (${who})`, words: { text } }]
  })
}

/** Reads the row's fields under the record's own names, and knows which have not been read. */
function fieldsOf(context: ItemContext) {
  const { asked, answers, row, feed } = context
  const read = new Set<string>()
  const leafOf = (name: string): { field: string; leaf: Given } | undefined => {
    const field = feed.map?.[name] ?? name
    const leaf = answers.leaves.get(`${asked.id}/${row}/${field}`)
    if (leaf === undefined || read.has(field)) return undefined
    read.add(field)
    context.given.push(leaf)
    return { field, leaf }
  }
  const raw = (name: string): string | undefined => {
    const found = leafOf(name)
    return typeof found?.leaf.answer === 'string' && found.leaf.answer !== '' ? found.leaf.answer : undefined
  }
  return {
    raw,
    peek: (name: string): string | undefined => {
      const answer = answers.leaves.get(`${asked.id}/${row}/${feed.map?.[name] ?? name}`)?.answer
      return typeof answer === 'string' ? answer : undefined
    },
    words: (name: string): Words | undefined => {
      const found = leafOf(name)
      return found && leafWords(asked, found.field, found.leaf)
    },
    text: (name: string): string | undefined => {
      const found = leafOf(name)
      const text = found && answerText(asked, found.field, found.leaf.answer)
      return text === '' ? undefined : text
    },
    number: (name: string): number | undefined => {
      const field = feed.map?.[name] ?? name
      const leaf = answers.leaves.get(`${asked.id}/${row}/${field}`)
      // A number in words ("three or four") is not lost: it stays among the rest.
      return typeof leaf?.answer === 'number' ? (leafOf(name)?.leaf.answer as number) : undefined
    },
    code: <T extends string>(name: string, codes: readonly T[]): T | undefined => {
      const field = feed.map?.[name] ?? name
      const answer = answers.leaves.get(`${asked.id}/${row}/${field}`)?.answer
      const code = codes.find((one) => one === answer)
      if (code !== undefined) leafOf(name)
      return code
    },
    links: (name: string): string[] => {
      const field = feed.map?.[name] ?? name
      const target = asked.question.refers?.[field]
      // A field of that name that is no link stays among the rest.
      if (target === undefined) return []
      const answer = leafOf(name)?.leaf.answer
      return Array.isArray(answer) ? answer.map((to) => `${context.contribution}:${target}:${to}`) : []
    },
    /** A row may lack its main words and still say something: the first thing it says stands for it. */
    anyWords: (): Words | undefined => {
      for (const field of Object.keys(leavesOf(asked.schema))) {
        const leaf = answers.leaves.get(`${asked.id}/${row}/${field}`)
        const isLink = asked.question.refers?.[field] !== undefined
        const words = leaf && !isLink && !read.has(field) ? leafWords(asked, field, leaf) : undefined
        if (!words?.verbatim) continue
        read.add(field)
        context.given.push(leaf as Given)
        return words
      }
      return undefined
    },
    rest: (): Extra[] =>
      Object.keys(leavesOf(asked.schema)).flatMap((field) => {
        const leaf = answers.leaves.get(`${asked.id}/${row}/${field}`)
        if (!leaf || asked.question.refers?.[field] !== undefined) return []
        const words = read.has(field) ? undefined : leafWords(asked, field, leaf)
        return [
          ...(words ? [{ label: fieldTitle(asked.words, field), words }] : []),
          ...versionsOf(asked, field, leaf),
        ]
      }),
  }
}

/** Areas that are none of section B. */
const outsideB = { health: 'C', care: 'D' } as const

function needSection(context: ItemContext, hasArea: boolean): Need['section'] {
  const [letter] = context.feed.place.split('.')
  if (letter === 'B' || letter === 'C' || letter === 'D') return letter
  if (hasArea || context.service === 'education' || context.service === 'family') return 'B'
  return context.service === 'health' ? 'C' : 'D'
}

function optional<K extends string, T>(key: K, value: T | undefined): Partial<Record<K, T>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, T>)
}

/** What was given in another way stands once, beside the first line. */
function withoutOtherWays({ also: _, ...words }: Words): Words {
  return words
}

/** Steps are written one to a line. */
function linesOf(words: Words): Words[] {
  return words.text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((text, index) => ({ ...(index === 0 ? words : withoutOtherWays(words)), text }))
}
