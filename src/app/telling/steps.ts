/** The way through a contribution: its pages in order, in groups, and how far each is. */
import type { Form, Page } from '../../generated/meta/form.ts'
import { derivedFrom, isAsked, type Known } from '../../catalogue/asked.ts'
import { saysUnknown } from '../../domain/identifiers.ts'
import { answerAt } from '../../entries/answers.ts'
import { answeringRemarks } from '../../entries/otherWays.ts'
import type { LoadedForm } from './formFiles.ts'
import {
  answerOf,
  fieldsOf,
  heldIn,
  isUnkept,
  leafOf,
  mayWriteAt,
  skipOf,
  standingRows,
  type Teller,
  type Leaf,
} from './leaves.ts'

/** One page that is asked, and its questions that are. */
export interface Step {
  readonly loaded: LoadedForm
  readonly page: Page
  readonly questions: readonly string[]
}

export interface Group {
  /** Unique in the contribution: two forms may use one word. */
  readonly id: string
  readonly form: Form
  readonly group: string
  readonly steps: readonly Step[]
}

/** How far a page is. `unkept`: nothing of it is kept, so nobody can tell. */
export type Progress = 'answered' | 'skipped' | 'open' | 'unkept'

/** What earlier answers and facts say, for `showWhen`. `today` is 'YYYY-MM-DD'. */
export function knownTo(teller: Teller, today: string): Known {
  const text = (question: string, field: string): string | undefined => {
    const answer = answerOf(teller, question, field)
    return typeof answer === 'string' ? answer : undefined
  }
  return {
    answer: (question, field) => answerOf(teller, question, field),
    derived: derivedFrom({
      dateOfBirth: text('core.dob', ''),
      schoolYear: text('core.year', 'chosen'),
      toldOn: heldIn(teller, leafOf(teller, 'core.year', 'chosen'))?.shown.at.slice(0, 10),
      today,
    }),
  }
}

/** The pages asked of this person now, in order. A page of which they may write nothing is not asked. */
export function stepsOf(teller: Teller, forms: readonly LoadedForm[], known: Known): Step[] {
  return forms.flatMap((loaded) =>
    loaded.form.pages.flatMap((page): Step[] => {
      if (page.showWhen !== undefined && !isAsked(page.showWhen, known)) return []
      const questions = Object.entries(page.questions)
        .filter(([, { showWhen }]) => showWhen === undefined || isAsked(showWhen, known))
        .map(([id]) => id)
        .filter((id) => mayTell(teller, page, id))
      return questions.length > 0 || page.shows !== undefined ? [{ loaded, page, questions }] : []
    }),
  )
}

/** On the page of a row, fields may be others' to write; the row itself decides. */
function mayTell(teller: Teller, page: Page, question: string): boolean {
  if (isUnkept(page, question, teller.facts)) return teller.contribution !== undefined
  const fields = page.rows === question ? [''] : fieldsOf(page, question)
  return fields.some((field) => {
    const leaf = leafOf(teller, question, field)
    return leaf !== undefined && mayWriteAt(teller, leaf)
  })
}

export function groupsOf(steps: readonly Step[]): Group[] {
  const groups = new Map<string, { form: Form; group: string; steps: Step[] }>()
  for (const step of steps) {
    const { form } = step.loaded
    const id = `${form.id}-${step.page.group}`
    const known = groups.get(id)
    if (known === undefined) groups.set(id, { form, group: step.page.group, steps: [step] })
    else known.steps.push(step)
  }
  return [...groups].map(([id, group]) => ({ id, ...group }))
}

/** Where the day is kept on which somebody said that the facts of a page are right. */
export function stillRightPath(page: Page): string {
  return `about/stillRight/${page.id}`
}

export function progressOf(teller: Teller, { page, questions }: Step): Progress {
  if (questions.length === 0) {
    const { contribution, present } = teller
    const isChecked =
      contribution !== undefined && answerAt(present, contribution, stillRightPath(page)) !== undefined
    return isChecked ? 'answered' : 'open'
  }
  const kept = questions.filter((id) => !isUnkept(page, id, teller.facts))
  if (kept.length === 0) return 'unkept'
  if (kept.some((id) => isAnswered(teller, page, id))) return 'answered'
  return kept.some((id) => skipOf(teller, id) !== undefined) ? 'skipped' : 'open'
}

export function isAnswered(teller: Teller, page: Page, question: string): boolean {
  if (page.rows === question) return standingRows(teller, question).length > 0
  return fieldsOf(page, question).some((field) => {
    const leaf = leafOf(teller, question, field)
    const answer = answerOf(teller, question, field)
    const isSaid = answer !== undefined && !saysUnknown(leaf?.path ?? '', answer)
    return isSaid || isToldOtherwise(teller, leaf)
  })
}

/** Was it told by voice, in pictures or the like, whether or not anything stands in the answer itself? */
function isToldOtherwise({ present }: Teller, leaf: Leaf | undefined): boolean {
  return (
    leaf !== undefined &&
    answeringRemarks.some((name) => answerAt(present, leaf.part, `${leaf.path}/@${name}`) !== undefined)
  )
}

export interface Far {
  readonly answered: number
  readonly of: number
  /** Minutes that the pages still open take. */
  readonly minutes: number
  readonly state: 'notStarted' | 'inProgress' | 'done'
}

/** How far a group is. Pages that keep nothing count for nothing. */
export function farOf(teller: Teller, steps: readonly Step[]): Far {
  const each = steps.map((step) => ({ step, progress: progressOf(teller, step) }))
  const counted = each.filter(({ progress }) => progress !== 'unkept')
  const open = counted.filter(({ progress }) => progress === 'open')
  const answered = counted.filter(({ progress }) => progress === 'answered').length
  const minutes = open.reduce((sum, { step }) => sum + step.page.minutes, 0)
  const state = open.length === 0 ? 'done' : open.length === counted.length ? 'notStarted' : 'inProgress'
  return { answered, of: counted.length, minutes: Math.ceil(minutes), state }
}

/** The first page that is still open, or the first page. */
export function nextOpen(teller: Teller, steps: readonly Step[]): Step | undefined {
  return steps.find((step) => progressOf(teller, step) === 'open') ?? steps[0]
}
