import { ownSpoken } from '../Words.tsx'
import { lazy, Suspense, useState } from 'react'
import type { AskedQuestion } from '../../catalogue/form.ts'
import { wayField } from '../asked.ts'
import type { PageContext } from '../contract.ts'
import { say } from '../labels.ts'
import { waysBeside } from './besides.ts'

const Ways = lazy(async () => ({ default: (await import('./Ways.tsx')).Ways }))

interface MoreWaysProps {
  readonly asked: AskedQuestion
  /** The leaf beside which they are kept; '' finds it by the answer's schema. */
  readonly field: string
  readonly context: PageContext
}

/**
 * ‘Other ways to tell’ under an answer: a recording, a photo, a drawing, where the form offers them. What is kept
 * stands beside the words and never replaces them; when there is something already, it is in sight.
 */
export function MoreWays({ asked, field, context }: MoreWaysProps) {
  const ways = waysBeside(asked)
  return ways.length === 0 ? null : <Offered asked={asked} field={field} context={context} ways={ways} />
}

/** What is told here. Others, a translation say, have places of their own. */
const ownRemarks = ['words', 'aac', 'pictures', 'voice', 'transcript', 'photo', 'drawing'] as const

function Offered({
  asked,
  field,
  context,
  ways,
}: MoreWaysProps & { readonly ways: ReturnType<typeof waysBeside> }) {
  const leaf = field === '' ? wayField(asked.schema) : field
  const [isOpen, setOpen] = useState(() => {
    const beside = context.remarks(asked.id, leaf)
    return ownRemarks.some((name) => beside[name] !== undefined)
  })
  const [wasOpen, setWasOpen] = useState(isOpen)
  return (
    <details
      className="govuk-details oo-more-ways"
      {...ownSpoken()}
      open={isOpen}
      onToggle={(event) => {
        setOpen(event.currentTarget.open)
        if (event.currentTarget.open) setWasOpen(true)
      }}
    >
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{say('ways.other')}</span>
      </summary>
      <div className="govuk-details__text">
        {wasOpen && (
          <Suspense fallback={<p className="govuk-body">{say('ways.opening')}</p>}>
            <Ways asked={asked} leaf={leaf} context={context} ways={ways} />
          </Suspense>
        )}
      </div>
    </details>
  )
}
