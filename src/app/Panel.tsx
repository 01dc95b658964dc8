import type { ReactNode } from 'react'

interface PanelProps {
  readonly title: string
  readonly children?: ReactNode
}

/** Something is done: the title of the page, so that nobody has to look for it. */
export function Panel({ title, children }: PanelProps) {
  return (
    <div className="govuk-panel govuk-panel--confirmation">
      <h1 className="govuk-panel__title">{title}</h1>
      {children !== undefined && <div className="govuk-panel__body">{children}</div>}
    </div>
  )
}
