import { languageNow } from '../../catalogue/say.ts'
import { useEffect, useMemo, useState } from 'react'
import { answerIn } from '../../entries/entry.ts'
import type { FormPageProps, Media, PageCheck, Skip } from '../../forms/contract.ts'
import type { Answer } from '../../generated/case.ts'
import type { Page } from '../../generated/meta/form.ts'
import type { Session } from '../session/contract.ts'
import { facts, loadedChecks, type FormChecks } from './formFiles.ts'
import {
  fieldsOf,
  heldIn,
  isUnkept,
  leafOf,
  mayWriteAt,
  rowTitle,
  skipOf,
  standingRows,
  valuesOf,
  writablePage,
} from './leaves.ts'
import { say } from './say.ts'
import type { Step } from './steps.ts'
import type { Telling } from './useTelling.ts'

/** The page as FormPage wants it: new only where something it shows has changed from outside. */
export function useFormPage(
  session: Session,
  telling: Telling,
  { page, loaded, questions }: Step,
  row: string | undefined,
  drawing: string,
): Omit<FormPageProps, 'reader' | 'goOn'> & {
  readonly key: string
  readonly hurry: (() => void) | undefined
} {
  const { teller, form } = telling
  const { me, contribution } = teller
  const version = chosenVersions(telling, page, row)
  const key = [contribution ?? 'facts', loaded.form.id, page.id, row ?? '', version, drawing].join(' ')
  // Read once for each page: what is typed afterwards lives in the page.
  const values = useMemo(() => valuesOf({ ...teller, present: session.now().present }, page, row), [key])
  const drawn = useMemo(() => writablePage(teller, page, row), [key])
  const writable = useMemo(
    () => questions.filter((id) => canWriteSome(telling, page, id, row)),
    // The writer does not change while the page is open.
    [key, questions.join(' ')],
  )
  const skippedText = JSON.stringify(
    Object.fromEntries(questions.flatMap((id) => (skipOf(teller, id) ? [[id, skipOf(teller, id)]] : []))),
  )
  const skipped = useMemo(() => JSON.parse(skippedText) as Record<string, Skip>, [skippedText])
  const remarkText = JSON.stringify(remarksOn(telling, page, questions, row))
  const kept = useMemo(() => JSON.parse(remarkText) as Record<string, Record<string, Answer>>, [remarkText])
  const commands = useMemo(() => {
    const at = (question: string, field: string): ReturnType<typeof leafOf> =>
      isUnkept(page, question, facts)
        ? undefined
        : leafOf({ present: new Map(), me, role: undefined, facts, contribution }, question, field, row)
    const put = (part: string, path: string, value: Answer | undefined): void =>
      value === undefined ? session.clear(part, path) : session.answer(part, path, value)
    return {
      answer: (question: string, field: string, value: Answer | undefined): void => {
        const leaf = at(question, field)
        if (leaf === undefined) return
        put(leaf.part, leaf.path, value)
        const spoken = languageNow()
        if (spoken === 'en-GB' || typeof value !== 'string') return
        void import('./ownLanguage.ts').then(({ isWritten, noteLanguage }) => {
          if (isWritten(page, question, field)) noteLanguage(session, leaf, value, spoken)
        })
      },
      remark: (question: string, field: string, name: string, value: Answer | undefined): void => {
        const leaf = at(question, field)
        if (leaf !== undefined) put(leaf.part, `${leaf.path}/@${name}`, value)
      },
      skip: (question: string, how: Skip): void => {
        const leaf = at(question, '')
        if (leaf !== undefined) session.skip(leaf.part, leaf.path, how)
      },
    }
  }, [session, page, me, contribution, row])
  const keepsNothing = questions.every((id) => isUnkept(page, id, facts))
  const media = useMemo<Media>(
    () =>
      keepsNothing
        ? { ...session.media, keep: () => Promise.resolve({ because: say('question.unkept.title') }) }
        : session.media,
    [session, keepsNothing],
  )
  const { check, hurry } = usePageCheck(loaded.form.id, page)
  const rowNames = JSON.stringify(
    Object.fromEntries(
      referred(page).map((question) => [
        question,
        standingRows(teller, question).map(({ row: one }, at) => ({
          row: one,
          title: rowTitle(teller, form, question, one) || say('rows.unnamed', { n: at + 1 }),
        })),
      ]),
    ),
  )
  const rows = useMemo(
    () => JSON.parse(rowNames) as Record<string, { row: string; title: string }[]>,
    [rowNames],
  )
  const context = useMemo(
    () => ({
      rowsOf: (question: string) => rows[question] ?? [],
      remarks: (question: string, field: string) => kept[`${question}/${field}`] ?? {},
    }),
    [rows, kept],
  )
  return {
    key,
    form: loaded.form,
    page: drawn,
    ...(row !== undefined && { row }),
    questions: writable,
    language: languageNow(),
    values,
    skipped,
    check,
    hurry,
    media,
    ...context,
    ...commands,
  }
}

/** Long enough for the page to stand there first, in milliseconds. */
const checkAfter = 1000

/** How long somebody who goes on waits for a network that does not answer, in milliseconds. */
const longestWait = 4000

/**
 * The check of a page, fetched behind the page that is being answered: it is needed only to go on. Whoever goes on
 * before it is here waits for it: `hurry` fetches it and then asks the page to go on once more. Where it cannot be
 * fetched, or does not come, they go on without: what they wrote is kept, and nobody is held on a page for want of a
 * signal.
 */
function usePageCheck(form: string, page: Page): { readonly check?: PageCheck; readonly hurry?: () => void } {
  const [checks, setChecks] = useState<FormChecks>()
  const [isHurried, setHurried] = useState(false)
  useEffect(() => {
    let isLeft = false
    const goWithout = (): void => {
      if (!isLeft && isHurried) setChecks((found) => found ?? {})
    }
    const fetch = (): void =>
      void loadedChecks(form).then((found) => {
        if (!isLeft) setChecks(found)
      }, goWithout)
    const timers = [setTimeout(fetch, isHurried ? 0 : checkAfter), setTimeout(goWithout, longestWait)]
    return () => {
      isLeft = true
      for (const timer of timers) clearTimeout(timer)
    }
  }, [form, isHurried])
  useEffect(() => {
    const asked = document.querySelector('form.oo-form')
    if (isHurried && checks !== undefined && asked instanceof HTMLFormElement) asked.requestSubmit()
  }, [isHurried, checks])
  if (page.schema === undefined) return {}
  if (checks === undefined) return { hurry: () => setHurried(true) }
  const check = checks[page.id]
  return check === undefined ? {} : { check }
}

/** On the page of a row the row decides whose it is; elsewhere each question does. */
function canWriteSome({ teller }: Telling, page: Page, question: string, row: string | undefined): boolean {
  if (isUnkept(page, question, facts)) return true
  return fieldsOf(page, question).some((field) => {
    const leaf = leafOf(teller, question, field, row)
    return leaf !== undefined && mayWriteAt(teller, leaf)
  })
}

/**
 * Changes when a version was chosen, a file was taken in or taken back: then the page is drawn anew. Never changes by
 * typing, which replaces the version that is shown and leaves the others.
 */
function chosenVersions({ teller, now }: Telling, page: Page, row: string | undefined): string {
  const others = Object.keys(page.questions).flatMap((question) =>
    fieldsOf(page, question).flatMap(
      (field) => heldIn(teller, leafOf(teller, question, field, row))?.others.map(({ id }) => id) ?? [],
    ),
  )
  return `${others.sort().join('')}${now.merged?.at ?? ''}`
}

function remarksOn(
  { teller }: Telling,
  page: Page,
  questions: readonly string[],
  row: string | undefined,
): Record<string, Record<string, Answer>> {
  const found: Record<string, Record<string, Answer>> = {}
  for (const question of questions) {
    for (const field of ['', ...fieldsOf(page, question)]) {
      const leaf = leafOf(teller, question, field, row)
      if (leaf === undefined) continue
      const start = `${leaf.path}/@`
      for (const [path, held] of teller.present.get(leaf.part) ?? []) {
        const answer = path.startsWith(start) ? answerIn(held.shown.value) : undefined
        if (answer !== undefined) {
          const at = `${question}/${field}`
          found[at] = { ...found[at], [path.slice(start.length)]: answer }
        }
      }
    }
  }
  return found
}

function referred(page: Page): string[] {
  return Object.values(page.questions).flatMap(({ refers }) => Object.values(refers ?? {}))
}
