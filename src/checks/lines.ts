/** One line of text judged as one record, without a case: to try out a wording before it is in a plan. */
import type { Rule } from '../generated/meta/rule.ts'
import type { Need, Outcome, Plan, Provision } from '../generated/plan.ts'
import { findingsFor, type Finding } from './findings.ts'
import { phrasesIn, sentencesIn } from './phrases.ts'

export type LineKind = 'need' | 'outcome' | 'provision'

/**
 * What the rules find in a line. Only rules that read words can judge one: those for phrases, and those for a
 * field that the line's own words call for (`lines`). Links, counts and sections have nothing to look at.
 *
 * @param kind what the line would be: a need of section B, an outcome, or provision of section F
 */
export function findingsForLine(rules: Iterable<Rule>, kind: LineKind, line: string): Finding[] {
  const canJudge = ({ asks, lines = [] }: Rule): boolean =>
    asks === 'phrase' || sentencesIn(line).some((sentence) => phrasesIn(sentence, lines, []).length > 0)
  return findingsFor([...rules].filter(canJudge), planOf(recordOf(kind, line)))
}

type Records = Partial<Pick<Plan, 'needs' | 'outcomes' | 'provisions'>>

function recordOf(kind: LineKind, text: string): Records {
  const links = { needs: [], outcomes: [], provisions: [], more: [], sources: [] }
  if (kind === 'need')
    return { needs: [{ ...links, id: 'line', section: 'B', need: { text } } satisfies Need] }
  if (kind === 'outcome') return { outcomes: [{ ...links, id: 'line', text: { text } } satisfies Outcome] }
  return { provisions: [{ ...links, id: 'line', section: 'F', what: { text } } satisfies Provision] }
}

function planOf(records: Records): Plan {
  return {
    case: 'line',
    version: '1',
    date: '2026-01-01',
    statements: [],
    needs: [],
    outcomes: [],
    provisions: [],
    nil: [],
    advice: [],
    openQuestions: [],
    decided: [],
    ...records,
    status: 'first-draft',
  }
}
