import { provisionRoute } from '../../drafting/route.ts'
import { ageOn } from '../../domain/dates.ts'
import { sayFrom } from '../../catalogue/say.ts'
import file from '../../../schemas/screens/section.en-GB.json'
import { todayHere } from '../clock.ts'
import type { Session } from '../session/contract.ts'
import { useCaseSoon } from '../useCase.tsx'
import { answerOf, type Teller } from './leaves.ts'
import type { Step } from './steps.ts'

const say = sayFrom(file.labels)

interface SectionProposedProps {
  readonly session: Session
  readonly teller: Teller
  readonly step: Step
  readonly row: string
}

/** Which section of the plan a line of provision goes to as it is answered so far, and why. */
export function SectionProposed({
  session,
  teller: { me, role, facts, contribution },
  step,
  row,
}: SectionProposedProps) {
  const { present } = useCaseSoon(session)
  const question = step.page.rows ?? ''
  const teller: Teller = { present, me, role, facts, contribution }
  const place = step.page.questions[question]?.feeds.find((feed) => feed.as === 'item')?.place
  if (place === undefined) return null
  const asksWhether = step.page.schema !== undefined && Object.hasOwn(step.page.schema.properties, 'educates')
  const text = (of: string, field: string, ofRow?: string): string | undefined => {
    const answer = answerOf(teller, of, field, ofRow)
    return typeof answer === 'string' ? answer : undefined
  }
  const route = provisionRoute({
    place,
    service: step.loaded.form.service,
    educates: text(question, 'educates', row),
    chosen: text(question, 'section', row),
    age: ageOn(text('core.dob', '') ?? '', todayHere()),
  })
  return (
    <p className="govuk-inset-text" role="status">
      {say('section.goes', { section: say(`section.${route.section}`) })}{' '}
      {route.because !== undefined
        ? say(`section.because.${route.because}`)
        : asksWhether && say('section.unsaid')}
    </p>
  )
}
