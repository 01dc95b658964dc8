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

/** As `useRemark`, of a list of texts; an empty list takes it away. */
export function useRemarkList(
  context: PageContext,
  question: string,
  field: string,
  name: string,
): readonly [readonly string[], (list: readonly string[]) => void] {
  const [list, setList] = useState<readonly string[]>(() => {
    const answer = context.remarks(question, field)[name]
    return Array.isArray(answer) ? answer : []
  })
  const change = (next: readonly string[]): void => {
    setList(next)
    context.remark(question, field, name, next.length === 0 ? undefined : [...next])
  }
  return [list, change]
}

/** As `useRemark`, of something that is so or is not said. */
export function useRemarkTick(
  context: PageContext,
  question: string,
  field: string,
  name: string,
): readonly [boolean, (isSo: boolean) => void] {
  const [isSo, setSo] = useState(() => context.remarks(question, field)[name] === true)
  const change = (next: boolean): void => {
    setSo(next)
    context.remark(question, field, name, next ? true : undefined)
  }
  return [isSo, change]
}

function textOf(answer: Answer | undefined): string {
  return typeof answer === 'string' ? answer : ''
}
