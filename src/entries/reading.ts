import type { Participant } from '../generated/case.ts'
import type {
  AnswerSet,
  Author,
  CaseReading,
  Contribution,
  Given,
  Row,
  Speaker,
  Version,
} from '../domain/reading.ts'
import { saysUnknown } from '../domain/identifiers.ts'
import { rowsIn } from './answers.ts'
import { contributionsIn, releasedFrom, statusOf } from './contribution.ts'
import { answerIn } from './entry.ts'
import { presentFrom, type Held, type Present } from './fold.ts'
import { entriesAsNow, formSteps } from './formSteps.ts'
import type { Kept } from './kept.ts'
import { answeringRemarks } from './otherWays.ts'

/**
 * A case as it reads at a moment: answers with who gave them. What is released of a contribution is exactly
 * what was handed over; a later edit is in `now` and not in `released`.
 *
 * Contributions come in the order of their hand-over, those not handed over last; then by id.
 *
 * @param now a moment, 'YYYY-MM-DDTHH:MM:SS.mmmZ'; it only marks doubtful dates
 * @param steps how answers to older versions of a form are read
 */
export function readingFrom(raw: Kept, now: string, steps = formSteps): CaseReading {
  const kept = { ...raw, entries: entriesAsNow(raw.entries, steps) }
  const authors = new Map(kept.participants.map((one) => [one.id, authorFrom(one)]))
  const present = presentFrom(kept.entries, now)
  const released = releasedFrom(kept, now)
  const read = (from: Present, part: string): AnswerSet => answerSet(from, part, authors)
  const contacts = [...present.keys()].filter((part) => part.startsWith('contact/'))
  return {
    case: kept.case,
    authors,
    contributions: contributionsIn(present)
      .map((part) => contributionFrom(present, released, part, authors))
      .sort(byHandOver),
    facts: read(present, 'facts'),
    contacts: new Map(contacts.map((part) => [part.slice('contact/'.length), read(present, part)])),
    restrictions: read(present, 'restrictions'),
    plan: read(present, 'plan'),
    blobs: kept.blobs,
    lastDay: lastDayIn(kept),
  }
}

/** The last day anything was given. A day more than two years after the one before it is a clock gone wrong. */
function lastDayIn(kept: Kept): string {
  const days = [...new Set(kept.entries.map(({ at }) => at.slice(0, 10)))].sort()
  while (days.length > 1 && yearsBetween(days.at(-2) ?? '', days.at(-1) ?? '') > 2) days.pop()
  return days.at(-1) ?? ''
}

function yearsBetween(earlier: string, later: string): number {
  return (Date.parse(later) - Date.parse(earlier)) / (365.25 * 24 * 60 * 60 * 1000)
}

function contributionFrom(
  present: Present,
  released: Present,
  part: string,
  authors: ReadonlyMap<string, Author>,
): Contribution {
  const now = answerSet(present, part, authors)
  const status = statusOf(present, part)
  const about = (leaf: string): string | undefined => {
    const answer = now.leaves.get(`about/${leaf}`)?.answer
    return typeof answer === 'string' ? answer : undefined
  }
  const started = about('started')
  const [band, because] = [about('band'), about('bandReason')]
  const isReleased = status.kind === 'handedOver' || status.kind === 'changedSince'
  return {
    id: part.slice('contribution/'.length),
    form: about('form') ?? '',
    by: authorOf(authors, about('participant') ?? firstWriter(present, part)),
    speaker: speakerFrom(about('speaker')),
    status: status.kind,
    ...(started !== undefined && { started }),
    ...(band !== undefined && because !== undefined && { otherBand: { band, because } }),
    ...(isReleased && {
      handedOver: { on: status.on, by: authorOf(authors, status.by) },
      released: answerSet(released, part, authors),
    }),
    now,
  }
}

/** One part's answers. A removed row takes its fields with it, unless somebody changed them meanwhile. */
function answerSet(present: Present, part: string, authors: ReadonlyMap<string, Author>): AnswerSet {
  const leaves = new Map<string, Given>()
  const rows: ReadonlyMap<string, readonly Row[]> = rowsIn(present, part)
  const skipped = new Map<string, 'later' | 'wontSay' | 'notAsked'>()
  const paths = present.get(part) ?? new Map<string, Held>()
  for (const path of toldOtherwise(paths)) leaves.set(path, wordlessFrom(path, paths, authors))
  for (const [path, held] of paths) {
    if (path.includes('/@')) continue
    const given = givenFrom(path, held, paths, authors)
    // One person's skip does not silence what another answered at the same time.
    if (given) leaves.set(path, given)
    else if ('skipped' in held.shown.value) skipped.set(path, held.shown.value.skipped)
  }
  for (const [question, list] of rows) {
    for (const { row, removed, changedSince } of list) {
      if (!removed || changedSince.length > 0) continue
      for (const path of leaves.keys()) if (path.startsWith(`${question}/${row}/`)) leaves.delete(path)
    }
  }
  return { leaves, rows, skipped }
}

function givenFrom(
  path: string,
  held: Held,
  paths: ReadonlyMap<string, Held>,
  authors: ReadonlyMap<string, Author>,
): Given | undefined {
  const versions = [held.shown, ...held.others].flatMap((entry): Version[] => {
    const answer = answerIn(entry.value)
    return answer === undefined || saysUnknown(path, answer)
      ? []
      : [{ answer, by: authorOf(authors, entry.by), on: entry.at.slice(0, 10) }]
  })
  const [shown, ...others] = versions
  if (shown === undefined) return undefined
  const remarks = remarksFrom(path, paths, authors)
  return { ...shown, path, others, remarks }
}

/** Leaves that were answered in another way and not in their own: that way is the answer. */
function toldOtherwise(paths: ReadonlyMap<string, Held>): string[] {
  const ending = new RegExp(`^(.+)/@(?:${answeringRemarks.join('|')})$`)
  const told = [...paths].flatMap(([path, held]) => {
    const at = ending.exec(path)?.[1]
    return at !== undefined && answerIn(held.shown.value) !== undefined ? [at] : []
  })
  return [...new Set(told)].filter((path) => {
    const said = paths.get(path)
    return said === undefined || answerIn(said.shown.value) === undefined
  })
}

function wordlessFrom(
  path: string,
  paths: ReadonlyMap<string, Held>,
  authors: ReadonlyMap<string, Author>,
): Given {
  const remarks = remarksFrom(path, paths, authors)
  const told = answeringRemarks.flatMap((name) => remarks[name] ?? [])[0]
  if (told === undefined) throw new Error(`Nothing stands beside ${path}`)
  return { answer: '', by: told.by, on: told.on, path, others: [], remarks }
}

function remarksFrom(
  path: string,
  paths: ReadonlyMap<string, Held>,
  authors: ReadonlyMap<string, Author>,
): Record<string, Version> {
  const remarks: Record<string, Version> = {}
  for (const name of remarkNames) {
    const remark = paths.get(`${path}/@${name}`)
    const answer = remark && answerIn(remark.shown.value)
    if (remark && answer !== undefined) {
      remarks[name] = { answer, by: authorOf(authors, remark.shown.by), on: remark.shown.at.slice(0, 10) }
    }
  }
  return remarks
}

/** What may stand beside an answer. */
const remarkNames = [
  'language',
  'translation.en-GB',
  'translatedBy',
  'meaning',
  'alt',
  'altDrawing',
  'words',
  'voice',
  'transcript',
  'transcribedBy',
  'pictures',
  'aac',
  'photo',
  'drawing',
] as const

function authorFrom(one: Participant): Author {
  return {
    id: one.id,
    name: one.name,
    role: one.role,
    ...(one.title !== undefined && { title: one.title }),
    ...(one.relation !== undefined && { relation: one.relation }),
    ...(one.organisation !== undefined && { organisation: one.organisation }),
    ...(one.carer !== undefined && { carer: one.carer }),
  }
}

/** A writer whose record has not arrived yet still has an id. */
function authorOf(authors: ReadonlyMap<string, Author>, id: string): Author {
  return authors.get(id) ?? { id, name: '', role: '' }
}

function firstWriter(present: Present, part: string): string {
  const [first] = [...(present.get(part)?.values() ?? [])]
  return first?.shown.by ?? ''
}

function speakerFrom(text: string | undefined): Speaker {
  const known: readonly Speaker[] = ['child', 'youngPerson', 'parent', 'professional', 'anyone']
  return known.find((speaker) => speaker === text) ?? 'anyone'
}

function byHandOver(a: Contribution, b: Contribution): number {
  const order = (one: Contribution): string => `${one.handedOver?.on ?? '9999'} ${one.id}`
  return order(a) < order(b) ? -1 : 1
}
