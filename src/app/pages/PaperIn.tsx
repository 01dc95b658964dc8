import { spokenIn } from '../../forms/asked.ts'
import { Words } from '../../forms/Words.tsx'
import { useEffect, useMemo, useRef, useState } from 'react'
import { languageNow, sayFrom } from '../../catalogue/say.ts'
import file from '../../../schemas/screens/typing.en-GB.json'
import { QuestionNumber } from '../../forms/QuestionNumber.tsx'
import { formWords, wordsFor } from '../../catalogue/form.ts'
import { paperId, PaperQuestion } from '../../forms/PaperQuestion.tsx'
import type { PageContext } from '../../forms/contract.ts'
import type { Form, Page } from '../../generated/meta/form.ts'
import { todayHere } from '../clock.ts'
import { goTo, Link } from '../navigation.tsx'
import type { Place } from '../place.ts'
import { Screen } from '../Screen.tsx'
import type { Session } from '../session/contract.ts'
import {
  fieldsOf,
  leafOf,
  rowsPart,
  rowTitle,
  standingRows,
  valuesOf,
  writablePage,
} from '../telling/leaves.ts'
import { NotThere } from '../telling/NotThere.tsx'
import { groupsOnPaper, keepFromPaper, pagesAboutPaper } from '../telling/paperIn.ts'
import { useTelling, type Telling } from '../telling/useTelling.ts'
import { useOfCase } from '../useCase.tsx'

const say = sayFrom(file.labels)

type PaperInPlace = Extract<Place, { readonly at: 'paper-in' }>

interface PaperInProps {
  readonly session: Session
  readonly place: PaperInPlace
}

/** A filled-in paper form typed in: one long page for each part of it, from answer to answer with the keyboard. */
export function PaperInScreen({ session, place }: PaperInProps) {
  const telling = useTelling(session, place.part)
  const lock = useOfCase(session, (now) => now.lock)
  if (telling === undefined) return <NotThere now={session.now()} />
  const groups = groupsOnPaper(telling.teller, telling.groups)
  const at = Math.max(
    0,
    groups.findIndex(({ id }) => id === place.group),
  )
  const group = groups[at]
  const here = { case: place.case, part: place.part }
  const { form } = telling
  const title = say('typing.title', { form: formWords(form, languageNow()).title })
  if (group === undefined || lock !== 'writing' || (place.part !== 'facts' && !telling.isMine)) {
    return (
      <Screen title={title} back={{ at: 'tasks', ...here }}>
        <h1 className="govuk-heading-l">{title}</h1>
        <p className="govuk-body">{say('typing.cannot')}</p>
      </Screen>
    )
  }
  const next = groups[at + 1]
  const on: Place = next === undefined ? { at: 'check', ...here } : { ...place, group: next.id }
  return (
    <Screen title={title} back={{ at: 'tasks', ...here }}>
      <span className="govuk-caption-l">{say('typing.part', { at: at + 1, of: groups.length })}</span>
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body">{say('typing.says')}</p>
      <form
        key={group.id}
        className="oo-form oo-questions"
        onSubmit={(event) => {
          event.preventDefault()
          goTo(on)
        }}
      >
        {at === 0 && place.part !== 'facts' && <AboutPaper session={session} telling={telling} />}
        <h2 className="govuk-heading-m">
          <Words of={{ form: group.form, group: group.group }}>
            {formWords(group.form, languageNow()).groups[group.group] ?? group.group}
          </Words>
        </h2>
        {group.steps.flatMap(({ page, questions }) =>
          questions.map((question) => (
            <Typed
              key={question}
              session={session}
              telling={telling}
              form={group.form}
              page={page}
              question={question}
            />
          )),
        )}
        <button type="submit" className="govuk-button">
          {next === undefined ? say('typing.check') : say('typing.next')}
        </button>
      </form>
      <p className="govuk-body">
        <Link to={{ at: 'readers', ...here }}>{say('typing.readers')}</Link>
      </p>
    </Screen>
  )
}

interface AboutProps {
  readonly session: Session
  readonly telling: Telling
}

/** Who wrote the paper, and whose words are on it. */
function AboutPaper({ session, telling }: AboutProps) {
  const asking = telling.forms.flatMap(({ form }) =>
    pagesAboutPaper(telling.steps, form.pages).map((page) => ({ form, page })),
  )
  return (
    <>
      <h2 className="govuk-heading-m">{say('typing.paper')}</h2>
      {asking.flatMap(({ form, page }) =>
        Object.keys(page.questions).map((question) => (
          <Typed
            key={question}
            session={session}
            telling={telling}
            form={form}
            page={page}
            question={question}
          />
        )),
      )}
    </>
  )
}

interface TypedProps extends AboutProps {
  readonly form: Form
  readonly page: Page
  readonly question: string
}

function Typed(props: TypedProps) {
  return props.page.rows === props.question ? <TypedRows {...props} /> : <TypedOne {...props} />
}

function TypedOne({ session, telling, form, page, question, row }: TypedProps & { readonly row?: string }) {
  const { teller } = telling
  const { facts, contribution } = teller
  const context = usePaperContext(session, telling, form, page, row)
  const answer = useMemo(
    () => keepFromPaper(session, { facts, contribution }, todayHere(), row),
    [session, facts, contribution, row],
  )
  return (
    <PaperQuestion
      form={form}
      page={writablePage(teller, page, row)}
      question={question}
      {...(row !== undefined && { row })}
      values={valuesOf(teller, page, row)}
      context={context}
      answer={answer}
    />
  )
}

/** The rows of a repeating question, with a button for the next one: the new row's first box takes the focus. */
function TypedRows(props: TypedProps) {
  const { session, telling, form, page, question } = props
  const { teller } = telling
  const [added, setAdded] = useState<string>()
  const focused = useRef<string>(undefined)
  const rows = standingRows(teller, question)
  const part = rowsPart(teller, question)
  const words = wordsFor(form, question, languageNow())
  const isThere = added !== undefined && rows.some(({ row }) => row === added)
  useEffect(() => {
    if (added === undefined || !isThere || focused.current === added) return
    focused.current = added
    const [first = ''] = fieldsOf(page, question)
    const element = document.getElementById(paperId(question, first, added))
    const box = element?.matches('input, select, textarea, button') === false ? firstBox(element) : element
    box?.focus()
  }, [added, isThere, page, question])
  if (part === undefined) return null
  return (
    <section aria-label={words.question}>
      <QuestionNumber form={form} question={question} />
      <h3 className="govuk-heading-m" {...spokenIn({ form, id: question }, languageNow())}>
        {words.question}
      </h3>
      {rows.map(({ row }, at) => (
        <fieldset className="govuk-fieldset" key={row}>
          <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">
            {say('typing.row', { n: at + 1 })}
          </legend>
          <TypedOne {...props} row={row} />
          <button
            type="button"
            className="oo-link-button"
            onClick={() => session.removeRow(part, question, row)}
          >
            {say('typing.remove', { n: at + 1 })}
          </button>
        </fieldset>
      ))}
      <button
        type="button"
        className="govuk-button govuk-button--secondary"
        onClick={() => setAdded(session.addRow(part, question))}
      >
        {rows.length === 0 ? say('typing.first') : say('typing.another')}
        <span className="govuk-visually-hidden">
          {' '}
          <Words of={{ form, id: question }}>{words.question}</Words>
        </span>
      </button>
    </section>
  )
}

function firstBox(element: Element): HTMLElement | null {
  return element.querySelector<HTMLElement>('input, select, textarea, button')
}

/** What surrounds an answer; the same object until the rows that it may point at change. */
function usePaperContext(
  session: Session,
  telling: Telling,
  form: Form,
  page: Page,
  row: string | undefined,
): PageContext {
  const { teller } = telling
  const { me, facts, contribution } = teller
  const targets = Object.values(page.questions).flatMap(({ refers }) => Object.values(refers ?? {}))
  const names = JSON.stringify(
    targets.map((question) => [
      question,
      standingRows(teller, question).map((one, at) => ({
        row: one.row,
        title: rowTitle(teller, form, question, one.row) || say('typing.row', { n: at + 1 }),
      })),
    ]),
  )
  return useMemo<PageContext>(() => {
    const rows = new Map(JSON.parse(names) as [string, { row: string; title: string }[]][])
    return {
      language: languageNow(),
      reader: 'professional',
      media: session.media,
      rowsOf: (question) => rows.get(question) ?? [],
      remarks: () => ({}),
      remark: (question, field, name, value) => {
        const leaf = leafOf(
          { present: new Map(), me, role: undefined, facts, contribution },
          question,
          field,
          row,
        )
        if (leaf === undefined) return
        const path = `${leaf.path}/@${name}`
        if (value === undefined) session.clear(leaf.part, path)
        else session.answer(leaf.part, path, value)
      },
    }
  }, [names, session, me, facts, contribution, row])
}
