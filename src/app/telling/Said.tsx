import type { AskedQuestion } from '../../catalogue/form.ts'
import type { Session } from '../session/contract.ts'
import { filesBeside, linesOf, saidRows, wordsBeside } from './answerWords.ts'
import { rowTitle } from './leaves.ts'
import { Lines } from './Lines.tsx'
import { MediaView } from './MediaView.tsx'
import { say } from './say.ts'
import type { Telling } from './useTelling.ts'

interface SaidProps {
  readonly session: Session
  readonly telling: Telling
  readonly asked: AskedQuestion
}

/** Has anything been said to a question: words, rows or pictures? */
export function isSaid({ teller }: Telling, asked: AskedQuestion): boolean {
  return asked.page.rows === asked.id
    ? saidRows(teller, asked).length > 0
    : [linesOf, filesBeside, wordsBeside].some((of) => of(teller, asked).length > 0)
}

/** What was said to a question, as it was given: its lines, its rows, its pictures. */
export function Said({ session, telling: { teller, now }, asked }: SaidProps) {
  const isRows = asked.page.rows === asked.id
  const rows = isRows ? saidRows(teller, asked) : []
  return (
    <>
      {!isRows && <Lines lines={linesOf(teller, asked)} present={now.present} media={session.media} />}
      {!isRows && <SaidBeside words={wordsBeside(teller, asked)} />}
      {!isRows &&
        filesBeside(teller, asked).map((hash) => (
          <MediaView key={hash} media={session.media} hash={hash} about="" />
        ))}
      {rows.map((one, at) => (
        <div key={one.row} className="oo-said-row">
          <strong>
            {rowTitle(teller, asked.form, asked.id, one.row) || say('check.rows', { n: at + 1 })}
          </strong>
          <Lines lines={one.lines} present={now.present} media={session.media} />
          <SaidBeside words={wordsBeside(teller, asked, one.row)} />
          {filesBeside(teller, asked, one.row).map((hash) => (
            <MediaView key={hash} media={session.media} hash={hash} about="" />
          ))}
        </div>
      ))}
    </>
  )
}

function SaidBeside({ words }: { readonly words: readonly string[] }) {
  return words.map((text, at) => (
    <div key={at} className="oo-said">
      <span className="oo-said__text">{text}</span>
    </div>
  ))
}
