import type { Story } from '../../src/cli/story.ts'

/** A moment after everything in the stories. */
export const later = '2026-12-01T00:00:00.000Z'

type Contribution = Story['contributions'][number]
type Decision = NonNullable<Story['decisions']>['exceptions'][number]

/** A small story of a made-up child, Ash Example. State only what matters; the rest of what Ash said changes. */
export function aStory(
  given: Partial<Omit<Contribution, 'answers'>> & {
    readonly answers?: Readonly<Record<string, unknown>>
    readonly role?: string
    readonly decide?: Decision
  } = {},
): Story {
  const { role = 'parent', decide, answers = {}, ...contribution } = given
  const since = '2026-03-01T09:00:00.000Z'
  return {
    case: 'ash-example-7',
    participants: [
      { key: 'mum', name: 'Hazel Example', role, relation: 'Mum', carer: 'mum', since },
      { key: 'dad', name: 'Rowan Example', role: 'parent', relation: 'Dad', carer: 'dad', since },
      { key: 'officer', name: 'Clover Makebelieve', role: 'caseworker', title: 'Caseworker', since },
    ],
    facts: [
      {
        by: 'mum',
        at: '2026-03-02T10:00:00.000Z',
        answers: {
          'core.name.legal': 'Ash Example',
          'core.name.preferred': 'Ash',
          'core.dob': '2018-11-02',
          'core.address': { line1: '23B Sycamore Example Mews', postcode: 'ZY7 4XP' },
          'core.carers': [{ row: 'mum', name: 'Hazel Example', relation: 'Mum', telephone: '07700 900417' }],
        },
      },
    ],
    contributions: [
      {
        id: 'ash',
        form: 'f03',
        by: 'mum',
        speaker: 'child',
        started: '2026-03-03',
        at: '2026-03-03T10:00:00.000Z',
        skipped: { 'me.pet': 'wontSay' },
        handedOver: '2026-03-05',
        ...contribution,
        answers: {
          'me.proud': 'My tower by 23B Sycamore Example Mews',
          'me.people': [{ row: 'r1', name: 'Gran', who: 'grandmother' }],
          'hope.big': 'A train driver',
          ...answers,
        },
      },
    ],
    decisions: {
      by: 'officer',
      at: '2026-04-16T10:00:00.000Z',
      carryTheRest: true,
      exceptions: [decide ?? { proposal: 'ash:me.proud', does: 'hold', why: 'Ash asked for it.' }],
    },
    plan: {
      status: 'first-draft',
      version: '1',
      date: '2026-04-20',
      nil: [{ section: 'C', by: 'officer', date: '2026-03-25', text: 'No health need was found.' }],
    },
  }
}
