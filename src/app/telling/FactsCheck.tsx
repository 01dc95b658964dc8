import { Words } from '../../forms/Words.tsx'
import { languageNow } from '../../catalogue/say.ts'
import { askedOn, type AskedQuestion } from '../../catalogue/form.ts'
import { answerAt } from '../../entries/answers.ts'
import type { Page } from '../../generated/meta/form.ts'
import { todayHere } from '../clock.ts'
import { Link } from '../navigation.tsx'
import type { Place } from '../place.ts'
import type { Session } from '../session/contract.ts'
import { linesOf, saidRows, type AnswerLine } from './answerWords.ts'
import type { LoadedForm } from './formFiles.ts'
import { leafOf, mayWriteAt, rowTitle, type Teller } from './leaves.ts'
import { Lines } from './Lines.tsx'
import { personName } from './NotThere.tsx'
import { dayHere } from '../whenText.ts'
import { say } from './say.ts'
import { stillRightPath } from './steps.ts'
import { factsForm, type Telling } from './useTelling.ts'
import { SummaryList, SummaryRow } from '../SummaryList.tsx'

interface FactsCheckProps {
  readonly session: Session
  readonly telling: Telling
  readonly page: Page
  /** The form of the shared facts, for their words and pages. */
  readonly factsOf: LoadedForm
  readonly here: { readonly case: string; readonly part: string }
}

/** Facts that were told before, with who told them: still right, or to be changed where they are kept. */
export function FactsCheck({ session, telling, page, factsOf, here }: FactsCheckProps) {
  const { teller, now } = telling
  const { contribution } = teller
  const checked =
    contribution === undefined ? undefined : answerAt(now.present, contribution, stillRightPath(page))
  const shown = shownOn(page, factsOf)
  const isKnown = knowsAny(teller, page, factsOf)
  return (
    <>
      <p className="govuk-body">{say(isKnown ? 'facts.says' : 'facts.noneYet')}</p>
      <SummaryList>
        {shown.map((asked) => {
          const isRows = asked.page.rows === asked.id
          const rows = isRows ? saidRows(teller, asked) : []
          const lines = isRows ? rows.flatMap((one) => one.lines) : linesOf(teller, asked)
          const leaf = leafOf(teller, asked.id, isRows ? '' : (fieldNames(asked.schema)[0] ?? ''))
          const mayChange = leaf !== undefined && mayWriteAt(teller, leaf)
          const to: Place = {
            at: 'question',
            ...here,
            form: factsForm,
            page: asked.page.id,
            back: page.id,
          }
          return (
            <SummaryRow
              key={asked.id}
              title={<Words of={asked}>{asked.words.label}</Words>}
              action={
                mayChange ? (
                  <Link to={to}>
                    {say(lines.length === 0 ? 'facts.add' : 'facts.change')}
                    <span className="govuk-visually-hidden">
                      {' '}
                      <Words of={asked}>{asked.words.label}</Words>
                    </span>
                  </Link>
                ) : (
                  'none'
                )
              }
            >
              {lines.length === 0 && <span className="oo-quiet">{say('facts.nobody')}</span>}
              {isRows ? (
                rows.map(({ row }, at) => (
                  <div key={row} className="oo-said">
                    {rowTitle(teller, factsOf.form, asked.id, row) || say('check.rows', { n: at + 1 })}
                  </div>
                ))
              ) : (
                <Lines lines={lines} present={now.present} media={session.media} />
              )}
              <ToldBy lines={lines} telling={telling} />
            </SummaryRow>
          )
        })}
      </SummaryList>
      {typeof checked === 'string' && (
        <p className="govuk-body oo-quiet">{say('facts.checked', { day: dayHere(checked) })}</p>
      )}
    </>
  )
}

function shownOn({ shows = [] }: Page, { form }: LoadedForm): readonly AskedQuestion[] {
  return shows.flatMap((id) => {
    const home = form.pages.find((one) => one.questions[id] !== undefined)
    return (home && askedOn(form, home, id, languageNow())) ?? []
  })
}

/** Has anybody told one of the facts that a page shows? Else there is nothing on it that could be right. */
export function knowsAny(teller: Teller, page: Page, factsOf: LoadedForm): boolean {
  return shownOn(page, factsOf).some((asked) =>
    asked.page.rows === asked.id ? saidRows(teller, asked).length > 0 : linesOf(teller, asked).length > 0,
  )
}

/** Keeps that the facts of a page are right today. */
export function saidRight(session: Session, telling: Telling, page: Page): void {
  const { contribution } = telling.teller
  if (contribution !== undefined) session.answer(contribution, stillRightPath(page), todayHere())
}

function fieldNames(schema: { readonly properties?: Readonly<Record<string, unknown>> }): string[] {
  return Object.keys(schema.properties ?? { '': true })
}

function ToldBy({
  lines,
  telling: { now },
}: {
  readonly lines: readonly AnswerLine[]
  readonly telling: Telling
}) {
  const [latest] = lines.map(({ held }) => held.shown).sort((a, b) => (a.at < b.at ? 1 : -1))
  const name = latest === undefined ? '' : personName(now, latest.by)
  if (latest === undefined || name === '') return null
  return (
    <span className="oo-told-by">{say('facts.toldBy', { name, day: dayHere(latest.at.slice(0, 10)) })}</span>
  )
}
