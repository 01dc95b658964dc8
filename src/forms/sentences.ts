/** One sentence for one wrong answer: which it is, and what to do. In the form's own words where it has them. */
import type { AnswerSchema } from '../catalogue/shapes.ts'
import { identifierFault } from '../domain/identifiers.ts'
import type { QuestionWords } from '../generated/meta/form.ts'
import { identifierOf, lastWord, leafKind } from './kinds.ts'
import { say } from './labels.ts'
import { titleOf } from './uiFrom.ts'

export interface WrongAnswer {
  readonly words: QuestionWords
  readonly question: string
  /** The field, '' for the answer itself. */
  readonly name: string
  readonly leaf: AnswerSchema
  readonly value: unknown
}

/** @param found the keyword of the schema that refused the answer, or what is wrong with an identifier */
export function sentenceFor(
  found: { readonly keyword: string; readonly params: Readonly<Record<string, unknown>> },
  { words, question, name, leaf, value }: WrongAnswer,
): string {
  const title = name === '' ? words.label : titleOf(words, name)
  const kind = leafKind(name === '' ? lastWord(question) : name, leaf)
  if (found.keyword === 'maxLength') {
    const over = typeof value === 'string' ? value.length - Number(found.params['limit']) : 0
    return say('error.tooLong', { title, over })
  }
  const identifier = identifierOf(name === '' ? lastWord(question) : name)
  const fault = identifier && identifierFault(identifier, String(value))
  // ‘One digit seems wrong’ says more than how such a number is written.
  if (identifier && fault === 'digit') return say(`error.${identifier}.digit`)
  if (fault === 'unknown') return say('error.uln.unknown')
  const isRange = found.keyword === 'minimum' || found.keyword === 'maximum'
  if (isRange && name !== '') return rangeSentence(title, leaf)
  const isAboutThis = name === '' ? leaf.type !== 'object' : speaksOf(kind)
  if (words.error !== undefined && isAboutThis) {
    return name === '' ? words.error : say('error.named', { title: bare(title), error: words.error })
  }
  if (identifier) return say(`error.${identifier}.shape`)
  if (isRange) return rangeSentence(title, leaf)
  if (kind === 'number') return say('error.number', { title: bare(title) })
  if (kind === 'date' || kind === 'approximateDate') return say(`error.${kind}`, { title: bare(title) })
  return say(leaf.enum ? 'error.choice' : 'error.other', { title: bare(title) })
}

/** A form's sentence about its fields tells how dates, numbers and identifiers are written, and of nothing else. */
function speaksOf(kind: string): boolean {
  return ['date', 'approximateDate', 'number', 'identifier'].includes(kind)
}

function rangeSentence(title: string, leaf: AnswerSchema): string {
  const { minimum, maximum } = leaf as { readonly minimum?: number; readonly maximum?: number }
  return maximum === undefined
    ? say('error.atLeast', { title: bare(title), from: minimum ?? 0 })
    : say('error.range', { title: bare(title), from: minimum ?? 0, to: maximum })
}

/** A title that is a question would read oddly before a colon. */
function bare(title: string): string {
  return title.replace(/[?:.]$/, '')
}
