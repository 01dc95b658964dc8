import { ownSpoken } from '../../forms/Words.tsx'
import { remarksAt } from '../../entries/answers.ts'
import { answerIn } from '../../entries/entry.ts'
import type { Media } from '../../forms/contract.ts'
import type { Present } from '../../entries/fold.ts'
import type { AnswerLine } from './answerWords.ts'
import { MediaView } from './MediaView.tsx'
import { languageNow } from '../../catalogue/say.ts'
import { spokenIn } from '../../forms/asked.ts'
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
      {lines.map(({ title, asked, text, isChosen, file, held }) => {
        const { part, path } = held.shown
        const remarks = remarksAt(present, part, path)
        const remark = (name: string): string => {
          const kept = remarks.get(name)
          const answer = kept && answerIn(kept.shown.value)
          return typeof answer === 'string' ? answer : ''
        }
        const [language, english, by] = [
          remark('language'),
          remark('translation.en-GB'),
          remark('translatedBy'),
        ]
        const spoken =
          language !== '' ? { lang: language } : isChosen ? spokenIn(asked, languageNow()) : undefined
        return (
          <div key={path} className="oo-said" {...(title !== '' && spokenIn(asked, languageNow()))}>
            {title !== '' && <span className="oo-said__title">{title}: </span>}
            {file === undefined ? (
              <span className="oo-said__text" {...spoken}>
                {text}
              </span>
            ) : (
              <MediaView media={media} hash={file} about={remark('alt')} />
            )}
            {english !== '' && (
              <p className="oo-said__english" {...ownSpoken()}>
                {say(by === '' ? 'check.english.nobody' : 'check.english', { by })}{' '}
                <span className="oo-said__text" lang="en-GB">
                  {english}
                </span>
              </p>
            )}
            {held.others.length > 0 && (
              <strong className="govuk-tag oo-both" {...ownSpoken()}>
                {say('check.both')}
              </strong>
            )}
          </div>
        )
      })}
    </>
  )
}
