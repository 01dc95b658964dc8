import { remarksAt } from '../../entries/answers.ts'
import { answerIn } from '../../entries/entry.ts'
import type { Media } from '../../forms/contract.ts'
import type { Present } from '../../entries/fold.ts'
import type { AnswerLine } from './answerWords.ts'
import { MediaView } from './MediaView.tsx'
import { say } from './say.ts'

interface LinesProps {
  readonly lines: readonly AnswerLine[]
  readonly present: Present
  readonly media: Media
}

/** What was answered, line by line, as it was given. Where two versions stand, both are read. */
export function Lines({ lines, present, media }: LinesProps) {
  return (
    <>
      {lines.map(({ title, text, file, held }) => {
        const { part, path } = held.shown
        const alt = remarksAt(present, part, path).get('alt')
        const about = alt && answerIn(alt.shown.value)
        return (
          <div key={path} className="oo-said">
            {title !== '' && <span className="oo-said__title">{title}: </span>}
            {file === undefined ? (
              <span className="oo-said__text">{text}</span>
            ) : (
              <MediaView media={media} hash={file} about={typeof about === 'string' ? about : ''} />
            )}
            {held.others.length > 0 && <strong className="govuk-tag oo-both">{say('check.both')}</strong>}
          </div>
        )
      })}
    </>
  )
}
