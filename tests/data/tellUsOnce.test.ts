/** Tell us once: nothing is asked twice, nothing is asked for nothing, nothing is printed from nowhere. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { questionsOf } from '../../src/catalogue/form.ts'
import { isRecordPlace } from '../../src/catalogue/formLinkFaults.ts'
import { sections } from '../../src/domain/sections.ts'
import type { Form } from '../../src/generated/meta/form.ts'
import type { Step } from '../../src/generated/meta/template.ts'
import { catalogue, projectFiles, root } from './files.ts'
import { notOnPaper } from './notOnPaper.ts'

const forms = [...catalogue.forms.values()]
const written = projectFiles().flatMap(({ path, text }) =>
  path.startsWith('schemas/forms/')
    ? questionsOf(JSON.parse(text) as Form).map(({ id, question }) => ({ id, question, file: path }))
    : [],
)
const asked = forms.flatMap((form) => questionsOf(form))

describe('asked once', () => {
  test('every shared fact is asked in exactly one form', () => {
    const times = [...catalogue.facts.keys()].map((id) => [id, written.filter((one) => one.id === id).length])
    expect(times.filter(([, count]) => count !== 1)).toEqual([])
  })

  test('no question stands in the files of two forms: what both ask is in the form that they build on', () => {
    const files = new Map<string, string[]>()
    for (const { id, file } of written) files.set(id, [...(files.get(id) ?? []), file])
    expect([...files].filter(([, all]) => all.length > 1)).toEqual([])
  })
})

describe('asked for something', () => {
  test('every question that may reach the plan feeds something', () => {
    expect(
      asked
        .filter(({ question }) => question.reach === 'plan' && question.feeds.length === 0)
        .map(({ form, id }) => `${form.id} ${id}`),
    ).toEqual([])
  })

  test('no question that is for chosen people, or not kept, feeds anything', () => {
    const leaking = asked.filter(({ question }) => question.reach !== 'plan' && question.feeds.length > 0)
    expect(leaking.map(({ id }) => id)).toEqual([])
  })
})

describe('printed from somewhere', () => {
  const places = feedPlaces()
  /** Where the rows of needs and provision go: by area or section, by what educates, by the form's service. */
  const routes: Readonly<Record<string, readonly { place: string; service: string }[]>> = {
    'B.needs': [{ place: 'needs', service: 'education' }],
    'C.needs': [{ place: 'needs', service: 'health' }],
    'D.needs': [{ place: 'needs', service: 'care' }],
    'F.provision': [{ place: 'provision', service: 'education' }],
    'G.provision': [{ place: 'provision', service: 'health' }],
    'H1.provision': [],
    'H2.provision': [{ place: 'provision', service: 'care' }],
  }

  for (const place of places) {
    test(`${place} is fed by at least one question`, () => {
      const routed = routes[place] ?? []
      const feeding = asked.filter(({ form, question }) =>
        question.feeds.some(
          (feed) =>
            feed.place === place ||
            routed.some((route) => feed.place === route.place && form.service === route.service),
        ),
      )
      expect(feeding.length).toBeGreaterThan(0)
    })
  }

  for (const place of places.filter((one) => notOnPaper[one] === undefined)) {
    test(`${place} is printed in a document`, () => {
      const named = place === 'needs' ? ['B.areas', 'C.needs', 'D.needs'] : [printedAs(place)]
      expect(named.filter((path) => !pathsOfTemplates.has(path))).toEqual([])
    })
  }

  test('only places that exist are left off paper', () => {
    expect(Object.keys(notOnPaper).filter((place) => !places.includes(place))).toEqual([])
  })

  test('the draft plan has each of the twelve sections once, in the usual order', () => {
    const included = (catalogue.documents.get('draft-plan')?.body ?? []).flatMap(({ include = '' }) =>
      include.startsWith('section-') ? [include.slice('section-'.length).toUpperCase()] : [],
    )
    expect(included).toEqual([...sections])
  })
})

const pathsOfTemplates = new Set(
  [...catalogue.documents.values(), ...catalogue.partials.values()].flatMap(({ body }) => pathsIn(body)),
)

function pathsIn(steps: readonly Step[]): string[] {
  return steps.flatMap((step) => [
    ...[
      step.each,
      step.when,
      step.list,
      step.table,
      step.rowsFrom,
      step.figure,
      step.grid,
      step.quote,
    ].filter((path) => path !== undefined),
    ...[step.do, step.empty, step.otherwise].flatMap((inner) => pathsIn(inner ?? [])),
  ])
}

/** The name of a feed's place in the plan view. */
function printedAs(place: string): string {
  if (place === 'B.needs') return 'B.areas'
  if (place === 'provision') return 'F.provisions'
  return isRecordPlace(place) && place.endsWith('.provision') ? `${place}s` : place
}

function feedPlaces(): string[] {
  const grammar = JSON.parse(readFileSync(join(root, 'schemas/meta/form.json'), 'utf8')) as {
    definitions: { Feed: { properties: { place: { enum: string[] } } } }
  }
  return grammar.definitions.Feed.properties.place.enum
}
