import { ownSpoken } from '../Words.tsx'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { describedBy as idsOf } from '../Hints.tsx'
import { partId } from '../ids.ts'
import { say } from '../labels.ts'
import { autoCompleteOf, isName, textOf, type LeafProps } from './leafProps.ts'
import { useTyped } from './useTyped.ts'
import { wordsIn } from './wordsIn.ts'

/** One line: names, telephone numbers, email addresses. */
export function TextLine(props: LeafProps) {
  const { id, kind, value, change, describedBy, isWrong } = props
  const [text, tell] = useTyped(textOf(value), (said) => change(said === '' ? undefined : said))
  const telephone = kind === 'telephone'
  const type = telephone ? 'tel' : kind === 'email' ? 'email' : 'text'
  const width = telephone ? ' govuk-input--width-20' : ''
  return (
    <input
      className={`govuk-input${width}${isWrong ? ' govuk-input--error' : ''}`}
      id={id}
      type={type}
      autoComplete={autoCompleteOf(props)}
      spellCheck={type === 'text' && !isName(props)}
      value={text}
      aria-invalid={isWrong || undefined}
      aria-describedby={describedBy}
      onChange={(event) => tell(event.target.value)}
    />
  )
}

/** As many lines as the words need. Under it how many words there are, where a form has a limit or they grow many. */
export function LongText(props: LeafProps) {
  const { id, asked, field, value, change, describedBy, isWrong } = props
  const [text, type] = useTyped(textOf(value), (said) => change(said === '' ? undefined : said))
  const area = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    const element = area.current
    // Newer browsers do this by themselves, and faster.
    if (!element || CSS.supports('field-sizing', 'content')) return
    element.style.height = 'auto'
    element.style.height = `${element.scrollHeight + 4}px`
  }, [text])
  const limit = field === '' && asked.page.rows === undefined ? asked.question.words : undefined
  const countId = partId(id, 'count')
  const message = countMessage(wordsIn(text), limit)
  return (
    <>
      <textarea
        className={`govuk-textarea oo-grows${isWrong ? ' govuk-textarea--error' : ''}`}
        id={id}
        ref={area}
        rows={field === '' ? 5 : 3}
        value={text}
        aria-invalid={isWrong || undefined}
        aria-describedby={idsOf(message === undefined ? undefined : countId, describedBy)}
        onChange={(event) => type(event.target.value)}
      />
      {message !== undefined && (
        <div className="govuk-hint govuk-character-count__message" id={countId} {...ownSpoken()}>
          {message}
        </div>
      )}
      <SpokenCount message={message} text={text} />
    </>
  )
}

/** A screen reader hears the count when typing pauses, not at every key. */
function SpokenCount({ message, text }: { readonly message: string | undefined; readonly text: string }) {
  const [spoken, setSpoken] = useState('')
  const first = useRef(text)
  useEffect(() => {
    if (message === undefined || text === first.current) return undefined
    const timer = setTimeout(() => setSpoken(message), 1500)
    return () => clearTimeout(timer)
  }, [message, text])
  return (
    <div className="govuk-visually-hidden oo-spoken" aria-live="polite">
      {spoken}
    </div>
  )
}

/** Without a limit the count is shown only once the words are many. */
const many = 200

/** Whether the count of its words stands under a text. */
export function isCounted(text: string, limit: number | undefined): boolean {
  return countMessage(wordsIn(text), limit) !== undefined
}

function countMessage(count: number, limit: number | undefined): string | undefined {
  if (limit === undefined) return count > many ? say('words.free', { count }) : undefined
  if (count === 0) return say('words.limit', { limit })
  return say(count > limit ? 'words.over' : 'words.count', { limit, count })
}
