/** Small plans that say only what a check looks at. */
import { sections, type Section } from '../../src/domain/sections.ts'
import type { Rule } from '../../src/generated/meta/rule.ts'
import type { Need, Outcome, Plan, Provision } from '../../src/generated/plan.ts'

type Fields = Readonly<Record<string, unknown>>

const links = { needs: [], outcomes: [], provisions: [], more: [], sources: [] }

/** Fields of the records that hold a code, a day, a number or links; all others hold words. */
const plain = new Set(
  'id section area since type by domain adulthood minutes times period weeks start reviewDate payer routed needs outcomes provisions more sources steps'.split(
    ' ',
  ),
)

export function planOf(given: Fields = {}): Plan {
  const body = {
    case: 'case-1',
    version: '1',
    date: '2026-03-03',
    statements: [],
    needs: [],
    outcomes: [],
    provisions: [],
    nil: [],
    advice: [],
    openQuestions: [],
    decided: [],
    status: 'first-draft',
  }
  return { ...body, ...given } as unknown as Plan
}

export function needOf(given: Fields): Need {
  return { ...links, id: 'n1', section: 'B', need: { text: 'Reading' }, ...worded(given) }
}

export function outcomeOf(given: Fields): Outcome {
  return { ...links, id: 'o1', text: { text: 'Reads' }, ...worded(given) }
}

export function provisionOf(given: Fields): Provision {
  return { ...links, id: 'p1', section: 'F', what: { text: 'Reading' }, ...worded(given) }
}

/**
 * The plan of a rule's example. A text is the words of one record; a group is a record of the rule's kind. For
 * rules about the plan or its sections it is part of a plan, where "sections" names the sections that hold
 * something; for a rule that counts, it says how many records there are.
 */
export function planOfExample(rule: Rule, example: string | Fields): Plan {
  if (typeof example === 'string') return planOfExample(rule, { [mainField[rule.of]]: example })
  if (rule.of === 'plan') return planOf(example)
  if (rule.of === 'sections') {
    const { sections: filled = [], ...rest } = example
    return planOf({ ...filledPlan(filled as Section[]), ...rest })
  }
  const make: (fields: Fields) => object = { needs: needOf, outcomes: outcomeOf, provisions: provisionOf }[
    rule.of
  ]
  const number = example[rule.of]
  if (rule.asks === 'count' && typeof number === 'number')
    return planOf({ [rule.of]: Array.from({ length: number }, (_, index) => make({ id: `r${index}` })) })
  return planOf({ [rule.of]: [make(example)] })
}

const mainField: Record<Rule['of'], string> = {
  needs: 'need',
  outcomes: 'text',
  provisions: 'what',
  sections: '',
  plan: '',
}

function filledPlan(filled: readonly Section[]): Fields {
  const has = (section: Section): boolean => filled.includes(section)
  const those = <S extends Section>(...some: S[]): S[] => some.filter(has)
  const places = those('A', 'J').map((section) => (section === 'A' ? 'A.child' : 'J.said'))
  if (!filled.every((section) => sections.includes(section))) throw new Error('There is no such section.')
  return {
    statements: places.map((place) => ({ id: place, place, label: '', words: [], others: [] })),
    needs: those('B', 'C', 'D').map((section) => needOf({ id: section, section })),
    outcomes: those('E').map((id) => outcomeOf({ id })),
    provisions: those('F', 'G', 'H1', 'H2').map((section) => provisionOf({ id: section, section })),
  }
}

function worded(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === 'string' && !plain.has(name) ? { text: value } : value,
    ]),
  )
}
