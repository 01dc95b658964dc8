import { describe, expect, it } from 'vitest'
import { audienceFrom } from '../../src/drafting/audience.ts'
import { viewFrom } from '../../src/drafting/view.ts'
import { readingFrom } from '../../src/entries/reading.ts'
import { validatePlan } from '../../src/generated/validators/plan.js'
import { validatePlanView } from '../../src/generated/validators/planView.js'
import { cases, catalogue, keptOf } from './examples.ts'

const authority = catalogue.authorities.get('example-council')
if (!authority) throw new Error('There is no Example Council')

describe.each(cases)('The plan of %s', (name) => {
  const reading = readingFrom(keptOf(name), '2100-01-01T00:00:00.000Z')
  const carers = [...reading.authors.values()].flatMap(({ carer }) => (carer === undefined ? [] : [carer]))

  it.each([undefined, 'authority', ...carers])(
    'and its view for %s have the shapes their schemas promise',
    (id) => {
      const audience = audienceFrom(reading, id)
      if ('refused' in audience) throw new Error(audience.refused)
      const asked = { catalogue, reading, audience, authority, language: 'en-GB', today: '2026-06-01' }
      const { plan, view } = viewFrom(asked)
      expect(validatePlan(plan), JSON.stringify(validatePlan.errors)).toBe(true)
      expect(validatePlanView(view), JSON.stringify(validatePlanView.errors)).toBe(true)
    },
  )
})
