import { sayFrom } from '../../catalogue/say.ts'
import { useState } from 'react'
import type { AskedQuestion } from '../../catalogue/form.ts'
import { answerAt } from '../../entries/answers.ts'
import { idOf } from '../../forms/ids.ts'
import { titleOf } from '../../forms/uiFrom.ts'
import type { Session } from '../session/contract.ts'
import { languageNames } from '../languageNames.ts'
import { languagesWritten } from './languagesWritten.ts'
import { answerOf, fieldsOf, leafOf, mayWriteAt, type Teller } from './leaves.ts'
import { isWritten } from './ownLanguage.ts'
import file from '../../../schemas/screens/languages.en-GB.json'

const say = sayFrom(file.labels)

interface InEnglishProps {
  readonly session: Session
  readonly teller: Teller
  readonly asked: readonly AskedQuestion[]
  readonly row: string | undefined
}

interface Written {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly part: string
  readonly path: string
}

/** Each text on the page: in which language it is, the same in English, and who put it into English. */
export function InEnglish({ session, teller, asked, row }: InEnglishProps) {
  const texts = asked.flatMap((one) => writtenOf(teller, one, row))
  if (texts.length === 0) return <p className="govuk-body">{say('inEnglish.nothing')}</p>
  return (
    <>
      <p className="govuk-body">{say('inEnglish.says')}</p>
      {texts.map((text) => (
        <OneText key={`${text.part} ${text.path}`} session={session} teller={teller} text={text} />
      ))}
    </>
  )
}

function writtenOf(teller: Teller, asked: AskedQuestion, row: string | undefined): Written[] {
  return fieldsOf(asked.page, asked.id).flatMap((field): Written[] => {
    const text = answerOf(teller, asked.id, field, row)
    const leaf = leafOf(teller, asked.id, field, row)
    if (typeof text !== 'string' || text.trim() === '' || leaf === undefined) return []
    if (!isWritten(asked.page, asked.id, field) || !mayWriteAt(teller, leaf)) return []
    const title = field === '' || field === 'more' ? asked.words.label : titleOf(asked.words, field)
    return [{ id: `${idOf(asked.id, field)}-language`, title, text, ...leaf }]
  })
}

interface OneProps {
  readonly session: Session
  readonly teller: Teller
  readonly text: Written
}

function OneText({ session, teller, text: { id, title, text, part, path } }: OneProps) {
  const [language, setLanguage] = useRemark(session, teller, part, `${path}/@language`)
  const [english, setEnglish] = useRemark(session, teller, part, `${path}/@translation.en-GB`)
  const [by, setBy] = useRemark(session, teller, part, `${path}/@translatedBy`)
  return (
    <fieldset className="govuk-fieldset oo-in-english">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{title}</legend>
      <p className="oo-words" {...(language !== '' && { lang: language })}>
        {text}
      </p>
      <div className="govuk-form-group">
        <label className="govuk-label" htmlFor={id}>
          {say('inEnglish.language')}
        </label>
        <select
          className="govuk-select"
          id={id}
          value={language}
          onChange={(event) => setLanguage(event.target.value)}
        >
          <option value="">{languageNames['en-GB']}</option>
          {Object.entries(languagesWritten).map(([tag, name]) => (
            <option key={tag} value={tag} lang={tag}>
              {name}
            </option>
          ))}
          {language !== '' && !Object.hasOwn(languagesWritten, language) && (
            <option value={language}>{language}</option>
          )}
        </select>
      </div>
      {(language !== '' || english !== '') && (
        <>
          <div className="govuk-form-group">
            <label className="govuk-label" htmlFor={`${id}-english`}>
              {say('inEnglish.same')}
            </label>
            <div className="govuk-hint" id={`${id}-english-hint`}>
              {say('inEnglish.same.hint')}
            </div>
            <textarea
              className="govuk-textarea oo-grows"
              id={`${id}-english`}
              lang="en-GB"
              rows={4}
              value={english}
              aria-describedby={`${id}-english-hint`}
              onChange={(event) => setEnglish(event.target.value)}
            />
          </div>
          <div className="govuk-form-group">
            <label className="govuk-label" htmlFor={`${id}-by`}>
              {say('inEnglish.by')}
            </label>
            <div className="govuk-hint" id={`${id}-by-hint`}>
              {say('inEnglish.by.hint')}
            </div>
            <input
              className="govuk-input"
              id={`${id}-by`}
              type="text"
              value={by}
              autoComplete="off"
              aria-describedby={`${id}-by-hint`}
              onChange={(event) => setBy(event.target.value)}
            />
          </div>
        </>
      )}
    </fieldset>
  )
}

/** A remark beside an answer: what it is ('' when there is none), and how to change it. Read once, as a page's values are. */
function useRemark(session: Session, teller: Teller, part: string, path: string) {
  const [text, setText] = useState(() => {
    const kept = answerAt(teller.present, part, path)
    return typeof kept === 'string' ? kept : ''
  })
  const change = (next: string): void => {
    setText(next)
    if (next === '') session.clear(part, path)
    else session.answer(part, path, next)
  }
  return [text, change] as const
}
