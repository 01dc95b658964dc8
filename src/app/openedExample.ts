import type { DraftPlan } from './draftPlan.ts'

const opened = new Map<string, Promise<DraftPlan>>()

/** The draft plan of an example. Asked for again, it is the same promise; it is never rejected. */
export function openedExample(id: string): Promise<DraftPlan> {
  const known = opened.get(id)
  if (known !== undefined) return known
  const plan = planOf(id)
  opened.set(id, plan)
  return plan
}

async function planOf(id: string): Promise<DraftPlan> {
  const [maker, file] = await Promise.all([
    import('./draftPlan.ts').catch(() => undefined),
    fetch(`./examples/${id}.json`).catch(() => undefined),
  ])
  const text = file?.ok === true ? await file.text().catch(() => undefined) : undefined
  if (maker === undefined || text === undefined) {
    return {
      kind: 'refused',
      because: ['The example could not be fetched. Check that you are online, then load this page again.'],
    }
  }
  try {
    return maker.draftPlanFrom(text, new Date().toISOString())
  } catch (error) {
    reportError(error)
    return {
      kind: 'refused',
      because: ['Something is wrong in this program, not in anything you did. Nothing was lost.'],
    }
  }
}
