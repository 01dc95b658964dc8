import { useRef } from 'react'
import { answered, isGroup } from '../leaves.ts'

/**
 * Changes one field of an answer, beside what the others are by now: two fields that change before the page is drawn
 * again (a box that tidies itself when it is left, a choice that was pressed) must not undo each other.
 *
 * @returns a function that changes one field; what the form does not know stays
 */
export function useFields(value: unknown, change: (value: unknown) => void) {
  const drawn = useRef(value)
  const latest = useRef(value)
  if (drawn.current !== value) {
    drawn.current = value
    latest.current = value
  }
  return (field: string, next: unknown) => {
    const before = isGroup(latest.current) ? latest.current : {}
    const others = Object.entries(before).filter(([name]) => name !== field)
    const after = answered(next) === undefined ? others : [...others, [field, next] as const]
    latest.current = after.length === 0 ? undefined : Object.fromEntries(after)
    change(latest.current)
  }
}
