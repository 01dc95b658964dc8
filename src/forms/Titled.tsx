import type { ReactNode } from 'react'

interface TitledProps {
  /** Several controls stand in a fieldset with a legend; a single one has a label. */
  readonly isGroup: boolean
  /** `page`: the question is the title of the page. `field`: one field on the page of a row. */
  readonly level: 'page' | 'question' | 'field'
  readonly title: string
  readonly htmlFor: string
  /** For the fieldset; a single control is described itself. */
  readonly describedBy: string | undefined
  readonly children: ReactNode
}

/** A question with its title around its answer, as GOV.UK frames it. */
export function Titled({ isGroup, level, title, htmlFor, describedBy, children }: TitledProps) {
  const size = sizes[level]
  if (isGroup) {
    return (
      <fieldset className="govuk-fieldset" aria-describedby={describedBy}>
        <legend className={`govuk-fieldset__legend govuk-fieldset__legend--${size}`}>
          <Heading level={level} className="govuk-fieldset__heading">
            {title}
          </Heading>
        </legend>
        {children}
      </fieldset>
    )
  }
  return (
    <>
      <Heading level={level} className="govuk-label-wrapper">
        <label className={`govuk-label govuk-label--${size}`} htmlFor={htmlFor}>
          {title}
        </label>
      </Heading>
      {children}
    </>
  )
}

interface HeadingProps {
  readonly level: TitledProps['level']
  readonly className: string
  readonly children: ReactNode
}

function Heading({ level, className, children }: HeadingProps) {
  if (level === 'page') return <h1 className={className}>{children}</h1>
  return level === 'question' ? <h2 className={className}>{children}</h2> : children
}

const sizes = { page: 'l', question: 'm', field: 's' } as const
