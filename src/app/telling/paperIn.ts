/** A filled-in paper, typed in: what is asked of whoever types, and where each answer goes. */
import type { Answer } from '../../generated/case.ts'
import type { Page } from '../../generated/meta/form.ts'
import { answerAt } from '../../entries/answers.ts'
import type { Session } from '../session/contract.ts'
import { isGuarded, isUnkept, leafOf, type Teller } from './leaves.ts'
import type { Group, Step } from './steps.ts'

/** The question of how views were gathered that says who wrote a paper and who typed it in. */
export const paperQuestion = 'how.paper'
const paperWords = 'how.words'

/** The pages about the paper itself: of who wrote it only what the typist must read from it. */
export function pagesAboutPaper(steps: readonly Step[], allPages: readonly Page[]): readonly Page[] {
  const asked = new Set(steps.map(({ page }) => page.id))
  return allPages.flatMap((page) => {
    if (page.questions[paperQuestion] !== undefined) return [without(page, ['typist', 'typedOn'])]
    return page.questions[paperWords] !== undefined && asked.has(page.id) ? [page] : []
  })
}

/** The groups that have anything to type: what is shown only, and what no paper has room for, is left out. */
export function groupsOnPaper(teller: Teller, groups: readonly Group[]): readonly Group[] {
  return groups.flatMap((group) => {
    const steps = group.steps.flatMap((step): Step[] => {
      const questions = step.questions.filter(
        (id) =>
          !isUnkept(step.page, id, teller.facts) &&
          !isGuarded(id, teller.facts) &&
          id !== paperQuestion &&
          id !== paperWords,
      )
      return questions.length === 0 ? [] : [{ ...step, questions }]
    })
    return steps.length === 0 ? [] : [{ ...group, steps }]
  })
}

/**
 * Keeps one answer from a paper. With the first, it is kept that there was a paper, who typed it in and when.
 *
 * @param today 'YYYY-MM-DD'
 */
export function keepFromPaper(
  session: Session,
  { facts, contribution }: Pick<Teller, 'facts' | 'contribution'>,
  today: string,
  row: string | undefined,
): (question: string, field: string, value: Answer | undefined) => void {
  return (question, field, value) => {
    const { me } = session.now()
    const teller: Teller = { present: new Map(), me, role: undefined, facts, contribution }
    const leaf = leafOf(teller, question, field, row)
    if (leaf === undefined) return
    if (value === undefined) session.clear(leaf.part, leaf.path)
    else session.answer(leaf.part, leaf.path, value)
    if (contribution !== undefined) keepThatOnPaper(session, contribution, today)
  }
}

function keepThatOnPaper(session: Session, part: string, today: string): void {
  const { present, me } = session.now()
  const methods = answerAt(present, part, 'how.method/chosen')
  const before = Array.isArray(methods) ? methods : []
  if (!before.includes('onPaper')) session.answer(part, 'how.method/chosen', [...before, 'onPaper'])
  if (answerAt(present, part, `${paperQuestion}/typist`) !== undefined || me === undefined) return
  session.answer(part, `${paperQuestion}/typist`, me.name)
  session.answer(part, `${paperQuestion}/typedOn`, today)
}

function without(page: Page, fields: readonly string[]): Page {
  const schema = page.schema as {
    type: 'object'
    properties: Record<string, { properties?: Record<string, object> }>
  }
  const own = schema.properties[paperQuestion] ?? {}
  const left = Object.entries(own.properties ?? {}).filter(([field]) => !fields.includes(field))
  const properties = {
    ...schema.properties,
    [paperQuestion]: { ...own, properties: Object.fromEntries(left) },
  }
  return { ...page, schema: { ...schema, properties } }
}
