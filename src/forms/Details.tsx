import type { ReactNode } from 'react'

interface DetailsProps {
  readonly summary: ReactNode
  readonly children: ReactNode
  readonly isOpen?: boolean
  /** Called when a person opens it: what is costly to draw may wait until then. */
  readonly onOpen?: () => void
}

/** More about something, one press away. */
export function Details({ summary, children, isOpen = false, onOpen }: DetailsProps) {
  return (
    <details
      className="govuk-details"
      open={isOpen}
      onToggle={({ currentTarget }) => currentTarget.open && onOpen?.()}
    >
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{summary}</span>
      </summary>
      <div className="govuk-details__text">{children}</div>
    </details>
  )
}
