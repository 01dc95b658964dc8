import { useState } from 'react'
import type { Answer } from '../../generated/case.ts'
import type { PageContext } from '../contract.ts'

/**
 * A text remark beside an answer (an alternative text, the hash of a recording). Read once, as the values of the
 * page are; kept at every change.
 *
 * @returns what it is ('' when there is none), and how to change it ('' takes it away)
 */
export function useRemark(
  context: PageContext,
  question: string,
  field: string,
  name: string,
): readonly [string, (text: string) => void] {
  const [text, setText] = useState(() => textOf(context.remarks(question, field)[name]))
  const change = (next: string): void => {
    setText(next)
    context.remark(question, field, name, next === '' ? undefined : next)
  }
  return [text, change]
}

function textOf(answer: Answer | undefined): string {
  return typeof answer === 'string' ? answer : ''
}
