import type { ReactNode } from 'react'
import { Link } from './navigation.tsx'
import type { Place } from './place.ts'

/** What there is to do, in the order in which it makes most sense. */
export function TaskList({ children }: { readonly children: ReactNode }) {
  return <ul className="govuk-task-list">{children}</ul>
}

interface TaskProps {
  readonly id: string
  readonly to: Place
  readonly title: ReactNode
  readonly hint?: string | undefined
  readonly status?: string
  /** Plain words: nothing is left to do here. Otherwise a tag, which is seen first. */
  readonly isDone?: boolean
}

/** One thing to do. The link says more of itself by its hint and its state. */
export function Task({ id, to, title, hint, status, isDone = false }: TaskProps) {
  const ids = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(status === undefined ? [] : [`${id}-status`]),
  ]
  return (
    <li className="govuk-task-list__item govuk-task-list__item--with-link">
      <div className="govuk-task-list__name-and-hint">
        <Link to={to} className="govuk-link govuk-task-list__link" describedBy={ids.join(' ') || undefined}>
          {title}
        </Link>
        {hint !== undefined && (
          <div id={`${id}-hint`} className="govuk-task-list__hint">
            {hint}
          </div>
        )}
      </div>
      {status !== undefined && (
        <div className="govuk-task-list__status" id={`${id}-status`}>
          {isDone ? status : <strong className="govuk-tag">{status}</strong>}
        </div>
      )}
    </li>
  )
}
