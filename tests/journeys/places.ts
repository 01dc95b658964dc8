/** Every place of the app there is, for the journeys that look at each of them. */
import { expect, type Page } from '@playwright/test'
import type { Place } from '../../src/app/place.ts'

/** What is needed to make the address of every place of a story. */
export interface Story {
  readonly case: string
  readonly part: string
}

/** Each with one address or more: a place that is new does not compile until it is here. */
const places: { readonly [At in Place['at']]: (story: Story) => readonly Extract<Place, { at: At }>[] } = {
  start: () => [{ at: 'start' }],
  door: () =>
    (['sent', 'child', 'young-person', 'school', 'council'] as const).map((door) => ({ at: 'door', door })),
  children: () => [{ at: 'children' }],
  'open-file': ({ case: id }) => [{ at: 'open-file' }, { at: 'open-file', case: id }],
  device: () => [{ at: 'device' }],
  lock: () => [{ at: 'lock' }],
  licences: () => [{ at: 'licences' }],
  like: ({ case: id }) => [{ at: 'like' }, { at: 'like', case: id, from: `./?at=child&case=${id}` }],
  example: () => [{ at: 'example', example: 'juniper' }],
  child: ({ case: id }) => [{ at: 'child', case: id }],
  join: ({ case: id }) => [{ at: 'join', case: id }],
  erase: ({ case: id }) => [{ at: 'erase', case: id }],
  file: ({ case: id }) => [{ at: 'file', case: id }],
  papers: ({ case: id }) => [{ at: 'papers', case: id }],
  paper: ({ case: id }) =>
    ['draft-plan', 'one-page-profile', 'contribution-copy'].map((document) => ({
      at: 'paper',
      case: id,
      document,
      audience: 'nobody',
    })),
  tasks: ({ part, case: id }) => [
    { at: 'tasks', case: id, part },
    { at: 'tasks', case: id, part: 'facts' },
  ],
  readers: ({ part, case: id }) => [
    { at: 'readers', case: id, part },
    { at: 'readers', case: id, part: 'facts' },
  ],
  question: ({ part, case: id }) => [{ at: 'question', case: id, part, form: 'f03', page: 'proud' }],
  way: ({ part, case: id }) =>
    (['pause', 'rest', 'helper', 'settings', 'turn', 'play-back', 'thanks'] as const).map((what) => ({
      at: 'way',
      case: id,
      part,
      what,
    })),
  blank: ({ part, case: id }) => [
    { at: 'blank', case: id, part },
    { at: 'blank', case: id, part: 'facts' },
  ],
  'paper-in': ({ part, case: id }) => [
    { at: 'paper-in', case: id, part },
    { at: 'paper-in', case: id, part: 'facts' },
  ],
  check: ({ part, case: id }) => [
    { at: 'check', case: id, part },
    { at: 'check', case: id, part: 'facts' },
  ],
  'hand-over': ({ part, case: id }) => [{ at: 'hand-over', case: id, part }],
  'handed-over': ({ part, case: id }) => [{ at: 'handed-over', case: id, part }],
}

export function placesOf(story: Story): readonly Place[] {
  return Object.values(places).flatMap((of) => of(story) as readonly Place[])
}

/** A paper is made after its page is there. */
export async function waitForPaper(page: Page, { at }: Place): Promise<void> {
  if (at === 'paper' || at === 'example') await expect(page.locator('.paper h1')).toBeVisible()
}
