import { describe, expect, test } from 'vitest'
import { documentFaults } from '../../src/catalogue/templateFaults.ts'
import type { Step, Template } from '../../src/generated/meta/template.ts'

const view = {
  type: 'object',
  properties: {
    draft: { type: 'boolean' },
    needs: { type: 'array', items: { type: 'object', properties: { title: { type: 'string' } } } },
  },
}

function template(id: string, body: Step[]): Template {
  return { $schema: '../../schemas/meta/template.json', id, title: 'A paper', body }
}

/** The places of the faults of a document with these steps. */
function faulty(body: Step[], ...partials: Template[]): string[] {
  const faults = documentFaults('plan.json', template('plan', body), {
    view,
    labels: {},
    partials: new Map(partials.map((partial) => [partial.id, { file: partial.id, template: partial }])),
    partialNames: new Set(partials.map(({ id }) => id)),
  })
  return faults.map(({ file, place }) => `${file} ${place}`)
}

const h = (level: number): Step => ({ heading: `Level ${level}`, level })
const each = (...body: Step[]): Step => ({ each: 'needs', as: 'need', do: body })
const when = (yes: Step[], no?: Step[]): Step => ({ when: 'draft', do: yes, ...(no && { otherwise: no }) })

describe('headings never skip a level', () => {
  test('one below the other, and back up, is right', () => {
    expect(faulty([h(1), h(2), h(3), h(2), h(1), h(2)])).toEqual([])
  })
  test('the first heading is of level 1', () => {
    expect(faulty([h(2)])).toEqual(['plan.json body[0]'])
  })
  test('a heading under one that is written only sometimes is wrong', () => {
    expect(faulty([h(1), when([h(2)]), h(3)])).toEqual(['plan.json body[2]'])
    expect(faulty([h(1), when([h(2)], [h(2)]), h(3)])).toEqual([])
  })
  test('a heading under a list that may be empty is wrong', () => {
    expect(faulty([h(1), each(h(2)), h(3)])).toEqual(['plan.json body[2]'])
    expect(faulty([h(1), { ...each(h(2)), empty: [h(2)] }, h(3)])).toEqual([])
  })
  test('the second round of a list may follow the end of the first', () => {
    expect(faulty([h(1), each(h(2), h(3))])).toEqual([])
    expect(faulty([h(1), each(h(3), h(2))])).toEqual(['plan.json body[1].do[0]'])
  })
  test('a partial is judged at the level it is included at, and told once', () => {
    const partial = template('need', [h(1), h(3)])
    expect(faulty([h(1), { include: 'need', level: 2 }, { include: 'need', level: 2 }], partial)).toEqual([
      'need body[1]',
    ])
    const good = template('need', [h(1), h(2)])
    expect(faulty([h(1), { include: 'need', level: 2 }, { include: 'need', level: 3 }], good)).toEqual([])
  })
  test('there is no sixth level', () => {
    const deep = template('need', [h(5)])
    expect(faulty([h(1), h(2), h(3), h(4), h(5), { include: 'need', level: 2 }], deep)).toEqual([
      'need body[0]',
    ])
  })
})
