import { languageNow } from '../../catalogue/say.ts'
import { askedOn } from '../../catalogue/form.ts'
import { QuestionNumber } from '../../forms/QuestionNumber.tsx'
import { useRef, useState } from 'react'
import { spokenIn } from '../../forms/asked.ts'
import { SkipWays } from '../../forms/SkipWays.tsx'
import { goTo, Link } from '../navigation.tsx'
import type { Place } from '../place.ts'
import type { Session } from '../session/contract.ts'
import { linesOf } from './answerWords.ts'
import { rowsPart, rowTitle, skipOf, standingRows } from './leaves.ts'
import { Lines } from './Lines.tsx'
import { say } from './say.ts'
import type { Step } from './steps.ts'
import type { Telling } from './useTelling.ts'

interface RowsListProps {
  readonly session: Session
  readonly telling: Telling
  readonly step: Step
  readonly question: string
  /** The place of this list; a row's page is the same with the row. */
  readonly place: Extract<Place, { readonly at: 'question' }>
}

/** The rows of a repeating question: each opens as a page of its own; a removed one can be put back. */
export function RowsList({ session, telling, step, question, place }: RowsListProps) {
  const [removed, setRemoved] = useState<{ readonly row: string; readonly title: string }>()
  // The button that was pressed goes with its row; the keyboard must not be left nowhere.
  const title = useRef<HTMLHeadingElement>(null)
  const { teller, now } = telling
  const part = rowsPart(teller, question)
  const asked = askedOn(step.loaded.form, step.page, question, languageNow())
  if (part === undefined || asked === undefined) return null
  const rows = standingRows(teller, question)
  const nameOf = (row: string, at: number): string =>
    rowTitle(teller, step.loaded.form, question, row) || say('rows.unnamed', { n: at + 1 })
  return (
    <>
      <QuestionNumber form={step.loaded.form} question={question} />
      <div {...spokenIn(asked, languageNow())}>
        <h1 className="govuk-heading-l" ref={title} tabIndex={-1}>
          {asked.words.question}
        </h1>
        {asked.words.help !== undefined && <p className="govuk-body">{asked.words.help}</p>}
      </div>
      <div role="status">
        {removed !== undefined && (
          <p className="govuk-inset-text">
            {say('rows.removed', { title: removed.title })}{' '}
            <button
              type="button"
              className="oo-link-button"
              onClick={() => {
                session.bringBackRow(part, question, removed.row)
                setRemoved(undefined)
                title.current?.focus()
              }}
            >
              {say('rows.undo')}
            </button>
          </p>
        )}
      </div>
      {rows.length === 0 && <p className="govuk-body oo-quiet">{say('rows.none')}</p>}
      <ul className="oo-rows">
        {rows.map(({ row, changedSince }, at) => (
          <li key={row} className="oo-row">
            <h2 className="govuk-heading-s">{nameOf(row, at)}</h2>
            <Lines
              lines={linesOf(teller, asked, row).filter(({ text }) => !isInTitle(text, nameOf(row, at)))}
              present={now.present}
              media={session.media}
            />
            {changedSince.length > 0 && <p className="govuk-inset-text">{say('rows.changedSince')}</p>}
            <p className="oo-row__ways">
              <Link to={{ ...place, row }}>
                {say('rows.change')}
                <span className="govuk-visually-hidden"> {nameOf(row, at)}</span>
              </Link>
              {changedSince.length > 0 && (
                <button
                  type="button"
                  className="oo-link-button"
                  onClick={() => session.bringBackRow(part, question, row)}
                >
                  {say('rows.keep')}
                </button>
              )}
              <button
                type="button"
                className="oo-link-button"
                onClick={() => {
                  setRemoved({ row, title: nameOf(row, at) })
                  session.removeRow(part, question, row)
                  title.current?.focus()
                }}
              >
                {say(changedSince.length > 0 ? 'rows.letGo' : 'rows.remove')}
                <span className="govuk-visually-hidden"> {nameOf(row, at)}</span>
              </button>
            </p>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="govuk-button govuk-button--secondary"
        onClick={() => goTo({ ...place, row: session.addRow(part, question) })}
      >
        {say(rows.length === 0 ? 'rows.add' : 'rows.addMore')}
      </button>
      {asked.question.reach === 'plan' && (
        <SkipWays
          title={asked.words.label}
          how={skipOf(teller, question)}
          isAnswered={rows.length > 0}
          skip={(how) => session.skip(part, question, how)}
        />
      )}
    </>
  )
}

/** What the title of a row says already: its first words, or what was chosen before them. */
function isInTitle(text: string, title: string): boolean {
  return text !== '' && (title === text || title.startsWith(`${text}: `) || title.endsWith(`: ${text}`))
}
