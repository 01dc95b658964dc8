import { dayHere } from '../whenText.ts'
import { useState } from 'react'
import type { Session } from '../session/contract.ts'
import { isAnswered, type Step } from '../telling/steps.ts'
import type { Telling } from '../telling/useTelling.ts'
import { helpersIn, helperText, proposedFor } from './helpers.ts'
import { say } from './say.ts'

interface ProposalProps {
  readonly session: Session
  readonly telling: Telling
  readonly step: Step
  /** Called once it was put in: the page shows it. */
  readonly done: () => void
}

/** What is known already about how views were gathered, to be put in by one press; nothing is put in unasked. */
export function GatheringProposal({ session, telling, step, done }: ProposalProps) {
  const [isUsed, setUsed] = useState(false)
  const { teller, now } = telling
  const { contribution } = teller
  const [question] = step.questions
  if (contribution === undefined || question === undefined || isUsed) return null
  const isDone = isAnswered(teller, step.page, question)
  const proposed = proposedFor(question, now.present, contribution, isDone)
  if (proposed === undefined) return null
  const names = helpersIn(now.present, contribution).map(helperText).join(', ')
  const day = proposed.fields['date']
  const use = (): void => {
    const start = proposed.isRow ? `${question}/${session.addRow(contribution, question)}` : question
    for (const [field, answer] of Object.entries(proposed.fields))
      session.answer(contribution, `${start}/${field}`, answer)
    setUsed(true)
    done()
  }
  return (
    <div className="govuk-inset-text">
      <p className="govuk-body">
        {typeof day === 'string'
          ? say('gathering.when', { names, day: dayHere(day) })
          : say(question === 'how.check' ? 'gathering.check' : 'gathering.helped', { names })}
      </p>
      <button type="button" className="govuk-button govuk-button--secondary" onClick={use}>
        {say('gathering.use')}
      </button>
    </div>
  )
}
