import { use, useEffect, useRef, type MouseEvent } from 'react'
import type { PageFault } from './faults.ts'
import { goToField } from './goToField.ts'
import { idOf } from './ids.ts'
import { say } from './labels.ts'
import { WrongTitleContext } from './wrongTitle.ts'

type Fault = Pick<PageFault, 'id' | 'sentence'> & Partial<PageFault>

interface ErrorSummaryProps {
  /** In the order of the page; the summary takes the focus each time they are made anew. */
  readonly faults: readonly Fault[]
  /** A child is asked to look again; anybody else is told that there is a problem. */
  readonly isChild?: boolean
  /** The way on, where what is wrong may stay as it is. */
  readonly goOn?: () => void
}

/** What is wrong, with a link to each place, and the way on. The title of the page begins with it as long. */
export function ErrorSummary({ faults, isChild = false, goOn }: ErrorSummaryProps) {
  const summary = useRef<HTMLDivElement>(null)
  const begin = use(WrongTitleContext)
  const isWrong = faults.length > 0
  useEffect(() => {
    summary.current?.focus()
  }, [faults])
  useEffect(() => {
    begin(isWrong ? `${say('errors.hidden')} ` : '')
    return () => begin('')
  }, [begin, isWrong])
  if (!isWrong) return null
  return (
    <div className="govuk-error-summary" ref={summary} tabIndex={-1}>
      <div role="alert">
        <h2 className="govuk-error-summary__title">{say(isChild ? 'errors.title.child' : 'errors.title')}</h2>
        <div className="govuk-error-summary__body">
          {goOn !== undefined && <p className="oo-errors-kept">{say('errors.kept')}</p>}
          <ul className="govuk-list govuk-error-summary__list">
            {faults.map((fault) => (
              <li key={fault.id}>
                <a href={`#${fault.id}`} onClick={(event) => goTo(event, fault)}>
                  {fault.sentence}
                </a>
              </li>
            ))}
          </ul>
        </div>
      </div>
      {goOn !== undefined && (
        <button type="button" className="govuk-button govuk-button--secondary oo-leave-it" onClick={goOn}>
          {say('errors.leave')}
        </button>
      )}
    </div>
  )
}

/** To the field, and to its question when the field has no element of its own just now. */
function goTo(event: MouseEvent, { id, question = '' }: Fault) {
  const element = document.getElementById(id) ?? document.getElementById(idOf(question))
  if (!element) return
  event.preventDefault()
  goToField(element)
}
