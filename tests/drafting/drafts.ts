/** A small case to draft from: the school's advice, in the plan's own shape. */
import { paperFrom } from '../../src/documents/paper.ts'
import type { DocumentModel } from '../../src/documents/model.ts'
import { audienceFrom } from '../../src/drafting/audience.ts'
import { viewFrom, type ViewAnswer } from '../../src/drafting/view.ts'
import type { AnswerSet, CaseReading, Contribution } from '../../src/domain/reading.ts'
import type { Authority } from '../../src/generated/meta/authority.ts'
import { answerSetFrom, contributionOf, everybody, hazel, planPartOf, priya, readingOf } from '../builders.ts'
import { catalogue } from '../data/files.ts'
import { paperLines } from '../data/paperLines.ts'

const standard = catalogue.authorities.get('standard') as Authority

export const schoolSaid = answerSetFrom(
  {
    'sch.views': 'She told us that the dinner hall is too loud.',
    'sch.needs': [
      { row: 'n1', area: 'CI', need: 'Ash finds long instructions hard.', effect: 'Ash waits to be shown.' },
      { row: 'n2', area: 'SEMH', need: 'Ash is frightened of sudden noise.' },
    ],
    'sch.recommend.outcomes': [
      { row: 'o1', text: 'Ash follows two-step instructions.', by: '2027-07-16', needs: ['n1'] },
    ],
    'sch.recommend.prov': [
      {
        row: 'p1',
        what: 'A teaching assistant shows each task with pictures.',
        minutes: 20,
        times: 5,
        period: 'week',
        weeks: 38,
        needs: ['n1'],
        outcomes: ['o1'],
      },
    ],
  },
  priya,
)

/** The school's advice, handed over, unless something else is said. */
export function advice(given: Partial<Contribution> = {}, released: AnswerSet = schoolSaid): Contribution {
  return contributionOf('f08', released, {
    id: 'school',
    by: priya,
    speaker: 'professional',
    handedOver: { on: '2026-03-10', by: priya },
    ...given,
  })
}

/** What Ash said, written down by a parent. */
export function childSaid(
  answers: Readonly<Record<string, unknown>>,
  given: Partial<Contribution> = {},
): Contribution {
  return contributionOf('f03', answerSetFrom(answers), { id: 'ash', by: hazel, speaker: 'child', ...given })
}

/** What a parent said. */
export function parentSaid(answers: Readonly<Record<string, unknown>>): Contribution {
  return contributionOf('f07', answerSetFrom(answers), { id: 'mum' })
}

export function caseOf(
  contributions: readonly Contribution[],
  decisions: Parameters<typeof planPartOf>[0] = {},
  leaves: Readonly<Record<string, unknown>> = {},
  given: Partial<CaseReading> = {},
): CaseReading {
  return readingOf(contributions, { authors: everybody, plan: planPartOf(decisions, leaves), ...given })
}

export interface Draft extends ViewAnswer {
  readonly model: DocumentModel
  /** Every line of the paper. */
  readonly text: string
}

/** A paper of a case, for somebody; for nobody in particular when nobody is named. */
export function draftOf(
  reading: CaseReading,
  given: { readonly audience?: string; readonly document?: string; readonly authority?: Authority } = {},
): Draft {
  const audience = audienceFrom(reading, given.audience)
  if ('refused' in audience) throw new Error(audience.refused)
  const { document = 'draft-plan', authority = standard } = given
  const question = { catalogue, reading, authority, language: 'en-GB', today: '2026-04-20' }
  const answer = viewFrom({ ...question, audience })
  const model = paperFrom({ ...question, document, view: answer.view, blobs: reading.blobs })
  if ('refused' in model) throw new Error(model.refused)
  return { ...answer, model, text: paperLines(model).join('\n') }
}
