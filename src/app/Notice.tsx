import { useId, type ReactNode } from 'react'
import { sayFrom } from '../catalogue/say.ts'
import file from '../../schemas/screens/frame.en-GB.json'

const say = sayFrom(file.labels)

interface NoticeProps {
  readonly heading: string
  /** A sentence alone is drawn large. */
  readonly children: ReactNode
  /** Read out at once, because it is new and matters now. */
  readonly alert?: boolean
  /** Something has worked. */
  readonly good?: boolean
}

/** A notification banner: something about the page as a whole, with what can be done about it. */
export function Notice({ heading, children, alert = false, good = false }: NoticeProps) {
  const id = useId()
  const look = good
    ? 'govuk-notification-banner govuk-notification-banner--success'
    : 'govuk-notification-banner'
  return (
    <div className={look} role={alert ? 'alert' : 'region'} aria-labelledby={id}>
      <div className="govuk-notification-banner__header">
        <h2 className="govuk-notification-banner__title" id={id}>
          {heading}
        </h2>
      </div>
      <div className="govuk-notification-banner__content">
        {typeof children === 'string' ? (
          <p className="govuk-notification-banner__heading">{children}</p>
        ) : (
          children
        )}
      </div>
    </div>
  )
}

/** A sentence that must not be overlooked. */
export function WarningText({ children }: { readonly children: ReactNode }) {
  return (
    <div className="govuk-warning-text">
      <span className="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong className="govuk-warning-text__text">
        <span className="govuk-visually-hidden">{say('frame.warning')}</span> {children}
      </strong>
    </div>
  )
}
