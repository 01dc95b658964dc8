import { useEffect, useRef, type MouseEvent } from 'react'
import type { PageFault } from './faults.ts'
import { idOf } from './ids.ts'
import { say } from './labels.ts'

interface ErrorSummaryProps {
  readonly faults: readonly PageFault[]
  readonly goOn: () => void
}

/** What is wrong, with a link to each place, and the way on: nothing here holds a person back. */
export function ErrorSummary({ faults, goOn }: ErrorSummaryProps) {
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => {
    summary.current?.focus()
  }, [faults])
  if (faults.length === 0) return null
  return (
    <div className="govuk-error-summary" ref={summary} tabIndex={-1}>
      <div role="alert">
        <h2 className="govuk-error-summary__title">{say('errors.title')}</h2>
        <div className="govuk-error-summary__body">
          <p>{say('errors.kept')}</p>
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
      <button type="button" className="govuk-button govuk-button--secondary oo-leave-it" onClick={goOn}>
        {say('errors.leave')}
      </button>
    </div>
  )
}

/** To the field, and to its question when the field has no element of its own just now. */
function goTo(event: MouseEvent, fault: PageFault) {
  const element = document.getElementById(fault.id) ?? document.getElementById(idOf(fault.question))
  if (!element) return
  event.preventDefault()
  element.closest('.govuk-form-group')?.scrollIntoView()
  element.focus({ preventScroll: true })
}
