import { ownSpoken } from './Words.tsx'
import type { QuestionWords } from '../generated/meta/form.ts'
import type { PageContext } from './contract.ts'
import { Details } from './Details.tsx'
import { partId } from './ids.ts'
import type { LeafKind } from './kinds.ts'
import { say } from './labels.ts'

interface HintsProps {
  readonly id: string | undefined
  readonly help: string | undefined
  readonly example?: Hint | undefined
  /** The question in easy words, one press away. */
  readonly easy: string | undefined
  /** The address of the picture that stands for the question; it says nothing that the words do not say. */
  readonly picture: string | undefined
}

/** One thing to know before answering. */
export interface Hint {
  readonly id: string
  readonly text: string
}

/** How an answer of this kind is written, where nobody could guess it: at dates. */
export function exampleOf(id: string, kind: LeafKind | undefined): Hint | undefined {
  if (kind !== 'date' && kind !== 'approximateDate') return undefined
  return { id: partId(id, 'example'), text: say(kind === 'date' ? 'date.example' : 'date.approximate') }
}

/** Ids for `aria-describedby`, of what is there. */
export function describedBy(...ids: readonly (string | undefined)[]): string | undefined {
  return ids.filter(Boolean).join(' ') || undefined
}

export function Hints({ id, help, example, easy, picture }: HintsProps) {
  return (
    <>
      {picture !== undefined && (
        <img className="oo-question__picture" src={picture} alt="" width="96" height="96" />
      )}
      {help !== undefined && (
        <div className="govuk-hint" id={id}>
          {help}
        </div>
      )}
      {example !== undefined && (
        <div className="govuk-hint" id={example.id} {...ownSpoken()}>
          {example.text}
        </div>
      )}
      {easy !== undefined && (
        <Details summary={<span {...ownSpoken()}>{say('page.easy')}</span>}>{easy}</Details>
      )}
    </>
  )
}

export const noHints = { easy: undefined, picture: undefined }

/** What a child gets beside the words of a question: the same in easy words, and its picture. */
export function childHints(words: QuestionWords, { reader, media }: PageContext) {
  if (reader !== 'child') return noHints
  return { easy: words.easy, picture: words.picture === undefined ? undefined : media.picture(words.picture) }
}
