import type { Entry } from '../generated/case.ts'
import { byCodeUnits } from './canonical.ts'
import { isContribution } from './contribution.ts'
import { answerIn, saidIn } from './entry.ts'
import { presentFrom, type Held, type Present } from './fold.ts'
import type { Kept } from './kept.ts'

/** What taking a file in changes, before it is done. People are called by their names. */
export interface MergeSummary {
  /** Answers that are new here, by the person who gave them; most first. */
  readonly added: readonly { readonly by: string; readonly answers: number }[]
  /** Places where two versions stand afterwards that did not before: both are kept. */
  readonly both: readonly SummaryPlace[]
  /** Answers here that the file replaces, having seen them. */
  readonly replaced: readonly SummaryPlace[]
  /** How many records here the file says were erased or let go. */
  readonly gone: number
  /** Hand-overs that are new here; `form` is '' when the file does not say, `on` a day. */
  readonly handedOver: readonly { readonly by: string; readonly form: string; readonly on: string }[]
  readonly pictures: number
  /** True when every record of the file was here already. */
  readonly nothingNew: boolean
}

export interface SummaryPlace {
  readonly part: string
  readonly path: string
}

/**
 * What changes when `incoming` is merged into `before` and gives `after`. Answers are counted as leaves: not the
 * rows' own existence, not remarks, not what a contribution says of itself (`about/…`).
 *
 * Where the file was of a case that is joined to this one, `before` and `incoming` are given under the case id of
 * `after` (`renamed`), so that a joining by itself adds nothing.
 *
 * @param before undefined when the child is new here
 */
export function summaryOf(before: Kept | undefined, incoming: Kept, after: Kept): MergeSummary {
  const lastMoment = '9998-12-31T00:00:00.000Z'
  const was: Present = before === undefined ? new Map() : presentFrom(before.entries, lastMoment)
  const is = presentFrom(after.entries, lastMoment)
  const known = new Set(before?.entries.map(({ id }) => id))
  const here = new Set(after.entries.map(({ id }) => id))
  const names = new Map(after.participants.map(({ id, name }) => [id, name]))
  const nameOf = (entry: Entry): string => names.get(entry.by) ?? ''

  const added = new Map<string, number>()
  const both: SummaryPlace[] = []
  const replaced: SummaryPlace[] = []
  const handedOver: { by: string; form: string; on: string }[] = []
  for (const [part, paths] of is) {
    const places = answerPlaces(paths)
    for (const [path, held] of paths) {
      const news = held.heads.filter(({ id }) => !known.has(id))
      if (news.length === 0) continue
      if (isContribution(part) && path === 'about/handedOver') {
        for (const one of news) {
          const on = answerIn(one.value)
          if (on === undefined) continue
          handedOver.push({ by: nameOf(one), form: formOf(paths), on: String(on) })
        }
      }
      if (path.startsWith('about/')) continue
      const old = was.get(part)?.get(path)
      if (held.others.length > 0 && saysMore(held, old)) both.push({ part, path })
      else if (old !== undefined && isReplaced(old, held, here)) replaced.push({ part, path })
      if (!places(path)) continue
      for (const by of new Set(news.filter(({ value }) => 'answer' in value).map(nameOf))) {
        added.set(by, (added.get(by) ?? 0) + 1)
      }
    }
  }
  return {
    added: [...added]
      .map(([by, answers]) => ({ by, answers }))
      .sort((a, b) => b.answers - a.answers || byCodeUnits(a.by, b.by)),
    both,
    replaced,
    gone: before?.entries.filter(({ id }) => !here.has(id)).length ?? 0,
    handedOver: handedOver.sort((a, b) => byCodeUnits(a.on, b.on) || byCodeUnits(a.by, b.by)),
    pictures: Object.keys(incoming.blobs).filter(
      (name) => Object.hasOwn(after.blobs, name) && !Object.hasOwn(before?.blobs ?? {}, name),
    ).length,
    nothingNew: before !== undefined && isSame(before, after),
  }
}

/** Answers whether a path is a leaf that a person answered: no row by itself, no remark, nothing of `about`. */
function answerPlaces(paths: ReadonlyMap<string, Held>): (path: string) => boolean {
  const repeating = new Set<string>()
  for (const path of paths.keys()) {
    const [question = '', row, field] = path.split('/')
    if (field !== undefined && !field.startsWith('@') && row?.startsWith('@') === false)
      repeating.add(question)
  }
  return (path) => {
    if (path.startsWith('about/') || path.includes('/@')) return false
    const [question = '', ...rest] = path.split('/')
    return rest.length !== 1 || !repeating.has(question)
  }
}

/** True when a version stands here that did not before. */
function saysMore(held: Held, old: Held | undefined): boolean {
  const said = new Set(old?.heads.map(({ value }) => saidIn(value)))
  return [held.shown, ...held.others].some(({ value }) => !said.has(saidIn(value)))
}

/** True when what was shown is still kept, stands no longer, and something else is shown. */
function isReplaced(old: Held, held: Held, here: ReadonlySet<string>): boolean {
  if (!('answer' in old.shown.value) || !here.has(old.shown.id)) return false
  if (held.heads.some(({ id }) => id === old.shown.id)) return false
  return saidIn(old.shown.value) !== saidIn(held.shown.value)
}

function formOf(paths: ReadonlyMap<string, Held>): string {
  const form = paths.get('about/form')
  const answer = form && answerIn(form.shown.value)
  return typeof answer === 'string' ? answer : ''
}

function isSame(before: Kept, after: Kept): boolean {
  const same = (a: readonly { readonly id: string }[], b: readonly { readonly id: string }[]): boolean => {
    const ids = new Set(a.map(({ id }) => id))
    return a.length === b.length && b.every(({ id }) => ids.has(id))
  }
  return (
    same(before.entries, after.entries) &&
    same(before.participants, after.participants) &&
    same(before.gone, after.gone) &&
    Object.keys(after.blobs).every((name) => Object.hasOwn(before.blobs, name))
  )
}
