import { languageNow } from '../catalogue/say.ts'
import { questionNumber } from '../catalogue/numbers.ts'
import { spokenIn } from './asked.ts'
import type { Form } from '../generated/meta/form.ts'

/** The number that a question has on paper, on screen and in print; small, and not read aloud with the question. */
export function QuestionNumber({ form, question }: { readonly form: Form; readonly question: string }) {
  return (
    <p
      className="govuk-body-s oo-quiet oo-number"
      data-unread=""
      {...spokenIn({ form, id: question }, languageNow())}
    >
      {questionNumber(form, question)}
    </p>
  )
}
