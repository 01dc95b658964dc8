import { paperOfExample } from './papers/onDemand.ts'
import type { OpenedPaper } from './papers/opening.ts'

const opened = new Map<string, Promise<OpenedPaper>>()

/** The draft plan of an example. Asked for again, it is the same promise; it is never rejected. */
export function openedExample(id: string): Promise<OpenedPaper> {
  const known = opened.get(id)
  if (known !== undefined) return known
  const plan = paperOfExample(id, 'draft-plan')
  opened.set(id, plan)
  return plan
}
