/**
 * What became of a form's questions from one version to the next.
 *
 * A contribution that was begun with an older version of its form is read as if it had been given in the newest:
 * entries are mapped while they are read and are never changed, so that an older app still reads them too.
 *
 * - Must give an entry of a form without steps back as the same object.
 * - Must keep ids and `replaces`: what is written at a new name replaces what was said at the old one, and what two
 *   people said under the two names are two versions of one answer.
 * - Must not need to know which app wrote an entry. Therefore a name that was given up is never used again for
 *   anything else; `stepFaults` says where it is.
 */
import type { Entry, Value } from '../generated/case.ts'

export interface FormStep {
  readonly form: string
  /** The version it leads to, from the one before. */
  readonly to: number
  readonly moves: readonly Move[]
}

/** A path is a question, one of its fields, or a field of its rows: `me.like`, `me.food/more`, `me.people/*\/name`. */
export type Move =
  /** The question or field has another name; what stands below and beside it goes with it. */
  | { readonly kind: 'renamed'; readonly from: string; readonly to: string }
  /** One of the values to choose from is called something else. */
  | { readonly kind: 'choice'; readonly at: string; readonly from: string; readonly to: string }
  /**
   * One question became several: what is said at each, from what was said at the old one. Remarks (a photo, a
   * translation) go with the first.
   */
  | {
      readonly kind: 'split'
      readonly from: string
      readonly into: readonly { readonly to: string; readonly value: (old: Value) => Value }[]
    }

/** Every step that was ever released, the oldest first. Only ever added to. */
export const formSteps: readonly FormStep[] = []

/** One entry as the newest version of its form has it: usually one, after a split several with the same id. */
export function asNow(entry: Entry, form: string | undefined, steps: readonly FormStep[]): readonly Entry[] {
  let read: readonly Entry[] = [entry]
  for (const step of steps) {
    if (step.form !== form) continue
    for (const move of step.moves) read = read.flatMap((one) => moved(one, move))
  }
  return read
}

/** All entries as the newest forms have them. The same list when no form here has changed. */
export function entriesAsNow(
  entries: readonly Entry[],
  steps: readonly FormStep[] = formSteps,
): readonly Entry[] {
  if (steps.length === 0) return entries
  const forms = formsIn(entries)
  return entries.flatMap((entry) => asNow(entry, forms.get(entry.part), steps))
}

/** Which form each contribution answers, as its entries say. */
export function formsIn(entries: readonly Entry[]): ReadonlyMap<string, string> {
  return new Map(
    entries.flatMap(({ part, path, value }) =>
      path === 'about/form' && 'answer' in value && typeof value.answer === 'string'
        ? [[part, value.answer]]
        : [],
    ),
  )
}

/** What is wrong with a list of steps, one sentence each: a version left out, or a name used again. */
export function stepFaults(steps: readonly FormStep[]): string[] {
  const last = new Map<string, number>()
  const givenUp = new Set<string>()
  return steps.flatMap(({ form, to, moves }) => {
    const before = last.get(form) ?? 1
    last.set(form, to)
    const order = to === before + 1 ? [] : [`${form}: the step to version ${to} does not follow ${before}`]
    const again = moves.flatMap((move) => {
      const names =
        move.kind === 'split'
          ? move.into.map((one) => one.to)
          : [move.kind === 'choice' ? `${move.at} = ${move.to}` : move.to]
      givenUp.add(`${form} ${move.kind === 'choice' ? `${move.at} = ${move.from}` : move.from}`)
      return names.filter((name) => givenUp.has(`${form} ${name}`))
    })
    return [...order, ...again.map((name) => `${form}: ${name} was given up and is used again`)]
  })
}

function moved(entry: Entry, move: Move): readonly Entry[] {
  if (move.kind === 'choice') {
    if (!isAt(entry.path, move.at, false)) return [entry]
    const value = withChoice(entry.value, move.from, move.to)
    return [value === entry.value ? entry : { ...entry, value }]
  }
  if (!isAt(entry.path, move.from, true)) return [entry]
  if (move.kind === 'renamed') return [{ ...entry, path: named(entry.path, move.from, move.to) }]
  if (entry.path !== move.from) {
    const [first] = move.into
    return first === undefined ? [entry] : [{ ...entry, path: named(entry.path, move.from, first.to) }]
  }
  return move.into.map(({ to, value }) => ({ ...entry, path: to, value: value(entry.value) }))
}

/** Is a path the one that is named, or (`below`) one under it? `*` is any row. */
function isAt(path: string, name: string, below: boolean): boolean {
  const parts = path.split('/')
  const wanted = name.split('/')
  if (below ? parts.length < wanted.length : parts.length !== wanted.length) return false
  return wanted.every((one, at) => one === '*' || one === parts[at])
}

function named(path: string, from: string, to: string): string {
  const parts = path.split('/')
  const start = to.split('/').map((one, at) => (one === '*' ? (parts[at] ?? one) : one))
  return [...start, ...parts.slice(from.split('/').length)].join('/')
}

function withChoice(value: Value, from: string, to: string): Value {
  if (!('answer' in value)) return value
  const { answer } = value
  if (answer === from) return { ...value, answer: to }
  if (!Array.isArray(answer) || !answer.includes(from)) return value
  return { ...value, answer: [...new Set(answer.map((one) => (one === from ? to : one)))] }
}
