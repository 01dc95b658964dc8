import type { ReactElement, ReactNode } from 'react'

/** What is known or was said: what it is, beside what it says, and what can be done about it. */
export function SummaryList({ children }: { readonly children: ReactNode }) {
  return <dl className="govuk-summary-list">{children}</dl>
}

interface SummaryRowProps {
  readonly title: ReactNode
  readonly children: ReactNode
  /** A link. `none`: other rows of the list have one, and this row has not. */
  readonly action?: ReactElement | 'none' | undefined
}

export function SummaryRow({ title, children, action }: SummaryRowProps) {
  const without = action === 'none' ? ' govuk-summary-list__row--no-actions' : ''
  return (
    <div className={`govuk-summary-list__row${without}`}>
      <dt className="govuk-summary-list__key">{title}</dt>
      <dd className="govuk-summary-list__value">{children}</dd>
      {action !== undefined && action !== 'none' && <dd className="govuk-summary-list__actions">{action}</dd>}
    </div>
  )
}
