import { describe, expect, test } from 'vitest'
import { findingsFor } from '../../src/checks/findings.ts'
import { findingsForLine } from '../../src/checks/lines.ts'
import type { Rule } from '../../src/generated/meta/rule.ts'
import { catalogue } from '../data/files.ts'
import { needOf, outcomeOf, planOf, provisionOf } from './plans.ts'

function ruleOf(given: Partial<Rule>): Rule {
  return {
    $schema: '../meta/rule.json',
    id: 'q-test',
    asks: 'phrase',
    of: 'provisions',
    fields: ['what'],
    finds: ['regular'],
    weight: 'should',
    says: '“{found}” in section {section}.',
    source: 'SEND Code of Practice 2015, 9.69',
    certainty: 'S',
    examples: { clear: [''], found: [''] },
    ...given,
  }
}

describe('a finding', () => {
  test('says the rule, its weight, the place, one sentence, the source and how certain it is', () => {
    const plan = planOf({ provisions: [provisionOf({ id: 'p7', section: 'G', what: 'Regular visits' })] })
    expect(findingsFor([ruleOf({ certainty: 'M' })], plan)).toEqual([
      {
        rule: 'q-test',
        weight: 'should',
        where: { id: 'p7', section: 'G', fields: ['what'], words: 'Regular' },
        says: '“Regular” in section G.',
        source: 'SEND Code of Practice 2015, 9.69',
        certainty: 'M',
      },
    ])
  })

  test('the weightiest come first, then by section', () => {
    const plan = planOf({
      provisions: [
        provisionOf({ id: 'p2', section: 'G', what: 'regular' }),
        provisionOf({ id: 'p1', what: 'regular' }),
      ],
    })
    const rules = [ruleOf({}), ruleOf({ id: 'q-must', weight: 'must', finds: ['regular'] })]
    expect(findingsFor(rules, plan).map(({ rule, where }) => `${rule} ${String(where.id)}`)).toEqual([
      'q-must p1',
      'q-must p2',
      'q-test p1',
      'q-test p2',
    ])
  })
})

describe('phrases', () => {
  const found = (rule: Partial<Rule>, what: string): string[] =>
    findingsFor([ruleOf(rule)], planOf({ provisions: [provisionOf({ what })] })).map(
      ({ where }) => where.words ?? '',
    )

  test('are found whatever their case and as whole words only', () => {
    expect(found({}, 'REGULAR help, irregular verbs and regulars')).toEqual(['REGULAR'])
  })
  test('are found across a line break', () => {
    expect(found({ finds: ['as required'] }, 'Breaks as\nrequired')).toEqual(['as\nrequired'])
    expect(found({ finds: ['as required'] }, 'Breaks as  required')).toEqual(['as  required'])
  })
  test('are not found in somebody’s own words', () => {
    expect(found({}, 'Ash says “I want a regular day”.')).toEqual([])
  })
  test('are each told once for a field', () => {
    expect(found({}, 'regular help. regular breaks.')).toEqual(['regular'])
  })
  test('# is a number in digits or words', () => {
    expect(found({ finds: ['up to #'] }, 'up to 15 hours, up to twelve days, up to town')).toEqual([
      'up to 15',
      'up to twelve',
    ])
  })
  test('* is one to three words', () => {
    const finds = ['will have * therapy']
    expect(found({ finds }, 'will have speech therapy')).toHaveLength(1)
    expect(found({ finds }, 'will have speech and language therapy')).toHaveLength(1)
    expect(found({ finds }, 'will have therapy')).toEqual([])
    expect(found({ finds }, 'will have a long day without any therapy')).toEqual([])
  })
  test('are right inside an excepted phrase, and only there', () => {
    const rule = { finds: ['up to #'], except: ['group of up to #'] }
    expect(found(rule, 'In a group of up to 4, up to 3 hours.')).toEqual(['up to 3'])
  })
  test('of two in one place only the longer is told', () => {
    expect(found({ finds: ['support', 'level of support'] }, 'A level of support')).toEqual([
      'level of support',
    ])
  })
  test('with odd signs are found as they are', () => {
    expect(found({ finds: ['[name]', '????'] }, 'By [name], ????')).toEqual(['[name]', '????'])
  })
  test('are not found where the sentence gives the whole amount, and are in the next', () => {
    const rule = { unless: 'quantity' } as const
    expect(found(rule, 'A regular 20 minutes twice a week')).toEqual([])
    expect(found(rule, 'A regular 20 minutes every day. Regular breaks.')).toEqual(['Regular'])
    expect(found(rule, 'A regular 20 minutes with a teacher')).toEqual(['regular'])
  })
})

describe('records', () => {
  test('one finding for each record, with the fields it lacks', () => {
    const rule = ruleOf({ asks: 'eachHas', of: 'outcomes', fields: ['by', 'baseline'] })
    const plan = planOf({ outcomes: [outcomeOf({ id: 'o1', by: '2027-07-01' }), outcomeOf({ id: 'o2' })] })
    expect(
      findingsFor([rule], plan).map(({ where }) => `${String(where.id)} ${String(where.fields)}`),
    ).toEqual(['o1 baseline', 'o2 by,baseline'])
  })
  test('of other sections are not asked', () => {
    const rule = ruleOf({ asks: 'eachLinkedTo', of: 'needs', links: 'provisions', where: { section: ['B'] } })
    const plan = planOf({ needs: [needOf({ id: 'n1', section: 'C' }), needOf({ id: 'n2', section: 'B' })] })
    expect(findingsFor([rule], plan).map(({ where }) => where.id)).toEqual(['n2'])
  })
})

describe('a line judged by itself, with the rules that ship', () => {
  const rules = [...catalogue.rules.values()]
  const found = (kind: 'need' | 'outcome' | 'provision', line: string): string[] =>
    findingsForLine(rules, kind, line).map(({ rule }) => rule)

  test('provision with who, how much and where has no finding', () => {
    expect(
      found(
        'provision',
        'A speech and language therapist works with Ash one to one for 30 minutes, twice a week, 38 weeks a year, in the quiet room.',
      ),
    ).toEqual([])
  })
  test('provision that could mean anything has several', () => {
    expect(found('provision', 'Access to regular support as required, up to 5 hours.')).toEqual([
      'q-spec-conditional',
      'q-spec-how-much',
      'q-spec-opportunity',
      'q-spec-upper-limit',
      'q-spec-vague-amount',
    ])
  })
  test('an outcome with a day, a baseline and a measure has no finding', () => {
    const line =
      'By July 2027 Bramble plays with one other child for 10 minutes on 4 days of 5 (now 2 minutes, once a week).'
    expect(found('outcome', line)).toEqual([])
  })
  test('an outcome that is a wish has no day and cannot be seen', () => {
    expect(found('outcome', 'Bramble will improve social skills.')).toEqual(['q-out-date', 'q-out-vague'])
  })
  test('provision that says what, but not how long, is asked only when it speaks of time', () => {
    expect(found('provision', 'Weekly sessions with a speech and language therapist.')).toEqual([
      'q-spec-how-much',
    ])
    expect(found('provision', 'The teacher gives Ash one instruction and waits 10 seconds.')).toEqual([])
  })
  test('a need that is a need has no finding, and one that is help has', () => {
    expect(found('need', 'Ash loses the start of a long instruction and stops.')).toEqual([])
    expect(found('need', 'Needs a 1:1.')).toEqual(['q-need-is-provision'])
  })
  test('links, counts and sections are not asked of a line', () => {
    expect(found('need', 'Reading')).toEqual([])
  })
})
